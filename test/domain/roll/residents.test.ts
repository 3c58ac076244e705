import { parseList } from "../../../src/formats/lists";
import { listText } from "../../app/roll/list-runs";
import { roll } from "./rolls";

const parsed = parseList(
  listText(
    "Nom élève;Prénom élève;Date naissance;Adresse1;Cp1;Commune1",
    "MARTIN;Léa;2019-03-14;1 rue Haute;01998;Valbrune",
    "DURAND;Tom;2016-09-02;3 impasse du Lavoir;01997;SAINT-OUVRAIN",
    "PETIT;Lou;2018-02-11;;;",
  ),
);

describe("New families", () => {
  const residents = (residentsOf: string | undefined) => {
    if (!parsed.ok) throw new Error("not read");
    return roll(parsed.value.listed, {}, { residentsOf }).plan.rows.families.map(({ resident }) => resident);
  };

  it("are residents of the town that the clerk names, where the list says where they live", () => {
    expect(residents("VALBRUNE")).toEqual([true, false, undefined]);
  });

  it("are said to be neither where she names none", () => {
    expect(residents(undefined)).toEqual([undefined, undefined, undefined]);
  });

  // The post writes a town without its hyphens, and saints in short.
  it.each(["Saint-Ouvrain", "ST OUVRAIN", "saint ouvrain", "St-Ouvrain", "ST OUVRAIN CEDEX 2"])(
    "are residents of %s",
    (town) => {
      expect(residents(town)).toEqual([false, true, undefined]);
    },
  );

  it("are none of a town that only begins alike", () => {
    expect(residents("Saint-Ouvrain-le-Haut")).toEqual([false, false, undefined]);
  });
});
