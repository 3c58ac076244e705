import { gap, said, text, type Block, type PaperDocument, type PaperGrid } from "../paper/document";
import { listHead } from "../paper/letter-parts";
import type { Ageing, ChequeDepositSlip, DayTakings } from "../../domain/ledger";
import { sum, type Cents } from "../../kernel/cents";
import type { Day } from "../../kernel/day";
import { lines } from "../../wording/days";
import { statementWords } from "../../wording/print/statement";
import { meansText } from "../../wording/receipts";
import { tableOf, columnOf, type ColumnOf } from "../paper/table-of";

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

function periodTable(periods: readonly PrintedPeriod[]): Block {
  const [period, meals, invoiced, adjustments, paid, due] = statementWords.periodHeaders;
  const total = (amountOf: (period: PrintedPeriod) => Cents) => said.cents(sum(periods.map(amountOf)));
  return tableOf(
    periods,
    [
      columnOf.text(period, (row) => row.period),
      columnOf.number(meals, (row) => row.meals),
      columnOf.cents(invoiced, (row) => row.invoiced),
      columnOf.cents(adjustments, (row) => row.adjustments),
      columnOf.cents(paid, (row) => row.paid),
      columnOf.cents(due, (row) => row.due),
    ],
    {
      heading: statementWords.periods,
      total: {
        label: statementWords.total,
        values: [
          said.number(periods.reduce((count, row) => count + row.meals, 0)),
          total((row) => row.invoiced),
          total((row) => row.adjustments),
          total((row) => row.paid),
          total((row) => row.due),
        ],
      },
    },
  );
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

function familyTable(families: readonly OverdueLine[]): readonly Block[] {
  const heading = statementWords.families;
  if (families.length === 0) return [text("heading", heading), text("paragraph", statementWords.noFamilies)];
  const [family, invoices, due, oldestDue, daysLate, reminders, phone] = statementWords.familyHeaders;
  const total = said.cents(sum(families.map((row) => row.due)));
  return [
    tableOf(
      families,
      [
        columnOf.text(family, (row) => row.family),
        columnOf.text(invoices, (row) => lines(row.invoices)),
        columnOf.cents(due, (row) => row.due),
        columnOf.day(oldestDue, (row) => row.oldestDue),
        columnOf.number(daysLate, (row) => row.daysLate),
        // In the middle of their column, so that the phone number beside them does not read on from it.
        columnOf.number(reminders, (row) => row.reminders, { isCentred: true }),
        columnOf.text(phone, (row) => row.phone),
      ],
      {
        heading,
        total: { label: statementWords.total, values: [total, undefined, undefined, undefined, undefined] },
      },
    ),
  ];
}

const [means, count, amount] = statementWords.takingHeaders;

/** What came in, by the means of payment. */
export const meansColumns: readonly ColumnOf<DayTakings["byMeans"][number]>[] = [
  columnOf.text(means, (row) => meansText(row.means)),
  columnOf.number(count, (row) => row.count),
  columnOf.cents(amount, (row) => row.total),
];

function sessionTables(session: PrintedSession): readonly Block[] {
  const { day, hours, takings, slip } = session;
  return [
    gap(),
    tableOf(takings.byMeans, meansColumns, {
      heading: statementWords.session(day, hours),
      total: {
        label: statementWords.total,
        values: [
          said.number(takings.byMeans.reduce((all, row) => all + row.count, 0)),
          said.cents(takings.total),
        ],
      },
    }),
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
  return tableOf(
    slip.cheques,
    [
      columnOf.text(family, ({ familyCode }) => familyName(familyCode), { span: 2 }),
      columnOf.text(reference, (cheque) => cheque.reference),
      columnOf.cents(amount, (cheque) => cheque.amount),
    ],
    {
      title: statementWords.slip(day),
      isWhole: true,
      total: { label: statementWords.slipTotal(slip.cheques.length), values: [said.cents(slip.total)] },
    },
  );
}
