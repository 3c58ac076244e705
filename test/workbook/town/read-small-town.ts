import { readTown } from "../../../src/workbook/read-town";
import type { Grids } from "../../problems/page";
import { townWith } from "../../problems/small-town";

/** What is read of the small town with these sheets instead. */
export function townOf(changes: Grids) {
  const sheets = Object.entries(townWith(changes)).map(([name, rows]) => ({ name, rows, table: undefined }));
  return readTown({ sheets, sheetNames: sheets.map(({ name }) => name) });
}

/** What was found: each problem's code, severity and cell. */
export const toldOf = (changes: Grids) =>
  townOf(changes).problems.map(({ code, severity, where }) => [code, severity, where?.field, where?.row]);
