import type { DrawnFiles, IsStopped } from "./beside";
import { locateProblems, refusedRun, writtenRun, type Layouts } from "./locate-problems";
import { planLists } from "./plan-lists";
import { planReview } from "./plan-review";
import type { Confirmable, Ran } from "./report";
import type { ClockReading } from "./clock";
import { isStoppedAt, stoppedRun, withoutPause, type OnStep } from "./run";
import type { Tally } from "../../kernel/cents";
import { fingerprintOf } from "../../kernel/fingerprint";
import type { Outcome } from "../../kernel/outcome";
import type { Problem } from "../../kernel/problem";
import type { Change } from "../../workbook/changes";
import type { RowOf } from "../../workbook/declaration";
import { appendRows } from "../../workbook/plan";
import type { WorkbookPort } from "../../workbook/port";
import { journalSheet } from "../../workbook/sheets";

/** What every request says, whatever it asks for. */
export interface UnjournaledRequest {
  /** Shows what would be done, and writes nothing. */
  readonly preview?: boolean | undefined;
  /** What the clerk looked at and confirmed: where something else would be written by now, nothing is. */
  readonly confirmed?: Confirmable | undefined;
  readonly now?: ClockReading;
}

/** A request of a deed that the journal tells. */
export interface DeedRequest extends UnjournaledRequest {
  readonly now: ClockReading;
}

/** What reading gives a deed: where things stand, and what is doubtful about them. */
export interface ReadBooks {
  readonly layouts: Layouts;
  readonly found: readonly Problem[];
  /** Only a part of the workbook was looked at: what `Anomalies` says of all of it stays. */
  readonly isPart?: boolean;
}

/** What came of reading: the books, or the end of the run where nothing can be done with them. */
export type Read<B> = { readonly read: B } | Ended;

export interface Ended {
  readonly ended: Ran<never>;
}

/** A row of the journal, but for the moment of the run. */
export type JournalEntry = Omit<RowOf<typeof journalSheet.columns>, "ranAt">;

/** What the journal does not say of a run that issued nothing: it says what else there is to say. */
export const nothingIssued = {
  period: undefined,
  doneOn: undefined,
  invoices: undefined,
  lastInvoice: undefined,
  total: undefined,
} satisfies Partial<JournalEntry>;

/** What is to be written, in an order that is safe to stop anywhere. */
export interface Plan {
  /** Counts for nothing until the books name it: a run cut short leaves it, and the next one does it again. */
  readonly groundwork?: readonly Change[];
  readonly books: readonly Change[];
  /** None where nothing happened. */
  readonly journal: readonly JournalEntry[];
  /** What is only printed. It comes last: the books stand, whatever becomes of it. */
  readonly pages?: readonly Change[];
}

/** What a deed comes to. */
export interface Worked<R> {
  readonly result: R;
  /** `undefined` where nothing is to be written, not even what is doubtful. */
  readonly plan: () => Plan | undefined;
  /** What the clerk confirms, where that is not all that is planned: it may be looked at in one way, and done in another. */
  readonly confirms?: readonly unknown[];
  /**
   * Makes the files that go with the workbook, before anything is written: where they cannot be made, nothing is.
   * `undefined` where it was stopped.
   */
  readonly beside?: (isStopped: IsStopped) => Promise<DrawnFiles | undefined>;
  /** Told of this run alone: the next one has no reason to, and `Anomalies` does not list it. */
  readonly toldOnce?: readonly Problem[];
  /** Problems of reading that the deed tells better itself. */
  readonly isRetold?: (problem: Problem) => boolean;
}

/**
 * One thing that a clerk has done with her workbook: what differs from one to the next, and nothing else. When it reads,
 * stops, previews, confirms, reviews, journals and writes, the frame alone knows (`carryOut`).
 */
export interface Deed<Q extends UnjournaledRequest, B extends ReadBooks, R> {
  readonly read: (request: Q, workbook: WorkbookPort) => Promise<Read<B>>;
  /** Pure: the workbook was read before, and is written after. */
  readonly compute: (request: Q, books: B) => Outcome<Worked<R>>;
  /** Missing where nobody confirms. */
  readonly confirming?: Confirming<R>;
}

/** What there is to say where something else would be written than was confirmed. */
export interface Confirming<R> {
  readonly tallyOf: (result: R) => Tally;
  readonly changed: (shown: Tally, current: Tally) => Problem;
}

