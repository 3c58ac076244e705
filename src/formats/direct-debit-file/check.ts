import { isBic, isCreditorId, isIban } from "../../domain/direct-debit";
import { groupBy } from "../../kernel/group";
import { blocking, type Problem } from "../../kernel/problem";
import type { DebitField, DebitSpot } from "../problems/bank";
import { blocksOf } from "./blocks";
import type { FileDebit, DebitFile } from "./debit-file";
import { foreignCharacters, hasForbiddenEdges } from "./sepa-text";

const longestId = 35;
const longestName = 70;
const longestRemittance = 140;
/** 999,999,999.99 euros: the largest amount that fits the messages between banks. */
const largestAmount = 99_999_999_999;

/** What would a bank refuse in this file? Every fault, with the debit and the field; none lets the file be written. */
export function checkDebitFile(file: DebitFile): readonly Problem[] {
  const { creditor, debits } = file;
  const ofFile = (field: DebitField): DebitSpot => ({ debit: undefined, field });
  if (debits.length === 0) return [blocking("bank.debit-none", {})];
  return [
    ...identifierFaults(file.messageId, ofFile("message-id"), longestMessageId(file)),
    ...textFaults(file.initiatingParty, ofFile("initiating-party"), longestName),
    ...textFaults(creditor.name, ofFile("creditor-name"), longestName),
    ...codeFaults(creditor.creditorId, ofFile("creditor-id"), isCreditorId),
    ...codeFaults(creditor.iban, ofFile("creditor-iban"), isIban),
    ...(creditor.bic === undefined ? [] : codeFaults(creditor.bic, ofFile("creditor-bic"), isBic)),
    ...debits.flatMap((debit, index) => debitFaults(debit, index + 1)),
    ...sharedReferences(debits),
  ];
}

function debitFaults(debit: FileDebit, rank: number): readonly Problem[] {
  const { mandate, debtor } = debit;
  const at = (field: DebitField): DebitSpot => ({ debit: { rank, reference: debit.endToEndId }, field });
  return [
    ...identifierFaults(debit.endToEndId, at("end-to-end-id"), longestId),
    ...(debit.amount > 0 && debit.amount <= largestAmount
      ? []
      : [blocking("bank.debit-amount", { ...at("amount"), amount: debit.amount })]),
    ...identifierFaults(mandate.id, at("mandate-id"), longestId),
    ...textFaults(debtor.name, at("debtor-name"), longestName),
    ...codeFaults(debtor.iban, at("debtor-iban"), isIban),
    ...(debtor.bic === undefined ? [] : codeFaults(debtor.bic, at("debtor-bic"), isBic)),
    ...textFaults(debit.remittance, at("remittance"), longestRemittance),
  ];
}

function identifierFaults(value: string, spot: DebitSpot, longest: number): readonly Problem[] {
  if (value.trim() === "") return [blocking("bank.debit-value-missing", spot)];
  return [
    ...textFaults(value, spot, longest),
    ...(hasForbiddenEdges(value) ? [blocking("bank.debit-edges", { ...spot, shown: value })] : []),
  ];
}

function textFaults(value: string, spot: DebitSpot, longest: number): readonly Problem[] {
  if (value.trim() === "") return [blocking("bank.debit-value-missing", spot)];
  const { length } = value;
  const characters = foreignCharacters(value);
  return [
    ...(length > longest
      ? [blocking("bank.debit-too-long", { ...spot, shown: value, length, longest })]
      : []),
    ...(characters.length > 0
      ? [blocking("bank.debit-characters", { ...spot, shown: value, characters })]
      : []),
  ];
}

function codeFaults(value: string, spot: DebitSpot, isRight: (text: string) => boolean): readonly Problem[] {
  if (value.trim() === "") return [blocking("bank.debit-value-missing", spot)];
  return isRight(value) ? [] : [blocking("bank.debit-wrong-code", { ...spot, shown: value })];
}

/** A reject names its debit by this reference: two debits of one reference could not be told apart. */
function sharedReferences(debits: readonly FileDebit[]): readonly Problem[] {
  const ranks = groupBy(
    debits.map(({ endToEndId }, index) => ({ endToEndId, rank: index + 1 })),
    ({ endToEndId }) => endToEndId,
  );
  return [...ranks].flatMap(([reference, same]) =>
    same.length < 2 || reference.trim() === ""
      ? []
      : [blocking("bank.debit-twice", { reference, ranks: same.map(({ rank }) => rank) })],
  );
}

/** The names of the blocks begin with the message's, and must hold in 35 characters too. */
function longestMessageId(file: DebitFile): number {
  const added = blocksOf(file).map(({ id }) => id.length - file.messageId.length);
  return longestId - Math.max(...added);
}
