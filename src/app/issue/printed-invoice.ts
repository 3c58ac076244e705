import type { InvoiceStanding, Office, Town } from "../../domain/books";
import type { Child, Family } from "../../domain/families";
import type { PayDeskSession } from "../../domain/invoicing";
import type { JudgedAbsence } from "../../domain/meals";
import type { Cents } from "../../kernel/cents";
import type { Day } from "../../kernel/day";

/** An invoice about which something is asked. */
export interface InvoiceAskedAbout {
  readonly number: string;
  readonly periodKey: string;
  /** The debtor. */
  readonly family: Family;
  readonly child: Child;
  readonly issuedOn: Day;
  readonly dueOn: Day | undefined;
}

/** An invoice as it is printed, whether it was drawn up just now or stands in the register. */
export interface PrintedInvoice extends InvoiceAskedAbout {
  readonly lines: readonly PrintedLine[];
  /** Negative: a credit note. */
  readonly total: Cents;
  readonly beside: BesideLines;
}

/** What the paper of an invoice says beside its lines. */
export interface BesideLines {
  /** `undefined` where the sheets about money cannot be read: nothing is said of it. */
  readonly standing: InvoiceStanding | undefined;
  /** Those that the debtor may know of: of the days that it is a household of the child. */
  readonly absences: readonly JudgedAbsence[];
}

export interface PrintedLine {
  readonly label: string;
  readonly quantity: number;
  readonly unitPrice: Cents;
  readonly amount: Cents;
  readonly explanation: string;
  /** The days of its units, where they are told. */
  readonly days: readonly Day[];
}

/** What all invoices of a print share. */
export interface InvoicePaper {
  readonly office: Office;
  /** The number of the town as a creditor (ICS). */
  readonly creditorId: string | undefined;
  /** What the period is called. */
  readonly period: string;
  readonly sessions: readonly PayDeskSession[];
}

export interface InvoicesToPrint extends InvoicePaper {
  readonly invoices: readonly PrintedInvoice[];
}

/** What is to be paid of an invoice; all of it where the sheets about money say nothing. */
export function remainingOf({ total, beside: { standing } }: PrintedInvoice): Cents {
  return standing?.remaining ?? total;
}

/** The same for the invoices of one period, whose name is given: that of its row may be gone. */
export function paperOf(
  { office, debiting, periods }: Town,
  periodKey: string,
  period: string,
): InvoicePaper {
  return {
    office,
    creditorId: debiting.creditor.identifier.value,
    period,
    sessions: periods.payDesk.filter((session) => session.periodKey === periodKey),
  };
}
