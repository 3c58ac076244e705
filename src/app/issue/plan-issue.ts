import type { DrawnUp } from "./draw-up";
import type { JournalEntry, Plan } from "../deed/deed";
import type { Layouts } from "../deed/locate-problems";
import { planWithRejects, rejectsNoted } from "../rejects/plan-rejects";
import { planRegister } from "../accounts/register";
import { invoicesToPrint } from "./invoices-to-print";
import { printInvoices } from "./printed-invoices";
import { headcountRow, lineRow, periodRow } from "./rows";
import type { TypedRejects } from "../rejects/typed-rejects";
import { totalOf, type Adjustment, type RejectFee } from "../../domain/invoicing";
import type { Ledger } from "../../domain/ledger";
import { countHeads } from "../../domain/meals";
import { sum } from "../../kernel/cents";
import { isSameLabel } from "../../kernel/label";
import type { Place } from "../../kernel/place";
import type { Change } from "../../workbook/changes";
import { planPage } from "../../workbook/pages/plan-page";
import { SheetPlan, appendRows, fillCells, replaceRows } from "../../workbook/plan";
import type { Town } from "../../domain/books";
import {
  absencesSheet,
  adjustmentsSheet,
  bookingsSheet,
  headcountsSheet,
  invoiceLinesSheet,
  periodsSheet,
  printedInvoicesPage,
  rejectsSheet,
} from "../../workbook/sheets";
import { periodText } from "../../wording/days";
import { explainAbsence, explainBooking } from "../../wording/verdicts";
import { journalActions } from "../../wording/choices";
import { issueSummary, journalText } from "../../wording/reports";

/**
 * What is to be written for a period drawn up: lines and fills, which count for nothing until the register names them; the
 * register, which makes the invoices exist, and the period. Nothing when nothing changed.
 * `accounts` are those of the day of issue, the new invoices included; none where nobody knows them.
 *
 * The pages to print come last of all. Whatever becomes of them, the invoices are issued: `reimprimer` makes the pages
 * from the register, and the next run tells when they are missing (`unprinted.ts`).
 */
export function planIssue(
  drawn: DrawnUp,
  town: Town,
  layouts: Layouts,
  accounts: { readonly ledger: Ledger; readonly rejects: TypedRejects } | undefined,
): Plan {
  const { invoices, period } = drawn;
  const lines = new SheetPlan(invoiceLinesSheet, layouts.get("invoiceLines"))
    .clear(drawn.cutShort.map(({ place }) => place.row))
    .append(invoices.flatMap((invoice) => invoice.lines.map((line) => lineRow(invoice, line)))).changes;
  const fills = planFills(drawn, town, layouts);
  const heads = countHeads(drawn.town.accounts, period.range).map(headcountRow);
  const register = planRegister(layouts, accounts?.ledger, invoices);
  const issued = planPeriod(drawn, layouts);
  // A look at the same state of things is no event: the journal notes what was issued, judged or put right.
  const isEvent = lines.length + fills.length + invoices.length + issued.length > 0;
  return {
    groundwork: [...lines, ...fills, ...replaceRows(headcountsSheet, layouts.get("headcounts"), heads)],
    books: [
      ...(accounts === undefined ? register : planWithRejects(accounts.rejects, layouts, register)),
      ...issued,
    ],
    journal: [
      ...(accounts === undefined ? [] : rejectsNoted(accounts.rejects)),
      ...(isEvent ? [entryOf(drawn)] : []),
    ],
    pages: planPrint(drawn, town, layouts),
  };
}

