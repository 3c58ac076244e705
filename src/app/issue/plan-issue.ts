import type { Layouts } from "../deed/locate-problems";
import type { MoneyEvent } from "../accounts/plan-money";
import { invoicesToPrint } from "./invoices-to-print";
import { printInvoices } from "./printed-invoices";
import type { BookChanges, DrawnUp, Town } from "../../domain/books";
import { totalOf } from "../../domain/invoicing";
import { countHeads } from "../../domain/meals";
import { sum } from "../../kernel/cents";
import type { RowPlace, SheetKey } from "../../kernel/place";
import type { Change } from "../../workbook/changes";
import { planPage } from "../../workbook/pages/plan-page";
import { printedInvoicesPage } from "../../workbook/sheets";
import { periodText } from "../../wording/days";
import { journalActions } from "../../wording/choices";
import { issueSummary } from "../../wording/reports";

/** What issuing a period does to the books. */
export function issueChanges(drawn: DrawnUp, town: Town): BookChanges {
  const { invoices: issued, cutShort: swept, period, issuedOn: on, town: looked } = drawn;
  const { accounts } = looked;
  const absences = new Map(
    accounts.flatMap(({ meals }) => meals.absences.map((judged) => [judged.absence.place.row, judged])),
  );
  const bookings = new Map(
    accounts.flatMap(({ meals }) => meals.bookings.map((judged) => [judged.booking.place.row, judged])),
  );
  // A child that nobody could look at keeps what an earlier run said of it.
  const codes = new Set(accounts.map(({ child }) => child.code));
  const isLookedAt = ({ childCode }: { readonly childCode: string }) => codes.has(childCode);
  return {
    issued,
    swept,
    invoiced: rowsInvoiced(drawn, town),
    absences: town.meals.absences
      .filter(isLookedAt)
      .map((row) => ({ row, judged: absences.get(row.place.row) })),
    bookings: town.meals.bookings
      .filter(isLookedAt)
      .map((row) => ({ row, judged: bookings.get(row.place.row) })),
    headcounts: countHeads(accounts, period.range),
    ...(period.issuedOn === undefined ? { firstIssue: { period, on } } : {}),
  };
}

/** The invoice that holds each row, once there is one; a number that was never really given is taken back. */
function rowsInvoiced(
  { invoices, isCutShort }: DrawnUp,
  { billing: { adjustments, fees } }: Town,
): NonNullable<BookChanges["invoiced"]> {
  const numbers = new Map<string, string | undefined>();
  for (const { number, lines } of invoices) {
    for (const line of lines) {
      if (line.origin === "adjustment") numbers.set(rowKey(line.adjustment.place), number);
      if (line.origin === "fee") numbers.set(rowKey(line.fee.place), number);
    }
  }
  return [...adjustments, ...fees].map((row) => {
    const kept = row.invoice !== undefined && isCutShort(row.invoice) ? undefined : row.invoice;
    return { row, invoice: numbers.get(rowKey(row.place)) ?? kept };
  });
}

const rowKey = ({ sheet, row }: RowPlace) => `${sheet} ${String(row)}`;

/**
 * The pages come last of all. Whatever becomes of them, the invoices are issued: `reimprimer` makes the pages from the
 * register, and the next run tells when they are missing (`unprinted.ts`). A run that issues nothing leaves them alone.
 */
export function planPrint(drawn: DrawnUp, town: Town, layouts: Layouts): readonly Change[] {
  const invoices = invoicesToPrint(drawn, town, layouts);
  if (invoices.length === 0) return [];
  const { period } = drawn;
  const sessions = town.periods.payDesk.filter(({ periodKey }) => periodKey === period.key);
  const { office } = town;
  const content = printInvoices({ office, period: periodText(period), sessions, invoices });
  return planPage(printedInvoicesPage, undefined, content);
}

/** A look at the same state of things is no event: the journal notes what was issued, judged or put right. */
export const sheetsOfAnIssue: readonly SheetKey[] = [
  "invoiceLines",
  "absences",
  "bookings",
  "adjustments",
  "rejects",
  "periods",
];

export function issueEvent(drawn: DrawnUp): MoneyEvent {
  const { invoices, period, issuedOn, belowFloor, heldBack, cutShort } = drawn;
  const lines = issueSummary({
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
    lines,
  };
}
