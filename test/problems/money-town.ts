import { unpackArchive } from "../../src/adapters/xlsx/zip/archive";
import { locateProblems } from "../../src/app/deed/locate-problems";
import { prepareBatch } from "../../src/app/debits/prelever";
import { remind } from "../../src/app/reminders/relancer";
import { markBatchSent } from "../../src/app/debits/prelever-envoye";
import { readRejects } from "../../src/app/rejects/rejets";
import type { Ledger } from "../../src/domain/ledger";
import { dueReminders } from "../../src/domain/reminders";
import type { RejectAnswers, RejectHeaders } from "../../src/formats/bank";
import type { Cents } from "../../src/kernel/cents";
import { day, type Day } from "../../src/kernel/day";
import type { Problem } from "../../src/kernel/problem";
import { MemoryWorkbook } from "../../src/workbook/memory";
import type { CellValue } from "../../src/workbook/port";
import { accountsOf, ledgerOf, type Money, type Town } from "../../src/domain/books";
import { readTown } from "../../src/workbook/read-town";
import { note, type Example, type Grid, type Grids, type Shown } from "./page";
import { townWith } from "./small-town";
import { labelledLineHeaders, registerHeaders } from "../support/register-headers";

/**
 * Pages about debits and rejects run their command. Those about balances and reminders call the rule itself on the sheets
 * of the page, read as the program reads them.
 */

/** F1 pays by debit, and has one invoice of 40 € that nothing is wrong with. */
export const soundSheets = {
  Paramètres: [
    ["Paramètre", "Valeur"],
    ["Gestionnaire", "Ville d'Exemple"],
    ["ICS", "FR72ZZZ123456"],
    ["IBAN", "FR7630006000011234567890189"],
  ],
  Familles: [
    ["Code famille", "Nom", "Moyen de paiement"],
    ["F1", "Martin", "Prélèvement"],
    ["F2", "Durand", "Chèque"],
  ],
  Factures: [
    registerHeaders,
    ["2026-000001", "2026-11", "F1", "E1", "28/10/2026", "20/11/2026", 10, 40, 0, 40],
  ],
  Mandats: [
    ["Code famille", "RUM", "Titulaire", "IBAN", "BIC", "Signé le", "Statut"],
    ["F1", "RUM-1", "Martin", "FR1420041010050500013M02606", null, "01/09/2026", "Actif"],
  ],
} satisfies Record<string, readonly [readonly string[], ...Grid]>;

export const settings: Grid = soundSheets.Paramètres;
export const invoices: readonly [headers: readonly CellValue[], invoice: readonly CellValue[]] =
  soundSheets.Factures;
export const mandates: readonly [headers: readonly string[], mandate: readonly CellValue[]] =
  soundSheets.Mandats;

/** The mandate of F1 with these cells instead, by header. */
export function mandateWith(cells: Readonly<Record<string, string | null>>): Grids {
  const [headers, row] = mandates;
  return {
    Mandats: [
      headers,
      headers.map((header, index) => (header in cells ? cells[header] : row[index]) ?? null),
    ],
  };
}

/** The sheets of a page as the program reads them: its money, and what is known on a day. */
interface MoneyTown {
  readonly town: Town;
  readonly money: Money;
  readonly ledgerOn: (on: Day) => Ledger;
}

/** An example that shows these sheets beside the sound ones, and runs a rule on all of them. */
function example(command: string, sheets: Grids, run: (read: MoneyTown) => readonly Problem[]): Example {
  return {
    command,
    input: Object.entries(sheets).flatMap(([name, rows]) =>
      rows === undefined ? [] : [{ kind: "sheet" as const, name, rows }],
    ),
    run: () => {
      const grids = Object.entries(moneyTown(sheets));
      const { town, layouts } = readTown({
        sheetNames: grids.map(([name]) => name),
        sheets: grids.map(([name, rows]) => ({ name, rows, table: undefined })),
      });
      if (town?.money === undefined) throw new RangeError("The sheets of a page about money can be read.");
      const { money } = town;
      const found = run({
        town,
        money,
        ledgerOn: (on) => ledgerOf(accountsOf(town, money), on),
      });
      return Promise.resolve({ problems: locateProblems(found, layouts), waits: "nobody" });
    },
  };
}

