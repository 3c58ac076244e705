import { sum, type Cents } from "../../kernel/cents";
import type { Day } from "../../kernel/day";
import { groupBy } from "../../kernel/group";
import { compareCodes } from "../../kernel/order";
import type { DebitStatus } from "../ledger";
import type { Debit } from "./mandate";

/** The debits of one date that are in one state. */
export interface BatchPart {
  readonly status: DebitStatus;
  readonly debits: number;
  readonly total: Cents;
}

/** Everything that the debits sheet holds for one date of collection. */
export interface KnownBatch {
  readonly collectedOn: Day;
  /** Prepared, sent, rejected: those that have debits, in this order. */
  readonly parts: readonly BatchPart[];
}

const statuses: readonly DebitStatus[] = ["prepared", "sent", "rejected"];

/** Which dates does the sheet collect on, the latest first, and how far is each? */
export function batchesOf(debits: readonly Debit[]): readonly KnownBatch[] {
  return [...groupBy(debits, ({ collectedOn }) => collectedOn)]
    .sort(([left], [right]) => compareCodes(right, left))
    .map(([collectedOn, ofDate]) => ({
      collectedOn,
      parts: statuses.flatMap((status): readonly BatchPart[] => {
        const amounts = ofDate.filter((debit) => debit.status === status).map(({ amount }) => amount);
        return amounts.length === 0 ? [] : [{ status, debits: amounts.length, total: sum(amounts) }];
      }),
    }));
}
