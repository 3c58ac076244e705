/** Mandates and open invoices -> a batch for the bank; and what the bank sends back. */
export { accountFault, isBic, isIban } from "./account";
export {
  activeMandate,
  checkMandate,
  listMandates,
  type DebitDays,
  type SoundMandate,
} from "./check-mandate";
export { checkDebits, type DebitsOfTown } from "./check-mandates";
export { checkCollectionDate } from "./collection-date";
export { type Creditor, type CreditorSettings, type PlacedText } from "./creditor";
export { creditorIdFault, isCreditorId } from "./creditor-id";
export type { DebitFileVersion, DebitingBook } from "./debiting-book";
export { batchesOf, type BatchPart, type KnownBatch } from "./known-batches";
export {
  asPrepared,
  compactIban,
  foldReference,
  ledgerDebits,
  type Collection,
  type Debit,
  type Mandate,
  type MandateStatus,
  type SepaSequence,
} from "./mandate";
export { markSent, type MandateUse, type Sending } from "./mark-sent";
export { prepareDebits, type DebitBatch, type DebitInput, type DebitRules } from "./prepare";
export { proposeCollectionDate, type ProposedDate } from "./propose-date";
export {
  applyRejects,
  type RecordedReject,
  type RejectInput,
  type RejectMatch,
  type RejectOutcome,
  type RejectReport,
  type Rejection,
} from "./rejects";
export { identifierFault, sepaName } from "./sepa-texts";
export { familiesToDebit } from "./waiting";
/** The calendar of banks, for the layers that may not reach the law themselves. */
export { isSepaCountry, isTargetDay, mandateLastDay, nextTargetDay, targetDaysAfter } from "../../law";
export type { AccountFault, CreditorIdFault, IdentifierFault } from "./problems";
export { proposeReference } from "./propose-reference";
