import type { Ageing, ChequeDepositSlip, DayTakings } from "../../domain/ledger";
import { sum, type Cents } from "../../kernel/cents";
import type { Day } from "../../kernel/day";
import { serialOfDay } from "../../workbook/codecs/days";
import type { CellFormat, PageCell } from "../../workbook/changes";
import { cell, headerCell, PageDraft, tableRow } from "../../workbook/pages/page-draft";
import type { PageContent } from "../../workbook/pages/plan-page";
import { printTable } from "../paper/printed-table";
import { paymentMeansWords } from "../../wording/choices";
import { notPrinted } from "../../wording/print/common";
import { statementWords } from "../../wording/print/statement";

export interface StatementToPrint {
  readonly on: Day;
  readonly service: string | undefined;
  readonly periods: readonly PrintedPeriod[];
  readonly ageing: Ageing;
  readonly families: readonly OverdueLine[];
  readonly sessions: readonly PrintedSession[];
}

export interface PrintedPeriod {
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
export interface PrintedSession {
  readonly day: Day;
  readonly hours: string | undefined;
  readonly takings: DayTakings;
  readonly slip: ChequeDepositSlip;
  readonly familyName: (code: string) => string;
}

/** Wide enough for a name and six columns of figures; as wide as the paper. */
const widths = [18, 12, 12, 14, 12, 12, 13] as const;
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

const periodFormats: readonly CellFormat[] = ["long-text", "integer", "money", "money", "money", "money"];

function printPeriods(draft: PageDraft, periods: readonly PrintedPeriod[]): void {
  const total = (amountOf: (period: PrintedPeriod) => Cents) => inEuros(sum(periods.map(amountOf)));
  const totals = [
    statementWords.total,
    periods.reduce((meals, period) => meals + period.meals, 0),
    total(({ invoiced }) => invoiced),
    total(({ adjustments }) => adjustments),
    total(({ paid }) => paid),
    total(({ due }) => due),
  ];
  printTable(draft, {
    heading: statementWords.periods,
    header: headerRow(statementWords.periodHeaders, periodFormats),
    rows: periods.map(({ period, meals, invoiced, adjustments, paid, due }) =>
      tableRow(periodFormats, [period, meals, ...[invoiced, adjustments, paid, due].map(inEuros)]),
    ),
    total: tableRow(periodFormats, totals, "total"),
  });
}

const ageingFormats: readonly CellFormat[] = Array.from<CellFormat>({ length: 6 }).fill("money");

function printAgeing(draft: PageDraft, ageing: Ageing): void {
  const { notYetDue, upTo30, from31To60, from61To90, over90, total } = ageing;
  const amounts = [notYetDue, upTo30, from31To60, from61To90, over90, total];
  printTable(draft, {
    heading: statementWords.ageing,
    header: headerRow(statementWords.ageingHeaders, ageingFormats),
    rows: [tableRow(ageingFormats, amounts.map(inEuros))],
  });
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
/** In the middle of its column, so that the phone number beside it does not read on from it. */
const remindersColumn = 6;

function printFamilies(draft: PageDraft, families: readonly OverdueLine[]): void {
  const heading = statementWords.families;
  if (families.length === 0) {
    printTable(draft, { heading, header: [cell(1, statementWords.noFamilies, { lastColumn })], rows: [] });
    return;
  }
  const centred = (cells: readonly PageCell[]) =>
    cells.map((own): PageCell => (own.column === remindersColumn ? { ...own, align: "center" } : own));
  const total = inEuros(sum(families.map(({ due }) => due)));
  printTable(draft, {
    heading,
    header: centred(headerRow(statementWords.familyHeaders, familyFormats)),
    rows: families.map(({ family, invoices, due, oldestDue, daysLate, reminders, phone }) => {
      const numbers = invoices.join("\n");
      const oldest = serialOfDay(oldestDue);
      const values = [family, numbers, inEuros(due), oldest, daysLate, reminders, phone ?? null];
      return centred(tableRow(familyFormats, values));
    }),
    total: [
      cell(1, statementWords.total, { lastColumn: 2, look: "total" }),
      cell(3, total, { format: "money", look: "total" }),
    ],
  });
}

const takingFormats: readonly CellFormat[] = ["long-text", "integer", "money"];

function printSession(draft: PageDraft, session: PrintedSession): void {
  const { day, hours, takings, slip } = session;
  const count = takings.byMeans.reduce((sum, means) => sum + means.count, 0);
  printTable(draft, {
    heading: statementWords.session(day, hours),
    header: headerRow(statementWords.takingHeaders, takingFormats),
    rows: takings.byMeans.map(({ means, count, total }) => {
      const name = means === undefined ? statementWords.unsaidMeans : paymentMeansWords[means];
      return tableRow(takingFormats, [name, count, inEuros(total)]);
    }),
    total: tableRow(takingFormats, [statementWords.total, count, inEuros(takings.total)], "total"),
  });
  if (slip.cheques.length > 0) printSlip(draft, session);
}

/** A name has two columns for itself: the slip is laid beside the cheques, a line each. */
function printSlip(draft: PageDraft, { day, slip, familyName }: PrintedSession): void {
  const [family, reference, amount] = statementWords.slipHeaders;
  printTable(draft, {
    title: statementWords.slip(day),
    isWhole: true,
    header: [
      { ...headerCell(1, family), lastColumn: 2 },
      headerCell(3, reference),
      headerCell(4, amount, "money"),
    ],
    rows: slip.cheques.map(({ familyCode, reference, amount }) => [
      cell(1, familyName(familyCode), { lastColumn: 2, format: "long-text", look: "table-cell" }),
      cell(3, reference ?? null, { look: "table-cell" }),
      cell(4, inEuros(amount), { format: "money", look: "table-cell" }),
    ]),
    total: [
      cell(1, statementWords.slipTotal(slip.cheques.length), { lastColumn: 3, look: "total" }),
      cell(4, inEuros(slip.total), { format: "money", look: "total" }),
    ],
  });
}

function headerRow(texts: readonly string[], formats: readonly CellFormat[]): readonly PageCell[] {
  return texts.map((text, index) => ({
    ...headerCell(index + 1, text, formats[index]),
    format: "long-text",
  }));
}

const inEuros = (amount: Cents): number => amount / 100;
