import { createXlsx, openXlsx } from "../../../src/adapters/xlsx";
import { unpackArchive } from "../../../src/adapters/xlsx/zip/archive";
import { issuePeriod } from "../../../src/app/issue/facturer";
import { takeIn, type TakeInRequest, type TakenIn } from "../../../src/app/takings/encaisser";
import { takeInGiven } from "../../../src/app/takings/read-takings-file";
import { readTakingsSources } from "../../../src/app/takings/takings-source";
import { cents } from "../../../src/kernel/cents";
import { day } from "../../../src/kernel/day";
import type { MemoryWorkbook } from "../../../src/workbook/memory";
import type { CellValue } from "../../../src/workbook/port";
import { codesOf, everything, resultOf, townInMemory } from "../town-in-memory";

const now = { day: day("2026-11-30"), at: 600 };

/** The small town with its November issued: F1 owes invoice 2026-000001, F2 owes 2026-000002. */
async function town(): Promise<MemoryWorkbook> {
  const workbook = townInMemory();
  const issuedOn = day("2026-10-28");
  resultOf(await issuePeriod({ period: "2026-11", issuedOn, now: { day: issuedOn, at: 600 } }, workbook));
  return workbook;
}

async function rowsOf(workbook: MemoryWorkbook, sheet: string): Promise<readonly (readonly CellValue[])[]> {
  const read = await workbook.read([sheet]);
  return read.ok ? (read.value.sheets[0]?.rows.slice(1) ?? []) : [];
}

const source = (...rows: readonly string[]) => ({
  name: "releve.csv",
  content: { kind: "text", text: ["Date;Libellé;Montant", ...rows].join("\n") } as const,
});

type Asked = Partial<TakeInRequest>;

const run = (workbook: MemoryWorkbook, asked: Asked) => takeIn({ ...asked, now }, workbook);
const taken = async (workbook: MemoryWorkbook, asked: Asked): Promise<TakenIn> =>
  resultOf(await run(workbook, asked));

/** What the bank says of both families: the one is sure, the other is not. */
async function statement(workbook: MemoryWorkbook) {
  const register = await rowsOf(workbook, "Factures");
  const amounts = register.map((row) => String(Number(row[11])).replace(".", ","));
  return source(
    `05/11/2026;VIR MARTIN 2026-000001;${amounts[0] ?? ""}`,
    `06/11/2026;VIR DURAND;${amounts[1] ?? ""}`,
    "07/11/2026;SUBVENTION;500,00",
  );
}

