import { accountsOn } from "./accounts";
import { runOnDebits, type Worked } from "./debit-run";
import type { MoneyTown } from "./money-run";
import { planDebitEvent } from "./plan-debits";
import { fillRejected, suspensions } from "./plan-rejects";
import { planReview } from "./plan-review";
import { planRegister } from "./register";
import type { Ran } from "./report";
import { withoutPause, type ClockReading, type OnStep } from "./run";
import { planWithRejects, type TypedRejects } from "./typed-rejects";
import { markSent, type Debit, type Sending } from "../domain/direct-debit";
import { sum, type Cents } from "../kernel/cents";
import type { Day } from "../kernel/day";
import { done, refused, type Outcome } from "../kernel/outcome";
import { blocking, type Problem } from "../kernel/problem";
import type { Change } from "../workbook/changes";
import { SheetPlan, fillCells } from "../workbook/plan";
import type { WorkbookPort } from "../workbook/port";
import { debitsSheet, mandatesSheet } from "../workbook/sheets";
import { journalActions } from "../wording/choices";
import { sentSummary } from "../wording/debit-reports";

export interface MarkBatchSentRequest {
  readonly collectedOn: Day;
  /** The day it went to the bank, for the journal. */
  readonly sentOn?: Day | undefined;
  /** Shows what would be marked, and writes nothing. */
  readonly preview?: boolean;
  /** What the clerk was shown and confirmed: when other rows would be marked by now, nothing is written. */
  readonly confirmed?: BatchFigures | undefined;
  readonly now: ClockReading;
}

/** A batch as far as a clerk knows it from the bank's receipt. */
export interface BatchFigures {
  readonly debits: number;
  readonly total: Cents;
}

/** The rows that became sent. */
export interface BatchSent {
  readonly collectedOn: Day;
  readonly debits: readonly Debit[];
}

/** Notes that the file of a date went to the bank: its rows are frozen, its mandates know their last date and account. */
export function markBatchSent(
  request: MarkBatchSentRequest,
  workbook: WorkbookPort,
  onStep: OnStep = withoutPause,
): Promise<Ran<BatchSent>> {
  const preview = request.preview === true;
  return runOnDebits(
    workbook,
    { on: request.sentOn ?? request.now.day, use: "accounts", preview, onStep },
    (books) => workOut(request, books),
  );
}

function workOut(
  request: MarkBatchSentRequest,
  { town, money, ledger, layouts, rejects }: MoneyTown,
): Outcome<Worked<BatchSent>> {
  const { collectedOn, confirmed, now, sentOn = now.day } = request;
  const sending = markSent(collectedOn, money.debits, money.mandates);
  const difference = confirmed && differenceFrom(confirmed, collectedOn, money.debits);
  if (difference !== undefined) return refused(difference);
  const result: BatchSent = { collectedOn, debits: sending.sent };
  return done(
    {
      result,
      plan: (problems) => {
        if (sending.sent.length === 0) {
          if (rejects.rejected.size === 0) return [];
          return [
            ...planWithRejects(rejects, layouts, planRegister(layouts, ledger)),
            ...planDebitEvent(undefined, layouts, now, rejects),
          ];
        }
        const event = {
          action: journalActions.sendDebits,
          doneOn: sentOn,
          invoices: sending.sent.reduce((count, { invoices }) => count + invoices.length, 0),
          total: sum(sending.sent.map(({ amount }) => amount)),
          summary: sentSummary(result),
        };
        const isSent = new Set(sending.sent);
        const debits = money.debits.map((debit): Debit =>
          isSent.has(debit) ? { ...debit, status: "sent" } : debit,
        );
        return [
          ...planReview(layouts, problems),
          ...planSending(
            sending,
            rejects,
            layouts,
            planRegister(layouts, accountsOn(town, { ...money, debits }, sentOn)),
          ),
          ...planDebitEvent(event, layouts, now, rejects),
        ];
      },
    },
    sending.problems,
  );
}

/** Are the rows that wait to be sent still those that were shown? */
function differenceFrom(
  shown: BatchFigures,
  collectedOn: Day,
  debits: readonly Debit[],
): Problem | undefined {
  const waiting = debits.filter((debit) => debit.status === "prepared" && debit.collectedOn === collectedOn);
  const current = { debits: waiting.length, total: sum(waiting.map(({ amount }) => amount)) };
  if (shown.debits === current.debits && shown.total === current.total) return undefined;
  return blocking("debit.changed-since-preview", { shown, current });
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
