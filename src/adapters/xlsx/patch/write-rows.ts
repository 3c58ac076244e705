import { cellAddress } from "../../../workbook/excel/addresses";
import { addressed, type CellText, type RowText, type SheetText } from "../sheet/sheet-text";
import type { StyleFitter } from "../styles/fit";
import { attribute, isTrue, withAttribute } from "../xml/elements";
import { escapeText } from "../xml/text";
import { cellXml, type CellSpelling } from "./cell-xml";
import type { LooksAbove } from "./looks";
import type { Placed, PlacedCells, PlacedRow } from "./placed";
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

/** What became of the formulas of a sheet. */
export interface FormulasWritten {
  readonly removedFormula: boolean;
  readonly addedFormula: boolean;
}

/**
 * The rows of a sheet that hold cells of ours, or are to read otherwise, from top to bottom, each as a text for `write`; an
 * empty one for a row that there is not to be. All others stay as they are.
 */
export function writeRows(
  sheet: SheetText,
  { cells, gone, shown, looks, heights }: RowsToWrite,
  fitter: StyleFitter,
  spelling: CellSpelling,
  write: (row: number, text: string) => void,
): FormulasWritten {
  const state = { removedFormula: false, addedFormula: false };
  const touched = new Set([...cells.keys(), ...gone.keys(), ...shown]);
  const all = new Set([...touched, ...sheet.rewrittenRows()]);
  for (const number of [...all].sort((left, right) => left - right)) {
    const existing = sheet.row(number);
    const text = touched.has(number)
      ? rowXml(number, existing, cells.get(number) ?? [], gone.get(number))
      : existing?.text;
    write(number, text ?? "");
  }
  return state;

  function rowXml(
    number: number,
    existing: RowText | undefined,
    placed: PlacedRow,
    removed: ReadonlySet<number> | undefined,
  ): string {
    if (existing === undefined) return newRowXml(number, placed);
    const old = sheet.cellsOf(number);
    const written = new Map<number, string>();
    for (const cell of old) {
      const isGone = removed?.has(cell.column) === true;
      if (isGone || isReplaced(placed[cell.column])) state.removedFormula ||= hasFormula(cell);
      else written.set(cell.column, addressed(cell.xml, number, cell.column));
    }
    looks.enter(number);
    placed.forEach((item, column) => {
      const cell = old.find((candidate) => candidate.column === column);
      const own = cell === undefined || removed?.has(column) === true ? undefined : cell.style;
      if (item === undefined || (item.kind === "look" && own !== undefined)) return;
      const xml = placedXml(number, String(number), column, item, own);
      if (xml !== "") written.set(column, xml);
    });
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

  function newRowXml(number: number, placed: PlacedRow): string {
    looks.enter(number);
    const row = String(number);
    const height = heightOf(placed);
    const { prefix } = spelling;
    let inside = "";
    placed.forEach((item, column) => {
      if (item !== undefined) inside += placedXml(number, row, column, item, undefined);
    });
    if (inside === "") return "";
    return `<${prefix}row r="${row}"${height === 0 ? "" : ` ht="${height}"`}>${inside}</${prefix}row>`;
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
  function heightOf(placed: PlacedRow): number {
    let height = 0;
    placed.forEach((item, column) => {
      if (item?.kind === "value" && item.format === "long-text" && typeof item.value === "string")
        height = Math.max(height, heights.heightFor(column, item.value) ?? 0);
    });
    return height;
  }

  function hasFormula({ content }: CellText): boolean {
    return content.includes(`<${spelling.prefix}f`);
  }

  function placedXml(
    row: number,
    rowText: string,
    column: number,
    item: Placed,
    own: number | undefined,
  ): string {
    const near = own ?? looks.above(row, column);
    // A cell may ask for a look that the workbook does not have; its neighbours need not ask for it too.
    const base = near !== undefined && fitter.knows(near) ? near : undefined;
    switch (item.kind) {
      case "value": {
        const style =
          item.value === null ? (base ?? 0) : fitter.fit(base, item.format, plainValue(item.value));
        // A blank cell without a look gives none to those below: the first value has that of its format.
        if (item.value !== null || base !== undefined) looks.set(row, column, style);
        return cellXml(rowText, column, style, item, spelling);
      }
      case "header": {
        const style = fitter.fit(looks.of(row, item.likeColumn), "text", item.text);
        return cellXml(rowText, column, style, { value: item.text, format: "text" }, spelling);
      }
      case "formula": {
        state.addedFormula = true;
        looks.set(row, column, base ?? 0);
        const { prefix } = spelling;
        const open = `<${prefix}c r="${cellAddress(row, column)}"${(base ?? 0) === 0 ? "" : ` s="${base ?? 0}"`}>`;
        return `${open}<${prefix}f>${escapeText(item.formula)}</${prefix}f></${prefix}c>`;
      }
      case "look":
        looks.set(row, column, base ?? 0);
        return cellXml(rowText, column, base ?? 0, blankText, spelling);
      case "moved":
        state.addedFormula ||= item.xml.includes(`<${spelling.prefix}f`);
        return item.xml;
    }
  }
}

const blankText = { value: null, format: "text" } as const;

function isReplaced(placed: Placed | undefined): boolean {
  return placed !== undefined && placed.kind !== "look";
}

function plainValue(
  value: NonNullable<Extract<Placed, { kind: "value" }>["value"]>,
): string | number | boolean {
  return typeof value === "object" ? value.text : value;
}
