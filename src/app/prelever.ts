import { bankFileOf, type BankFile } from "./debit-file";
import { leftOutOf } from "./left-out";
import { runOnDebits, type Worked } from "./debit-run";
import type { MoneyTown } from "./money-run";
import { planBatchRows, planDebitEvent } from "./plan-debits";
import { suspensions } from "./plan-rejects";
import { planReview } from "./plan-review";
import { planRegister } from "./register";
import type { Ran } from "./report";
import { lacksSetting } from "./settings-at-stake";
import { withoutPause, type ClockReading, type OnStep } from "./run";
import {
  prepareDebits,
  type CreditorSettings,
  type DebitBatch,
  type DebitInput,
} from "../domain/direct-debit";
import type { Family } from "../domain/families";
import type { Day } from "../kernel/day";
import { done, type Outcome } from "../kernel/outcome";
import { at } from "../kernel/place";
import { blocking, type Problem } from "../kernel/problem";
import { fillCells } from "../workbook/plan";
import type { WorkbookPort } from "../workbook/port";
import type { Town } from "../workbook/read-town";
import { mandatesSheet } from "../workbook/sheets";
import { journalActions } from "../wording/choices";
import { batchSummary } from "../wording/debit-reports";

/** What the clerk asks for. */
export interface PrepareBatchRequest {
  readonly collectedOn: Day;
  /** The day the file is made: what is open on that day is collected. Today by default. */
  readonly preparedOn?: Day | undefined;
  /** Shows the batch and its file, and writes nothing. */
  readonly preview?: boolean;
  /** The batch that the clerk looked at and confirmed: when the workbook gives another by now, nothing is written. */
  readonly confirmed?: BatchPrepared | undefined;
  readonly now: ClockReading;
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

/** A refused date comes with one on which the bank can collect. */
export type PreparedOrProposed = Ran<BatchPrepared> & { readonly proposed: Day | undefined };

/**
 * Prepares the debits of a date: their rows in the sheet Prélèvements, and the file for the bank as a value. The shell
 * puts the file in its place once the workbook is in its own: a file never goes out that the workbook does not know.
 */
export async function prepareBatch(
  request: PrepareBatchRequest,
  workbook: WorkbookPort,
  onStep: OnStep = withoutPause,
): Promise<PreparedOrProposed> {
  let proposed: Day | undefined;
  const preview = request.preview === true;
  const ran = await runOnDebits(
    workbook,
    { on: request.preparedOn ?? request.now.day, use: "debits", preview, onStep },
    (books) => {
      const worked = workOut(request, books);
      proposed = worked.ok ? undefined : proposedBy(worked.problems);
      return worked;
    },
  );
  return { ...ran, proposed };
}

function workOut(request: PrepareBatchRequest, books: MoneyTown): Outcome<Worked<BatchPrepared>> {
  const { collectedOn, preparedOn = request.now.day, confirmed, now } = request;
  const { town, ledger, layouts, rejects } = books;
  const { settings } = town;
  if (lacksSetting("debits", town.unreadSettings)) return { ok: false, problems: [] };
  const input = debitInputOf(books, preparedOn);
  const prepared = prepareDebits({ ...input, collectedOn });
  if (!prepared.ok) return prepared;
  const batch = prepared.value;
  const file = bankFileOf(batch, {
    preparedOn,
    version: settings.painVersion,
    service: settings.service,
  });
  if (!file.ok) return file;
  const difference = confirmed && differenceFrom(confirmed.batch, batch);
  if (difference !== undefined) return { ok: false, problems: [difference] };
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
  return done(
    {
      result,
      plan: (problems) => {
        const event = {
          action: journalActions.prepareDebits,
          doneOn: preparedOn,
          invoices: invoicesIn(batch),
          total: batch.total,
          summary: batchSummary(result),
        };
        // The same batch once more is no event.
        const journal = planDebitEvent(rows.length === 0 ? undefined : event, layouts, now, rejects);
        return [
          ...planReview(layouts, problems),
          ...fillCells(mandatesSheet, layouts.get("mandates"), suspensions(rejects.suspended)),
          ...planBatchRows(batch, layouts, rejects.rejected),
          ...planRegister(layouts, ledger),
          ...journal,
        ];
      },
    },
    prepared.problems,
  );
}

/** What decides of a batch, but for its date. Families whose money cannot be read are not debited. */
export function debitInputOf(
  { town, money, ledger }: MoneyTown,
  preparedOn: Day,
): Omit<DebitInput, "collectedOn"> {
  const { settings, households } = town;
  const sure = households.families.filter(({ code }) => !money.familiesInDoubt.has(code));
  return {
    preparedOn,
    rules: {
      leadDays: settings.bankLeadDays,
      noticeDays: settings.preNotificationDays,
      firstSequence: settings.sepaSequence,
    },
    creditor: creditorOf(town),
    families: new Map(sure.map((family) => [family.code, family])),
    mandates: money.mandates,
    invoices: ledger.invoices,
    debits: money.debits,
  };
}

/** How many invoices a batch collects. */
export function invoicesIn({ collections }: DebitBatch): number {
  return collections.reduce((count, { invoices }) => count + invoices.length, 0);
}

/** The settings that name the creditor, each with its cell; one without a row is told at the sheet. */
export function creditorOf({ settings, settingCells }: Town): CreditorSettings {
  const placed = (field: "manager" | "creditorId" | "iban" | "bic") => {
    const place = settingCells.get(field)?.place;
    return {
      value: settings[field],
      place: place === undefined ? { sheet: "settings" as const } : at(place, "value"),
    };
  };
  return {
    name: placed("manager"),
    service: settings.service,
    identifier: placed("creditorId"),
    iban: placed("iban"),
    bic: placed("bic"),
  };
}

function proposedBy(problems: readonly Problem[]): Day | undefined {
  for (const { code, facts } of problems) {
    if (code === "debit.date-closed") return facts.next;
    if (code === "debit.date-too-soon") return facts.earliest;
  }
  return undefined;
}

/** Does the workbook still give the batch that the clerk confirmed, debit by debit? */
function differenceFrom(confirmed: DebitBatch, current: DebitBatch): Problem | undefined {
  const debitsOf = ({ collections, creditor }: DebitBatch) => JSON.stringify([creditor, collections]);
  if (debitsOf(confirmed) === debitsOf(current)) return undefined;
  const told = ({ collections, total }: DebitBatch) => ({ debits: collections.length, total });
  return blocking("debit.changed-since-preview", { shown: told(confirmed), current: told(current) });
}
