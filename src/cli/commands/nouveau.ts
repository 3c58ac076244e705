import { basename } from "node:path";
import { createXlsx } from "../../adapters/xlsx";
import { exampleTown, type ExampleKey, type ExampleTown } from "../../examples";
import { locateProblems } from "../../app/deed/locate-problems";
import { addSheets, newWorkbook } from "../../app/new-town/nouveau";
import { commandLine } from "../../wording/command-line";
import { addedSheetsSummary, newWorkbookSummary } from "../../wording/reports";
import { createFile, exists, systemEngine } from "../files";
import { exitCode, type ExitCode, type Shell } from "../shell";
import { onWorkbook, tell, unusableFile } from "./common";

export interface NouveauOptions {
  readonly exemple?: ExampleKey;
  readonly json?: boolean;
}

/**
 * `ecot nouveau`: a workbook with every input sheet, empty or with an example town. A workbook that is there already is
 * given the sheets that it lacks, and keeps its own.
 */
export async function runNouveau(path: string, options: NouveauOptions, shell: Shell): Promise<ExitCode> {
  const example = options.exemple === undefined ? undefined : exampleTown(options.exemple);
  return (await exists(path))
    ? addMissing(path, example, options, shell)
    : makeNew(path, example, options, shell);
}

function addMissing(
  path: string,
  example: ExampleTown | undefined,
  options: NouveauOptions,
  shell: Shell,
): Promise<ExitCode> {
  return onWorkbook(path, options, shell, "nouveau", async ({ workbook, progress }) => {
    const { result, problems } = await addSheets({ example }, workbook, (step) => {
      progress.step(commandLine.steps[step]);
    });
    if (result === undefined) return { lines: [], report: {}, problems, done: false };
    return {
      lines: addedSheetsSummary(example?.title, result.sheets),
      report: { example: options.exemple ?? null, added: result.sheets },
      problems,
      done: true,
    };
  });
}

async function makeNew(
  path: string,
  example: ExampleTown | undefined,
  options: NouveauOptions,
  shell: Shell,
): Promise<ExitCode> {
  const sheets = newWorkbook(example);
  const now = shell.now();
  const bytes = await createXlsx(sheets, { createdOn: now, title: basename(path) }, systemEngine);
  const saved = await createFile(path, bytes, now);
  if (!saved.ok) return unusableFile("nouveau", locateProblems(saved.problems, undefined), options, shell);
  const rows = Object.fromEntries(sheets.map(({ template, rows }) => [template.name, rows.length]));
  const account = {
    lines: newWorkbookSummary(example?.title, sheets.length),
    report: { example: options.exemple ?? null, counts: rows },
    problems: [],
    done: true,
  };
  tell("nouveau", account, options, shell, { written: path, backup: undefined, changed: true });
  return exitCode.done;
}
