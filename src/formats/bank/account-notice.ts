import { done, type Outcome } from "../../kernel/outcome";
import { blocking, information, warning, type Problem } from "../../kernel/problem";
import type { XmlElement } from "../xml/parse";
import { childAt, childrenOf, textAt } from "../xml/walk";
import { codeShown, kindOf, sideIn, type EntryKind } from "./bank-transaction";
import { identifier, referenceOf, type BankEntry, type BankMention, type MessageEntries } from "./entry";
import { feeOf } from "./fees";
import { currencyOf, readDayAndAmount } from "./message-values";
import { readMessageAmount } from "../text/read-amount";
import { readMessageDay } from "../text/read-day";
import { readReason } from "./reason";
import { isSuccessCode } from "./status-words";

/** A booking of the account with its rank in the file, counted from 1. */
interface AccountBooking {
  readonly entry: XmlElement;
  readonly rank: number;
  readonly transactions: readonly Transaction[];
}

interface Transaction {
  readonly kind: EntryKind;
  readonly stated: BankEntry;
  /** The code of success where one of a return stands. */
  readonly success: string | undefined;
  readonly code: string;
}

/**
 * The rejects of an account notice (camt.054, editions 001.02 and 001.08; what differs between them is read in both
 * places). An entry may hold one debit that came back, or several under one sum.
 */
export function readAccountNotice(notice: XmlElement, file: string): Outcome<MessageEntries> {
  const entries = childrenOf(notice, "Ntfctn")
    .flatMap((account) => childrenOf(account, "Ntry"))
    .map((entry, index): AccountBooking => ({ entry, rank: index + 1, transactions: transactionsOf(entry) }));
  const booked = entries.filter(({ entry }) => isBooked(entry));
  const announced = entries
    .filter(({ entry }) => !isBooked(entry))
    .flatMap((entry) => returnedIn(entry).map(referenceOf));
  const unexplained = booked.filter(isUnexplained).map(({ rank }) => rank);
  return done(
    { rejected: booked.flatMap(returnedIn), mentions: booked.flatMap((entry) => mentionsIn(entry, file)) },
    [
      ...booked.flatMap((entry) => entryProblems(entry, file)),
      ...(announced.length === 0 ? [] : [warning("bank.not-booked", { file, references: announced })]),
      ...(unexplained.length === 0
        ? []
        : [information("bank.unexplained-entries", { file, entries: unexplained })]),
    ],
  );
}

/** Older editions write the status as it is, newer ones in an inner element. */
function isBooked(entry: XmlElement): boolean {
  const status = textAt(entry, "Sts", "Cd") ?? textAt(entry, "Sts");
  return status === undefined || status === "BOOK";
}

function detailsOf(entry: XmlElement): readonly XmlElement[] {
  return childrenOf(entry, "NtryDtls").flatMap((details) => childrenOf(details, "TxDtls"));
}

const isReturn = ({ kind, success }: Transaction) => kind === "returned" && success === undefined;

function returnedIn({ transactions }: AccountBooking): readonly BankEntry[] {
  return transactions.filter(isReturn).map(({ stated }) => stated);
}

function transactionsOf(entry: XmlElement): readonly Transaction[] {
  const isSingle = detailsOf(entry).length === 1;
  return childrenOf(entry, "NtryDtls").flatMap((details) =>
    childrenOf(details, "TxDtls").map((debit): Transaction => {
      const refs = childAt(debit, "Refs");
      const batch = childAt(details, "Btch");
      const reason = textAt(debit, "RtrInf", "Rsn", "Cd") ?? textAt(debit, "RtrInf", "Rsn", "Prtry");
      const moment = momentOf(entry, "BookgDt") ?? momentOf(entry, "ValDt");
      const amount = amountOf(debit) ?? (isSingle ? childAt(entry, "Amt") : undefined);
      return {
        kind: kindOf(entry, debit),
        code: codeShown(entry, debit),
        success: reason !== undefined && isSuccessCode(reason) ? reason : undefined,
        stated: {
          ...reasonOf(debit),
          covers: "debit",
          ...readDayAndAmount(moment, amount),
          currency: currencyOf(amount) ?? currencyOf(childAt(entry, "Amt")) ?? "EUR",
          side: sideIn(entry, debit),
          endToEndId: identifier(textAt(refs, "EndToEndId")),
          mandateId: identifier(textAt(refs, "MndtId")),
          originalMessageId: identifier(textAt(refs, "MsgId") ?? textAt(batch, "MsgId")),
          originalBlockId: identifier(textAt(refs, "PmtInfId") ?? textAt(batch, "PmtInfId")),
          fee:
            feeOf(childrenOf(debit, "Chrgs")) ?? (isSingle ? feeOf(childrenOf(entry, "Chrgs")) : undefined),
        },
      };
    }),
  );
}

