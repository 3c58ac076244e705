/** What the workbook of a town says, in the domain's terms: the books of every trade, made once per read; and what changes them. */
export { accountsOf, type Accounts, type AccountsToCome } from "./accounts";
export { after, bearsOnBalances } from "./after";
export type { BookChanges } from "./book-changes";
export { newCodesOf } from "./codes-in-use";
export { childPeriods } from "./child-periods";
export { dashboardOf, type Dashboard, type DashboardFigures, type DashboardPart } from "./dashboard";
export { drawUpInvoices, movedPast, type DrawnUp, type IssueRequest } from "./draw-up";
export { doubtsAboutHouseholds, doubtsAboutMoves, overlappingEnrolments } from "./household-doubts";
export { issueChanges } from "./issue-changes";
export { classWeeks, kitchenView, servedDaysOf, type ClassWeek, type KitchenView } from "./kitchen";
export { ledgerOf } from "./ledger-of";
export { makeTown, type TownRows } from "./make-town";
export { doubtsAboutMenus } from "./menu-doubts";
export type { Money, RejectRow } from "./money";
export type { Office, Transfers } from "./office";
export type { NameKind } from "./problems";
export { isLate, nextPeriod, periodsOfYear, schoolDaysOf, schoolYearOfTown } from "./school-year";
export { oneSpellingPerService, typedServiceOf, type ServiceRows } from "./spellings";
export { standingsOf, type InvoiceStanding } from "./standing";
export { statementOf } from "./statement";
export type { Town } from "./town";
export { doubtsAboutRegister, doubtsAboutTown } from "./town-doubts";
export {
  daysOfBilledMonths,
  doubtsAboutMeals,
  mealsOfTown,
  type ChildOfTown,
  type TownMeals,
} from "./town-meals";
export { countTypedRejects, typedReports, type TypedRejects } from "./typed-rejects";
export { unbilledProblem } from "./unbilled";
