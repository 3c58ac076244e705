import fc from "fast-check";
import { day } from "../../../src/kernel/day";
import { blankWorkbook, importInto, listText, rowsIn, saidBy } from "./list-runs";

const some = <T>(...values: readonly T[]) => fc.constantFrom(...values);

// Few names on purpose: twins, homonyms, slips and families in common abound.
const child = [
  some("MARTIN", "MARTINN", "ROUX", "MARTIN-ROUX"),
  some("Léa", "Lea", "Louis", "Louise", "Tom"),
  some("", "14/03/2019", "15/03/2019", "02/09/2016"),
  some("", "CP", "CE1"),
];
const rest = [some("", "640", "1250"), some("x;x;x;x", "x;;x;", ";;;", "x;?;;")];
const childColumns = "Nom élève;Prénom élève;Date naissance;Classe";
const restColumns = "QF;Lundi;Mardi;Jeudi;Vendredi";
const guardianColumns = `${childColumns};Nom responsable;Prénom responsable;Adresse responsable;CP responsable;${restColumns}`;

/** A list with the homes of its children, or with those who answer for them. */
const someList = fc.oneof(
  listOf(
    `${childColumns};Adresse1;Cp1;Commune1;Adresse2;Cp2;Commune2;${restColumns}`,
    some(";;", "1 rue Haute;01998;Valbrune", "2 rue Basse;01998;Valbrune"),
    some(";;", ";;", "3 place Neuve;01997;Ailleurs"),
  ),
  listOf(
    guardianColumns,
    some(";;;", "MARTIN;Jean;1 rue Haute;01998", "ROUX;Anne;2 rue Basse;01998", "ROUX;Anne;;"),
  ),
);

/** A child who waits the second time says another quotient of the family than her sister, who is there by then. */
const home = "MARTIN;Jean;1 rue Haute;01998";
const quotientsOfNamesakes = [
  listText(guardianColumns, "MARTIN;Louis;;;;;;;;x;x;x;x"),
  listText(
    guardianColumns,
    `MARTIN-ROUX;Léa;;;${home};640;x;x;x;x`,
    `MARTIN-ROUX;Léa;02/09/2016;;${home};;x;x;x;x`,
    `MARTIN-ROUX;Léa;15/03/2019;;${home};1250;x;x;x;x`,
  ),
  false,
] as const;

function listOf(columns: string, ...own: readonly fc.Arbitrary<string>[]) {
  const line = fc.tuple(...child, ...own, ...rest).map((cells) => cells.join(";"));
  return fc.array(line, { minLength: 1, maxLength: 7 }).map((lines) => listText(columns, ...lines));
}

describe("any list, taken a second time", () => {
  it("changes nothing, loses nobody, and gives no code twice", async () => {
    const enrolling = { from: day("2026-09-01"), services: [{ header: undefined, service: "Repas" }] };
    await fc.assert(
      fc.asyncProperty(someList, someList, fc.boolean(), async (one, list, takesProposed) => {
        const workbook = blankWorkbook();
        const answers = { makesFamilies: true, takesProposed, enrolling };
        await importInto(workbook, one, answers);
        const { plan } = await importInto(workbook, list, answers);
        const left = plan.questions.filter(({ answer }) => answer === "leave").length;
        expect(plan.added.length + plan.known + plan.waiting.length + left).toBe(plan.children);
        const before = await saidBy(workbook);
        const again = await importInto(workbook, list, answers);
        // What the list itself filled may settle what was asked of those who waited: they may come, and nobody else.
        const mayCome = plan.waiting.length > 0;
        if (!mayCome) expect(await saidBy(workbook)).toEqual(before);
        expect(again.plan.added.length).toBeLessThanOrEqual(mayCome ? plan.waiting.length : 0);
        const codes = await rowsIn(workbook, "Enfants", "Code enfant");
        expect(new Set(codes).size).toBe(codes.length);
        const families = new Set(await rowsIn(workbook, "Familles", "Code famille"));
        const of = [
          ...(await rowsIn(workbook, "Enfants", "Code famille")),
          ...(await rowsIn(workbook, "Gardes", "Code famille")),
          ...(await rowsIn(workbook, "Quotients", "Code famille")),
        ];
        expect(of.filter((code) => !families.has(code))).toEqual([]);
      }),
      { numRuns: 60, examples: [[...quotientsOfNamesakes]] },
    );
  });
});