/** The columns of the clerk's sheets that the program fills. */
function planFills(drawn: DrawnUp, town: Town, layouts: Layouts): readonly Change[] {
  const judgedAbsences = new Map(
    drawn.town.accounts.flatMap(({ meals }) =>
      meals.absences.map((judged) => [judged.absence.place.row, judged] as const),
    ),
  );
  const judgedBookings = new Map(
    drawn.town.accounts.flatMap(({ meals }) =>
      meals.bookings.map((judged) => [judged.booking.place.row, judged] as const),
    ),
  );
  // A child that nobody could look at keeps what an earlier run said of it.
  const looked = new Set(drawn.town.accounts.map(({ child }) => child.code));
  const absences = town.meals.absences
    .filter(({ childCode }) => looked.has(childCode))
    .map((absence) => {
      const judged = judgedAbsences.get(absence.place.row);
      // Blank while the row does not exist yet on the day of issue.
      const values = { verdict: judged?.verdict, explanation: judged && explainAbsence(judged) };
      return { row: absence.place.row, values };
    });
  const bookings = town.meals.bookings
    .filter(({ childCode }) => looked.has(childCode))
    .map((booking) => {
      const judged = judgedBookings.get(booking.place.row);
      const values = { verdict: judged?.verdict, explanation: judged && explainBooking(judged) };
      return { row: booking.place.row, values };
    });
  return [
    ...fillCells(absencesSheet, layouts.get("absences"), absences),
    ...fillCells(bookingsSheet, layouts.get("bookings"), bookings),
    ...fillCells(adjustmentsSheet, layouts.get("adjustments"), numberFills(town.billing.adjustments, drawn)),
    ...fillCells(rejectsSheet, layouts.get("rejects"), numberFills(town.billing.fees, drawn)),
  ];
}

/** The invoice that holds each row, once there is one; a number that was never really given is taken back. */
function numberFills(rows: readonly (Adjustment | RejectFee)[], { invoices, isCutShort }: DrawnUp) {
  const numbers = new Map<string, string | undefined>();
  for (const { number, lines } of invoices) {
    for (const line of lines) {
      if (line.origin === "adjustment") numbers.set(rowKey(line.adjustment.place), number);
      if (line.origin === "fee") numbers.set(rowKey(line.fee.place), number);
    }
  }
  return rows.map(({ place, invoice }) => {
    const kept = invoice !== undefined && isCutShort(invoice) ? undefined : invoice;
    return { row: place.row, values: { invoice: numbers.get(rowKey(place)) ?? kept } };
  });
}

const rowKey = ({ sheet, row }: Place) => `${sheet} ${String(row)}`;

/** A run that issues nothing leaves the last print-out alone. */
function planPrint(drawn: DrawnUp, town: Town, layouts: Layouts): readonly Change[] {
  const invoices = invoicesToPrint(drawn, town, layouts);
  if (invoices.length === 0) return [];
  const { period } = drawn;
  const sessions = town.periods.payDesk.filter(({ periodKey }) => isSameLabel(periodKey, period.key));
  const { office } = town;
  const content = printInvoices({ office, period: periodText(period), sessions, invoices });
  return planPage(printedInvoicesPage, undefined, content);
}

/** An issued period has its row, and its row has the day of its first issue. */
function planPeriod(drawn: DrawnUp, layouts: Layouts): readonly Change[] {
  const { period, issuedOn } = drawn;
  const layout = layouts.get("periods");
  if (period.place === undefined) return appendRows(periodsSheet, layout, [periodRow(period, issuedOn)]);
  if (period.issuedOn !== undefined) return [];
  return fillCells(periodsSheet, layout, [{ row: period.place.row, values: { issuedOn } }]);
}

function entryOf(drawn: DrawnUp): JournalEntry {
  const { invoices, period, issuedOn, belowFloor, heldBack, cutShort } = drawn;
  const summary = issueSummary({
    period,
    issuedOn,
    draft: false,
    invoices,
    belowFloor: belowFloor.length,
    heldBack: heldBack.length,
    swept: cutShort.length,
  });
  return {
    action: journalActions.issue,
    period: period.key,
    doneOn: issuedOn,
    invoices: invoices.length,
    lastInvoice: invoices.at(-1)?.number,
    total: sum(invoices.map(totalOf)),
    summary: journalText(summary),
  };
}
