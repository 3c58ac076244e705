import { dateValue, numberValue } from "../../../workbook/excel/serials";
import type { CellValue, FormatAt } from "../../../workbook/port";
import { eachCell } from "../sheet/rows";
import { type CellTaker, cellTypes } from "../sheet/row-scanner";
import { maskOpaque, tagEnd } from "../xml/elements";
import { unescapeXml } from "../xml/text";
import type { Engine } from "../zip/engine";
import { type CellLook, generalLook } from "./cell-kinds";
import { numberFrom, numberIn, serialOfIso } from "./cell-numbers";
import { plainXml } from "./plain-xml";
import type { SharedStrings } from "./shared-strings";
import { ShownNumbers, writtenOut } from "./shown-numbers";
import { TextPool } from "./text-pool";
import { richTextOf, textOf } from "./texts";

/** What all sheets of a workbook read their cells by. */
export interface ReadingRules {
  readonly engine: Engine;
  readonly looks: readonly CellLook[];
  readonly strings: SharedStrings;
  readonly isDate1904: boolean;
}

const noValues: readonly CellValue[] = [];
const uncalculated: CellValue = { error: "" };
const writtenDate = "dd/mm/yyyy";
const typeByName = new Map<string, number>([
  ["", cellTypes.number],
  ["n", cellTypes.number],
  ["s", cellTypes.shared],
  ["str", cellTypes.formulaText],
  ["inlineStr", cellTypes.inline],
  ["b", cellTypes.truth],
  ["e", cellTypes.error],
  ["d", cellTypes.date],
]);

