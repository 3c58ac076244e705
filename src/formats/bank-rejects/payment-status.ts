import { refused, done, type Outcome } from "../../kernel/outcome";
import { blocking } from "../../kernel/problem";
import type { XmlElement } from "../xml/parse";
import { childAt, childrenOf, textAt } from "../xml/walk";
import { feeOf } from "./fees";
import { readReason, type Reason } from "./reason";
import { identifier, type StatedReject } from "./stated-reject";

/**
 * The rejects of a status report (pain.002, editions 001.03 and 001.10: what is read here is the same in both). The
 * report may refuse the whole file, a payment block, or debits one by one.
 */
export function readPaymentStatus(report: XmlElement, file: string): Outcome<readonly StatedReject[]> {
  const group = childAt(report, "OrgnlGrpInfAndSts");
  const orders = textAt(group, "OrgnlMsgNmId");
  if (orders !== undefined && !/^pain\.008/i.test(orders)) {
    return refused(blocking("bank.other-orders", { file, orders }));
  }
  const context: Context = {
    moment: textAt(report, "GrpHdr", "CreDtTm"),
    messageId: identifier(textAt(group, "OrgnlMsgId")),
    status: textAt(group, "GrpSts"),
    reasons: childrenOf(group, "StsRsnInf"),
  };
  const whole = context.status === "RJCT" ? [refusedFile(context)] : [];
  const blocks = childrenOf(report, "OrgnlPmtInfAndSts").flatMap((block) => readBlock(block, context));
  return done([...whole, ...blocks]);
}

interface Context {
  readonly moment: string | undefined;
  readonly messageId: string | undefined;
  readonly status: string | undefined;
  readonly reasons: readonly XmlElement[];
}

function refusedFile({ moment, messageId, reasons }: Context): StatedReject {
  return { ...nothingMore, ...reasonOf(reasons), covers: "file", moment, originalMessageId: messageId };
}

/** A file refused as a whole says nothing new by refusing its blocks; the debits that it names have reasons of their own. */
function readBlock(block: XmlElement, group: Context): readonly StatedReject[] {
  const status = textAt(block, "PmtInfSts") ?? group.status;
  const ownReasons = childrenOf(block, "StsRsnInf");
  const reasons = ownReasons.length > 0 ? ownReasons : group.reasons;
  const common = {
    ...nothingMore,
    moment: group.moment,
    originalMessageId: group.messageId,
    originalBlockId: identifier(textAt(block, "OrgnlPmtInfId")),
  };
  const whole: readonly StatedReject[] =
    status === "RJCT" && group.status !== "RJCT"
      ? [{ ...common, ...reasonOf(reasons), covers: "block" }]
      : [];
  const debits = childrenOf(block, "TxInfAndSts")
    .filter((debit) => isRejected(debit, status))
    .map((debit): StatedReject => {
      const original = childAt(debit, "OrgnlTxRef");
      const own = childrenOf(debit, "StsRsnInf");
      return {
        ...common,
        ...reasonOf(own.length > 0 ? own : reasons),
        covers: "debit",
        endToEndId: identifier(textAt(debit, "OrgnlEndToEndId")),
        mandateId: identifier(textAt(original, "MndtRltdInf", "MndtId")),
        amount: childAt(original, "Amt", "InstdAmt") ?? childAt(original, "IntrBkSttlmAmt"),
        fee: feeOf(childrenOf(debit, "ChrgsInf")),
      };
    });
  return [...whole, ...debits];
}

/** A debit without a status has that of its block; a bank that states neither gives a reason only to what it rejects. */
function isRejected(debit: XmlElement, blockStatus: string | undefined): boolean {
  const status = textAt(debit, "TxSts");
  if (status !== undefined) return status === "RJCT";
  if (blockStatus !== undefined && blockStatus !== "PART") return blockStatus === "RJCT";
  return childrenOf(debit, "StsRsnInf").some((reason) => childAt(reason, "Rsn") !== undefined);
}

function reasonOf(reasons: readonly XmlElement[]): Reason {
  const told = reasons.find((reason) => childAt(reason, "Rsn") !== undefined) ?? reasons[0];
  return readReason(
    textAt(told, "Rsn", "Cd") ?? textAt(told, "Rsn", "Prtry"),
    ...childrenOf(told, "AddtlInf").map(({ text }) => text),
  );
}

const nothingMore = {
  endToEndId: undefined,
  mandateId: undefined,
  originalMessageId: undefined,
  originalBlockId: undefined,
  amount: undefined,
  fee: undefined,
};
