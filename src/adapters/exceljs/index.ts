import type { Workbook } from "exceljs";
import { done } from "../../kernel/outcome";
import type { WorkbookPort } from "../../workbook/port";
import { applyChanges } from "./apply";
import { readHeads, readSnapshot } from "./read";

/**
 * The port over a workbook that exceljs holds, for programs that made or loaded it by themselves. They save it as well: what
 * exceljs does not know of a file (charts, macros, some filters) is lost then, which is why the clerk's own file goes
 * through `adapters/xlsx`. `name` is what sentences call the workbook.
 */
export function openExceljs(workbook: Workbook, name: string): WorkbookPort {
  return {
    read: (sheetNames) => Promise.resolve(done(readSnapshot(workbook, sheetNames))),
    readHeads: (sheetNames) => Promise.resolve(done(readHeads(workbook, sheetNames))),
    apply: (changes) => Promise.resolve(changes).then((asked) => applyChanges(workbook, asked, name)),
  };
}
