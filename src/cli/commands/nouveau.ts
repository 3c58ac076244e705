import { basename } from "node:path";
import { createXlsx } from "../../adapters/xlsx";
import { exampleTown, type ExampleKey } from "../../app/examples";
import { locateProblems } from "../../app/locate-problems";
import { newWorkbook } from "../../app/nouveau";
import { blocking } from "../../kernel/problem";
import { newWorkbookSummary } from "../../wording/reports";
import { exists, replaceFile } from "../files";
import { exitCode, type ExitCode, type Shell } from "../shell";
import { tell, unusableFile } from "./common";

export interface NouveauOptions {
  readonly exemple?: ExampleKey;
  readonly json?: boolean;
}

/** `ecot nouveau`: a workbook with every input sheet, empty or with an example town. Never replaces a file. */
export async function runNouveau(path: string, options: NouveauOptions, shell: Shell): Promise<ExitCode> {
  const unusable = (...problems: Parameters<typeof locateProblems>[0]) =>
    unusableFile("nouveau", locateProblems(problems, undefined), options, shell);
  if (await exists(path)) {
    unusable(blocking("disk.exists", { file: basename(path) }));
    return exitCode.problems;
  }
  const example = options.exemple === undefined ? undefined : exampleTown(options.exemple);
  const sheets = newWorkbook(example);
  const now = shell.now();
  const bytes = await createXlsx(sheets, { createdOn: now, title: basename(path) });
  const saved = await replaceFile(path, bytes, now);
  if (!saved.ok) return unusable(...saved.problems);
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
