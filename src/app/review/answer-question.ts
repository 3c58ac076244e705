import { answersTo, type Answer } from "../deed/answers";
import { runOf, type Deed, type ReadBooks, type UnjournaledRequest } from "../deed/deed";
import { type Layouts } from "../deed/locate-problems";
import { emptySheet } from "../new-town/nouveau";
import { readingTown } from "../deed/open-town";
import { done, refused } from "../../kernel/outcome";
import { blocking, type Problem } from "../../kernel/problem";
import type { Change } from "../../workbook/changes";
import type { TableSheet } from "../../workbook/declaration";
import { addColumns, appendRows, fillCells } from "../../workbook/plan";
import { settingsSheet, tableSheetOf } from "../../workbook/sheets";
import { settingRows } from "../../workbook/sheets/settings";

/** What was answered, and is written. */
export interface Answered {
  readonly answer: Answer;
}

interface AnswerRequest extends Answered, UnjournaledRequest {}

interface QuestionsRead extends ReadBooks {
  readonly questions: readonly Problem[];
}

const repondre: Deed<AnswerRequest, QuestionsRead, Answered> = {
  // What was read is another workbook once the answer is in it: the next run tells what is wrong there.
  read: readingTown(({ problems: questions, layouts }) => ({
    read: { questions, layouts, found: [], isPart: true },
  })),
  compute: ({ answer }, { questions, layouts }) => {
    const spelled = JSON.stringify(answer);
    if (!questions.flatMap(answersTo).some((offered) => JSON.stringify(offered) === spelled))
      return refused(blocking("run.question-gone", {}));
    return done({ result: { answer }, plan: () => ({ books: changesOf(answer, layouts), journal: [] }) });
  },
};

/**
 * Writes the clerk's answer to a question about sheets, columns and settings. The workbook is read again first: an answer
 * holds only as long as the very same question stands.
 */
export const answerQuestion = runOf(repondre);

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
  const found = tableSheetOf(key);
  if (found === undefined) throw new RangeError(`No sheet of rows: ${key}`);
  return found;
}
