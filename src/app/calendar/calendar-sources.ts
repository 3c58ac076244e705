import { readOutsideWorkbook, type OpenWorkbook } from "../deed/outside-workbook";
import { decodeText } from "../../formats/text/decode-text";
import type { CalendarSource } from "../../formats/school-calendar";
import { done, type Outcome } from "../../kernel/outcome";
import type { CellValue } from "../../workbook/port";

/** What may hold the school calendar in a file: its text, or every sheet when it is a workbook. */
export async function readCalendarSources(
  bytes: Uint8Array,
  name: string,
  openWorkbook: OpenWorkbook,
): Promise<Outcome<readonly CalendarSource[]>> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isZip) return done([{ name, content: { kind: "text", text: decodeText(bytes) } }]);
  const read = await readOutsideWorkbook(bytes, name, openWorkbook);
  if (!read.ok) return read;
  return done(
    read.value.sheets.map((sheet) => ({
      name,
      content: { kind: "cells", rows: sheet.rows.map(plainCells) },
    })),
  );
}

function plainCells(row: readonly CellValue[]): readonly (string | number | boolean | null)[] {
  return row.map((cell) => (typeof cell === "object" ? null : cell));
}
