import type { Debit } from "../direct-debit";
import { sum, type Cents } from "../../kernel/cents";
import type { Day } from "../../kernel/day";
import { groupBy } from "../../kernel/group";
import { foldLabel } from "../../kernel/label";
import type { BankCredit } from "./bank-credit";

/** A batch of debits that went to the bank. */
export interface SentBatch {
  readonly name: string | undefined;
  readonly collectedOn: Day;
  /** What the bank may credit for it: all of it, or what it did not refuse before. */
  readonly totals: readonly Cents[];
}

export function sentBatches(debits: readonly Debit[]): readonly SentBatch[] {
  const sent = debits.filter(({ status }) => status !== "prepared");
  return [
    ...groupBy(sent, ({ batch, collectedOn }) => JSON.stringify([batch, collectedOn])).values(),
  ].flatMap((ofBatch) => {
    const [first] = ofBatch;
    if (first === undefined) return [];
    const totalOf = (some: readonly Debit[]) => sum(some.map(({ amount }) => amount));
    const totals = [totalOf(ofBatch), totalOf(ofBatch.filter(({ status }) => status === "sent"))];
    return [{ name: first.batch, collectedOn: first.collectedOn, totals }];
  });
}

const plainOf = (text: string): string => foldLabel(text).replace(/[^a-z0-9]/g, "");

/** Shorter names may stand in any text. */
const shortestName = 6;

/** The batch that a credit is, by its name in the bank's words, else by its day and its total. */
export function batchOf(credit: BankCredit, batches: readonly SentBatch[]): SentBatch | undefined {
  const words = plainOf(credit.text);
  const named = batches.find(({ name }) => {
    const plain = plainOf(name ?? "");
    return plain.length >= shortestName && words.includes(plain);
  });
  return (
    named ??
    batches.find(({ collectedOn, totals }) => collectedOn === credit.date && totals.includes(credit.amount))
  );
}
