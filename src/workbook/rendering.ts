import { asRead } from "./as-read";
import { isCellLink, type WriteValue } from "./changes";
import { Fault, isBlankCell } from "./codecs/codec";
import { columnOf, type Column, type Columns, type RowOf, type SheetDeclaration } from "./declaration";
import type { CellValue } from "./port";

/** The cells of a row, in the order of the declared columns. */
export function renderRow<C extends Columns>(
  sheet: SheetDeclaration<C>,
  row: RowOf<C>,
): readonly WriteValue[] {
  return sheet.fields.map((field) => renderCell(columnOf(sheet, field), row[field]));
}

export function renderCell({ codec }: Column<unknown>, value: unknown): WriteValue {
  if (value === undefined) return null;
  const written = codec.render(value);
  return written === "" ? null : written;
}

/** Does a cell say what is about to be written in it, in whatever form (a date typed as text, a code as a number)? */
export function isSaid({ codec }: Column<unknown>, cell: CellValue, value: WriteValue): boolean {
  const written = asRead(value, codec.format);
  if (written === null || cell === null) return isBlankCell(cell) && written === null;
  if (written === cell) return true;
  const said = codec.parse(cell);
  if (said === undefined || said instanceof Fault) return false;
  const meant = codec.parse(written);
  if (said === meant) return true;
  return (
    meant !== undefined && !(meant instanceof Fault) && isSameValue(codec.render(said), codec.render(meant))
  );
}

function isSameValue(left: WriteValue, right: WriteValue): boolean {
  const isText = !isCellLink(left) && !isCellLink(right);
  return isText ? left === right : JSON.stringify(left) === JSON.stringify(right);
}
