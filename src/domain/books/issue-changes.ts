import type { BookChanges } from "./book-changes";
import type { DrawnUp } from "./draw-up";
import type { Town } from "./town";
import { countHeads } from "../meals";
import type { RowPlace } from "../../kernel/place";

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
