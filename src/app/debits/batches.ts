import { lookOf, type DeedRequest } from "../deed/deed";
import { onMoney, type MoneyDeed } from "../accounts/money-deed";
import { debitInputOf } from "./prelever";
import {
  batchesOf,
  proposeCollectionDate,
  targetDaysAfter,
  type KnownBatch,
  type ProposedDate,
} from "../../domain/direct-debit";
import type { Day } from "../../kernel/day";
import { done } from "../../kernel/outcome";

/** How the direct debits of a workbook stand. */
export interface BatchesListed {
  /** The latest date first. */
  readonly batches: readonly KnownBatch[];
  /** The date to collect on next. */
  readonly proposal: ProposedDate;
  /** The first date for which the bank takes a file today. */
  readonly earliest: Day;
}

const batches: MoneyDeed<DeedRequest, BatchesListed> = {
  asks: ({ now }) => ({ on: now.day, use: "debits" }),
  compute: ({ now }, books) =>
    done({
      result: {
        batches: batchesOf(books.money.debits),
        proposal: proposeCollectionDate(debitInputOf(books, now.day)),
        earliest: targetDaysAfter(now.day, books.town.debiting.rules.leadDays),
      },
      act: () => undefined,
    }),
};

/** Which debits does the workbook know, and when is the next collection? Writes nothing. */
export const listBatches = lookOf(onMoney(batches));
