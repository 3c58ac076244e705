import { readFileSync } from "node:fs";
import { join } from "node:path";
import { drawUpAccount, type AccountDrawn } from "../../../src/app/statement/compte";
import { issuePeriod } from "../../../src/app/issue/facturer";
import { newWorkbook } from "../../../src/app/new-town/nouveau";
import { prepareBatch } from "../../../src/app/debits/prelever";
import { markBatchSent } from "../../../src/app/debits/prelever-envoye";
import { readRejects } from "../../../src/app/rejects/rejets";
import { exampleTown } from "../../../src/examples";
import { sum, type Cents } from "../../../src/kernel/cents";
import { addDays, day, type Day } from "../../../src/kernel/day";
import { MemoryWorkbook } from "../../../src/workbook/memory";
import type { CellValue } from "../../../src/workbook/port";
import { accountDetails, accountSummary, accountWords, compteWords } from "../../../src/wording/verbs/compte";
import { labelledLineHeaders, registerHeaders } from "../../support/register-headers";
import { codesOf, everything, resultOf, townInMemory } from "../town-in-memory";

const now = { day: day("2026-10-20"), at: 600 };
const account = async (workbook: MemoryWorkbook, familyCode: string, on: string, preview = false) =>
  drawUpAccount({ familyCode, on: day(on), preview, now }, workbook);

async function rowsOf(workbook: MemoryWorkbook, sheet: string): Promise<readonly (readonly CellValue[])[]> {
  const read = await workbook.read([sheet]);
  return read.ok ? (read.value.sheets[0]?.rows ?? []) : [];
}

async function columnsOf(workbook: MemoryWorkbook, sheet: string, ...headers: readonly string[]) {
  const [first = [], ...rows] = await rowsOf(workbook, sheet);
  return rows.map((row) => headers.map((header) => row[first.indexOf(header)] ?? null));
}

/** Two months of Chaumont: one debit of September comes back, its fee is on the invoice of October. */
async function chaumont(): Promise<MemoryWorkbook> {
  const workbook = MemoryWorkbook.ofSheets(newWorkbook(exampleTown("chaumont")));
  const bytes = new Uint8Array(readFileSync(join(__dirname, "../../../assets/rejet-exemple-chaumont.xml")));
  const collectedOn = day("2026-09-15");
  const at = (on: string) => ({ now: { day: day(on), at: 600 } });
  resultOf(await issuePeriod({ period: "2026-09", issuedOn: day("2026-08-28"), now }, workbook));
  resultOf(await prepareBatch({ collectedOn, ...at("2026-08-31") }, workbook));
  resultOf(await markBatchSent({ collectedOn, ...at("2026-09-01") }, workbook));
  resultOf(await readRejects({ source: { name: "rejet.xml", bytes }, ...at("2026-09-17") }, workbook));
  resultOf(await issuePeriod({ period: "2026-10", issuedOn: day("2026-09-28"), now }, workbook));
  return workbook;
}

