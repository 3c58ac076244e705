import { done, refused, type Outcome } from "../../kernel/outcome";
import { blocking } from "../../kernel/problem";
import type { XmlElement } from "../xml/parse";
import { childAt, childrenOf, textAt } from "../xml/walk";
import { feeOf } from "./fees";
import { isoStatusOf, type IsoStatus } from "./iso-status";
import { readReason, type Reason } from "./reason";
import { identifier, type BankEntry, type MessageEntries } from "./entry";
import { currencyOf, readDayAndAmount } from "./message-values";
import { statusProblems } from "./status-problems";
import type { ReportedBlock, Context, JudgedDebit } from "./status-report";
import { isSuccessCode } from "./status-words";

/**
 * The rejects of a status report (pain.002, editions 001.03 and 001.10: what is read here is the same in both). The
 * report may refuse the whole file, a payment block, or debits one by one.
 */
export function readPaymentStatus(report: XmlElement, file: string): Outcome<MessageEntries> {
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
    announced: announcedRejects(group),
  };
  const blocks = childrenOf(report, "OrgnlPmtInfAndSts").map((block) => readBlock(block, context));
  const isRefused = context.status === "RJCT" && blocks.every(isNothingAccepted);
  const rejects = [
    ...(isRefused ? [refusedFile(context)] : []),
    ...blocks.flatMap((block) => [
      ...(block.whole !== undefined && isNothingAccepted(block) ? [block.whole] : []),
      ...block.debits.flatMap(({ fate, reject }) => (fate === "rejected" ? [reject] : [])),
    ]),
  ];
  return done({ rejected: rejects, mentions: [] }, statusProblems(context, blocks, rejects, file));
}

function isNothingAccepted({ status, debits }: ReportedBlock): boolean {
  const isBlockAccepted = status !== undefined && isoStatusOf(status) === "accepted";
  return !isBlockAccepted && debits.every(({ fate }) => fate !== "accepted");
}

function announcedRejects(group: XmlElement | undefined): number | undefined {
  const counts = childrenOf(group, "NbOfTxsPerSts").filter((count) => textAt(count, "DtldSts") === "RJCT");
  const numbers = counts.map((count) => Number(textAt(count, "DtldNbOfTxs")));
  return numbers.length === 0 ? undefined : numbers.reduce((total, number) => total + number, 0);
}

function refusedFile({ moment, messageId, reasons }: Context): BankEntry {
  return {
    ...nothingMore,
    ...reasonOf(reasons),
    ...readDayAndAmount(moment, undefined),
    covers: "file",
    originalMessageId: messageId,
  };
}

/** A file refused as a whole says nothing new by refusing its blocks; the debits that it names have reasons of their own. */
function readBlock(block: XmlElement, group: Context): ReportedBlock {
  const ownStatus = textAt(block, "PmtInfSts");
  const status = ownStatus ?? group.status;
  const ownReasons = childrenOf(block, "StsRsnInf");
  const reasons = ownReasons.length > 0 ? ownReasons : group.reasons;
  const id = identifier(textAt(block, "OrgnlPmtInfId"));
  const common = {
    ...nothingMore,
    ...readDayAndAmount(group.moment, undefined),
    originalMessageId: group.messageId,
    originalBlockId: id,
  };
  const isRefused = status === "RJCT" && group.status !== "RJCT";
  const debits = childrenOf(block, "TxInfAndSts").map((debit): JudgedDebit => {
    const original = childAt(debit, "OrgnlTxRef");
    const amount = childAt(original, "Amt", "InstdAmt") ?? childAt(original, "IntrBkSttlmAmt");
    const own = childrenOf(debit, "StsRsnInf");
    const reject: BankEntry = {
      ...common,
      ...reasonOf(own.length > 0 ? own : reasons),
      covers: "debit",
      endToEndId: identifier(textAt(debit, "OrgnlEndToEndId")),
      mandateId: identifier(textAt(original, "MndtRltdInf", "MndtId")),
      ...readDayAndAmount(group.moment, amount),
      currency: currencyOf(amount) ?? "EUR",
      fee: feeOf(childrenOf(debit, "ChrgsInf")),
    };
    return { fate: fateOf(debit, status), status: textAt(debit, "TxSts") ?? status, reject };
  });
  const whole: BankEntry = { ...common, ...reasonOf(reasons), covers: "block" };
  return { id, status: ownStatus, whole: isRefused ? whole : undefined, debits };
}

/**
 * A debit without a status has that of its block; a bank that states neither gives a reason only to what it rejects, or
 * one to each, where `0000` is that of success.
 */
function fateOf(debit: XmlElement, blockStatus: string | undefined): JudgedDebit["fate"] {
  const status = textAt(debit, "TxSts");
  const own = childrenOf(debit, "StsRsnInf");
  const codes = own.map((reason) => textAt(reason, "Rsn", "Cd") ?? textAt(reason, "Rsn", "Prtry") ?? "");
  const isSuccess = codes.some(isSuccessCode);
  const hasReason = own.length > 0 && reasonOf(own).reasonCode !== undefined;
  const said: IsoStatus = isoStatusOf(status ?? blockStatus ?? "PART");
  if (said === "rejected") return isSuccess ? "contrary" : "rejected";
  // ACWC accepts with a change, and says by a reason which.
  if (said === "accepted") return hasReason && status !== "ACWC" ? "contrary" : "accepted";
  if (said !== "partly") return said;
  if (isSuccess) return hasReason ? "contrary" : "accepted";
  return hasReason ? "rejected" : "unsaid";
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
  side: undefined,
  currency: "EUR",
  fee: undefined,
};
