/** Units due minus units billed -> invoices, one for each child and debtor. */
/** The floor below which nothing is issued, as the law sets it: what a town has that says nothing else. */
export { recoveryFloor } from "../../law";
export type { BillingBook, BillingMode, InvoiceSending } from "./billing-book";
export { checkPeriodDays, checkRegister } from "./check-register";
export { findCutShortLines, isCutShort, type Register } from "./register";
export {
  firstIssues,
  issuedAndNotTold,
  issuedBefore,
  lastIssued,
  lastIssueOf,
  lostPeriods,
  unlistedPeriods,
} from "./history";
export { deletedChildren, goneDebtors, strangersInRegister } from "./strangers";
export { issueInvoices, type IssueInput, type IssueResult } from "./issue";
export {
  inRegister,
  invoicesIn,
  lineInRegister,
  areOfMealsOnly,
  mealsCharged,
  mealsOnInvoices,
  otherAmount,
  periodAmount,
  totalOf,
  type Adjustment,
  type AdjustmentLine,
  type FeeLine,
  type Invoice,
  type InvoiceLine,
  type IssuedInvoice,
  type IssuedLine,
  type LineOrigin,
  type RejectFee,
  type UnitLine,
  type UnitReason,
} from "./invoice";
export type { UnbilledUnit } from "./child-lines";
export type { Extra } from "./extra";
export { repeatedUnits, type LineOfUnits } from "./repeated-units";
export { billedUnits, unitsIn, type BilledUnits } from "./billed";
export {
  extraRules,
  extrasOf,
  unitPrices,
  type ExtraRules,
  type Unbillable,
  type UnitPrices,
} from "./unit-prices";
export { wasGivenOut, type GivenOut } from "./given-out";
export { compareNumbers, type LastNumber } from "./numbering";
export { findOverlappingPeriods, impliedMonth, type PayDeskSession, type Period } from "./period";
export { findPeriod, nextSession, periodBook, type PeriodBook } from "./period-book";
export { familiesWithoutQuotient } from "./without-quotient";