/** Balances at the end of a day. */
export function balances(sheets: Grids, on = "2026-12-31"): Example {
  return example(
    `balances on ${on} (ledgerOn of src/domain/ledger)`,
    sheets,
    ({ ledgerOn }) => ledgerOn(day(on)).problems,
  );
}

/** These sheets beside the sound ones, with a line for each invoice. */
export function moneyTown(sheets: Grids): Readonly<Record<string, Grid>> {
  const all = townWith({ ...soundSheets, ...sheets });
  const lines = (all["Factures"] ?? []).slice(1).map((row) => {
    const [number = null, period = null, , child = null] = row;
    return [number, period, child, null, "Repas", row[6] ?? null, 4, row[7] ?? null, null, "Période"];
  });
  return { ...all, "Lignes de facture": [labelledLineHeaders, ...lines] };
}

const inMemory = (sheets: Grids) =>
  MemoryWorkbook.ofSnapshots(
    Object.entries(moneyTown(sheets)).map(([name, rows]) => ({ name, rows, table: undefined })),
  );

const shown = (sheets: Grids): readonly Shown[] =>
  Object.entries(sheets).flatMap(([name, rows]) =>
    rows === undefined ? [] : [{ kind: "sheet" as const, name, rows }],
  );

const now = { day: day("2026-11-02"), at: 600 };

/** `ecot prelever` for 16 November, on 2 November. */
export function debit(sheets: Grids, collected = "2026-11-16", prepared = "2026-11-02"): Example {
  return {
    command: `ecot prelever cantine.xlsx --echeance ${collected} --le ${prepared} --xml prelevements.xml`,
    input: shown(sheets),
    run: async () => {
      const request = { collectedOn: day(collected), preparedOn: day(prepared), now };
      const { result, problems } = await prepareBatch(request, inMemory(sheets));
      const waits = (result?.leftOut ?? []).join(" and ");
      return { problems, waits: result === undefined ? "no file is made" : waits || "nobody" };
    },
  };
}

/** The clerk confirms a batch that was shown, and the workbook says something else by now. */
export function confirmedLate(sheets: Grids): Example {
  return {
    ...debit(sheets),
    input: [
      note("The batch was shown, then the sheet was changed, then it was confirmed."),
      ...shown(sheets),
    ],
    run: async () => {
      const request = { collectedOn: day("2026-11-16"), now };
      const { shown: confirmed } = await prepareBatch({ ...request, preview: true }, inMemory({}));
      const { problems } = await prepareBatch({ ...request, confirmed }, inMemory(sheets));
      return { problems, waits: "nothing is written" };
    },
  };
}

/** `ecot prelever … --envoye` for 16 November. */
export function sent(sheets: Grids): Example {
  return {
    command: "ecot prelever cantine.xlsx --echeance 2026-11-16 --envoye",
    input: shown(sheets),
    run: async () => {
      const { problems } = await markBatchSent({ collectedOn: day("2026-11-16"), now }, inMemory(sheets));
      return { problems, waits: "nobody" };
    },
  };
}

/** `ecot rejets` on the text of a file of the bank. */
export function rejectFile(
  sheets: Grids,
  name: string,
  text: string,
  headers?: RejectHeaders,
  answers?: RejectAnswers,
): Example {
  const named = [
    ...(headers === undefined ? [] : [note("With columns named by the clerk.")]),
    ...(answers === undefined ? [] : [note("With the answer of the clerk: the others are no rejects.")]),
  ];
  return {
    command: `ecot rejets cantine.xlsx --depuis ${name}`,
    input: [...shown(sheets), { kind: "text", name, text }, ...named],
    run: async () => {
      const source = { name, bytes: new TextEncoder().encode(text), headers, answers };
      const { result, problems } = await readRejects({ source, now }, inMemory(sheets));
      const count = result?.rejects.length ?? 0;
      return {
        problems,
        waits: count === 0 ? "no reject is read" : `nobody, rejects read: ${String(count)}`,
      };
    },
  };
}

