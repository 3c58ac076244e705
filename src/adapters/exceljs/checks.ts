import type { Workbook, Worksheet } from "exceljs";
import { blocking, type Problem } from "../../kernel/problem";
import type { Change } from "../../workbook/changes";
import type { Range } from "../../workbook/excel/addresses";
import { judge, type SheetAtHand } from "../../workbook/excel/judgement";
import { tableOver } from "../../workbook/excel/tables";
import { isColumnCalled, isSheetCalledOtherwise } from "./named-in-formulas";
import { mergesOf, sheetNamed } from "./sheets";
import { tablesOf } from "./tables";

/** What forbids these changes, before anything is written. `fileName` is what a sheet without a name is told by. */
export function problemsOf(
  workbook: Workbook,
  changes: readonly Change[],
  fileName: string,
): readonly Problem[] {
  const facts = {
    sheets: workbook.worksheets,
    isStructureLocked: false,
    unwritable: (sheet: string) => blocking("file.sheet-not-writable", { file: fileName, sheet }),
  };
  const sheets = workbook.worksheets.map((sheet) => factsOf(workbook, sheet));
  return [
    ...judge(changes, facts, sheets),
    ...changes.flatMap((change) => {
      const sheet = change.kind === "rename-sheet" ? sheetNamed(workbook, change.sheet)?.name : undefined;
      return sheet !== undefined && isSheetCalledOtherwise(workbook, sheet)
        ? [blocking("file.called-by-formula", { sheet })]
        : [];
    }),
  ];
}

/** exceljs tells neither of array formulas nor of tables that a query fills. */
function factsOf(workbook: Workbook, sheet: Worksheet): SheetAtHand {
  return {
    name: sheet.name,
    tables: tablesOf(sheet),
    merges: mergesOf(sheet),
    arrays: [],
    filledIn: (range) => filledIn(sheet, range),
    calledAs({ headerRow, column }) {
      const table = tableOver(tablesOf(sheet), headerRow, column);
      const known = table?.model.columns[column - table.range.left]?.name;
      return known !== undefined && isColumnCalled(workbook, known) ? known : undefined;
    },
  };
}

function* filledIn(sheet: Worksheet, range: Range): ReturnType<SheetAtHand["filledIn"]> {
  for (let row = range.top; row <= Math.min(range.bottom, sheet.rowCount); row += 1) {
    for (let column = range.left; column <= Math.min(range.right, sheet.columnCount); column += 1) {
      const cell = sheet.findCell(row, column);
      if (cell !== undefined && cell.value !== null && cell.value !== "") yield { row, column };
    }
  }
}
