import { groupBy } from "../../kernel/group";
import { foldLabel } from "../../kernel/label";
import type { SheetKey } from "../../kernel/place";
import { blocking, everybody, type Problem } from "../../kernel/problem";
import { journalActions } from "../../wording/choices";
import { Fault, isBlankCell } from "../codecs/codec";
import { columnOf, headerOf, type TableSheet } from "../declaration";
import { cellAt, isBlankSheet, type SheetLayout } from "../layout";
import type { CellValue } from "../port";
import { soundRows, type SheetReading } from "../read-sheet";
import {
  absencesSheet,
  adjustmentsSheet,
  headcountsSheet,
  invoiceLinesSheet,
  invoicesSheet,
  overdueSheet,
  rejectsSheet,
  sheetName,
} from "../sheets";
import type { TownTables, MoneyTables } from "./read-tables";

/** The sheets that say something of others. */
type Witnesses = TownTables & MoneyTables & { readonly rejects: SheetReading<typeof rejectsSheet> };

type Layouts = ReadonlyMap<SheetKey, SheetLayout>;

/** Sheets that are missing (or wholly blank) although another shows that they were in use; the same of two columns. */
export function sheetsGone(witnesses: Witnesses, layouts: Layouts): readonly Problem[] {
  const traces = tracesIn(witnesses, layouts);
  const isGone = (key: SheetKey) => {
    const layout = layouts.get(key);
    return layout === undefined || isBlankSheet(layout);
  };
  const gone = [...traces].flatMap(([key, shownBy]): Problem[] => {
    if (shownBy === undefined || !isGone(key)) return [];
    const facts = { sheet: sheetName(key), shownBy: sheetName(shownBy) };
    return [blocking("reading.sheet-gone", facts, { sheet: key }, everybody)];
  });
  return [...gone, ...columnsGone(witnesses, layouts)];
}

/** Which sheet was in use, and which other one shows it? */
function tracesIn(witnesses: Witnesses, layouts: Layouts): ReadonlyMap<SheetKey, SheetKey | undefined> {
  const { absences, invoices, invoiceLines, debits, journal, mandates } = witnesses;
  const did = (action: string) =>
    noted(journal).some((row) => row.action === action && (row.invoices ?? 0) > 0);
  const has = (rows: readonly unknown[], witness: SheetKey) => (rows.length > 0 ? witness : undefined);
  const filled = (key: SheetKey, sheet: TableSheet, field: string, isTrace: (value: unknown) => boolean) =>
    valuesIn(layouts.get(key), sheet, field).some(isTrace) ? key : undefined;
  const isMore = (value: unknown) => typeof value === "number" && value > 0;
  const lines = soundRows(invoiceLines).map(({ values }) => values);
  const firstIssue = soundRows(invoices)
    .map(({ values }) => values.issuedOn)
    .sort()[0];
  const usedMandates = soundRows(mandates).filter(
    ({ values: { lastCollection } }) =>
      lastCollection !== undefined && firstIssue !== undefined && lastCollection >= firstIssue,
  );
  return new Map<SheetKey, SheetKey | undefined>([
    ["invoiceLines", has(invoices.rows, "invoices")],
    ["invoices", witnessOfInvoices(witnesses)],
    [
      "services",
      has(witnesses.passages.rows, "passages") ??
        has(
          lines.filter(({ days }) => days?.quantities !== undefined),
          "invoiceLines",
        ),
    ],
    ["passages", has(linesOfTimedServices(witnesses), "invoiceLines")],
    [
      "custodies",
      has(
        lines.filter(({ sharing }) => sharing !== undefined && !isWithPayer(sharing)),
        "invoiceLines",
      ),
    ],
    [
      "thirdParts",
      has(
        lines.filter(({ sharing }) => sharing !== undefined && isWithPayer(sharing)),
        "invoiceLines",
      ),
    ],
    ["periods", did(journalActions.issue) ? "journal" : undefined],
    [
      "adjustments",
      has(
        lines.filter(({ origin }) => origin === "adjustment"),
        "invoiceLines",
      ),
    ],
    ["absences", filled("headcounts", headcountsSheet, "absent", isMore)],
    ["absenceRules", isJudgedByRules(absences, layouts) ? "absences" : undefined],
    ["payments", isPaidByHand(witnesses, layouts) ? "invoices" : undefined],
    [
      "debits",
      has(usedMandates, "mandates") ??
        (did(journalActions.prepareDebits) || did(journalActions.sendDebits) ? "journal" : undefined),
    ],
    ["mandates", has(debits.rows, "debits")],
    [
      "rejects",
      has(
        soundRows(debits).filter(({ values }) => values.status === "rejected"),
        "debits",
      ) ??
        has(
          lines.filter(({ origin }) => origin === "fee"),
          "invoiceLines",
        ),
    ],
    [
      "reminders",
      (did(journalActions.remind) ? "journal" : undefined) ??
        filled("overdue", overdueSheet, "reminders", isMore),
    ],
  ]);
}