/** `ecot rejets` on a packed file. */
export function packedFile(sheets: Grids, name: string, bytes: () => Uint8Array): Example {
  return {
    command: `ecot rejets cantine.xlsx --depuis ${name}`,
    input: [note(`${name} is a packed file.`)],
    run: async () => {
      const source = { name, bytes: bytes(), unpack: unpackArchive };
      const { problems } = await readRejects({ source, now }, inMemory(sheets));
      return { problems, waits: "no reject is read" };
    },
  };
}

/** The clerk confirms rejects that were shown, and the workbook says something else by now. */
export function rejectConfirmedLate(sheets: Grids, then: Grids, name: string, text: string): Example {
  const bank = rejectFile(sheets, name, text);
  return {
    ...bank,
    input: [
      ...bank.input,
      note("The rejects were shown, then the sheet was changed, then they were confirmed:"),
      ...shown(then),
    ],
    run: async () => {
      const source = { name, bytes: new TextEncoder().encode(text) };
      const { shown: confirmed } = await readRejects({ source, preview: true, now }, inMemory(sheets));
      const { problems } = await readRejects({ source, confirmed, now }, inMemory(then));
      return { problems, waits: "nothing is written" };
    },
  };
}

/** The bank tells a reject of 19 November in a csv. */
export function reject(
  sheets: Grids,
  { reference = "", mandate = "", amount = "" }: { reference?: string; mandate?: string; amount?: string },
): Example {
  const row = ["19/11/2026", reference, mandate, amount, "AM04"].join(";");
  return rejectFile(sheets, "rejets.csv", `Date;Référence;RUM;Montant;Code motif\n${row}`);
}

/** `ecot rejets` on what was typed in the sheet Rejets. */
export function typedReject(sheets: Grids): Example {
  return {
    command: "ecot rejets cantine.xlsx",
    input: shown(sheets),
    run: async () => ({ problems: (await readRejects({ now }, inMemory(sheets))).problems, waits: "nobody" }),
  };
}

/** Reminders due on 25 November, 5 days after the due date. */
export function reminders(sheets: Grids, minimum: Cents): Example {
  const command = `reminders of 2026-11-25, ${String(minimum / 100)} euros at least (dueReminders of src/domain/reminders)`;
  return example(
    command,
    sheets,
    ({ ledgerOn }) =>
      dueReminders(ledgerOn(day("2026-11-25")), [], { firstDelay: 5, secondDelay: 8, minimum }).problems,
  );
}

/** `ecot relancer` of 25 November, as a preview. */
export function reminding(sheets: Grids): Example {
  const on = day("2026-11-25");
  return {
    command: "ecot relancer cantine.xlsx --le 2026-11-25",
    input: shown(sheets),
    run: async () => {
      const request = { on, sent: false, preview: true, now: { day: on, at: 600 } };
      const { result, problems } = await remind(request, inMemory(sheets));
      return { problems, waits: (result?.heldBack ?? []).join(" and ") || "nobody" };
    },
  };
}

/** The clerk confirms the letters of 25 November, and the workbook says something else by now. */
export function remindersConfirmedLate(then: Grids): Example {
  const on = day("2026-11-25");
  return {
    command: "ecot relancer cantine.xlsx --le 2026-11-25 --envoyees",
    input: [
      note("The letters were shown, then the sheet was changed, then they were confirmed:"),
      ...shown(then),
    ],
    run: async () => {
      const request = { on, sent: true, now: { day: on, at: 600 } };
      const { shown: confirmed } = await remind({ ...request, preview: true }, inMemory({}));
      const { problems } = await remind({ ...request, confirmed }, inMemory(then));
      return { problems, waits: "nothing is written" };
    },
  };
}

/** Rows of Prélèvements: collection date, amount, invoice, reference, status. */
export function debitRows(...rows: Grid): Grids {
  return {
    Prélèvements: [
      ["Lot", "Échéance", "Code famille", "RUM", "Montant", "Factures", "Référence", "Statut"],
      ...rows.map(([dueOn, total, invoice, reference, status]) => [
        "ECOT-20261116-1",
        dueOn ?? null,
        "F1",
        "RUM-1",
        total ?? null,
        invoice ?? null,
        reference ?? null,
        status ?? null,
      ]),
    ],
  };
}
