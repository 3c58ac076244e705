/** What the bank did not collect, or took back, in the forms in which it says so. */
export type { BankReject, BankRejects, RejectAnswers, RejectHeaders, RejectSource } from "./bank-reject";
export type { BankMention } from "./entry";
export { parseBankRejects } from "./parse-bank-rejects";
export { tableHeaders, type TableHeaders } from "./table";
