/** What the bank did not collect or took back, and what came in, in the forms in which it says so. */
export type { BankReject, BankRejects, RejectAnswers, RejectHeaders, RejectSource } from "./bank-reject";
export type { BankMention } from "./entry";
export { parseTakings, type TakingsSource } from "./parse-takings";
export type { BankTakings, ReturnedMoney } from "./takings";
export { headersToChoose, type ColumnsOf, type TableContent } from "./takings-headers";
export type { TakingColumns } from "./takings-table";
export { parseBankRejects } from "./parse-bank-rejects";
export { tableHeaders, type TableHeaders } from "./table";