/** What was asked of the family comes first: the booked amount may hold the bank's fee. */
function amountOf(debit: XmlElement): XmlElement | undefined {
  return (
    childAt(debit, "AmtDtls", "InstdAmt", "Amt") ??
    childAt(debit, "Amt") ??
    childAt(debit, "AmtDtls", "TxAmt", "Amt")
  );
}

function momentOf(entry: XmlElement, name: "BookgDt" | "ValDt"): string | undefined {
  return textAt(entry, name, "Dt") ?? textAt(entry, name, "DtTm");
}

function reasonOf(debit: XmlElement) {
  const returned = childAt(debit, "RtrInf");
  return readReason(
    textAt(returned, "Rsn", "Cd") ?? textAt(returned, "Rsn", "Prtry"),
    ...childrenOf(returned, "AddtlInf").map(({ text }) => text),
    textAt(debit, "AddtlTxInf"),
  );
}

const mentioned: Readonly<Partial<Record<EntryKind, BankMention["kind"]>>> = {
  charge: "charge",
  "other-debit": "debit",
  "unexplained-debit": "debit",
  undone: "credit",
};

/** What names a debit and is not read as its reject: only who knows the debits can tell whether it is one of ours. */
function mentionsIn({ rank, transactions }: AccountBooking, file: string): readonly BankMention[] {
  return transactions.flatMap(({ kind: entryKind, code, stated: { endToEndId, amount } }) => {
    const kind = mentioned[entryKind];
    if (kind === undefined || endToEndId === undefined) return [];
    return [{ file, entry: rank, kind, endToEndId, amount, code }];
  });
}

/** A debit of the account that no code explains, and that names no debit whose owner could tell. */
function isUnexplained({ entry, transactions }: AccountBooking): boolean {
  if (transactions.length === 0) return kindOf(entry, undefined) === "unexplained-debit";
  return transactions.some(
    ({ kind, stated }) => kind === "unexplained-debit" && stated.endToEndId === undefined,
  );
}

/** A sum without its list, a fee that the bank does not share out, or a return whose reason is success. */
function entryProblems({ entry, transactions, ...ranked }: AccountBooking, file: string): readonly Problem[] {
  if (transactions.length === 0) {
    if (kindOf(entry, undefined) !== "returned") return [];
    const amount = readMessageAmount(textAt(entry, "Amt"));
    const day = readMessageDay(momentOf(entry, "BookgDt") ?? momentOf(entry, "ValDt"));
    return [blocking("bank.undetailed", { file, amount, day })];
  }
  const contrary = transactions.flatMap(({ kind, success, code, stated }) => {
    if (kind !== "returned" || success === undefined) return [];
    const facts = { file, line: undefined, reference: referenceOf(stated), status: code, reason: success };
    return [blocking("bank.contradiction", facts)];
  });
  const returned = returnedIn({ entry, transactions, ...ranked });
  const fee = transactions.length > 1 && returned.length > 0 ? feeOf(childrenOf(entry, "Chrgs")) : undefined;
  if (fee === undefined || returned.some((debit) => debit.fee !== undefined)) return contrary;
  return [...contrary, warning("bank.shared-fee", { file, fee, references: returned.map(referenceOf) })];
}
