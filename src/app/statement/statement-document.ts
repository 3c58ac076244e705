import {
  gap,
  said,
  text,
  type Block,
  type PaperDocument,
  type PaperGrid,
  type PrintedColumn,
} from "../paper/document";
import { listHead } from "../paper/letter-parts";
import type { Ageing, ChequeDepositSlip, DayTakings } from "../../domain/ledger";
import { sum, type Cents } from "../../kernel/cents";
import type { Day } from "../../kernel/day";
import { paymentMeansWords } from "../../wording/choices";
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
export const statementGrid: PaperGrid = { widths: [15, 12, 11, 11, 10, 10, 14] };

/** Everything on one print: totals, ageing, the named statement, what the pay desk took. */
export function statementDocument(statement: StatementToPrint): PaperDocument {
  const { on, service, periods, ageing, families, sessions } = statement;
  return {
    title: statementWords.title(on),
    blocks: [
      ...listHead(statementWords.title(on), service),
      gap(),
      periodTable(periods),
      gap(),
      ageingTable(ageing),
      gap(),
      ...familyTable(families),
      ...sessions.flatMap(sessionTables),
    ],
  };
}

const columnsOf = (
  headers: readonly string[],
  holds: readonly PrintedColumn["holds"][],
): readonly PrintedColumn[] => headers.map((header, index) => ({ header, holds: holds[index] ?? "text" }));

function periodTable(periods: readonly PrintedPeriod[]): Block {
  const total = (amountOf: (period: PrintedPeriod) => Cents) => said.cents(sum(periods.map(amountOf)));
  return {
    kind: "table",
    heading: statementWords.periods,
    columns: columnsOf(statementWords.periodHeaders, ["text", "number", "cents", "cents", "cents", "cents"]),
    rows: periods.map(({ period, meals, invoiced, adjustments, paid, due }) => ({
      cells: [
        said.text(period),
        said.number(meals),
        ...[invoiced, adjustments, paid, due].map((amount) => said.cents(amount)),
      ],
    })),
    total: {
      label: statementWords.total,
      values: [
        said.number(periods.reduce((meals, period) => meals + period.meals, 0)),
        total(({ invoiced }) => invoiced),
        total(({ adjustments }) => adjustments),
        total(({ paid }) => paid),
        total(({ due }) => due),
      ],
    },
  };
}

function ageingTable(ageing: Ageing): Block {
  const { notYetDue, upTo30, from31To60, from61To90, over90, total } = ageing;
  const amounts = [notYetDue, upTo30, from31To60, from61To90, over90, total];
  return {
    kind: "table",
    heading: statementWords.ageing,
    columns: statementWords.ageingHeaders.map((header) => ({ header, holds: "cents" })),
    rows: [{ cells: amounts.map((amount) => said.cents(amount)) }],
  };
}

/** The reminders stand in the middle of their column, so that the phone number beside them does not read on from it. */
const familyColumns = columnsOf(statementWords.familyHeaders, [
  "text",
  "text",
  "cents",
  "day",
  "number",
  "number",
  "text",
]).map((column, index) => (index === 5 ? { ...column, isCentred: true } : column));

function familyTable(families: readonly OverdueLine[]): readonly Block[] {
  const heading = statementWords.families;
  if (families.length === 0) return [text("heading", heading), text("paragraph", statementWords.noFamilies)];
  return [
    {
      kind: "table",
      heading,
      columns: familyColumns,
      rows: families.map(({ family, invoices, due, oldestDue, daysLate, reminders, phone }) => ({
        cells: [
          said.text(family),
          said.text(invoices.join("\n")),
          said.cents(due),
          said.day(oldestDue),
          said.number(daysLate),
          said.number(reminders),
          phone === undefined ? undefined : said.text(phone),
        ],
      })),
      total: {
        label: statementWords.total,
        values: [said.cents(sum(families.map(({ due }) => due))), undefined, undefined, undefined, undefined],
      },
    },
  ];
}

function sessionTables(session: PrintedSession): readonly Block[] {
  const { day, hours, takings, slip } = session;
  return [
    gap(),
    {
      kind: "table",
      heading: statementWords.session(day, hours),
      columns: columnsOf(statementWords.takingHeaders, ["text", "number", "cents"]),
      rows: takings.byMeans.map(({ means, count, total }) => ({
        cells: [
          said.text(means === undefined ? statementWords.unsaidMeans : paymentMeansWords[means]),
          said.number(count),
          said.cents(total),
        ],
      })),
      total: {
        label: statementWords.total,
        values: [
          said.number(takings.byMeans.reduce((count, means) => count + means.count, 0)),
          said.cents(takings.total),
        ],
      },
    },
    ...(slip.cheques.length === 0 ? [] : [gap(), slipTable(session)]),
  ];
}

/** A name has two columns for itself: the slip is laid beside the cheques, a line each. */
export function slipTable({
  day,
  slip,
  familyName,
}: Pick<PrintedSession, "day" | "slip" | "familyName">): Block {
  const [family, reference, amount] = statementWords.slipHeaders;
  return {
    kind: "table",
    title: statementWords.slip(day),
    isWhole: true,
    columns: [
      { header: family, span: 2, holds: "text" },
      { header: reference, holds: "text" },
      { header: amount, holds: "cents" },
    ],
    rows: slip.cheques.map((cheque) => ({
      cells: [
        said.text(familyName(cheque.familyCode)),
        cheque.reference === undefined ? undefined : said.text(cheque.reference),
        said.cents(cheque.amount),
      ],
    })),
    total: {
      label: statementWords.slipTotal(slip.cheques.length),
      values: [said.cents(slip.total)],
    },
  };
}
