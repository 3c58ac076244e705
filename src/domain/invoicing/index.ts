/** Meals due minus meals billed -> invoices. */
/** The floor below which nothing is issued, as the law sets it: what a town has that says nothing else. */
export { recoveryFloor } from "../../law";
export type { BillingBook, BillingMode } from "./billing-book";
export {
  checkPeriodDays,
  checkRegister,
  findCutShortLines,
  isCutShort,
  type Register,
} from "./check-register";
export {
  firstIssues,
  issuedAndNotTold,
  issuedBefore,
  lastIssued,
  lastIssueOf,
  lostPeriods,
  unlistedPeriods,
} from "./history";
export { deletedChildren, strangersInRegister } from "./strangers";
export { issueInvoices, type IssueInput, type IssueResult } from "./issue";
export {
  inRegister,
  invoicesIn,
  lineInRegister,
  mealsCharged,
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
  type MealLine,
  type MealReason,
  type RejectFee,
} from "./invoice";
export { type LastNumber } from "./numbering";
export { findOverlappingPeriods, impliedMonth, type PayDeskSession, type Period } from "./period";
export { findPeriod, periodBook, type PeriodBook } from "./period-book";
