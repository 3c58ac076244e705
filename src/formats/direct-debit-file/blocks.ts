import { sum, type Cents } from "../../kernel/cents";
import type { Day } from "../../kernel/day";
import { groupBy } from "../../kernel/group";
import { compareCodes } from "../../kernel/order";
import type { FileDebit, DebitFile, DebitSequence } from "./debit-file";

/** The debits that the bank books together: one collection day, one sequence. */
export interface DebitBlock {
  readonly id: string;
  readonly collectedOn: Day;
  readonly sequence: DebitSequence;
  readonly debits: readonly FileDebit[];
  readonly total: Cents;
}

const sequences: readonly DebitSequence[] = ["FRST", "RCUR", "FNAL", "OOFF"];

/** The blocks in order of day, then of sequence. The day stands in a block's name only where there are several. */
export function blocksOf({
  messageId,
  debits,
}: Pick<DebitFile, "messageId" | "debits">): readonly DebitBlock[] {
  const byDay = groupBy(debits, (debit) => debit.collectedOn);
  const days = [...byDay].sort(([left], [right]) => compareCodes(left, right));
  return days.flatMap(([collectedOn, ofDay]) =>
    sequences.flatMap((sequence): DebitBlock[] => {
      const chosen = ofDay.filter((debit) => debit.sequence === sequence);
      if (chosen.length === 0) return [];
      const dayMark = days.length === 1 ? "" : `-${collectedOn.replaceAll("-", "")}`;
      const total = sum(chosen.map(({ amount }) => amount));
      return [{ id: `${messageId}${dayMark}-${sequence}`, collectedOn, sequence, debits: chosen, total }];
    }),
  );
}
