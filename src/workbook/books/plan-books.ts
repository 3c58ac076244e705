import { planDebits } from "./debits";
import { planHeadcounts } from "./headcounts";
import { planLines } from "./lines";
import { planMandates } from "./mandates";
import { planAdjustmentNumbers, planFeeNumbers } from "./numbers";
import { planOverdue } from "./overdue";
import { planPayments } from "./payments";
import { planFirstIssue } from "./periods";
import { planRecordedRejects } from "./rejects";
import { planRegister } from "./register";
import { planLetters } from "./reminders";
import type { BooksInSheets, SheetPart } from "./sheet-part";
import { planAbsences, planBookings } from "./verdicts";
import type { BookChanges } from "../../domain/books";
import type { SheetKey } from "../../kernel/place";
import type { Change } from "../changes";

type Parts = readonly (readonly [SheetKey, SheetPart])[];

/** Counts for nothing until the register names it: a run cut short leaves it, and the next one does it again. */
const groundwork: Parts = [
  ["invoiceLines", planLines],
  ["absences", planAbsences],
  ["bookings", planBookings],
  ["adjustments", planAdjustmentNumbers],
  ["rejects", planFeeNumbers],
  ["headcounts", planHeadcounts],
];

/**
 * In this order a run may be stopped anywhere and be done once more. Debits come after all that follows from them: as long
 * as one is neither sent nor rejected its run is not over, and what already stands in the other sheets is not written twice.
 * A period is issued once its invoices are. What the bank tells is known again by its payment, which therefore comes last.
 */
const books: Parts = [
  ["reminders", planLetters],
  ["overdue", planOverdue],
  ["mandates", planMandates],
  ["rejects", planRecordedRejects],
  ["invoices", planRegister],
  ["debits", planDebits],
  ["periods", planFirstIssue],
  ["payments", planPayments],
];

export interface BooksPlan {
  readonly groundwork: readonly Change[];
  readonly books: readonly Change[];
  /** The sheets that do not say all of it yet. */
  readonly touched: ReadonlySet<SheetKey>;
}

/** What is to be written so that the sheets say it; nothing where they do. */
export function planBooks(changes: BookChanges, sheets: BooksInSheets): BooksPlan {
  const touched = new Set<SheetKey>();
  const planOf = (parts: Parts) =>
    parts.flatMap(([key, part]) => {
      const planned = part(changes, sheets);
      if (planned.length > 0) touched.add(key);
      return planned;
    });
  return { groundwork: planOf(groundwork), books: planOf(books), touched };
}