/** Makes the values of one sheet of its cells. */
export class SheetValues implements CellTaker {
  private isSound = true;
  /** How many places its rows hold together, blank ones included. */
  places = 0;
  private values: (readonly CellValue[])[] = [];
  private row = 0;
  private current: CellValue[] = [];
  private readonly shown = new ShownNumbers();
  private readonly pool: TextPool;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly rules: ReadingRules,
    /** Rows beyond are not looked at, and places beyond are not filled. */
    private readonly most: { readonly rows: number; readonly places: number },
  ) {
    this.pool = new TextPool(bytes, rules.engine, textOf);
  }

  /** After the last row; false when a cell was met that makes no sense. */
  finish(): boolean {
    this.endRow();
    return this.isSound;
  }

  /** `rows[0]` is row 1. */
  get rows(): readonly (readonly CellValue[])[] {
    return this.values;
  }

  readonly formatAt: FormatAt = (row, column) => {
    const shown = this.shown.at(row, column);
    return shown === writtenOut ? writtenDate : (this.rules.looks[shown - 1] ?? generalLook).format;
  };

  begin(): void {
    this.isSound = true;
    this.places = 0;
    this.values = [];
    this.row = 0;
    this.current = [];
    this.shown.clear();
  }

  beginRow(row: number): void {
    this.endRow();
    this.row = row;
    this.current = [];
  }

  private endRow(): void {
    const { row, current, values } = this;
    // A blank row asks for no place: a sheet of a million formatted blank rows becomes nothing.
    if (current.length === 0) return;
    this.current = [];
    this.places += current.length;
    if (this.places > this.most.places) return;
    while (values.length < row) values.push(noValues);
    const earlier = values[row - 1] ?? noValues;
    // Rows that stand twice in a file are one row; the later cells win.
    values[row - 1] = earlier.length === 0 ? current : merged(earlier, current);
  }

  takeCell(
    column: number,
    style: number,
    type: number,
    start: number,
    end: number,
    hasFormula: boolean,
  ): void {
    if (this.row > this.most.rows) return;
    if (start === end) {
      // A formula whose result is the empty text has `<v></v>`; one that was never calculated has no `<v>` at all.
      if (hasFormula && type !== cellTypes.formulaText && type !== cellTypes.inline)
        this.put(column, uncalculated);
      return;
    }
    if (type === cellTypes.number) {
      const number = numberIn(this.bytes, start, end);
      this.putNumber(column, style, number ?? numberFrom(this.textAt(start, end)));
    } else if (type === cellTypes.formulaText || type === cellTypes.inline) {
      this.put(column, this.pool.textAt(start, end));
    } else if (type === cellTypes.shared) {
      const index = numberIn(this.bytes, start, end);
      this.putShared(column, index ?? numberFrom(this.textAt(start, end)));
    } else this.putRare(column, style, type, this.textAt(start, end));
  }

  takeUnusual(text: string, prefix: string): void {
    if (this.row > this.most.rows) return;
    const masked = maskOpaque(text);
    const openEnd = tagEnd(masked, 0);
    const isEmpty = masked.charCodeAt(openEnd - 2) === 47;
    const contentEnd = isEmpty ? openEnd : masked.lastIndexOf(`</${prefix}row`);
    const isPlain = masked === text && prefix === "";
    const place = { row: this.row, start: 0, openEnd, contentEnd, end: text.length };
    const isRowSound = eachCell({ masked, prefix }, place, (column, _s, from, to, _e, style, type) => {
      if (from === to) return;
      const content = text.slice(from, to);
      this.takeContent(column, style, type, isPlain ? content : plainXml(content, prefix));
    });
    if (!isRowSound) this.isSound = false;
  }

  private takeContent(column: number, style: number, typeName: string, content: string): void {
    const type = typeByName.get(typeName);
    const inside = innerOf(content, "is");
    const value = innerOf(content, "v");
    const isInline = type === cellTypes.inline;
    const other = isInline ? value : inside;
    // A text under another kind of cell would pass for a blank.
    if (type === undefined || ((isInline ? inside : value) === undefined && other !== undefined)) {
      this.isSound = false;
    } else if (isInline) this.put(column, inside === undefined ? null : richTextOf(inside) || null);
    else if (value === undefined || value === "") {
      if (content.includes("<f") && type !== cellTypes.formulaText) this.put(column, uncalculated);
    } else if (type === cellTypes.number) this.putNumber(column, style, numberFrom(value));
    else if (type === cellTypes.formulaText) this.put(column, textOf(value) || null);
    else if (type === cellTypes.shared) this.putShared(column, numberFrom(value));
    else this.putRare(column, style, type, value);
  }

  private putRare(column: number, style: number, type: number, written: string): void {
    if (type === cellTypes.truth) this.put(column, ["1", "true"].includes(written.trim()));
    else if (type === cellTypes.error) this.put(column, { error: unescapeXml(written) });
    else this.putDate(column, style, written);
  }

  private putShared(column: number, index: number | undefined): void {
    const text = index === undefined ? undefined : this.rules.strings.at(index);
    if (text === undefined) this.isSound = false;
    else this.put(column, text || null);
  }

  private putNumber(column: number, style: number, number: number | undefined): void {
    const look = this.rules.looks[style] ?? generalLook;
    if (number === undefined) {
      this.isSound = false;
      return;
    }
    this.put(column, numberValue(number, look.kind, this.rules.isDate1904));
    if (look !== generalLook) this.shown.set(this.row, column, style + 1);
  }

  /** A date written out is the same day whatever day the workbook counts from. What is no date stays the text that it is. */
  private putDate(column: number, style: number, written: string): void {
    const serial = serialOfIso(unescapeXml(written).trim());
    if (serial === undefined) {
      this.put(column, textOf(written) || null);
      return;
    }
    this.put(column, dateValue(serial, false));
    const isDate = (this.rules.looks[style] ?? generalLook).kind === "date";
    this.shown.set(this.row, column, isDate ? style + 1 : writtenOut);
  }

  private put(column: number, value: CellValue): void {
    if (value === null) return;
    const { current } = this;
    while (current.length < column - 1) current.push(null);
    current[column - 1] = value;
  }

  private textAt(start: number, end: number): string {
    return this.rules.engine.utf8(this.bytes, start, end);
  }
}

function merged(earlier: readonly CellValue[], later: readonly CellValue[]): readonly CellValue[] {
  const length = Math.max(earlier.length, later.length);
  return Array.from({ length }, (_, index) => later[index] ?? earlier[index] ?? null);
}

/** What stands inside the first element of this name; `undefined` when there is none. */
function innerOf(content: string, name: string): string | undefined {
  let at = content.indexOf(`<${name}`);
  // `<v` must not find a longer name.
  while (at !== -1 && content.charCodeAt(at + name.length + 1) > 62) at = content.indexOf(`<${name}`, at + 1);
  if (at === -1) return undefined;
  const open = content.indexOf(">", at);
  if (content.charCodeAt(open - 1) === 47) return "";
  const close = content.indexOf(`</${name}`, open);
  return close === -1 ? undefined : content.slice(open + 1, close);
}
