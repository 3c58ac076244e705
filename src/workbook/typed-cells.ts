import { nobody, blocking, type Problem } from "../kernel/problem";
import { faultProblem, showCell } from "./cell-problems";
import type { Era } from "./codecs/era";
import { Fault } from "./codecs/codec";
import { columnOf, placeIn, type TableSheet } from "./declaration";

/** What was typed for some columns of a row, by field; an empty text is a blank cell. */
export type TypedCells = Readonly<Record<string, string>>;

/** The same, as the domain knows it, and why some of it cannot be read. */
export interface ReadCells {
  readonly values: Readonly<Record<string, unknown>>;
  readonly problems: readonly Problem[];
}

/** Reads what was typed in a form as if it stood in the cells of a row, which may not be there yet. */
export function readTypedCells(
  sheet: TableSheet,
  typed: TypedCells,
  era: Era | undefined,
  row?: number,
): ReadCells {
  const values: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const [field, text] of Object.entries(typed)) {
    const { header, codec, valueNeeded } = columnOf(sheet, field);
    const value = codec.parse(text.trim() === "" ? null : text, undefined, era);
    const where = row === undefined ? { sheet: sheet.key } : placeIn(sheet, row, field);
    if (value instanceof Fault)
      problems.push(faultProblem(value, { column: header, shown: showCell(text) }, where, nobody));
    else if (value === undefined && valueNeeded)
      problems.push(blocking("reading.missing-value", { column: header }, where));
    else values[field] = value;
  }
  return { values, problems };
}
