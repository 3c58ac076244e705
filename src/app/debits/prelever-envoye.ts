import { runOf, type DeedRequest } from "../deed/deed";
import { onMoney, type MoneyDeed } from "../accounts/money-deed";
import type { MoneyEvent } from "../accounts/plan-money";
import { markSent, type Debit } from "../../domain/direct-debit";
import { invoicesIn } from "../../domain/invoicing";
import { sum } from "../../kernel/cents";
import type { Day } from "../../kernel/day";
import { done } from "../../kernel/outcome";
import { blocking } from "../../kernel/problem";
import { journalActions } from "../../wording/choices";
import { sentSummary } from "../../wording/debit-reports";

export interface MarkBatchSentRequest extends DeedRequest {
  readonly collectedOn: Day;
  /** The day it went to the bank, for the journal. */
  readonly sentOn?: Day | undefined;
}

/** The rows that became sent. */
export interface BatchSent {
  readonly collectedOn: Day;
  readonly debits: readonly Debit[];
}

export const envoyer: MoneyDeed<MarkBatchSentRequest, BatchSent> = {
  asks: ({ sentOn, now }) => ({ on: sentOn ?? now.day, use: "accounts" }),

  compute: ({ collectedOn, now, sentOn = now.day }, { money }) => {
    const { sent, uses, problems } = markSent(collectedOn, money.debits, money.mandates);
    const result: BatchSent = { collectedOn, debits: sent };
    const event: MoneyEvent = {
      action: journalActions.sendDebits,
      doneOn: sentOn,
      invoices: invoicesIn(sent),
      total: sum(sent.map(({ amount }) => amount)),
      lines: sentSummary(result),
    };
    const act = () => (sent.length === 0 ? undefined : { changes: { sent, uses }, event });
    // The day on which it went out is told after the batch was looked at.
    const confirms = sent.map(({ reference, familyCode, amount, iban, invoices }) => [
      reference,
      familyCode,
      amount,
      iban,
      invoices,
    ]);
    return done({ result, act, confirms }, problems);
  },

  confirming: {
    tallyOf: ({ debits }) => ({ count: debits.length, total: sum(debits.map(({ amount }) => amount)) }),
    changed: (shown, current) => blocking("debit.changed-since-preview", { shown, current }),
  },
};

/** Notes that the file of a date went to the bank: its rows are frozen, its mandates know their last date and account. */
export const markBatchSent = runOf(onMoney(envoyer));
