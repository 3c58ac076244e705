import { done, type Outcome } from "../../kernel/outcome";
import { blocking, warning, type Problem } from "../../kernel/problem";
import type { XmlElement } from "../xml/parse";
import { childAt, childrenOf, textAt } from "../xml/walk";
import { isReturnedDebit } from "./bank-transaction";
import { feeOf } from "./fees";
import { readXmlAmount } from "./read-amount";
import { readIsoDay } from "./read-day";
import { readReason } from "./reason";
import { identifier, referenceOf, type StatedReject } from "./stated-reject";

/**
 * The rejects of an account notice (camt.054, editions 001.02 and 001.08; what differs between them is read in both
 * places). An entry may hold one debit that came back, or several under one sum.
 */
export function readAccountNotice(notice: XmlElement, file: string): Outcome<readonly StatedReject[]> {
  const entries = childrenOf(notice, "Ntfctn")
    .flatMap((account) => childrenOf(account, "Ntry"))
    .map((entry) => ({ entry, returned: returnedDebits(entry) }));
  const booked = entries.filter(({ entry }) => isBooked(entry));
  const announced = entries
    .filter(({ entry }) => !isBooked(entry))
    .flatMap(({ returned }) => returned.map(referenceOf));
  return done(
    booked.flatMap(({ returned }) => returned),
    [
      ...booked.flatMap(({ entry, returned }) => entryProblems(entry, returned, file)),
      ...(announced.length === 0 ? [] : [warning("bank.not-booked", { file, references: announced })]),
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

function returnedDebits(entry: XmlElement): readonly StatedReject[] {
  const isSingle = detailsOf(entry).length === 1;
  return childrenOf(entry, "NtryDtls").flatMap((details) =>
    childrenOf(details, "TxDtls")
      .filter((debit) => isReturnedDebit(entry, debit))
      .map((debit): StatedReject => {
        const refs = childAt(debit, "Refs");
        const batch = childAt(details, "Btch");
        return {
          ...reasonOf(debit),
          covers: "debit",
          moment: momentOf(entry, "BookgDt") ?? momentOf(entry, "ValDt"),
          endToEndId: identifier(textAt(refs, "EndToEndId")),
          mandateId: identifier(textAt(refs, "MndtId")),
          originalMessageId: identifier(textAt(refs, "MsgId") ?? textAt(batch, "MsgId")),
          originalBlockId: identifier(textAt(refs, "PmtInfId") ?? textAt(batch, "PmtInfId")),
          amount: amountOf(debit) ?? (isSingle ? childAt(entry, "Amt") : undefined),
          fee:
            feeOf(childrenOf(debit, "Chrgs")) ?? (isSingle ? feeOf(childrenOf(entry, "Chrgs")) : undefined),
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

/** A sum without its list, or a fee that the bank does not share out. */
function entryProblems(
  entry: XmlElement,
  returned: readonly StatedReject[],
  file: string,
): readonly Problem[] {
  const details = detailsOf(entry);
  if (details.length === 0) {
    if (!isReturnedDebit(entry, undefined)) return [];
    const amount = readXmlAmount(textAt(entry, "Amt"));
    const day = readIsoDay(momentOf(entry, "BookgDt") ?? momentOf(entry, "ValDt"));
    return [blocking("bank.undetailed", { file, amount, day })];
  }
  const fee = details.length > 1 && returned.length > 0 ? feeOf(childrenOf(entry, "Chrgs")) : undefined;
  if (fee === undefined || returned.some((debit) => debit.fee !== undefined)) return [];
  return [warning("bank.shared-fee", { file, fee, references: returned.map(referenceOf) })];
}
