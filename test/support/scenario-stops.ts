import type { Change, PageRow } from "../../src/workbook/changes";
import { reprintInvoices } from "../../src/app/issue/reimprimer";
import { runCommand, DyingWorkbook } from "./scenario-run";
import { edited, sheetsOf, workbookOf, type Sheets } from "./scenario-sheets";
import type { Command, Story } from "./scenario-story";
import { journalSheet } from "../../src/workbook/sheets";

/** One run of a story, with the workbook as it stood before it. */
export interface Moment {
  readonly command: Command;
  readonly before: Sheets;
  readonly folder: string;
}

/** The runs of a story that write something, and end well. */
export async function issuesOf(story: Story): Promise<readonly Moment[]> {
  const moments: Moment[] = [];
  let { sheets } = story;
  for (const step of story.steps) {
    if (step.kind === "edit") {
      sheets = edited(sheets, step.edit);
      continue;
    }
    const command = { ...step, diesAfter: undefined };
    const moment = { command, before: sheets, folder: story.folder };
    if (isRecorded(command)) moments.push(moment);
    sheets = await runToTheEnd(moment);
  }
  return moments;
}

function isRecorded({ verb, typed, preview }: Command): boolean {
  return !preview && typed["projet"] === undefined && verb !== "verifier" && verb !== "calendrier";
}

/** What a run means to change. */
export async function plannedIn({ command, before, folder }: Moment): Promise<readonly Change[]> {
  const dying = new DyingWorkbook(workbookOf(before), 0);
  await runCommand(command, dying, folder);
  return dying.planned;
}

/** A run that says that the pages of its period are missing is followed by one that makes them. */
export async function runToTheEnd({ command, before, folder }: Moment): Promise<Sheets> {
  const workbook = workbookOf(before);
  const { problems } = await runCommand(command, workbook, folder);
  if (problems.some(({ code }) => code === "print.pages-missing"))
    await reprintInvoices({ period: String(command.typed["periode"]) }, workbook);
  return sheetsOf(workbook);
}

/** The workbook that a run leaves which dies after these changes. */
export async function stoppedAfter({ before }: Moment, changes: readonly Change[]): Promise<Sheets> {
  const workbook = workbookOf(before);
  await workbook.apply(changes);
  return sheetsOf(workbook);
}

/**
 * The cells of a workbook but for its journal, which notes every run that wrote something, and for blank rows at the end
 * of a sheet.
 */
export function cellsWithoutJournal(sheets: Sheets): Readonly<Record<string, unknown>> {
  const others = sheets.filter(({ name }) => name !== journalSheet.name);
  return Object.fromEntries(
    others.map(({ name, rows }) => {
      const last = rows.findLastIndex((cells) => cells.some((cell) => cell !== null));
      return [name, rows.slice(0, last + 1)];
    }),
  );
}

function lowerHalf(row: PageRow, index: number, rows: readonly PageRow[]): PageRow {
  return index < rows.length >> 1 ? { cells: [] } : row;
}

/** The same changes in the smallest pieces: row by row, and cell by cell where cells are filled. */
export function inPieces(changes: readonly Change[]): readonly Change[] {
  return changes.flatMap((change): readonly Change[] => {
    switch (change.kind) {
      case "add-columns":
      case "rename-column":
      case "rename-sheet":
        return [change];
      case "fill-cells":
        return change.cells.map((cell) => ({ ...change, cells: [cell] }));
      case "create-sheet": {
        const { template, rows } = change;
        const columns = template.columns.map(({ format }, index) => ({ column: index + 1, format }));
        const table = { headerRow: 1, firstColumn: 1, lastColumn: columns.length };
        return [
          { ...change, rows: [] },
          ...rows.map((row, index): Change => {
            const firstRow = index + 2;
            const extent = { ...table, lastRow: firstRow };
            return { kind: "write-rows", sheet: template.name, firstRow, columns, rows: [row], extent };
          }),
        ];
      }
      case "replace-page":
        // The lower half of the sheet first, as a write that breaks off leaves it: the first rows are written last.
        return [{ ...change, rows: change.rows.map(lowerHalf) }, change];
      case "write-rows": {
        const { clearTo = 0, ...plain } = change;
        const end = change.firstRow + change.rows.length - 1;
        // A table is made smaller only once the rows that leave it are empty: nobody would ever sweep them.
        const wide = {
          ...plain,
          extent: { ...plain.extent, lastRow: Math.max(plain.extent.lastRow, clearTo) },
        };
        return [
          ...change.rows.map((row, index): Change => ({
            ...wide,
            firstRow: change.firstRow + index,
            rows: [row],
          })),
          ...Array.from({ length: Math.max(0, clearTo - end) }, (_, index) => end + 1 + index).map(
            (row): Change => ({ ...wide, firstRow: row, rows: [], clearTo: row }),
          ),
          { ...plain, firstRow: end + 1, rows: [] },
        ];
      }
    }
  });
}
