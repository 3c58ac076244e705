import { decodeText } from "../../formats/text/decode-text";
import type { CalendarSource } from "../../formats/school-calendar";
import { done, refused, type Outcome } from "../../kernel/outcome";
import type { CellValue, SeenWorkbook } from "../../workbook/port";

/** Opens a workbook from the bytes of its file: the shell knows the adapter. */
export type OpenWorkbook = (bytes: Uint8Array, name: string) => Promise<Outcome<SeenWorkbook>>;

/** What may hold the school calendar in a file: its text, or every sheet when it is a workbook. */
export async function readCalendarSources(
  bytes: Uint8Array,
  name: string,
  openWorkbook: OpenWorkbook,
): Promise<Outcome<readonly CalendarSource[]>> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isZip) return done([{ name, content: { kind: "text", text: decodeText(bytes) } }]);
  const opened = await openWorkbook(bytes, name);
  if (!opened.ok) return opened;
  const names = await opened.value.read([]);
  if (!names.ok) return names;
  const snapshot = await opened.value.read(names.value.sheetNames);
  if (!snapshot.ok) return refused(...snapshot.problems);
  return done(
    snapshot.value.sheets.map((sheet) => ({
      name,
      content: { kind: "cells", rows: sheet.rows.map(plainCells) },
    })),
  );
}

function plainCells(row: readonly CellValue[]): readonly (string | number | boolean | null)[] {
  return row.map((cell) => (typeof cell === "object" ? null : cell));
}