/** Somebody is said to pay in the place of a household. */
const isWithPayer = (sharing: string): boolean => sharing.includes("−");

/** What was billed by the hour can come from passages alone. */
function linesOfTimedServices({ services, invoiceLines }: Witnesses): readonly unknown[] {
  const timed = new Set(
    services.rows.flatMap(({ values: { service, unit } }) =>
      service !== undefined && unit === "duration" ? [foldLabel(service)] : [],
    ),
  );
  return soundRows(invoiceLines).filter(
    ({ values: { service } }) => service !== undefined && timed.has(foldLabel(service)),
  );
}

/** Invoices of this very workbook: those carried over from another stand in the sheet of open balances. */
function witnessOfInvoices(witnesses: Witnesses): SheetKey | undefined {
  const { journal, debits, reminders, openingBalances, periods } = witnesses;
  // Lines alone show nothing: a run that was cut short leaves them before there is a register.
  const runs = noted(journal).filter(({ action }) => action === journalActions.issue);
  if (runs.some(({ invoices: count = 0 }) => count > 0)) return "journal";
  const carriedOver = new Set(soundRows(openingBalances).map(({ values }) => values.invoice));
  const isOurs = (number: string) => !carriedOver.has(number);
  if (soundRows(debits).some(({ values }) => values.invoices?.some(isOurs) === true)) return "debits";
  if (soundRows(reminders).some(({ values }) => isOurs(values.invoice))) return "reminders";
  // A period can be issued without an invoice; the journal then says so.
  const isIssued = soundRows(periods).some(({ values }) => values.issuedOn !== undefined);
  return isIssued && runs.length === 0 ? "periods" : undefined;
}

/** Without a rule an absence is billed, unless the office decided. */
function isJudgedByRules(absences: Witnesses["absences"], layouts: Layouts): boolean {
  const verdictIn = columnReader(layouts.get("absences"), absencesSheet, "verdict");
  return absences.rows.some(({ place, values }) => {
    const verdict = verdictIn(place.row);
    const needsRule = verdict === "deducted" || verdict === "partial" || verdict === "pending";
    return needsRule && values.decision === undefined;
  });
}

/** Does the register hold more money than credit notes and debits brought? */
function isPaidByHand({ invoices, debits }: Witnesses, layouts: Layouts): boolean {
  const paidIn = columnReader(layouts.get("invoices"), invoicesSheet, "paid");
  let paid = 0;
  let accounted = 0;
  for (const { place, values } of soundRows(invoices)) {
    const amount = paidIn(place.row);
    if (values.total < 0) accounted -= values.total;
    else if (typeof amount === "number") paid += amount;
  }
  for (const { values } of soundRows(debits)) {
    if (values.status !== "rejected") accounted += values.amount ?? 0;
  }
  return paid > accounted;
}

