import type { Problem } from "../../kernel/problem";
import { columnLetters } from "../../workbook/excel/addresses";
import type { Answer } from "../../wording/page/answers";

export type { Answer } from "../../wording/page/answers";

/** Names offered for one thing that nobody knows: the likeliest. */
const mostNames = 3;

/** What can be answered to a problem that asks which sheet, column or setting is which; nothing to any other. */
export function answersTo(problem: Problem): readonly Answer[] {
  const { where, code } = problem;
  if (where === undefined) return [];
  const { sheet, row, column } = where;
  if (code === "reading.column-in-doubt" && column !== undefined) {
    const { found, missing } = problem.facts;
    const letters = columnLetters(column);
    return [
      ...missing
        .slice(0, mostNames)
        .map((header): Answer => ({ kind: "rename-column", sheet, column, found, letters, header })),
      { kind: "add-columns", sheet, sheetName: problem.facts.sheet, headers: missing, isLoss: false },
    ];
  }
  if (code === "reading.column-gone") {
    const { sheet: sheetName, column: header } = problem.facts;
    return [{ kind: "add-columns", sheet, sheetName, headers: [header], isLoss: true }];
  }
  if (code === "reading.setting-in-doubt" && row !== undefined) {
    const { name: found, missing } = problem.facts;
    // They stand in the order of the sheet: where there are many, none is likelier than another.
    const names = missing.length > mostNames ? [] : missing;
    return [
      ...names.map((name): Answer => ({ kind: "rename-setting", row, found, name })),
      { kind: "add-settings", names: missing },
    ];
  }
  if (code === "reading.sheet-in-doubt") {
    const { found, sheet: name } = problem.facts;
    return [
      { kind: "rename-sheet", sheet, found, name },
      { kind: "add-sheet", sheet, name, isLoss: false },
    ];
  }
  if (code === "reading.sheet-gone")
    return [{ kind: "add-sheet", sheet, name: problem.facts.sheet, isLoss: true }];
  return [];
}