describe("what came in on the account", () => {
  it("is a row of Règlements where it is sure, and the register says so", async () => {
    const workbook = await town();
    const sources = [await statement(workbook)];
    const { matches, received } = await taken(workbook, { sources });
    expect(matches.map(({ state }) => state)).toEqual(["sure", "to-check", "unknown"]);
    expect(received).toHaveLength(1);
    const [payment, ...others] = await rowsOf(workbook, "Règlements");
    expect(others).toEqual([]);
    expect(payment?.[1]).toBe("F1");
    expect(payment?.slice(3)).toEqual([
      "Virement",
      null,
      "2026-000001",
      expect.stringMatching(/^VIR MARTIN 2026-000001 \[BQ-/),
    ]);
    const [first, second] = await rowsOf(workbook, "Factures");
    expect([first?.at(-1), second?.at(-1)]).toEqual(["Réglée", "Émise"]);
    const journal = await rowsOf(workbook, "Journal");
    expect(journal.at(-1)?.[1]).toBe("Encaissements");
  });

  it("is not written by a preview, and once by two runs", async () => {
    const workbook = await town();
    const sources = [await statement(workbook)];
    const before = await everything(workbook);
    await taken(workbook, { sources, preview: true });
    expect(await everything(workbook)).toEqual(before);
    await taken(workbook, { sources });
    const after = await everything(workbook);
    expect((await taken(workbook, { sources })).received).toEqual([]);
    expect(await everything(workbook)).toEqual(after);
  });

  it.each([
    ["of no family", 2, "F9"],
    ["without a family", 2, null],
    ["whose day cannot be read", 1, "demain"],
    ["whose amount cannot be read", 3, "douze"],
  ] as const)("is noted no second time beside its row %s", async (_, column, value) => {
    const workbook = await town();
    const sources = [await statement(workbook)];
    await taken(workbook, { sources });
    const cells = [{ row: 2, column, value, format: "text" }] as const;
    await workbook.apply([{ kind: "fill-cells", sheet: "Règlements", cells }]);
    const { matches, received } = await taken(workbook, { sources });
    expect([matches[0]?.state, received]).toEqual(["known", []]);
  });

  it("is what the clerk says of the rest, and not what she leaves", async () => {
    const workbook = await town();
    const sources = [await statement(workbook)];
    const { matches } = await taken(workbook, { sources, preview: true });
    const [sure, toCheck, unknown] = matches;
    const left = [sure?.credit.identity ?? ""];
    const choices = [
      { identity: toCheck?.credit.identity ?? "", parts: toCheck?.parts ?? [] },
      {
        identity: unknown?.credit.identity ?? "",
        parts: [
          { familyCode: "F1", amount: cents(20_000), reference: "0001" },
          { familyCode: "F2", invoice: "2026-000002", amount: cents(30_000) },
        ],
      },
    ];
    await taken(workbook, { sources, choices, left });
    const rows = await rowsOf(workbook, "Règlements");
    expect(rows.map((row) => [row[1], row[2], row[4], row[5]])).toEqual([
      ["F2", expect.any(Number), null, "2026-000002"],
      ["F1", 200, "0001", null],
      ["F2", 300, null, "2026-000002"],
    ]);
    expect((await taken(workbook, { sources, preview: true })).matches.map(({ state }) => state)).toEqual([
      "to-check",
      "known",
      "known",
    ]);
  });

  it("is refused where a choice no longer holds", async () => {
    const workbook = await town();
    const sources = [source("07/11/2026;SUBVENTION;500,00")];
    const { matches } = await taken(workbook, { sources, preview: true });
    const identity = matches[0]?.credit.identity ?? "";
    const refusedBy = async (part: object, of = identity) =>
      codesOf(
        (
          await run(workbook, {
            sources,
            choices: [{ identity: of, parts: [{ familyCode: "F1", amount: cents(50_000), ...part }] }],
          })
        ).problems,
      );
    for (const part of [{ familyCode: "F9" }, { amount: cents(49_999) }, { invoice: "2026-000002" }])
      expect(await refusedBy(part)).toContain("run.question-gone");
    expect(await refusedBy({}, "20261107-00000000")).toContain("run.question-gone");
    expect(await rowsOf(workbook, "Règlements")).toEqual([]);
    await refusedBy({});
    expect(await refusedBy({})).toContain("run.question-gone");
  });

  it("is refused where something else would be noted than was seen", async () => {
    const workbook = await town();
    const sources = [await statement(workbook)];
    const { shown: confirmed } = await run(workbook, { sources, preview: true });
    await taken(workbook, { cheques: [{ familyCode: "F1", amount: cents(5_000), date: day("2026-11-05") }] });
    const { problems, result } = await run(workbook, { sources, confirmed });
    expect(result).toBeUndefined();
    expect(codesOf(problems)).toContain("takings.changed-since-preview");
  });

  it("tells a cheque of a slip that was noted before, or stands in it twice, and notes it all the same", async () => {
    const workbook = await town();
    const cheque = { familyCode: "F1", amount: cents(5_000), date: day("2026-11-05"), reference: "0012345" };
    const other = { ...cheque, reference: "0012346" };
    const twice = async (...cheques: readonly (typeof cheque)[]) =>
      codesOf((await run(workbook, { cheques, preview: true })).problems);
    expect(await twice(cheque, other)).toEqual([]);
    expect(await twice(cheque, cheque)).toEqual(["takings.cheque-twice"]);
    await taken(workbook, { cheques: [cheque] });
    expect(await twice(other)).toEqual([]);
    expect(await twice({ ...cheque, date: day("2026-11-06") })).toEqual(["takings.cheque-twice"]);
    expect((await taken(workbook, { cheques: [cheque] })).received).toHaveLength(1);
  });

  it("is a slip of cheques too, of families that are there", async () => {
    const workbook = await town();
    const cheque = { familyCode: "F2", amount: cents(1_250), date: day("2026-11-09"), reference: "00042" };
    expect((await taken(workbook, { cheques: [cheque] })).received).toHaveLength(1);
    expect((await rowsOf(workbook, "Règlements"))[0]?.slice(1, 5)).toEqual(["F2", 12.5, "Chèque", "00042"]);
    const strange = await run(workbook, { cheques: [{ ...cheque, familyCode: "F22" }] });
    expect(codesOf(strange.problems)).toContain("run.unknown-family");
  });

  it("is read by the columns that the clerk named once", async () => {
    const workbook = await town();
    const text = "Date;Nom;Montant brut;Montant net\n07/11/2026;SUBVENTION;42,00;41,50";
    const sources = [{ name: "portail.csv", content: { kind: "text", text } as const }];
    expect((await run(workbook, { sources })).result).toBeUndefined();
    await taken(workbook, { sources, columns: { date: "Date", amount: "Montant net", text: "" } });
    const again = await taken(workbook, { sources });
    expect(again.matches.map(({ credit }) => [credit.amount, credit.text])).toEqual([[4_150, "SUBVENTION"]]);
  });
});

const tools = {
  openWorkbook: (bytes: Uint8Array, name: string) => openXlsx(bytes, name),
  unpackerOf: () => Promise.resolve(unpackArchive),
};

describe("a file of takings", () => {
  it("may be a workbook: dates and amounts are what its cells show", async () => {
    const template = {
      name: "Opérations",
      role: "input",
      tableName: "Operations",
      columns: ["Date", "Libellé", "Montant"],
    } as const;
    const bytes = await createXlsx(
      [
        {
          template: {
            ...template,
            columns: template.columns.map((header, index) => ({
              header,
              width: 12,
              format: (["day", "text", "money"] as const)[index] ?? "text",
            })),
          },
          rows: [[day("2026-11-05"), "VIR MARTIN 2026-000001", 42.5]],
        },
      ],
      { createdOn: new Date(0), title: "Banque" },
    );
    const read = await readTakingsSources({ name: "banque.xlsx", bytes }, tools.openWorkbook, unpackArchive);
    const { matches } = await taken(await town(), { sources: read.ok ? read.value : [], preview: true });
    expect(matches.map(({ credit: { date, amount, text } }) => [date, amount, text])).toEqual([
      ["2026-11-05", 4_250, "VIR MARTIN 2026-000001"],
    ]);
  });

  it("that is not understood comes with its headers, and one that is no table without", async () => {
    const asked = async (text: string) =>
      (
        await takeInGiven(
          { source: { name: "x.csv", bytes: new TextEncoder().encode(text) }, now, preview: true },
          await town(),
          undefined,
          tools,
        )
      ).question;
    expect(await asked("Quand;Quoi;Combien\n05/11/2026;VIR;42,00")).toEqual({
      headers: ["Quand", "Quoi", "Combien"],
      known: {},
    });
    expect(await asked("Jour;Motif;Montant brut;Montant net\n05/11/2026;VIR;42,00;41,00")).toMatchObject({
      known: { date: "Jour" },
    });
    expect(await asked("Bonjour")).toBeUndefined();
    expect(await asked("Date;Libellé;Montant\n05/11/2026;VIR;42,00")).toBeUndefined();
  });
});
