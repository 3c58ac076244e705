/** The sheets of the workbook, by the name the code gives them; their French names stand in `workbook/sheets`. */
export type SheetKey =
  | "settings"
  | "absenceRules"
  | "periods"
  | "calendar"
  | "tariffs"
  | "families"
  | "quotients"
  | "children"
  | "enrolments"
  | "bookings"
  | "absences"
  | "adjustments"
  | "payments"
  | "mandates"
  | "openingBalances"
  | "rejects"
  | "invoices"
  | "invoiceLines"
  | "printedInvoices"
  | "headcounts"
  | "debits"
  | "reminders"
  | "letters"
  | "overdue"
  | "statement"
  | "anomalies"
  | "journal";

/** Where something stands in the workbook: a sheet, one of its rows (as Excel numbers them) and one of its columns. */
export interface Place {
  readonly sheet: SheetKey;
  readonly row?: number;
  /** The column, by the name that the sheet's declaration gives it. */
  readonly field?: string;
  /** A column that no declaration knows, by its number. */
  readonly column?: number;
}

/** The same row, at one of its columns. */
export function at(row: Place, field: string): Place {
  return { ...row, field };
}
