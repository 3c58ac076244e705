/** What the bank did not collect, or took back, in the forms in which it says so. */
export type {
  BankMention,
  BankReject,
  BankRejects,
  RejectAnswers,
  RejectHeaders,
  RejectSource,
} from "./bank-reject";
export { parseBankRejects } from "./parse-bank-rejects";
export { tableHeaders, type TableHeaders } from "./table";
