import { carryOut, type Deed, type DeedRequest } from "../deed/deed";
import { readingMoney } from "../accounts/on-money";
import { bankFileOf, type BankFile } from "./debit-file";
import { leftOutOf } from "./left-out";
import type { MoneyTown } from "../accounts/money-run";
import { debitEntry, planBatchRows } from "./plan-debits";
import { rejectsNoted, suspensions } from "../rejects/plan-rejects";
import { planRegister } from "../accounts/register";
import type { Ran } from "../deed/report";
import { lacksSetting } from "../deed/settings-at-stake";
import type { OnStep } from "../deed/run";
import { prepareDebits, type DebitBatch, type DebitInput } from "../../domain/direct-debit";
import type { Family } from "../../domain/families";
import type { Day } from "../../kernel/day";
import { done, refused } from "../../kernel/outcome";
import { blocking, type Problem } from "../../kernel/problem";
import { fillCells } from "../../workbook/plan";
import type { WorkbookPort } from "../../workbook/port";
import { mandatesSheet } from "../../workbook/sheets";
import { journalActions } from "../../wording/choices";
import { batchSummary } from "../../wording/debit-reports";

/** What the clerk asks for. */
export interface PrepareBatchRequest extends DeedRequest<BatchPrepared> {
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

const prelever: Deed<PrepareBatchRequest, MoneyTown, BatchPrepared> = {
  read: readingMoney(({ preparedOn, now }) => ({ on: preparedOn ?? now.day, use: "debits" })),

  compute: ({ collectedOn, now, preparedOn = now.day }, books) => {
    const { town, ledger, layouts, rejects } = books;
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
    const rows = planBatchRows(batch, layouts);
    const result: BatchPrepared = {
      batch,
      preparedOn,
      file: file.value,
      leftOut,
      isInSheet: batch.collections.length > 0 && rows.length === 0,
      families: input.families,
    };
    const entry = {
      action: journalActions.prepareDebits,
      doneOn: preparedOn,
      invoices: invoicesIn(batch),
      total: batch.total,
      summary: batchSummary(result),
    };
    return done(
      {
        result,
        plan: () => ({
          books: [
            ...fillCells(mandatesSheet, layouts.get("mandates"), suspensions(rejects.suspended)),
            ...planBatchRows(batch, layouts, rejects.rejected),
            ...planRegister(layouts, ledger),
          ],
          // The same batch once more is no event.
          journal: [...rejectsNoted(rejects), ...(rows.length === 0 ? [] : [debitEntry(entry)])],
        }),
        confirms: [batch.creditor, ...batch.collections],
        toldOnce: rejects.problems,
      },
      prepared.problems,
    );
  },

  changed: (shown, current) => {
    const told = ({ batch: { collections, total } }: BatchPrepared) => ({
      debits: collections.length,
      total,
    });
    return blocking("debit.changed-since-preview", { shown: told(shown), current: told(current) });
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
  const ran = await carryOut({ ...prelever, compute }, request, workbook, onStep);
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

/** How many invoices a batch collects. */
export function invoicesIn({ collections }: DebitBatch): number {
  return collections.reduce((count, { invoices }) => count + invoices.length, 0);
}