/** Columns that say what was billed, without which it would be billed again, or given back. */
function columnsGone(witnesses: Witnesses, layouts: Layouts): readonly Problem[] {
  const { invoiceLines } = witnesses;
  const lacks = (sheet: TableSheet, field: string) => {
    const layout = layouts.get(sheet.key);
    return layout !== undefined && !isBlankSheet(layout) && !layout.columns.has(field);
  };
  const gone = (sheet: TableSheet, field: string, witness: SheetKey): Problem => {
    const facts = { sheet: sheet.name, column: headerOf(sheet, field), shownBy: sheetName(witness) };
    return blocking("reading.column-gone", facts, { sheet: sheet.key }, everybody);
  };
  const origins = new Set(soundRows(invoiceLines).map(({ values }) => values.origin));
  const problems = (
    [
      [adjustmentsSheet, "adjustment"],
      [rejectsSheet, "fee"],
    ] as const
  ).flatMap(([sheet, origin]): Problem[] => {
    return lacks(sheet, "invoice") && origins.has(origin) ? [gone(sheet, "invoice", "invoiceLines")] : [];
  });
  if (lacks(invoiceLinesSheet, "sharing") && isSharedByRegister(witnesses))
    problems.push(gone(invoiceLinesSheet, "sharing", "invoices"));
  if (lacks(adjustmentsSheet, "familyCode") && isAdjustedElsewhere(witnesses))
    problems.push(gone(adjustmentsSheet, "familyCode", "invoices"));
  return problems;
}

/** Were days of one child asked of two families in one period? Each line would be taken for the whole of its days. */
function isSharedByRegister({ invoices, invoiceLines }: Witnesses): boolean {
  const ofPeriods = [
    ...groupBy(soundRows(invoices), ({ values: { childCode, periodKey } }) =>
      JSON.stringify([childCode, periodKey]),
    ).values(),
  ];
  const shared = ofPeriods.filter((rows) => new Set(rows.map(({ values }) => values.familyCode)).size > 1);
  if (shared.length === 0) return false;
  // A family that has the child no more may be given back what it paid: nothing of that was ever shared.
  const asking = new Set(
    soundRows(invoiceLines).flatMap(({ values: { invoice, days, quantity } }) =>
      days !== undefined && quantity > 0 ? [invoice] : [],
    ),
  );
  return shared.some((rows) => {
    const askers = rows.filter(({ values }) => asking.has(values.number));
    return new Set(askers.map(({ values }) => values.familyCode)).size > 1;
  });
}

/** Was an adjustment billed to a household or a payer of today who is not the child's own family? */
function isAdjustedElsewhere(witnesses: Witnesses): boolean {
  const { adjustments, invoices, children, custodies, thirdParts } = witnesses;
  const others = new Set([
    ...custodies.rows.map(({ values }) => values.familyCode),
    ...thirdParts.rows.flatMap(({ values }) => [values.familyCode, values.payerCode]),
  ]);
  if (others.size === 0) return false;
  const familyOf = new Map(children.rows.map(({ values }) => [values.code, values.familyCode]));
  const debtorOf = new Map(soundRows(invoices).map(({ values }) => [values.number, values.familyCode]));
  return adjustments.rows.some(({ values: { childCode, invoice } }) => {
    const debtor = invoice === undefined ? undefined : debtorOf.get(invoice);
    return debtor !== undefined && others.has(debtor) && debtor !== familyOf.get(childCode);
  });
}

function noted(journal: Witnesses["journal"]) {
  return soundRows(journal).map(({ values }) => values);
}

/** What the program itself wrote in a column that it never reads otherwise. */
function valuesIn(layout: SheetLayout | undefined, sheet: TableSheet, field: string): readonly unknown[] {
  if (layout === undefined) return [];
  const valueIn = columnReader(layout, sheet, field);
  return layout.rows.slice(layout.headerRow).map((_, index) => valueIn(layout.headerRow + 1 + index));
}

function columnReader(
  layout: SheetLayout | undefined,
  sheet: TableSheet,
  field: string,
): (row: number) => unknown {
  const column = layout?.columns.get(field);
  if (layout === undefined || column === undefined) return () => undefined;
  const { codec } = columnOf(sheet, field);
  return (row) => {
    const cell: CellValue = cellAt(layout, row, column);
    const value = isBlankCell(cell) ? undefined : codec.parse(cell);
    return value instanceof Fault ? undefined : value;
  };
}
