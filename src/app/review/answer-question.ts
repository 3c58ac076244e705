import { answersTo, type Answer } from "../deed/answers";
import { type Layouts, refusedRun, writtenRun } from "../deed/locate-problems";
import { emptySheet } from "../new-town/nouveau";
import { openTown } from "../deed/open-town";
import type { Ran } from "../deed/report";
import { isStoppedAt, stoppedRun, withoutPause, type OnStep } from "../deed/run";
import { blocking } from "../../kernel/problem";
import type { Change } from "../../workbook/changes";
import type { TableSheet } from "../../workbook/declaration";
import { addColumns, appendRows, fillCells } from "../../workbook/plan";
import type { WorkbookPort } from "../../workbook/port";
import { allSheets, settingsSheet } from "../../workbook/sheets";
import { settingRows } from "../../workbook/sheets/settings";

/** What was answered, and is written. */
export interface Answered {
  readonly answer: Answer;
}

/**
 * Writes the clerk's answer to a question about sheets, columns and settings. The workbook is read again first: an answer
 * holds only as long as the very same question stands.
 */
export async function answerQuestion(
  answer: Answer,
  workbook: WorkbookPort,
  onStep: OnStep = withoutPause,
): Promise<Ran<Answered>> {
  if (await isStoppedAt("read", onStep)) return stoppedRun();
  const opened = await openTown(workbook);
  if (!opened.ok) return refusedRun(opened.problems, undefined);
  const { problems, layouts } = opened.value;
  const spelled = JSON.stringify(answer);
  if (!problems.flatMap(answersTo).some((offered) => JSON.stringify(offered) === spelled))
    return refusedRun([blocking("run.question-gone", {})], layouts);

  if (await isStoppedAt("write", onStep)) return stoppedRun(layouts);
  const written = await workbook.apply(changesOf(answer, layouts));
  return writtenRun(written, { answer }, layouts);
}

function changesOf(answer: Answer, layouts: Layouts): readonly Change[] {
  switch (answer.kind) {
    case "rename-column": {
      const layout = layouts.get(answer.sheet);
      if (layout === undefined) return [];
      const { name: sheet, headerRow } = layout;
      return [{ kind: "rename-column", sheet, headerRow, column: answer.column, header: answer.header }];
    }
    case "add-columns":
      return addColumns(sheetOf(answer.sheet), layouts.get(answer.sheet), answer.headers);
    case "rename-setting": {
      const values = { name: answer.name };
      return fillCells(settingsSheet, layouts.get("settings"), [{ row: answer.row, values }]);
    }
    case "add-settings": {
      const rows = settingRows().filter(({ name }) => answer.names.includes(name));
      return appendRows(
        settingsSheet,
        layouts.get("settings"),
        rows.map((row) => ({ ...row, value: undefined })),
      );
    }
    case "rename-sheet":
      return [{ kind: "rename-sheet", sheet: answer.found, name: answer.name }];
    case "add-sheet": {
      const sheet = sheetOf(answer.sheet);
      const layout = layouts.get(answer.sheet);
      // A sheet of that name on which nothing stands has no headers yet.
      if (layout !== undefined) return addColumns(sheet, layout, undefined);
      return [{ kind: "create-sheet", ...emptySheet(sheet) }];
    }
  }
}

function sheetOf(key: TableSheet["key"]): TableSheet {
  const found = allSheets.find((sheet): sheet is TableSheet => sheet.shape === "table" && sheet.key === key);
  if (found === undefined) throw new RangeError(`No sheet of rows: ${key}`);
  return found;
}
