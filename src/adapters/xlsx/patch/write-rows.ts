import { cellAddress } from "../../../workbook/excel/addresses";
import { addressed, type CellText, type RowText, type SheetText } from "../sheet/sheet-text";
import type { StyleFitter } from "../styles/fit";
import { attribute, isTrue, withAttribute } from "../xml/elements";
import { escapeText } from "../xml/text";
import { addCell, type CellSpelling } from "./cell-xml";
import type { LooksAbove } from "./looks";
import type { Placed, PlacedCells } from "./placed";
import type { RowHeights } from "./row-height";

export interface RowsToWrite {
  readonly cells: PlacedCells;
  /** Cells to take away, by row: a totals row that moves. */
  readonly gone: ReadonlyMap<number, ReadonlySet<number>>;
  /** Rows that must be seen, though they were hidden while they were blank. */
  readonly shown: ReadonlySet<number>;
  readonly looks: LooksAbove;
  readonly heights: RowHeights;
}

export interface WrittenRows {
  /** By number; an empty text for a row that there is not to be. */
  readonly rows: ReadonlyMap<number, string>;
  readonly removedFormula: boolean;
  readonly addedFormula: boolean;
}

/** The rows of a sheet that hold cells of ours, or are to read otherwise; all others stay as they are. */
export function writeRows(
  sheet: SheetText,
  { cells, gone, shown, looks, heights }: RowsToWrite,
  fitter: StyleFitter,
  spelling: CellSpelling,
): WrittenRows {
  const state = { removedFormula: false, addedFormula: false };
  const rows = new Map<number, string>();
  const touched = new Set([...cells.keys(), ...gone.keys(), ...shown]);
  for (const number of [...touched].sort((left, right) => left - right)) {
    rows.set(number, rowXml(number, sheet.row(number), cells.get(number) ?? none, gone.get(number)));
  }
  for (const number of sheet.rewrittenRows())
    if (!touched.has(number)) rows.set(number, sheet.row(number)?.text ?? "");
  return { rows, ...state };

  function rowXml(
    number: number,
    existing: RowText | undefined,
    placed: ReadonlyMap<number, Placed>,
    removed: ReadonlySet<number> | undefined,
  ): string {
    if (existing === undefined) return newRowXml(number, placed);
    const old = sheet.cellsOf(number);
    const written = new Map<number, string>();
    for (const cell of old) {
      const isGone = removed?.has(cell.column) === true;
      if (isGone || isReplaced(placed.get(cell.column))) state.removedFormula ||= hasFormula(cell);
      else written.set(cell.column, addressed(cell.xml, number, cell.column));
    }
    looks.enter(number);
    for (const [column, item] of placed) {
      const cell = old.find((candidate) => candidate.column === column);
      const own = cell === undefined || removed?.has(column) === true ? undefined : cell.style;
      if (item.kind === "look" && own !== undefined) continue;
      const pieces: string[] = [];
      addPlaced(pieces, number, String(number), column, item, own);
      if (pieces.length > 0) written.set(column, pieces.join(""));
    }
    const height = heightOf(placed);
    const inside = [...written]
      .sort(([left], [right]) => left - right)
      .map(([, xml]) => xml)
      .join("");
    // What follows the cells of a row (an extLst) stays.
    const cellsEnd = old.reduce((last, { end }) => Math.max(last, end), existing.openEnd);
    const rest = existing.text.slice(cellsEnd, existing.contentEnd);
    return `${openTag(number, existing, height)}${inside}${rest.trim()}</${spelling.prefix}row>`;
  }

  function newRowXml(number: number, placed: ReadonlyMap<number, Placed>): string {
    looks.enter(number);
    const row = String(number);
    const height = heightOf(placed);
    const { prefix } = spelling;
    const pieces = [`<${prefix}row r="${row}"${height === 0 ? "" : ` ht="${height}"`}>`];
    inOrder(placed).forEach((item, column) => {
      addPlaced(pieces, number, row, column, item, undefined);
    });
    if (pieces.length === 1) return "";
    pieces.push(`</${prefix}row>`);
    return pieces.join("");
  }

  /** `spans` is only a hint, and a wrong one once cells are added. */
  function openTag(number: number, existing: RowText, height: number): string {
    const tag = existing.text.slice(0, existing.openEnd).replace(/\s*\/>$/, ">");
    const numbered = attribute(tag, "r") === undefined ? withAttribute(tag, "r", String(number)) : tag;
    const free = withAttribute(numbered, "spans", undefined);
    const seen = shown.has(number) ? withAttribute(free, "hidden", undefined) : free;
    const isFixed = isTrue(attribute(tag, "customHeight"));
    const isHigher = height > Number(attribute(tag, "ht") ?? "0");
    return isHigher && !isFixed ? withAttribute(seen, "ht", String(height)) : seen;
  }

  /** 0 when one line is enough. */
  function heightOf(placed: ReadonlyMap<number, Placed>): number {
    let height = 0;
    placed.forEach((item, column) => {
      if (item.kind === "value" && item.format === "long-text" && typeof item.value === "string")
        height = Math.max(height, heights.heightFor(column, item.value) ?? 0);
    });
    return height;
  }

  function hasFormula({ content }: CellText): boolean {
    return content.includes(`<${spelling.prefix}f`);
  }

  function addPlaced(
    to: string[],
    row: number,
    rowText: string,
    column: number,
    item: Placed,
    own: number | undefined,
  ): void {
    const near = own ?? looks.above(row, column);
    // A cell may ask for a look that the workbook does not have; its neighbours need not ask for it too.
    const base = near !== undefined && fitter.knows(near) ? near : undefined;
    switch (item.kind) {
      case "value": {
        const style =
          item.value === null ? (base ?? 0) : fitter.fit(base, item.format, plainValue(item.value));
        looks.set(row, column, style);
        addCell(to, rowText, column, style, item, spelling);
        return;
      }
      case "header": {
        const style = fitter.fit(looks.of(row, item.likeColumn), "text", item.text);
        addCell(to, rowText, column, style, { value: item.text, format: "text" }, spelling);
        return;
      }
      case "formula": {
        state.addedFormula = true;
        looks.set(row, column, base ?? 0);
        const { prefix } = spelling;
        const open = `<${prefix}c r="${cellAddress(row, column)}"${(base ?? 0) === 0 ? "" : ` s="${base ?? 0}"`}>`;
        to.push(`${open}<${prefix}f>${escapeText(item.formula)}</${prefix}f></${prefix}c>`);
        return;
      }
      case "look":
        looks.set(row, column, base ?? 0);
        addCell(to, rowText, column, base ?? 0, blankText, spelling);
        return;
      case "moved":
        state.addedFormula ||= item.xml.includes(`<${spelling.prefix}f`);
        to.push(item.xml);
    }
  }
}

const blankText = { value: null, format: "text" } as const;
const none: ReadonlyMap<number, Placed> = new Map();

/** The same cells from left to right. */
function inOrder(cells: ReadonlyMap<number, Placed>): ReadonlyMap<number, Placed> {
  let last = 0;
  for (const column of cells.keys()) {
    if (column < last) return new Map([...cells].sort(([left], [right]) => left - right));
    last = column;
  }
  return cells;
}

function isReplaced(placed: Placed | undefined): boolean {
  return placed !== undefined && placed.kind !== "look";
}

function plainValue(
  value: NonNullable<Extract<Placed, { kind: "value" }>["value"]>,
): string | number | boolean {
  return typeof value === "object" ? value.text : value;
}
