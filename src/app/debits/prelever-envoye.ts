import { accountsOn } from "../accounts/accounts";
import { carryOut, type Deed, type DeedRequest, type Plan } from "../deed/deed";
import { readingMoney } from "../accounts/on-money";
import type { MoneyTown } from "../accounts/money-run";
import { debitEntry } from "./plan-debits";
import { fillRejected, planWithRejects, rejectsNoted, suspensions } from "../rejects/plan-rejects";
import { planRegister } from "../accounts/register";
import type { Ran } from "../deed/report";
import type { OnStep } from "../deed/run";
import type { TypedRejects } from "../rejects/typed-rejects";
import { markSent, type Debit, type Sending } from "../../domain/direct-debit";
import { sum } from "../../kernel/cents";
import type { Day } from "../../kernel/day";
import { done } from "../../kernel/outcome";
import { blocking } from "../../kernel/problem";
import type { Change } from "../../workbook/changes";
import { SheetPlan, fillCells } from "../../workbook/plan";
import type { WorkbookPort } from "../../workbook/port";
import { debitsSheet, mandatesSheet } from "../../workbook/sheets";
import { journalActions } from "../../wording/choices";
import { sentSummary } from "../../wording/debit-reports";

export interface MarkBatchSentRequest extends DeedRequest<BatchSent> {
  readonly collectedOn: Day;
  /** The day it went to the bank, for the journal. */
  readonly sentOn?: Day | undefined;
}

/** The rows that became sent. */
export interface BatchSent {
  readonly collectedOn: Day;
  readonly debits: readonly Debit[];
}

const envoyer: Deed<MarkBatchSentRequest, MoneyTown, BatchSent> = {
  read: readingMoney(({ sentOn, now }) => ({ on: sentOn ?? now.day, use: "accounts" })),

  compute: ({ collectedOn, now, sentOn = now.day }, { town, money, ledger, layouts, rejects }) => {
    const sending = markSent(collectedOn, money.debits, money.mandates);
    const result: BatchSent = { collectedOn, debits: sending.sent };
    const plan = (): Plan | undefined => {
      if (sending.sent.length === 0) {
        if (rejects.rejected.size === 0) return undefined;
        const books = planWithRejects(rejects, layouts, planRegister(layouts, ledger));
        return { books, journal: rejectsNoted(rejects) };
      }
      const isSent = new Set(sending.sent);
      const debits = money.debits.map((debit): Debit =>
        isSent.has(debit) ? { ...debit, status: "sent" } : debit,
      );
      const register = planRegister(layouts, accountsOn(town, { ...money, debits }, sentOn));
      const entry = {
        action: journalActions.sendDebits,
        doneOn: sentOn,
        invoices: sending.sent.reduce((count, { invoices }) => count + invoices.length, 0),
        total: sum(sending.sent.map(({ amount }) => amount)),
        summary: sentSummary(result),
      };
      return {
        books: planSending(sending, rejects, layouts, register),
        journal: [...rejectsNoted(rejects), debitEntry(entry)],
      };
    };
    // The day on which it went out is told after the batch was looked at.
    const confirms = sending.sent.map(({ reference, familyCode, amount, iban, invoices }) => [
      reference,
      familyCode,
      amount,
      iban,
      invoices,
    ]);
    return done({ result, plan, confirms, toldOnce: rejects.problems }, sending.problems);
  },

  changed: (shown, current) => {
    const told = ({ debits }: BatchSent) => ({
      debits: debits.length,
      total: sum(debits.map(({ amount }) => amount)),
    });
    return blocking("debit.changed-since-preview", { shown: told(shown), current: told(current) });
  },
};

/** Notes that the file of a date went to the bank: its rows are frozen, its mandates know their last date and account. */
export function markBatchSent(
  request: MarkBatchSentRequest,
  workbook: WorkbookPort,
  onStep?: OnStep,
): Promise<Ran<BatchSent>> {
  return carryOut(envoyer, request, workbook, onStep);
}

/** The debits last: a run stopped before finds them still prepared, and does it all once more. */
function planSending(
  { sent, uses }: Sending,
  { rejected, suspended }: TypedRejects,
  layouts: MoneyTown["layouts"],
  register: readonly Change[],
): readonly Change[] {
  return [
    ...fillCells(mandatesSheet, layouts.get("mandates"), [
      ...suspensions(suspended),
      ...uses.map(({ mandate, lastCollection, lastIban }) => ({
        row: mandate.place.row,
        values: { lastCollection, lastIban },
      })),
    ]),
    ...register,
    ...fillRejected(
      new SheetPlan(debitsSheet, layouts.get("debits")).fill(
        sent.map(({ place }) => ({ row: place.row, values: { status: "sent" as const } })),
      ),
      rejected,
    ).changes,
  ];
}
