import { issuePeriod, type IssuePeriodRequest } from "../../../src/app/issue/facturer";
import { totalOf } from "../../../src/domain/invoicing";
import { day } from "../../../src/kernel/day";
import type { MemoryWorkbook } from "../../../src/workbook/memory";
import { smallTown } from "../../workbook/snapshots";
import { codesOf, everything, now, resultOf, townInMemory } from "../town-in-memory";

const request: IssuePeriodRequest = {
  period: "2026-11",
  issuedOn: day("2026-10-28"),
  now,
};
const drafted = async (workbook: MemoryWorkbook) => {
  const { result, shown, problems } = await issuePeriod({ ...request, preview: true }, workbook);
  if (result === undefined || shown === undefined) throw new Error(JSON.stringify(problems));
  return { ...result, shown };
};
const draftOf = async (workbook: MemoryWorkbook) => (await drafted(workbook)).shown;

const price = (amount: number) => ({
  Tarifs: [
    ["Prestation", "QF min", "QF max", "Prix"],
    ["Cantine", null, 410, amount],
    ["Cantine", 410.01, null, 4.35],
  ],
});

describe("a draft that the clerk confirmed", () => {
  it("is issued as it was shown, with numbers", async () => {
    const workbook = townInMemory();
    const draft = await drafted(workbook);
    expect(workbook.applied).toEqual([]);
    expect(draft.invoices.map(({ number }) => number)).toEqual([undefined, undefined]);
    const { invoices } = resultOf(await issuePeriod({ ...request, confirmed: draft.shown }, workbook));
    expect(invoices.map(({ number }) => number)).toEqual(["2026-000001", "2026-000002"]);
    expect(invoices.map(totalOf)).toEqual(draft.invoices.map(totalOf));
  });

  it("is issued all the same when only something else changed meanwhile", async () => {
    const confirmed = await draftOf(townInMemory());
    const workbook = townInMemory({ Notes: [["Rappeler Mme Martin"]] });
    expect(resultOf(await issuePeriod({ ...request, confirmed }, workbook)).invoices).toHaveLength(2);
  });

  const changes: readonly (readonly [string, () => MemoryWorkbook])[] = [
    ["a total is another, by one cent a meal", () => townInMemory(price(2.51))],
    [
      "the lines of an invoice are others, and its total is the same",
      () =>
        townInMemory({
          Inscriptions: (smallTown["Inscriptions"] ?? []).map((row, index) =>
            index === 2 ? ["E2", "Cantine", "Non", "Oui", null, "Oui", "Non", null, null] : row,
          ),
        }),
    ],
    [
      "another child of the same family has the same total",
      () =>
        townInMemory({
          Enfants: [
            ["Code enfant", "Code famille", "Nom", "Prénom", "Naissance", "École", "Classe"],
            ["E9", "F1", "Martin", "Luc", "12/03/2019", "Jean Moulin", "CP"],
            ["E2", "F2", "Durand", "Tom", "2018-05-02", "Jean Moulin", "CE1"],
          ],
          Inscriptions: [
            ["Code enfant", "Prestation", "L", "Ma", "Me", "J", "V", "Du", "Au"],
            ["E9", "Cantine", "x", "x", null, "x", "x", "01/09/2026", null],
            ["E2", "Cantine", "Oui", "Non", null, "Oui", "Non", null, null],
          ],
        }),
    ],
    [
      "a child is there no more",
      () => townInMemory({ Inscriptions: (smallTown["Inscriptions"] ?? []).slice(0, 2) }),
    ],
  ];

  it.each(changes)("is not issued, and nothing is written, when %s", async (_, changed) => {
    const confirmed = await draftOf(townInMemory());
    const workbook = changed();
    const before = await everything(workbook);
    const { result, problems } = await issuePeriod({ ...request, confirmed }, workbook);
    expect(result).toBeUndefined();
    expect(problems[0]).toMatchObject({ code: "issue.changed-since-draft", severity: "blocking" });
    expect(await everything(workbook)).toEqual(before);
    expect(workbook.applied).toEqual([]);
    // Told so, she looks again, and confirms what there is now.
    const again = await draftOf(workbook);
    expect(codesOf((await issuePeriod({ ...request, confirmed: again }, workbook)).problems)).not.toContain(
      "issue.changed-since-draft",
    );
    expect(workbook.applied.length).toBeGreaterThan(0);
  });

  it("is not issued twice", async () => {
    const workbook = townInMemory();
    const confirmed = await draftOf(workbook);
    await issuePeriod({ ...request, confirmed }, workbook);
    const written = workbook.applied.length;
    const { result, problems } = await issuePeriod({ ...request, confirmed }, workbook);
    expect([result, codesOf(problems)[0]]).toEqual([undefined, "issue.changed-since-draft"]);
    expect(workbook.applied).toHaveLength(written);
  });
});

describe("the day of issue", () => {
  const planned = {
    Périodes: [
      ["Période", "Du", "Au", "Émission"],
      ["2026-11", "01/11/2026", "30/11/2026", "27/10/2026"],
    ],
  };
  const issuedOn = async (changes: Parameters<typeof townInMemory>[0], asked: Partial<IssuePeriodRequest>) =>
    resultOf(await issuePeriod({ ...request, preview: true, ...asked }, townInMemory(changes))).issuedOn;

  it("is the one asked for, else the one that the period plans, else today", async () => {
    expect(await issuedOn(planned, { issuedOn: day("2026-10-26") })).toBe("2026-10-26");
    expect(await issuedOn(planned, { issuedOn: undefined })).toBe("2026-10-27");
    expect(await issuedOn({}, { issuedOn: undefined })).toBe(now.day);
  });
});
