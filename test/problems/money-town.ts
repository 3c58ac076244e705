import { accountsOn } from "../../src/app/accounts";
import { locateProblems } from "../../src/app/locate-problems";
import { applyRejects, markSent, prepareDebits, type RejectReport } from "../../src/domain/direct-debit";
import type { Ledger } from "../../src/domain/ledger";
import { dueReminders } from "../../src/domain/reminders";
import { noCents, type Cents } from "../../src/kernel/cents";
import { day, type Day } from "../../src/kernel/day";
import type { Problem } from "../../src/kernel/problem";
import type { CellValue } from "../../src/workbook/port";
import { readTown, type Money, type Town } from "../../src/workbook/read-town";
import type { Example, Grid, Grids } from "./page";
import { townWith } from "./small-town";

/**
 * Pages about money call the rule itself on the sheets of the page, read as the program reads them: the cells of the
 * messages are those that the sheets' own declarations find.
 */

/** F1 pays by debit, and has one invoice of 40 € that nothing is wrong with. */
const soundSheets = {
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
    [
      "Facture",
      "Période",
      "Code famille",
      "Code enfant",
      "Émise le",
      "Échéance",
      "Repas",
      "Montant",
      "Régularisations",
      "Total",
    ],
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
      const grids = Object.entries(townWith({ ...soundSheets, ...sheets }));
      const { town, layouts } = readTown({
        sheetNames: grids.map(([name]) => name),
        sheets: grids.map(([name, rows]) => ({ name, rows, table: undefined })),
      });
      if (town?.money === undefined) throw new RangeError("The sheets of a page about money can be read.");
      const { money } = town;
      const found = run({ town, money, ledgerOn: (on) => accountsOn(town, money, on) });
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

/** A batch prepared on 2 November for 16 November. */
export function debit(sheets: Grids, collected = "2026-11-16", prepared = "2026-11-02"): Example {
  const command = `a debit of ${collected}, prepared on ${prepared} (prepareDebits of src/domain/direct-debit)`;
  return example(command, sheets, ({ town, money, ledgerOn }) => {
    const { settings, settingCells } = town;
    const setting = (field: "manager" | "creditorId" | "iban" | "bic") => ({
      value: settings[field],
      place: { ...(settingCells.get(field)?.place ?? { sheet: "settings" as const }), field: "value" },
    });
    return prepareDebits({
      preparedOn: day(prepared),
      collectedOn: day(collected),
      rules: { leadDays: 1, noticeDays: 14, firstSequence: "RCUR" },
      creditor: {
        name: setting("manager"),
        identifier: setting("creditorId"),
        iban: setting("iban"),
        bic: setting("bic"),
      },
      families: new Map(town.households.families.map((family) => [family.code, family])),
      mandates: money.mandates,
      invoices: ledgerOn(day(prepared)).invoices,
      debits: money.debits,
    }).problems;
  });
}

/** The batch of 16 November is marked as sent. */
export function sent(sheets: Grids): Example {
  const command = "the debit of 2026-11-16 is marked as sent (markSent of src/domain/direct-debit)";
  return example(
    command,
    sheets,
    ({ money }) => markSent(day("2026-11-16"), money.debits, money.mandates).problems,
  );
}

/** The bank reports a reject. */
export function reject(sheets: Grids, report: Partial<RejectReport>): Example {
  const shown = [report.reference, report.mandate, report.amount && `${String(report.amount / 100)} euros`];
  const told = shown.filter((part) => part !== undefined).join(", ");
  const command = `the bank rejects ${told === "" ? "something" : told} (applyRejects of src/domain/direct-debit)`;
  const nothing = { reference: undefined, mandate: undefined, amount: undefined, fee: undefined };
  return example(
    command,
    sheets,
    ({ money }) =>
      applyRejects({
        reports: [{ ...nothing, date: day("2026-11-19"), code: "AM04", place: undefined, ...report }],
        debits: money.debits,
        mandates: money.mandates,
        recorded: money.rejects,
        usualFee: noCents,
      }).problems,
  );
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
