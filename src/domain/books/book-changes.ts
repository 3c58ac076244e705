import type { Debit, DebitBatch, Mandate, MandateUse, RecordedReject, Rejection } from "../direct-debit";
import type { Adjustment, Invoice, IssuedLine, Period, RejectFee } from "../invoicing";
import type { Absence, Booking, Headcount, JudgedAbsence, JudgedBooking } from "../meals";
import type { Payment } from "../ledger";
import type { Dunning, NotedLetters } from "../reminders";
import type { Day } from "../../kernel/day";

/**
 * What a deed does to the books, said once, in the terms of the trade. It knows neither cells nor an order: what is written,
 * and in which order that is safe, follows from it (`workbook/books`), and so do the accounts as they are then (`after`).
 * What a deed says nothing of stays as it is.
 */
export interface BookChanges {
  /** New invoices, with their lines. */
  readonly issued?: readonly Invoice[];
  /** Lines that a run cut short had left without an invoice, and that are removed. */
  readonly swept?: readonly IssuedLine[];
  /** The invoice that each of these rows is on; none where it waits for one. */
  readonly invoiced?: readonly {
    readonly row: Adjustment | RejectFee;
    readonly invoice: string | undefined;
  }[];
  /** What was said of absences and bookings: nothing of those that were not known yet. */
  readonly absences?: readonly { readonly row: Absence; readonly judged: JudgedAbsence | undefined }[];
  readonly bookings?: readonly { readonly row: Booking; readonly judged: JudgedBooking | undefined }[];
  /** All that the kitchen is told. */
  readonly headcounts?: readonly Headcount[];
  /** A period that is issued for the first time. */
  readonly firstIssue?: { readonly period: Period; readonly on: Day };
  /** Debits that take the place of those that were prepared for their date. */
  readonly batch?: Pick<DebitBatch, "collections" | "replaced">;
  readonly sent?: readonly Debit[];
  /** What mandates remember of what was sent. */
  readonly uses?: readonly MandateUse[];
  readonly rejected?: readonly Rejection[];
  readonly suspended?: readonly Mandate[];
  /** Rejects that no row held; their fees wait for the families' next invoices. */
  readonly recorded?: readonly RecordedReject[];
  /** Money that came in: rows that no sheet holds yet. */
  readonly received?: readonly Omit<Payment, "place">[];
  readonly letters?: NotedLetters;
  /** All the families that are late. */
  readonly overdue?: readonly Dunning[];
}
