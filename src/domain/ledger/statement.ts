import type { Cents } from "../../kernel/cents";
import type { Day } from "../../kernel/day";
import type { Ageing } from "./ageing";
import type { InvoiceAccount, Totals } from "./ledger";
import type { ChequeDepositSlip, DayTakings } from "./takings";

/** Everything that the sheet of the statement shows, in order. */
export interface Statement {
  readonly on: Day;
  /** In order of their first day; what last year's workbook left comes first. */
  readonly periods: readonly PeriodTotals[];
  /** Of all the rows of `periods`. */
  readonly total: PeriodAmounts;
  /** Of the whole town, what families paid beyond their invoices included. */
  readonly balances: Totals;
  readonly ageing: Ageing;
  /** Every family with something open, by name. */
  readonly families: readonly FamilyStatement[];
  /** What came in until that day, by date and means of payment. */
  readonly takings: readonly DayTakings[];
  /** The pay-desk sessions held so far, each with the cheques to bring to the bank. */
  readonly sessions: readonly SessionTakings[];
}

/** Always: invoiced + adjustments = total, and total − paid − credited = due. */
export interface PeriodAmounts {
  readonly meals: number;
  readonly invoiced: Cents;
  readonly adjustments: Cents;
  readonly total: Cents;
  /** In money. */
  readonly paid: Cents;
  /** By credit notes, less what credit notes of the period settled elsewhere. */
  readonly credited: Cents;
  readonly due: Cents;
  /** What a debit on its way is about to collect of what is due. */
  readonly onItsWay: Cents;
}

export interface PeriodTotals extends PeriodAmounts {
  /** `undefined` for the balances of last year's workbook. */
  readonly key: string | undefined;
  readonly label: string | undefined;
  readonly invoices: number;
}

export interface FamilyStatement {
  readonly familyCode: string;
  /** `undefined` when the family was deleted since. */
  readonly name: string | undefined;
  /** The open ones, the oldest first. */
  readonly invoices: readonly InvoiceAccount[];
  readonly ageing: Ageing;
}

export interface SessionTakings {
  readonly day: Day;
  readonly hours: string | undefined;
  /** `undefined` when nothing came in. */
  readonly takings: DayTakings | undefined;
  readonly slip: ChequeDepositSlip;
}
