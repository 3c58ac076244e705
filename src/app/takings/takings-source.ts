import { readOutsideWorkbook, type OpenWorkbook } from "../deed/outside-workbook";
import { bankFiles, type Unpack } from "../rejects/bank-source";
import type { FileGiven } from "../deed/verb";
import type { TakingsSource } from "../../formats/bank";
import type { TableRow } from "../../formats/table";
import { decodeText } from "../../formats/text/decode-text";
import { done, type Outcome } from "../../kernel/outcome";
import { isDateFormat } from "../../workbook/excel/shown-number";
import { dayOfAnySerial } from "../../workbook/excel/serials";
import type { CellValue, FormatAt, SheetSnapshot } from "../../workbook/port";

/** What may tell of takings in a file: its text, those of the files that are packed in it, or the sheets of a workbook. */
export async function readTakingsSources(
  given: FileGiven,
  openWorkbook: OpenWorkbook,
  unpack: Unpack | undefined,
): Promise<Outcome<readonly TakingsSource[]>> {
  const files = bankFiles({ ...given, unpack });
  if (files.ok)
    return done(
      files.value.map(({ name, bytes }) => ({ name, content: { kind: "text", text: decodeText(bytes) } })),
    );
  if (!files.problems.some(({ code }) => code === "bank.workbook")) return files;
  const read = await readOutsideWorkbook(given.bytes, given.name, openWorkbook);
  if (!read.ok) return read;
  return done(
    read.value.sheets.map((sheet) => ({
      name: given.name,
      content: { kind: "rows", rows: textRows(sheet) },
    })),
  );
}

const general: FormatAt = () => "General";

/** The rows of a sheet as a bank would write them in a text. */
function textRows({ rows, formatAt = general }: SheetSnapshot): readonly TableRow<string>[] {
  return rows.map((cells, row) => ({
    line: row + 1,
    cells: cells.map((cell, column) => textOf(cell, () => formatAt(row + 1, column + 1))),
  }));
}

function textOf(cell: CellValue, format: () => string): string {
  if (typeof cell === "string") return cell;
  if (typeof cell !== "number") return "";
  return isDateFormat(format()) ? (dayOfAnySerial(cell) ?? "") : String(cell).replace(".", ",");
}
