import { basename, dirname, join } from "node:path";
import { openXlsx, type XlsxWorkbook } from "../../adapters/xlsx";
import { locateProblems } from "../../app/locate-problems";
import { countBySeverity, type LocatedProblem } from "../../app/report";
import { done, type Outcome } from "../../kernel/outcome";
import type { Problem, ProblemCode } from "../../kernel/problem";
import { commandLine } from "../../wording/command-line";
import { problemCounts, problemLines, savedLines } from "../../wording/reports";
import { readWholeFile, realTarget, refuseIfOpenElsewhere, replaceFile, type OpenedFile } from "../files";
import { saveBeside, type BesideFile } from "./save-beside";
import { createProgress, type Progress } from "../progress";
import { exitCode, type ExitCode, type Shell } from "../shell";

/** The options of every command on a workbook. */
export interface CommonOptions {
  readonly sortie?: string;
  readonly json?: boolean;
}

/** What a command has to say when it is over. */
export interface Account {
  /** The summary that a person reads. */
  readonly lines: readonly string[];
  /** The report that a script reads; amounts in cents. */
  readonly report: Readonly<Record<string, unknown>>;
  readonly problems: readonly LocatedProblem[];
  readonly done: boolean;
  /** A file that goes with the workbook: written once the workbook is in its place. */
  readonly beside?: BesideFile | undefined;
}

/** A workbook in hand, from its file to its file. */
export interface OpenedWorkbook {
  readonly file: OpenedFile;
  readonly workbook: XlsxWorkbook;
  readonly progress: Progress;
}

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
 * The frame of every command on a workbook: open the file, do the work, put the result in place, tell what happened.
 * Nothing is written when the work changed nothing, unless another file was asked for.
 */
export async function onWorkbook(
  path: string,
  options: CommonOptions,
  shell: Shell,
  name: string,
  work: (opened: OpenedWorkbook) => Promise<Account>,
): Promise<ExitCode> {
  const progress = createProgress(shell);
  const unusable = (problems: readonly Problem[]) => {
    progress.end();
    return unusableFile(name, locateProblems(problems, undefined), options, shell);
  };
  progress.step(commandLine.steps.open);
  const file = await readWholeFile(path);
  if (!file.ok) return unusable(file.problems);
  const opened = await openXlsx(file.value.bytes, basename(path));
  if (!opened.ok) return unusable(opened.problems);
  const workbook = opened.value;

  const account = await work({ file: file.value, workbook, progress });
  if (!account.done && account.problems.some(({ code }) => meansUnusable.has(code))) {
    progress.end();
    return unusableFile(name, account.problems, options, shell);
  }

  const target = options.sortie === undefined ? file.value.path : await realTarget(options.sortie);
  const bytes = workbook.bytes();
  const isSame = bytes === file.value.bytes;
  const isWritten = account.done && !(isSame && target === file.value.path);
  let backup: string | undefined;
  if (isWritten) {
    progress.step(commandLine.steps.save);
    const saved = await save(target, bytes, shell, file.value);
    if (!saved.ok) return unusable(saved.problems);
    backup = saved.value.backup;
  }
  const { beside } = account;
  const besideSaved =
    account.done && beside !== undefined ? await saveBeside(beside, shell.now()) : done(undefined);
  progress.end();
  const besideProblems = locateProblems(besideSaved.problems, undefined);
  // Files are told by the names that the clerk typed.
  const shownTarget = options.sortie ?? path;
  tell(name, { ...account, problems: [...besideProblems, ...account.problems] }, options, shell, {
    written: isWritten ? shownTarget : undefined,
    backup: backup === undefined ? undefined : join(dirname(shownTarget), basename(backup)),
    changed: account.done && !isSame,
  });
  return besideSaved.ok ? exitCodeOf(account) : exitCode.usage;
}

async function save(
  target: string,
  bytes: Uint8Array,
  shell: Shell,
  file: OpenedFile,
): Promise<Outcome<{ readonly backup: string | undefined }>> {
  const free = await refuseIfOpenElsewhere(target);
  return free.ok ? replaceFile(target, bytes, shell.now(), file) : free;
}

interface Saved {
  readonly written: string | undefined;
  readonly backup: string | undefined;
  readonly changed: boolean;
}

/** Prints the end of a command: for a script one JSON object on the standard output, else lines for a person. */
export function tell(
  name: string,
  account: Account,
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

export function exitCodeOf({ done, problems }: Account): ExitCode {
  return done && countBySeverity(problems).blocking === 0 ? exitCode.done : exitCode.problems;
}
