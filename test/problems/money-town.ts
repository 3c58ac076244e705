import { locateProblems } from "../../src/app/locate-problems";
import {
  applyRejects,
  ledgerDebits,
  markSent,
  prepareDebits,
  type Debit,
  type RejectReport,
} from "../../src/domain/direct-debit";
import { ledgerOn, receivablesOf } from "../../src/domain/ledger";
import { dueReminders } from "../../src/domain/reminders";
import { noCents, type Cents } from "../../src/kernel/cents";
import { day, type Day } from "../../src/kernel/day";
import type { SheetKey } from "../../src/kernel/place";
import type { Problem } from "../../src/kernel/problem";
import type { Columns, SheetDeclaration } from "../../src/workbook/declaration";
import type { SheetLayout } from "../../src/workbook/layout";
import { readSheet, soundRows } from "../../src/workbook/read-sheet";
import { debitsSheet } from "../../src/workbook/sheets/debits";
import { familiesSheet } from "../../src/workbook/sheets/families";
import { invoicesSheet } from "../../src/workbook/sheets/invoices";
import { mandatesSheet } from "../../src/workbook/sheets/mandates";
import { openingBalancesSheet } from "../../src/workbook/sheets/opening-balances";
import { paymentsSheet } from "../../src/workbook/sheets/payments";
import { rejectsSheet } from "../../src/workbook/sheets/rejects";
import { settingsSheet } from "../../src/workbook/sheets/settings-sheet";
import type { CellValue } from "../../src/workbook/port";
import { readInvoices } from "../../src/workbook/town/read-register";
import { aFamily } from "../support/town";
import type { Example, Grid, Grids } from "./page";

/**
 * Pages about money call the rule itself on the sheets of the page, since no command runs it yet: the cells of the
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

/** The sheets of a page, read by their declarations. */
class Reader {
  readonly layouts = new Map<SheetKey, SheetLayout>();
  constructor(private readonly sheets: Grids) {}

  rows<C extends Columns>(sheet: SheetDeclaration<C>) {
    return soundRows(this.reading(sheet));
  }

  reading<C extends Columns>(sheet: SheetDeclaration<C>) {
    const rows = this.sheets[sheet.name];
    const reading = readSheet(sheet, rows && { name: sheet.name, rows, table: undefined });
    if (reading.layout !== undefined) this.layouts.set(sheet.key, reading.layout);
    return reading;
  }
}

function moneyOf(reader: Reader, on: Day) {
  const debits = reader.rows(debitsSheet).map(({ place, values }): Debit => ({
    batch: values.batch,
    collectedOn: values.dueOn ?? on,
    familyCode: values.familyCode,
    mandate: values.mandate,
    iban: values.iban,
    amount: values.amount ?? noCents,
    invoices: (values.invoices ?? "").split(/\s+/),
    reference: values.reference,
    status: values.status ?? "prepared",
    place,
  }));
  const recorded = reader.rows(rejectsSheet).map(({ values }) => values);
  const balances = reader.rows(openingBalancesSheet).map(({ place, values }) => ({ ...values, place }));
  const ledger = ledgerOn(
    {
      receivables: receivablesOf(readInvoices(reader.reading(invoicesSheet)), balances, day("2026-08-31")),
      payments: reader.rows(paymentsSheet).map(({ place, values }) => ({ ...values, place })),
      debits: ledgerDebits(debits, recorded),
    },
    on,
  );
  const mandateRows = reader
    .rows(mandatesSheet)
    .map(({ place, values: { mandate: reference, ...values } }) => ({
      ...values,
      reference,
      place,
    }));
  return { debits, recorded, ledger, mandateRows };
}

