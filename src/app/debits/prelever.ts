import { carryOut, type DeedRequest } from "../deed/deed";
import { onMoney, type MoneyDeed } from "../accounts/money-deed";
import { bankFileOf, type BankFile } from "./debit-file";
import { leftOutOf } from "./left-out";
import type { MoneyTown } from "../accounts/money-run";
import type { Ran } from "../deed/report";
import { lacksSetting } from "../deed/settings-at-stake";
import type { OnStep } from "../deed/run";
import { prepareDebits, type DebitBatch, type DebitInput } from "../../domain/direct-debit";
import type { Family } from "../../domain/families";
import { invoicesIn } from "../../domain/invoicing";
import type { Day } from "../../kernel/day";
import { done, refused } from "../../kernel/outcome";
import { blocking, type Problem } from "../../kernel/problem";
import { planBooks } from "../../workbook/books/plan-books";
import type { WorkbookPort } from "../../workbook/port";
import { journalActions } from "../../wording/choices";
import { batchSummary } from "../../wording/debit-reports";

/** What the clerk asks for. */
export interface PrepareBatchRequest extends DeedRequest {
  readonly collectedOn: Day;
  /** The day the file is made: what is open on that day is collected. Today by default. */
  readonly preparedOn?: Day | undefined;
}

/** A batch, and the file in which it goes to the bank. */
export interface BatchPrepared {
  readonly batch: DebitBatch;
  readonly preparedOn: Day;
  /** None when nothing is to be collected. */
  readonly file: BankFile | undefined;
  /** Families that pay by debit and are left out until a problem is mended. */
  readonly leftOut: readonly string[];
  /** The sheet holds these very debits already: the file can go to the bank. */
  readonly isInSheet: boolean;
  /** Who is debited, by the code of the family. */
  readonly families: ReadonlyMap<string, Family>;
}

export const prelever: MoneyDeed<PrepareBatchRequest, BatchPrepared> = {
  asks: ({ preparedOn, now }) => ({ on: preparedOn ?? now.day, use: "debits" }),

  compute: ({ collectedOn, now, preparedOn = now.day }, books) => {
    const { town, layouts } = books;
    const { households } = town;
    if (lacksSetting("debits", books.unreadSettings)) return refused();
    const input = debitInputOf(books, preparedOn);
    const prepared = prepareDebits({ ...input, collectedOn });
    if (!prepared.ok) return prepared;
    const batch = prepared.value;
    const file = bankFileOf(batch, {
      preparedOn,
      version: town.debiting.fileVersion,
      service: town.office.service,
    });
    if (!file.ok) return file;
    const leftOut = leftOutOf(prepared.problems, books);
    const changes = { batch };
    const isSaid = planBooks(changes, { layouts, households }).touched.size === 0;
    const result: BatchPrepared = {
      batch,
      preparedOn,
      file: file.value,
      leftOut,
      isInSheet: batch.collections.length > 0 && isSaid,
      families: input.families,
    };
    const event = {
      action: journalActions.prepareDebits,
      doneOn: preparedOn,
      invoices: invoicesIn(batch.collections),
      total: batch.total,
      lines: batchSummary(result),
    };
    return done(
      {
        result,
        // The same batch once more is no event.
        act: () => ({ changes, event: isSaid ? undefined : event }),
        confirms: [batch.creditor, ...batch.collections],
      },
      prepared.problems,
    );
  },

  confirming: {
    tallyOf: ({ batch: { collections, total } }) => ({ count: collections.length, total }),
    changed: (shown, current) => blocking("debit.changed-since-preview", { shown, current }),
  },
};

/** A refused date comes with one on which the bank can collect. */
export type PreparedOrProposed = Ran<BatchPrepared> & { readonly proposed: Day | undefined };

/**
 * Prepares the debits of a date: their rows in the sheet Prélèvements, and the file for the bank as a value. The shell
 * puts the file in its place once the workbook is in its own: a file never goes out that the workbook does not know.
 */
export async function prepareBatch(
  request: PrepareBatchRequest,
  workbook: WorkbookPort,
  onStep?: OnStep,
): Promise<PreparedOrProposed> {
  let proposed: Day | undefined;
  const compute: typeof prelever.compute = (asked, books) => {
    const worked = prelever.compute(asked, books);
    proposed = worked.ok ? undefined : proposedBy(worked.problems);
    return worked;
  };
  const ran = await carryOut(onMoney({ ...prelever, compute }), request, workbook, onStep);
  return { ...ran, proposed };
}

function proposedBy(problems: readonly Problem[]): Day | undefined {
  for (const { code, facts } of problems) {
    if (code === "debit.date-closed") return facts.next;
    if (code === "debit.date-too-soon") return facts.earliest;
  }
  return undefined;
}

/** What decides of a batch, but for its date. Families whose money cannot be read are not debited. */
export function debitInputOf(
  { town, money, ledger }: MoneyTown,
  preparedOn: Day,
): Omit<DebitInput, "collectedOn"> {
  const { creditor, rules } = town.debiting;
  const sure = [...town.households.families].filter(([code]) => !money.familiesInDoubt.has(code));
  return {
    preparedOn,
    rules,
    creditor,
    families: new Map(sure),
    mandates: money.mandates,
    invoices: ledger.invoices,
    debits: money.debits,
  };
}