describe("at Chaumont", () => {
  let town: MemoryWorkbook;
  beforeAll(async () => {
    town = await chaumont();
  });

  it.each(["2026-08-28", "2026-09-14", "2026-09-15", "2026-09-20", "2026-10-20"])(
    "is what the register says of every family on %s, to the cent",
    async (on) => {
      // Whichever family it is drawn up for, the register says the same on that day.
      resultOf(await account(town, "F001", on));
      const register = await columnsOf(town, "Factures", "Code famille", "Facture", "Émise le", "Reste dû");
      const families = [...new Set(register.map(([family]) => family as string))];
      expect(families.length).toBeGreaterThan(30);
      for (const family of families) {
        const drawn = resultOf(await account(town, family, on, true));
        const cents = (euros: CellValue | undefined) => Math.round(Number(euros) * 100);
        const rows = register.filter(([code, , issued]) => code === family && dayOf(issued) <= on);
        const due = rows.map(([, number, , left]) => [number, cents(left)] as const);
        const open = drawn.open
          .filter(({ receivable }) => receivable.place?.sheet === "invoices")
          .map(({ receivable, remaining }) => [receivable.number, remaining] as const);
        expect(new Map(open)).toEqual(new Map(due.filter(([, left]) => left > 0)));
        const total = sum(drawn.open.map(({ remaining }) => remaining));
        expect(drawn.totals.balance).toBe(total - drawn.unusedCredit);
        expect(drawn.lines.at(-1)?.balance ?? 0).toBe(drawn.totals.balance);
      }
    },
  );

  it("tells a debit that came back, and on which invoice its fee is, once it is on one", async () => {
    const told = async (on: string) => accountDetails(resultOf(await account(town, "F029", on, true)));
    const rejected = (lines: readonly string[]) => lines.filter((line) => /rejeté|frais/.test(line));
    expect(rejected(await told("2026-09-16"))).toEqual([]);
    expect(rejected(await told("2026-09-20"))).toEqual([
      expect.stringMatching(/Prélèvement ECOT-20260915-1-F029 rejeté /),
      expect.stringMatching(/^ +frais de [\d,]+\s€ à facturer$/),
    ]);
    expect(rejected(await told("2026-09-28"))).toEqual([
      expect.stringMatching(/Prélèvement ECOT-20260915-1-F029 rejeté /),
      expect.stringMatching(/^ +frais de [\d,]+\s€ sur la facture 2026-\d+$/),
    ]);
    expect(resultOf(await account(town, "F029", "2026-09-20", true)).feesToBill).toBeGreaterThan(0);
    expect(resultOf(await account(town, "F029", "2026-09-28", true)).feesToBill).toBe(0);
  });

  it("is late from the day after the due date", async () => {
    const late = async (on: Day) =>
      resultOf(await account(town, "F016", on, true)).late.map(({ daysLate }) => daysLate);
    expect(await late(day("2026-09-15"))).toEqual([]);
    expect(await late(addDays(day("2026-09-15"), 1))).toEqual([1]);
  });

  it("goes on one sheet of paper, one row of the journal and nothing else; the second time nothing is written", async () => {
    const workbook = await chaumont();
    resultOf(await account(workbook, "F034", "2026-10-20"));
    const before = (await everything(workbook)) as Content;
    resultOf(await account(workbook, "F016", "2026-10-20"));
    const after = (await everything(workbook)) as Content;
    const changed = after.sheets.filter(
      (sheet) =>
        JSON.stringify(sheet) !== JSON.stringify(before.sheets.find(({ name }) => name === sheet.name)),
    );
    expect(changed.map(({ name }) => name).sort()).toEqual(["Compte à imprimer", "Journal"]);
    const texts = (await rowsOf(workbook, "Compte à imprimer")).flat();
    expect(texts).toEqual(expect.arrayContaining([accountWords.title(day("2026-10-20")), accountWords.late]));
    const [noted] = (await columnsOf(workbook, "Journal", "Action", "Total")).slice(-1);
    expect(noted).toEqual([...compteWords.journal, 156.6]);
    const applied = workbook.applied.length;
    resultOf(await account(workbook, "F016", "2026-10-20"));
    expect(workbook.applied.length).toBe(applied);
  });

  it("is looked at without a trace", async () => {
    const before = await everything(town);
    resultOf(await account(town, "F016", "2026-10-20", true));
    expect(await everything(town)).toEqual(before);
  });
});

interface Content {
  readonly sheets: readonly { readonly name: string }[];
}

/** A day of the sheet, as text; nothing is issued before the first. */
function dayOf(cell: CellValue | undefined): string {
  return addDays(day("1899-12-30"), Number(cell));
}

const invoiceRow = (number: string, family: string, issued: string, due: string, total: number) => [
  number,
  "2026-11",
  family,
  family === "F1" ? "E1" : "E2",
  issued,
  due,
  10,
  total,
  0,
  total,
];
const register = [
  registerHeaders,
  invoiceRow("2026-000001", "F1", "28/10/2026", "20/11/2026", 40),
  invoiceRow("2026-000002", "F1", "28/11/2026", "20/12/2026", -15),
];
const lines = register
  .slice(1)
  .map(([number = null, period = null, , child = null, , , , total = null]) => [
    number,
    period,
    child,
    null,
    "Repas",
    1,
    total,
    total,
    null,
    "Période",
  ]);
const payments = [
  ["Date", "Code famille", "Montant", "Moyen", "Référence"],
  ["10/11/2026", "F1", 30, "Chèque", "0001234"],
  ["05/12/2026", "F1", -3, "Virement", null],
];
const brought = [
  ["Code famille", "Facture", "Émise le", "Échéance", "Reste dû"],
  ["F1", "2025-000412", "28/05/2026", "20/06/2026", 25],
];
const moneySheets = {
  Factures: register,
  "Lignes de facture": [labelledLineHeaders, ...lines],
  Règlements: payments,
  Reprise: brought,
};

