import { refused, type Outcome } from "../../kernel/outcome";
import { blocking } from "../../kernel/problem";
import { isShifted, tableInText } from "../table";
import { calendarHeaders } from "./columns";
import type { RawCalendar } from "./raw-row";
import { readTable } from "./table";

/**
 * Reads the open data's csv: `;` from the ministry, `,` or tabs once a spreadsheet has been at it. A row that a lone mark or
 * separator may have changed is refused: a closure that nobody sees is billed.
 */
export function readCsv(text: string, file: string): Outcome<RawCalendar> {
  const table = tableInText(text, calendarHeaders);
  const damaged = (line: number, cause: "quote" | "extra-cells") =>
    refused(blocking("calendar.damaged-row", { file, line, cause }));
  if (table?.loneMarkAt !== undefined) return damaged(table.loneMarkAt, "quote");
  const read = readTable(table, file);
  const shifted = read.ok ? table?.below.find((row) => isShifted(table, row)) : undefined;
  return shifted === undefined ? read : damaged(shifted.line, "extra-cells");
}
