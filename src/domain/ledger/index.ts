/** Invoices, payments, debits and credits -> who owes what, and why. */
export { ageingOf, daysLate, isOpen, type Ageing } from "./ageing";
export { isPendingOn, type LedgerEvent, type LedgerInput } from "./events";
export {
  ledgerOn,
  type FamilyAccount,
  type InvoiceAccount,
  type InvoiceStatus,
  type Ledger,
  type Totals,
} from "./ledger";
export type { DebitStatus, LedgerDebit, LedgerPayment, Payment, Settlement, Source } from "./money";
export { movementsOf, type Movement } from "./movements";
export { overdueFamilies, type OverdueFamily } from "./overdue";
export { findPaymentsTwice, paymentsTwice } from "./payments-twice";
export { wasPaidInTime } from "./punctuality";
export { deskDay, settledBy, type DeskDay, type Receipt, type SettledPart } from "./receipts";
export { receivablesOf, type OpeningBalance, type Receivable } from "./receivable";
export type { FamilyStatement, PeriodAmounts, PeriodTotals, SessionTakings, Statement } from "./statement";
export {
  chequeDepositSlip,
  takingsOf,
  type ChequeDepositSlip,
  type DayTakings,
  type MeansTakings,
} from "./takings";
