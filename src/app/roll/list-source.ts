import { readOutsideWorkbook, type OpenWorkbook } from "../deed/outside-workbook";
import type { ListSheet, ListSource } from "../../formats/lists";
import { decodeText } from "../../formats/text/decode-text";
import { done, type Outcome } from "../../kernel/outcome";
import { textOfCell } from "../../workbook/codecs/text";
import { isErrorCell, type CellValue, type SheetMarks, type SheetSnapshot } from "../../workbook/port";

/** A list in a file: its text, or every sheet when it is a workbook, with what is crossed out and hidden there. */
export async function readListSource(
  bytes: Uint8Array,
  name: string,
  openWorkbook: OpenWorkbook,
): Promise<Outcome<ListSource>> {
  if (!isPackedOrOld(bytes)) return done({ name, content: { kind: "text", text: decodeText(bytes) } });
  const read = await readOutsideWorkbook(bytes, name, openWorkbook);
  if (!read.ok) return read;
  const { workbook } = read.value;
  const marks = await workbook.readMarks(read.value.sheets.map((sheet) => sheet.name));
  if (!marks.ok) return marks;
  const sheets = read.value.sheets.map((sheet) =>
    listSheetOf(
      sheet,
      marks.value.find((marked) => marked.name === sheet.name),
    ),
  );
  return done({ name, content: { kind: "sheets", sheets } });
}

/** A zip, as .xlsx and .ods are, or the form of Excel 97, which the adapter refuses by its name. */
function isPackedOrOld([first, second]: Uint8Array): boolean {
  return (first === 0x50 && second === 0x4b) || (first === 0xd0 && second === 0xcf);
}

function listSheetOf({ name, rows, merges = [] }: SheetSnapshot, marks: SheetMarks | undefined): ListSheet {
  const cells = rows.map((row) => row.map(plainValue));
  // A class that is merged over the lines of its children is that of each.
  for (const { top, bottom, left, right } of merges) {
    const value = cells[top - 1]?.[left - 1] ?? null;
    if (left !== right || value === null) continue;
    for (let row = top; row < bottom; row += 1) {
      const below = cells[row];
      if (below !== undefined && below.length > 0) {
        while (below.length < left) below.push(null);
        below[left - 1] = value;
      }
    }
  }
  const { struck = [], hiddenRows = [], hiddenColumns = [] } = marks ?? {};
  return { name, rows: cells, struck, hiddenRows, hiddenColumns };
}

/** What an error stands for nobody knows: it is read as it is shown, and told. */
function plainValue(value: CellValue): string | number | boolean | null {
  if (value === null || typeof value !== "object") return value;
  return isErrorCell(value) ? value.error || "#?" : textOfCell(value);
}