describe("in a small town", () => {
  const drawnOn = async (on: string, code = "F1", sheets = {}): Promise<AccountDrawn> =>
    resultOf(await account(townInMemory({ ...moneySheets, ...sheets }), code, on, true));

  it("adds up in the order of its days, what last year left first", async () => {
    const { lines: told, totals } = await drawnOn("2026-12-31");
    expect(told.map(({ on, event, amount, balance }) => [on, event.kind, amount, balance])).toEqual([
      ["2026-05-28", "invoice", 2500, 2500],
      ["2026-10-28", "invoice", 4000, 6500],
      ["2026-11-10", "payment", -3000, 3500],
      ["2026-11-28", "credit-note", -1500, 2000],
      ["2026-12-05", "refund", 300, 2300],
    ]);
    expect(totals).toMatchObject({ invoiced: 6500, credited: 1500, paid: 2700, balance: 2300 });
  });

  it("says each line in words", async () => {
    const told = accountDetails(await drawnOn("2026-12-31")).map((line) => line.replace(/\s+/g, " ").trim());
    expect(told.slice(0, 5)).toEqual([
      "28/05/2026 Facture de l’an dernier 2025-000412 25,00 € 25,00 €",
      "28/10/2026 Facture 2026-000001, Martin Léa 40,00 € 65,00 €",
      "10/11/2026 Règlement, chèque 0001234 −30,00 € 35,00 €",
      "28/11/2026 Avoir 2026-000002, Martin Léa −15,00 € 20,00 €",
      "05/12/2026 Remboursement, virement 3,00 € 23,00 €",
    ]);
  });

  it("knows nothing before the first invoice, nor of a family that was never asked for anything", async () => {
    for (const drawn of [await drawnOn("2026-05-27"), await drawnOn("2026-12-31", "F2")]) {
      expect([drawn.lines, drawn.open, drawn.late]).toEqual([[], [], []]);
      expect(drawn.totals.balance).toBe(0);
      expect(accountSummary(drawn)).toContain(`  ${accountWords.nothing}`);
    }
    expect((await drawnOn("2026-05-28")).lines).toHaveLength(1);
  });

  it("prints a paper that says so, too", async () => {
    const workbook = townInMemory(moneySheets);
    resultOf(await account(workbook, "F2", "2026-12-31"));
    expect((await rowsOf(workbook, "Compte à imprimer")).flat()).toContain(accountWords.nothing);
  });

  it("is in the family's favour where it paid too much", async () => {
    const more = { Règlements: [...payments, ["20/12/2026", "F1", 30, "Chèque", null]] };
    const drawn = await drawnOn("2026-12-31", "F1", more);
    expect(drawn.totals.balance).toBe(-700 as Cents);
    expect(accountSummary(drawn).join("\n")).toMatch(/En faveur de la famille +7,00\s€/);
    const workbook = townInMemory({ ...moneySheets, ...more });
    resultOf(await account(workbook, "F1", "2026-12-31"));
    expect((await rowsOf(workbook, "Compte à imprimer")).flat()).toContain(
      accountWords.balanceOf(drawn.totals.balance),
    );
  });

  it.each([
    ["F11", "F1"],
    ["f1", "F1"],
    ["Lambert", undefined],
    ["", undefined],
  ])("refuses the code %j, which nobody bears", async (code, near) => {
    const workbook = townInMemory(moneySheets);
    const { result, problems } = await account(workbook, code, "2026-12-31");
    expect([result, codesOf(problems)[0]]).toEqual([undefined, "run.unknown-family"]);
    if (near !== undefined) expect(problems[0]?.advice).toContain(`Martin (${near})`);
    expect(workbook.applied).toEqual([]);
  });

  it("is drawn up for a family that left, and whose row is gone", async () => {
    const families = [
      ["Code famille", "Nom", "QF"],
      ["F2", "Durand", 900],
    ];
    const workbook = townInMemory({ ...moneySheets, Familles: families });
    const { family, name, totals } = resultOf(await account(workbook, "F1", "2026-12-31"));
    expect([family, name, totals.balance]).toEqual([undefined, undefined, 2300]);
  });

  it("is refused where a payment of the family cannot be read, and of that family alone", async () => {
    const unread = { Règlements: [...payments, ["12/12/2026", "F1", "dix euros", "Chèque", null]] };
    const workbook = townInMemory({ ...moneySheets, ...unread });
    const { result, problems } = await account(workbook, "F1", "2026-12-31");
    expect(result).toBeUndefined();
    expect(problems[0]).toMatchObject({ severity: "blocking", sheet: "Règlements", cell: "C4" });
    expect(workbook.applied).toEqual([]);
    expect(resultOf(await account(workbook, "F2", "2026-12-31")).totals.balance).toBe(0);
  });
});
