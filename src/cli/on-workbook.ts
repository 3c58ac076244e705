import { basename, dirname, join, relative, resolve } from "node:path";
import { openXlsx } from "../adapters/xlsx";
import { locateProblems } from "../app/deed/locate-problems";
import { countBySeverity, type LocatedProblem } from "../app/deed/report";
import type { OnStep } from "../app/deed/run";
import type { RunAccount } from "../app/deed/verb";
import { done, type Outcome } from "../kernel/outcome";
import type { Problem, ProblemCode } from "../kernel/problem";
import type { WorkbookPort } from "../workbook/port";
import { commandLine } from "../wording/command-line";
import { problemCounts, problemLines, savedLines } from "../wording/reports";
import { backupsOf, refuseIfOpenElsewhere, type Replaced, systemEngine } from "./files";
import type { CommonOptions, WorkOptions } from "./options";
import { holdPlaces, type HeldPlaces } from "./places";
import { createProgress, type Progress } from "./progress";
import { exitCode, type ExitCode, type Shell } from "./shell";

/** What is done to a workbook in hand, from its file to its file. */
export type WorkbookWork = (workbook: WorkbookPort, onStep: OnStep) => Promise<RunAccount>;

/** Damage that shows only once a sheet is asked for, or written: the file is no more use than one that does not open. */
const meansUnusable: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  "file.part-missing",
  "file.broken-part",
  "file.other-language",
  "file.sheets-in-one-part",
  "file.too-large",
  "file.check-failed",
]);

/**
 * The frame of every command on a workbook: hold what may be written, open the file, do the work, put the result in place,
 * tell what happened. Nothing is written when the work changed nothing, unless another file was asked for.
 */
export async function onWorkbook(
  path: string,
  options: WorkOptions,
  shell: Shell,
  name: string,
  work: WorkbookWork,
): Promise<ExitCode> {
  const progress = createProgress(shell);
  progress.step(commandLine.steps.open);
  const places = await holdPlaces(path, options, shell.now());
  const run = { path, options, shell, name, progress };
  if (!places.ok) return unusable(run, places.problems);
  try {
    return await onHeldWorkbook(run, places.value, work);
  } finally {
    places.value.release();
  }
}

/** One call of a command: what was typed, and how to show that it goes on. */
interface CommandRun {
  readonly path: string;
  readonly options: WorkOptions;
  readonly shell: Shell;
  readonly name: string;
  readonly progress: Progress;
}

async function onHeldWorkbook(run: CommandRun, places: HeldPlaces, work: WorkbookWork): Promise<ExitCode> {
  const { path, options, shell, name, progress } = run;
  const opened = await openXlsx(places.bytes, basename(path), systemEngine);
  if (!opened.ok) return unusable(run, opened.problems);
  const workbook = opened.value;

  const account = await work(workbook, (step) => {
    progress.step(commandLine.steps[step]);
    return undefined;
  });
  if (!account.done && account.problems.some(({ code }) => meansUnusable.has(code))) {
    progress.end();
    return unusableFile(name, account.problems, options, shell);
  }

  const bytes = workbook.bytes();
  const isSame = bytes === places.bytes;
  const { output } = places;
  const isWritten = account.done && output !== undefined && !(isSame && output.isInPlace);
  const { beside = [] } = account;
  const staged =
    account.done && beside.length > 0 ? await places.beside?.stage(beside, shell.now()) : undefined;
  if (staged?.ok === false) return unusable(run, staged.problems);
  let backup: string | undefined;
  if (isWritten) {
    progress.step(commandLine.steps.save);
    const saved = await save(output, bytes, shell);
    if (!saved.ok) {
      await staged?.value.drop();
      return unusable(run, saved.problems);
    }
    backup = saved.value.backup;
  }
  const besideSaved = (await staged?.value.put()) ?? done(undefined);
  progress.end();
  const besideProblems = locateProblems(besideSaved.problems, undefined);
  // Files are told by the names that the clerk typed.
  const shownTarget = options.sortie ?? path;
  tell(name, { ...account, problems: [...besideProblems, ...account.problems] }, options, shell, {
    written: isWritten ? shownTarget : undefined,
    backup: backup === undefined ? undefined : shownBackup(backup, shownTarget),
    changed: account.done && !isSame,
  });
  return besideSaved.ok ? exitCodeOf(account) : exitCode.usage;
}

function unusable({ name, options, shell, progress }: CommandRun, problems: readonly Problem[]): ExitCode {
  progress.end();
  return unusableFile(name, locateProblems(problems, undefined), options, shell);
}

async function save(
  { file, typed }: NonNullable<HeldPlaces["output"]>,
  bytes: Uint8Array,
  shell: Shell,
): Promise<Outcome<Replaced>> {
  const free = await refuseIfOpenElsewhere(file.path, typed);
  return free.ok ? file.replace(bytes, shell.now()) : free;
}

/** Beside the file that was named; behind a link, where the backup really lies. */
function shownBackup(backup: string, shownTarget: string): string {
  const folder = dirname(shownTarget);
  const isBeside = backupsOf(resolve(shownTarget)) === dirname(backup);
  return isBeside ? join(folder, relative(resolve(folder), backup)) : backup;
}

interface Saved {
  readonly written: string | undefined;
  readonly backup: string | undefined;
  readonly changed: boolean;
}

/** Prints the end of a command: for a script one JSON object on the standard output, else lines for a person. */
export function tell(
  name: string,
  account: RunAccount,
  options: CommonOptions,
  shell: Shell,
  saved: Saved,
): void {
  const { problems } = account;
  if (options.json === true) {
    const report = { command: name, done: account.done, ...saved, ...account.report, problems };
    shell.out(`${JSON.stringify(report, undefined, 2)}\n`);
    return;
  }
  const lines = [
    ...account.lines,
    ...problemLines(problems),
    problemCounts(countBySeverity(problems)),
    ...savedLines(saved, account.done),
  ];
  shell.out(`${lines.join("\n")}\n`);
}

/** The end of a command whose file could not be read or written. */
export function unusableFile(
  name: string,
  problems: readonly LocatedProblem[],
  options: CommonOptions,
  shell: Shell,
): ExitCode {
  if (options.json === true) {
    const report = { command: name, done: false, changed: false, problems };
    shell.out(`${JSON.stringify(report, undefined, 2)}\n`);
  } else shell.err(`${problemLines(problems).join("\n")}\n`);
  return exitCode.usage;
}

export function exitCodeOf({ done, problems }: RunAccount): ExitCode {
  return done && countBySeverity(problems).blocking === 0 ? exitCode.done : exitCode.problems;
}
