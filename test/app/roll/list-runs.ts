import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openXlsx } from "../../../src/adapters/xlsx";
import { readListSource } from "../../../src/app/roll/list-source";
import { importRoll } from "../../../src/app/roll/importer";
import type { RollImported } from "../../../src/app/roll/roll-import";
import { newWorkbook } from "../../../src/app/new-town/nouveau";
import type { LocatedProblem } from "../../../src/app/deed/report";
import type { RollAnswers } from "../../../src/domain/roll";
import type { ListSource, SaidColumns } from "../../../src/formats/lists";
import { day } from "../../../src/kernel/day";
import { MemoryWorkbook } from "../../../src/workbook/memory";
import type { CellValue } from "../../../src/workbook/port";
import { sheetsOf, type Sheets } from "../../support/scenario-sheets";

/** Nothing answered yet. */
export const unanswered: RollAnswers = {
  given: {},
  takesProposed: false,
  makesFamilies: false,
  accepted: [],
  school: undefined,
  category: undefined,
  quotientsFrom: undefined,
  enrolling: undefined,
};

/** A blank workbook, as `ecot nouveau` makes it. */
export const blankWorkbook = (): MemoryWorkbook => MemoryWorkbook.ofSheets(newWorkbook());

export const copyOf = async (workbook: MemoryWorkbook): Promise<MemoryWorkbook> =>
  MemoryWorkbook.ofSnapshots(await sheetsOf(workbook));

export const listText = (...lines: readonly string[]): ListSource => ({
  name: "liste.csv",
  content: { kind: "text", text: lines.join("\r\n") },
});

/** A file of a folder as the clerk hands it in. */
export async function listFile(folder: string, file: string): Promise<ListSource> {
  const source = await readListSource(new Uint8Array(readFileSync(join(folder, file))), file, openXlsx);
  if (!source.ok) throw new Error(`not opened: ${source.problems.map(({ code }) => code).join(", ")}`);
  return source.value;
}

/** What an import came to. */
export interface Imported extends RollImported {
  readonly problems: readonly LocatedProblem[];
  /** The questions that nobody answered. */
  readonly open: RollImported["plan"]["questions"];
}

/** Imports a list into a workbook, on 5 October 2026. */
export async function importInto(
  workbook: MemoryWorkbook,
  source: ListSource,
  answers: Partial<RollAnswers> = {},
  { said = [], preview = false }: { readonly said?: readonly SaidColumns[]; readonly preview?: boolean } = {},
): Promise<Imported> {
  const now = { day: day("2026-10-05"), at: 600 };
  const request = { source, said, answers: { ...unanswered, ...answers }, now, preview };
  const { result, problems } = await importRoll(request, workbook);
  if (result === undefined) throw new Error(JSON.stringify(problems));
  return { ...result, problems, open: result.plan.questions.filter(({ answer }) => answer === undefined) };
}

/** The rows of a sheet without its header, each as a text; the columns by their headers. */
export async function rowsIn(
  workbook: MemoryWorkbook,
  name: string,
  ...headers: readonly string[]
): Promise<readonly string[]> {
  const sheets: Sheets = await sheetsOf(workbook);
  const [header = [], ...rows] = sheets.find((sheet) => sheet.name === name)?.rows ?? [];
  const columns = headers.map((each) => header.indexOf(each));
  return rows
    .map((cells) => columns.map((column) => textOf(cells[column])).join(" | "))
    .filter((row) => /[^ |]/.test(row));
}

function textOf(cell: CellValue | undefined): string {
  return typeof cell === "object" || cell === undefined ? "" : String(cell);
}

/** All that a workbook says, sheet by sheet. */
export async function saidBy(
  workbook: MemoryWorkbook,
): Promise<readonly (readonly [string, Sheets[number]["rows"]])[]> {
  return (await sheetsOf(workbook)).map(({ name, rows }) => [name, rows] as const);
}
