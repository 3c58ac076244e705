import { compareByName, inNameOrder } from "../../../src/domain/families";
import { aChild, aFamily } from "../../support/town";

const aName = (code: string, lastName: string, firstName?: string) => aFamily({ code, lastName, firstName });

const inOrder = [
  aName("F7", "d'Alès", "Zoé"),
  aName("F6", "de La Haie", "Anne"),
  aName("F5", "Élias", "Marc"),
  aName("F4", "Le Goff"),
  aName("F11", "Le Goff", "Yann"),
  aName("F3", "Leblanc", "Éva"),
  aName("F9", "MARTIN", "Alice"),
  aName("F8", "Martin", "Bruno"),
  aName("F12", "MARTIN", "Élodie"),
  aName("F2", "Martin", "Jean"),
  aName("F10", "Martin", "Jean"),
];
const namesOf = (families: readonly { code: string }[]) => families.map(({ code }) => code);

describe("families in the order of their names", () => {
  it("stand by last name, then by first name, whatever is in capitals, then as their codes are counted", () => {
    expect(namesOf([...inOrder].reverse().sort(compareByName))).toEqual(namesOf(inOrder));
    const byCode = [...inOrder].sort((left, right) => (left.code < right.code ? -1 : 1));
    expect(namesOf(byCode.sort(compareByName))).toEqual(namesOf(inOrder));
  });

  it("stand so whatever list speaks of them; several rows of one stay as they were", () => {
    const families = new Map(inOrder.map((family) => [family.code, family]));
    const rows = ["F10", "F5", "F2", "F5", "F7"].map((familyCode, row) => ({ familyCode, row }));
    expect(inNameOrder(rows, families).map(({ familyCode, row }) => `${familyCode} ${String(row)}`)).toEqual([
      "F7 4",
      "F5 1",
      "F5 3",
      "F2 2",
      "F10 0",
    ]);
  });

  it("have those who are gone where their codes, which are shown, stand among the names", () => {
    const families = new Map([inOrder[0], inOrder[5]].map((family) => [family?.code ?? "", family as never]));
    const rows = ["F3", "F20", "F7", "F19"].map((familyCode) => ({ familyCode }));
    expect(inNameOrder(rows, families).map(({ familyCode }) => familyCode)).toEqual([
      "F7",
      "F19",
      "F20",
      "F3",
    ]);
  });
});

describe("children in the order of their names", () => {
  it("stand as families do", () => {
    const children = [
      aChild({ code: "E2", lastName: "Rivière-Abadie", firstName: "Tom" }),
      aChild({ code: "E1", lastName: "Rivière Abadie", firstName: "Éloi" }),
      aChild({ code: "E3", lastName: "Abadie", firstName: "Léa" }),
    ];
    expect(namesOf(children.sort(compareByName))).toEqual(["E3", "E1", "E2"]);
  });
});