/** What was asked for, done with a workbook: what commands and screens call. */
export type Run<Q, T extends Ran<unknown>> = (
  request: Q,
  workbook: WorkbookPort,
  onStep?: OnStep,
) => Promise<T>;

export function runOf<Q extends UnjournaledRequest, B extends ReadBooks, R>(
  deed: Deed<Q, B, R>,
): Run<Q, Ran<R>> {
  return (request, workbook, onStep) => carryOut(deed, request, workbook, onStep);
}

/** The same of a deed that only looks: nothing is written, whatever is asked. */
export function lookOf<Q extends UnjournaledRequest, B extends ReadBooks, R>(
  deed: Deed<Q, B, R>,
): Run<Q, Ran<R>> {
  return (request, workbook, onStep) => carryOut(deed, { ...request, preview: true }, workbook, onStep);
}

/** Does it: one read, one pure computation, one write. A preview ends before the write. */
export async function carryOut<Q extends UnjournaledRequest, B extends ReadBooks, R>(
  deed: Deed<Q, B, R>,
  request: Q,
  workbook: WorkbookPort,
  onStep: OnStep = withoutPause,
): Promise<Ran<R>> {
  if (await isStoppedAt("read", onStep)) return stoppedRun();
  const opened = await deed.read(request, workbook);
  if ("ended" in opened) return opened.ended;
  const { layouts, found, isPart = false } = opened.read;
  if (await isStoppedAt("compute", onStep)) return stoppedRun(layouts);
  const worked = deed.compute(request, opened.read);
  if (!worked.ok) return refusedRun([...found, ...worked.problems], layouts);
  const { result, toldOnce = [], isRetold = () => false } = worked.value;
  const told = [...found.filter((problem) => !isRetold(problem)), ...worked.problems];
  const problems = locateProblems([...told, ...toldOnce], layouts);
  const { confirmed, preview = false } = request;
  const { confirming } = deed;
  if (preview && confirming === undefined) return { result, problems };
  const plan = worked.value.plan();
  let ran: Ran<R> = { result, problems };
  // Whoever looked at nothing has nothing to confirm: the fingerprint of a large town is long to take.
  if (confirming !== undefined && (preview || confirmed !== undefined)) {
    const fingerprint = fingerprintOf(confirmable(worked.value, plan));
    const tally = confirming.tallyOf(result);
    if (confirmed !== undefined && confirmed.fingerprint !== fingerprint)
      return refusedRun([confirming.changed(confirmed.tally, tally)], layouts, problems);
    ran = { ...ran, shown: { tally, fingerprint } };
  }
  if (preview) return ran;

  const drawn = await drawnBeside(worked.value, onStep);
  if (drawn === undefined || (await isStoppedAt("write", onStep))) return stoppedRun(layouts, problems);
  const { files, problems: aboutFiles = [] } = drawn;
  const beside = files.length === 0 ? {} : { beside: files };
  const withFiles = [...problems, ...locateProblems(aboutFiles, layouts)];
  if (plan === undefined) return { ...ran, ...beside, problems: withFiles };
  const { groundwork = [], books, journal, pages = [] } = plan;
  const written = await workbook.apply([
    ...groundwork,
    ...(isPart ? [] : [...planReview(layouts, locateProblems(told, layouts)), ...planLists(layouts)]),
    ...books,
    ...appendRows(
      journalSheet,
      layouts.get("journal"),
      journal.map((entry) => ({ ranAt: momentOf(request), ...entry })),
    ),
    ...pages,
  ]);
  // Nothing goes with a workbook that was not written.
  return { ...ran, ...(written.ok ? beside : {}), ...writtenRun(written, result, layouts, withFiles) };
}

/** `undefined` where it was stopped meanwhile. */
async function drawnBeside<R>({ beside }: Worked<R>, onStep: OnStep): Promise<DrawnFiles | undefined> {
  const isStopped = () => isStoppedAt("draw", onStep);
  if (beside === undefined) return { files: [] };
  return (await isStopped()) ? undefined : beside(isStopped);
}

function momentOf({ now }: UnjournaledRequest): ClockReading {
  if (now === undefined) throw new Error("A deed that the journal tells is told when it is done.");
  return { day: now.day, at: now.at };
}

function confirmable<R>({ confirms }: Worked<R>, plan: Plan | undefined): readonly unknown[] {
  const { groundwork = [], books = [], pages = [] } = plan ?? {};
  return confirms ?? [...groundwork, ...books, ...pages];
}
