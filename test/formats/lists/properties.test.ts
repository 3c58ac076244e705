import fc from "fast-check";
import { parseList } from "../../../src/formats/lists";
import { textList } from "./samples";

interface Told {
  readonly lastName: string;
  readonly firstName: string;
  readonly birth: Date;
  readonly className: string;
  readonly street: string;
  readonly days: readonly boolean[];
}

const letters = (pattern: RegExp) => fc.stringMatching(pattern);
const child: fc.Arbitrary<Told> = fc.record({
  // Two letters at least, the first a surname that is no word for a total.
  lastName: letters(/^[B-DF-LN-RU-Z][A-ZÉÈ]{2,9}([ -][B-DF-LN-RU-Z][A-ZÉ]{2,8})?$/),
  firstName: letters(/^[A-ZÉ][a-zéèï]{2,8}(-[A-ZÉ][a-zé]{2,7})?$/),
  birth: fc.date({ min: new Date("2014-01-01"), max: new Date("2023-12-31"), noInvalidDate: true }),
  className: fc.constantFrom("CP - Mme AUBRIN", "CE1", "CM1 CM2", "Les Lucioles"),
  street: letters(/^[1-9]\d? rue [A-Za-zé';,]{3,12}"?$/).map((text) => text.trim()),
  days: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
});

const headers = {
  lastName: fc.constantFrom("Nom élève", "NOM", "Nom de l'enfant", "Enfant_Nom"),
  firstName: fc.constantFrom("Prénom élève", "Prénom*", "Enfant Prénom"),
  birth: fc.constantFrom("Né(e) le", "Date naissance", "date_naiss"),
  className: fc.constantFrom("Classe", "Libellé classe"),
  street: fc.constantFrom("Adresse1", "Rue"),
};
const columns = fc.shuffledSubarray(["lastName", "firstName", "birth", "className", "street"] as const, {
  minLength: 5,
});

const iso = (date: Date) => date.toISOString().slice(0, 10);
const french = (date: Date) => iso(date).split("-").reverse().join("/");

describe("Any list of children", () => {
  it("that is written in any order, with any sign, is read as it was meant", () => {
    fc.assert(
      fc.property(
        fc.array(child, { minLength: 1, maxLength: 12 }),
        columns,
        fc.record(headers),
        fc.constantFrom(";", ",", "\t"),
        fc.boolean(),
        fc.constantFrom([], ["Liste des élèves"], ["Mairie", "", "maj le 04/09"]),
        (told, order, names, sign, isIso, titles) => {
          const quoted = (text: string) => (/[;,"\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
          const rows = told.map((each) => {
            const values = { ...each, birth: isIso ? iso(each.birth) : french(each.birth) };
            return [
              ...order.map((key) => quoted(values[key])),
              ...each.days.map((is) => (is ? "x" : "")),
            ].join(sign);
          });
          const header = [...order.map((key) => names[key]), "L", "M", "J", "V"].join(sign);
          const parsed = parseList(textList(...titles, header, ...rows));
          const read = parsed.ok
            ? parsed.value.listed.children.map((one) => ({
                ...one.names[0],
                birth: one.birth,
                className: one.className,
                street: one.homes[0]?.street,
                days: [...(one.ticks[0]?.days ?? [])],
              }))
            : parsed.problems;
          expect(read).toEqual(
            told.map(({ lastName, firstName, birth, className, street, days }) => ({
              ...{ lastName, firstName, birth: iso(birth), className, street },
              days: [1, 2, 4, 5].filter((_, index) => days[index]),
            })),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it("with names in one cell is read by their capitals, whatever the order", () => {
    fc.assert(
      fc.property(fc.array(child, { minLength: 1, maxLength: 8 }), fc.boolean(), (told, isFirst) => {
        const rows = told.map(({ lastName, firstName }, index) =>
          // Nobody keeps to the order of the header for long.
          index % 3 === 0 ? `${firstName} ${lastName};CP` : `${lastName} ${firstName};CP`,
        );
        const parsed = parseList(textList(isFirst ? "Prénom NOM;Classe" : "NOM Prénom;Classe", ...rows));
        expect(parsed.ok && parsed.value.listed.children.map(({ names }) => names)).toEqual(
          told.map(({ lastName, firstName }) => [{ lastName, firstName }]),
        );
      }),
      { numRuns: 40 },
    );
  });

  it("never makes a child of nothing, nor loses one without a word", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            "MARTIN;Léa;x",
            "TOTAL;;3",
            ";;",
            "CP;;",
            ";;x",
            "note;;",
            "DURAND;;",
            "12;3;4",
            "A;B;C;D",
          ),
        ),
        (rows) => {
          const parsed = parseList(textList("Nom;Prénom;Lundi", "PETIT;Lou;x", ...rows));
          if (!parsed.ok) throw new Error("not read");
          const filled = rows.flatMap((row, index) => (/[^;]/.test(row) ? [index + 3] : []));
          const { listed, passedOver } = parsed.value;
          const met = [
            ...listed.children.map(({ place }) => place.line),
            ...passedOver.map(({ place }) => place.line ?? 0),
          ];
          expect([...met].sort((left, right) => left - right)).toEqual([2, ...filled]);
        },
      ),
      { numRuns: 60 },
    );
  });
});
