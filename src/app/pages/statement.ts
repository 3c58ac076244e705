import type { Ageing, ChequeDepositSlip, DayTakings } from "../../domain/ledger";
import { sum, type Cents } from "../../kernel/cents";
import type { Day } from "../../kernel/day";
import { serialOfDay } from "../../workbook/codecs/days";
import type { CellFormat } from "../../workbook/changes";
import { cell, headerCell, PageDraft, tableRow } from "../../workbook/pages/page-draft";
import type { PageContent } from "../../workbook/pages/plan-page";
import { paymentMeansWords } from "../../wording/choices";
import { notPrinted } from "../../wording/print/common";
import { statementWords } from "../../wording/print/statement";

export interface StatementToPrint {
  readonly on: Day;
  readonly service: string | undefined;
  readonly periods: readonly PeriodTotals[];
  readonly ageing: Ageing;
  readonly families: readonly OverdueLine[];
  readonly sessions: readonly SessionTakings[];
}

export interface PeriodTotals {
  /** What it is called. */
  readonly period: string;
  readonly meals: number;
  readonly invoiced: Cents;
  readonly adjustments: Cents;
  readonly paid: Cents;
  readonly due: Cents;
}

/** A line of the named statement. */
export interface OverdueLine {
  readonly family: string;
  readonly invoices: readonly string[];
  readonly due: Cents;
  readonly oldestDue: Day;
  readonly daysLate: number;
  readonly reminders: number;
  readonly phone: string | undefined;
}

/** What a pay-desk session brought. */
export interface SessionTakings {
  readonly day: Day;
  readonly hours: string | undefined;
  readonly takings: DayTakings;
  readonly slip: ChequeDepositSlip;
  readonly familyName: (code: string) => string;
}

/** Wide enough for seven columns of figures; as wide as the paper. */
const widths = [16, 12, 12, 15, 12, 12, 14] as const;
const lastColumn = widths.length;
const firstPrintedRow = 2;

/** Everything on one print: totals, ageing, the named statement, what the pay desk took. */
export function printStatement(statement: StatementToPrint): PageContent {
  const draft = new PageDraft(widths, firstPrintedRow);
  draft.text(1, notPrinted, { lastColumn, look: "note" });
  draft.text(1, statementWords.title(statement.on), { lastColumn, look: "title" });
  if (statement.service !== undefined) draft.text(1, statement.service, { lastColumn });
  printPeriods(draft, statement.periods);
  printAgeing(draft, statement.ageing);
  printFamilies(draft, statement.families);
  for (const session of statement.sessions) printSession(draft, session);
  return draft.content;
}

function heading(draft: PageDraft, text: string): void {
  draft.row().text(1, text, { lastColumn, look: "heading" }, 19).row([], 6);
}

function headers(draft: PageDraft, texts: readonly string[], formats: readonly CellFormat[]): void {
  draft.row(
    texts.map((text, index) => ({ ...headerCell(index + 1, text, formats[index]), format: "long-text" })),
  );
}

const periodFormats: readonly CellFormat[] = ["long-text", "integer", "money", "money", "money", "money"];

function printPeriods(draft: PageDraft, periods: readonly PeriodTotals[]): void {
  heading(draft, statementWords.periods);
  headers(draft, statementWords.periodHeaders, periodFormats);
  for (const { period, meals, ...amounts } of periods) {
    const { invoiced, adjustments, paid, due } = amounts;
    draft.row(tableRow(periodFormats, [period, meals, ...[invoiced, adjustments, paid, due].map(inEuros)]));
  }
  const total = (amountOf: (period: PeriodTotals) => Cents) => inEuros(sum(periods.map(amountOf)));
  const values = [
    statementWords.total,
    periods.reduce((meals, period) => meals + period.meals, 0),
    total(({ invoiced }) => invoiced),
    total(({ adjustments }) => adjustments),
    total(({ paid }) => paid),
    total(({ due }) => due),
  ];
  draft.row(tableRow(periodFormats, values, "total"));
}

const ageingFormats: readonly CellFormat[] = Array.from<CellFormat>({ length: 6 }).fill("money");

function printAgeing(draft: PageDraft, ageing: Ageing): void {
  const { notYetDue, upTo30, from31To60, from61To90, over90, total } = ageing;
  heading(draft, statementWords.ageing);
  headers(draft, statementWords.ageingHeaders, ageingFormats);
  const amounts = [notYetDue, upTo30, from31To60, from61To90, over90, total];
  draft.row(tableRow(ageingFormats, amounts.map(inEuros)));
}

const familyFormats: readonly CellFormat[] = [
  "long-text",
  "long-text",
  "money",
  "day",
  "integer",
  "integer",
  "text",
];

function printFamilies(draft: PageDraft, families: readonly OverdueLine[]): void {
  heading(draft, statementWords.families);
  if (families.length === 0) {
    draft.text(1, statementWords.noFamilies, { lastColumn });
    return;
  }
  headers(draft, statementWords.familyHeaders, familyFormats);
  for (const { family, invoices, due, oldestDue, daysLate, reminders, phone } of families) {
    const numbers = invoices.join("\n");
    const values = [
      family,
      numbers,
      inEuros(due),
      serialOfDay(oldestDue),
      daysLate,
      reminders,
      phone ?? null,
    ];
    draft.row(tableRow(familyFormats, values));
  }
  const total = inEuros(sum(families.map(({ due }) => due)));
  draft.row([
    cell(1, statementWords.total, { lastColumn: 2, look: "total" }),
    cell(3, total, { format: "money", look: "total" }),
  ]);
}

const takingFormats: readonly CellFormat[] = ["long-text", "integer", "money"];
const slipFormats: readonly CellFormat[] = ["long-text", "text", "money"];

function printSession(draft: PageDraft, { day, hours, takings, slip, familyName }: SessionTakings): void {
  heading(draft, statementWords.session(day, hours));
  headers(draft, statementWords.takingHeaders, takingFormats);
  for (const { means, count, total } of takings.byMeans) {
    const name = means === undefined ? statementWords.unsaidMeans : paymentMeansWords[means];
    draft.row(tableRow(takingFormats, [name, count, inEuros(total)]));
  }
  const count = takings.byMeans.reduce((sum, means) => sum + means.count, 0);
  draft.row(tableRow(takingFormats, [statementWords.total, count, inEuros(takings.total)], "total"));
  if (slip.cheques.length === 0) return;
  draft.row().text(1, statementWords.slip, { lastColumn, look: "strong" });
  headers(draft, statementWords.slipHeaders, slipFormats);
  for (const { familyCode, reference, amount } of slip.cheques) {
    draft.row(tableRow(slipFormats, [familyName(familyCode), reference ?? null, inEuros(amount)]));
  }
  draft.row([
    cell(1, statementWords.slipTotal(slip.cheques.length), { lastColumn: 2, look: "total" }),
    cell(3, inEuros(slip.total), { format: "money", look: "total" }),
  ]);
}

const inEuros = (amount: Cents): number => amount / 100;
