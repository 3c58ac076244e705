import type { XmlElement } from "../xml/parse";
import { childAt, childrenOf, textAt } from "../xml/walk";
import { codeShown, kindOf, meansOf, sideIn } from "./bank-transaction";
import { inOneLine, type AccountEntry, type AccountBooking } from "./booking";
import { identifier, type BankEntry } from "./entry";
import { feeOf } from "./fees";
import { currencyOf, readDayAndAmount } from "./message-values";
import { readReason } from "./reason";
import { isSuccessCode } from "./status-words";

/**
 * The movements of a notice (camt.054) or a statement (camt.053), editions 001.02 and 001.08: what differs between them is
 * read in both places.
 */
export function isoBookings(message: XmlElement): readonly AccountBooking[] {
  return accountsIn(message)
    .flatMap((account) => childrenOf(account, "Ntry").map((entry) => ({ entry, account: numberOf(account) })))
    .map(({ entry, account }, index) => ({
      rank: index + 1,
      account,
      isBooked: isBookedEntry(entry),
      sum: entryOf(entry, { fee: feeOf(childrenOf(entry, "Chrgs")) }),
      details: detailsOf(entry),
      fee: feeOf(childrenOf(entry, "Chrgs")),
    }));
}

/** What a message says account by account. */
export function accountsIn(message: XmlElement): readonly XmlElement[] {
  return [...childrenOf(message, "Ntfctn"), ...childrenOf(message, "Stmt")];
}

export function numberOf(account: XmlElement): string | undefined {
  return textAt(account, "Acct", "Id", "IBAN") ?? textAt(account, "Acct", "Id", "Othr", "Id");
}

/** Older editions write the status as it is, newer ones in an inner element. */
export function isBookedEntry(entry: XmlElement): boolean {
  const status = textAt(entry, "Sts", "Cd") ?? textAt(entry, "Sts");
  return status === undefined || status === "BOOK";
}

function detailsOf(entry: XmlElement): readonly AccountEntry[] {
  const lists = childrenOf(entry, "NtryDtls");
  const isSingle = lists.flatMap((list) => childrenOf(list, "TxDtls")).length === 1;
  return lists.flatMap((list) =>
    childrenOf(list, "TxDtls").map((detail) =>
      entryOf(entry, {
        detail,
        batch: childAt(list, "Btch"),
        // Of several, none has the sum.
        amount: amountOf(detail) ?? (isSingle ? childAt(entry, "Amt") : undefined),
        fee: feeOf(childrenOf(detail, "Chrgs")) ?? (isSingle ? feeOf(childrenOf(entry, "Chrgs")) : undefined),
      }),
    ),
  );
}

interface Detail extends Pick<BankEntry, "fee"> {
  /** None for the booking as a whole. */
  readonly detail?: XmlElement;
  readonly batch?: XmlElement | undefined;
  readonly amount?: XmlElement | undefined;
}

function entryOf(entry: XmlElement, { detail, batch, fee, ...given }: Detail): AccountEntry {
  const amount = detail === undefined ? childAt(entry, "Amt") : given.amount;
  const refs = childAt(detail, "Refs");
  const reason = textAt(detail, "RtrInf", "Rsn", "Cd") ?? textAt(detail, "RtrInf", "Rsn", "Prtry");
  return {
    kind: kindOf(entry, detail),
    code: codeShown(entry, detail),
    means: meansOf(entry, detail),
    text: wordsOf(entry, detail),
    success: reason !== undefined && isSuccessCode(reason) ? reason : undefined,
    stated: {
      ...reasonOf(detail),
      covers: "debit",
      ...readDayAndAmount(momentOf(entry, "BookgDt") ?? momentOf(entry, "ValDt"), amount),
      currency: currencyOf(amount) ?? currencyOf(childAt(entry, "Amt")) ?? "EUR",
      side: sideIn(entry, detail),
      endToEndId: identifier(textAt(refs, "EndToEndId")),
      mandateId: identifier(textAt(refs, "MndtId")),
      originalMessageId: identifier(textAt(refs, "MsgId") ?? textAt(batch, "MsgId")),
      originalBlockId: identifier(textAt(refs, "PmtInfId") ?? textAt(batch, "PmtInfId")),
      fee,
    },
  };
}

/** Who pays and what for come first; then how the bank files it. */
function wordsOf(entry: XmlElement, detail: XmlElement | undefined): string {
  const details =
    detail === undefined
      ? childrenOf(entry, "NtryDtls").flatMap((list) => [
          childAt(list, "Btch"),
          ...childrenOf(list, "TxDtls").map((each) => childAt(each, "Refs")),
        ])
      : [childAt(detail, "Refs")];
  const payers = ["Dbtr", "UltmtDbtr"].map((who) => childAt(detail, "RltdPties", who));
  const remittance = childAt(detail, "RmtInf");
  return inOneLine([
    ...payers.map((payer) => textAt(payer, "Nm") ?? textAt(payer, "Pty", "Nm")),
    ...childrenOf(remittance, "Ustrd").map(({ text }) => text),
    ...childrenOf(remittance, "Strd").map((structured) => textAt(structured, "CdtrRefInf", "Ref")),
    ...details.flatMap((refs) => ["EndToEndId", "PmtInfId"].map((name) => textAt(refs, name))),
    textAt(detail, "AddtlTxInf"),
    textAt(entry, "AddtlNtryInf"),
  ]);
}

/** What was asked of the family comes first: the booked amount may hold the bank's fee. */
function amountOf(detail: XmlElement): XmlElement | undefined {
  return (
    childAt(detail, "AmtDtls", "InstdAmt", "Amt") ??
    childAt(detail, "Amt") ??
    childAt(detail, "AmtDtls", "TxAmt", "Amt")
  );
}

function momentOf(entry: XmlElement, name: "BookgDt" | "ValDt"): string | undefined {
  return textAt(entry, name, "Dt") ?? textAt(entry, name, "DtTm");
}

function reasonOf(detail: XmlElement | undefined) {
  const returned = childAt(detail, "RtrInf");
  return readReason(
    textAt(returned, "Rsn", "Cd") ?? textAt(returned, "Rsn", "Prtry"),
    ...childrenOf(returned, "AddtlInf").map(({ text }) => text),
    textAt(detail, "AddtlTxInf"),
  );
}
