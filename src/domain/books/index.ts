/** What the workbook of a town says, in the domain's terms: the books of every trade, made once per read; and what changes them. */
export { accountsOf, type Accounts, type AccountsToCome } from "./accounts";
export { after, bearsOnBalances } from "./after";
export type { BookChanges } from "./book-changes";
export { ledgerOf } from "./ledger-of";
export { makeTown, type TownRows } from "./make-town";
export type { Money, RejectRow } from "./money";
export type { Office } from "./office";
export { oneSpellingPerService, typedServiceOf, type ServiceRows } from "./services";
export type { Town } from "./town";
export { countTypedRejects, typedReports, type TypedRejects } from "./typed-rejects";
