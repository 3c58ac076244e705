/** pain.008: the file of direct debits that the bank takes. */
export { checkDebitFile } from "./check";
export type { FileCreditor, FileDebit, DebitFile, DebitFileVersion, DebitSequence } from "./debit-file";
export { writeDebitFile } from "./write-debit-file";
