import { foldReference, type Debit, type RejectReport } from "../../domain/direct-debit";
import type { BankMention, BankReject } from "../../formats/bank";
import { firstOf } from "../../kernel/group";
import { blocking, information, warning, type Problem } from "../../kernel/problem";

/** A reject of the bank's file in the terms of the rules. */
export function reportOf(reject: BankReject): RejectReport {
  const { endToEndId, mandateId, amount, date, reasonCode, reasonText, fee } = reject;
  return {
    reference: endToEndId,
    mandate: mandateId,
    amount,
    date,
    code: reasonCode,
    words: reasonText,
    fee,
    place: undefined,
  };
}

/**
 * A file or a block that the bank refused as a whole is nobody's reject: no family is to blame, no mandate suspended and
 * no fee charged. The clerk is told, and prepares the batch again.
 */
export function refusedBatches(rejects: readonly BankReject[], debits: readonly Debit[]): readonly Problem[] {
  return rejects.flatMap((reject) => {
    if (reject.covers === "debit") return [];
    const { covers, reasonCode: code } = reject;
    const sentAs = reject.originalBlockId ?? reject.originalMessageId ?? "";
    const ofBatch = debits.filter(({ batch }) => batch !== undefined && sentAs.startsWith(`${batch}-`));
    const waiting = ofBatch.filter(({ status }) => status !== "rejected");
    const [first] = waiting;
    const facts = { sentAs, batch: ofBatch[0]?.batch, covers, code, debits: waiting.length };
    // Its rows are gone: the clerk has dealt with it.
    if (first === undefined) return [information("reject.whole-batch", facts)];
    return [blocking("reject.whole-batch", facts, { ...first.place, field: "batch" })];
  });
}

/**
 * Entries that name a debit of ours and are not read as its reject, whatever their code: the clerk is told, and decides. Once
 * the debit is rejected only a credit that may undo that is news.
 */
export function debitsNamed(mentions: readonly BankMention[], debits: readonly Debit[]): readonly Problem[] {
  const byReference = firstOf(debits, ({ reference }) => foldReference(reference));
  return mentions.flatMap(({ endToEndId, ...mention }) => {
    const debit = byReference.get(foldReference(endToEndId));
    if (debit === undefined || (debit.status === "rejected" && mention.kind !== "credit")) return [];
    const { reference, familyCode: family, place } = debit;
    const facts = { ...mention, reference, family };
    const tell = mention.kind === "debit" ? blocking : warning;
    return [tell("bank.names-our-debit", facts, { ...place, field: "reference" })];
  });
}