/** An example that shows these sheets beside the sound ones, and runs a rule on all of them. */
function example(command: string, sheets: Grids, run: (reader: Reader) => readonly Problem[]): Example {
  return {
    command,
    input: Object.entries(sheets).flatMap(([name, rows]) =>
      rows === undefined ? [] : [{ kind: "sheet" as const, name, rows }],
    ),
    run: () => {
      const reader = new Reader({ ...soundSheets, ...sheets });
      return Promise.resolve({ problems: locateProblems(run(reader), reader.layouts), waits: "nobody" });
    },
  };
}

/** Balances at the end of a day. */
export function balances(sheets: Grids, on = "2026-12-31"): Example {
  return example(
    `balances on ${on} (ledgerOn of src/domain/ledger)`,
    sheets,
    (reader) => moneyOf(reader, day(on)).ledger.problems,
  );
}

/** A batch prepared on 2 November for 16 November. */
export function debit(sheets: Grids, collected = "2026-11-16", prepared = "2026-11-02"): Example {
  const command = `a debit of ${collected}, prepared on ${prepared} (prepareDebits of src/domain/direct-debit)`;
  return example(command, sheets, (reader) => {
    const { debits, ledger, mandateRows } = moneyOf(reader, day(prepared));
    const rows = reader.rows(settingsSheet);
    const setting = (name: string) => {
      const row = rows.find(({ values }) => values.name === name);
      const value = row?.values.value;
      return {
        value: typeof value === "string" ? value : undefined,
        place: { ...(row?.place ?? { sheet: "settings" as const }), field: "value" },
      };
    };
    const families = reader
      .rows(familiesSheet)
      .map(({ place, values: { code, lastName, paymentMeans } }) =>
        aFamily({ code, lastName, paymentMeans, place }),
      );
    return prepareDebits({
      preparedOn: day(prepared),
      collectedOn: day(collected),
      rules: { leadDays: 1, noticeDays: 14, firstSequence: "RCUR" },
      creditor: {
        name: setting("Gestionnaire"),
        identifier: setting("ICS"),
        iban: setting("IBAN"),
        bic: setting("BIC"),
      },
      families: new Map(families.map((family) => [family.code, family])),
      mandates: mandateRows,
      invoices: ledger.invoices,
      debits,
    }).problems;
  });
}

/** The batch of 16 November is marked as sent. */
export function sent(sheets: Grids): Example {
  const command = "the debit of 2026-11-16 is marked as sent (markSent of src/domain/direct-debit)";
  return example(command, sheets, (reader) => {
    const { debits, mandateRows } = moneyOf(reader, day("2026-11-02"));
    return markSent(day("2026-11-16"), debits, mandateRows).problems;
  });
}

/** The bank reports a reject. */
export function reject(sheets: Grids, report: Partial<RejectReport>): Example {
  const shown = [report.reference, report.mandate, report.amount && `${String(report.amount / 100)} euros`];
  const told = shown.filter((part) => part !== undefined).join(", ");
  const command = `the bank rejects ${told === "" ? "something" : told} (applyRejects of src/domain/direct-debit)`;
  const nothing = { reference: undefined, mandate: undefined, amount: undefined, fee: undefined };
  return example(command, sheets, (reader) => {
    const { debits, recorded, mandateRows } = moneyOf(reader, day("2026-11-19"));
    return applyRejects({
      reports: [{ ...nothing, date: day("2026-11-19"), code: "AM04", place: undefined, ...report }],
      debits,
      mandates: mandateRows,
      recorded: recorded.map(({ reference, date, code, fee }) => ({ reference, date, code, fee })),
      usualFee: noCents,
    }).problems;
  });
}

/** Reminders due on 25 November, 5 days after the due date. */
export function reminders(sheets: Grids, minimum: Cents): Example {
  const command = `reminders of 2026-11-25, ${String(minimum / 100)} euros at least (dueReminders of src/domain/reminders)`;
  return example(command, sheets, (reader) => {
    const { ledger } = moneyOf(reader, day("2026-11-25"));
    return dueReminders(ledger, [], { firstDelay: 5, secondDelay: 8, minimum }).problems;
  });
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
