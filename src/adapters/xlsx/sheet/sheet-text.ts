import { applyEdits, attribute, childrenOf, type Element, tagEnd, withAttribute } from "../xml/elements";
import { cellAddress, type Range } from "../../../workbook/excel/addresses";
import { readLayout, type SheetLayout } from "./layout";
import { mergedAreas } from "./merges";
import { type CellPlace, type RowPlace, scanCells, scanRows } from "./rows";

/** A worksheet part that is about to be patched: its text, and where everything in it stands. */
export class SheetText {
  private readonly byNumber: ReadonlyMap<number, RowPlace>;
  private readonly cells = new Map<number, readonly CellPlace[]>();

  private constructor(
    readonly text: string,
    readonly layout: SheetLayout,
    /** In ascending order, each number once. */
    readonly rows: readonly RowPlace[],
  ) {
    this.byNumber = new Map(rows.map((row) => [row.row, row]));
  }

  /** `undefined` when the part is not well formed. */
  static of(text: string): SheetText | undefined {
    const layout = readLayout(text);
    const rows = layout && scanRows(layout);
    if (layout === undefined || rows === undefined) return undefined;
    // Looked at now, so that a patch need not stop half-way.
    const isSound = layout.children.every(
      (child) => child === layout.sheetData || childrenOf(layout.masked, child.openEnd, child.contentEnd),
    );
    if (!isSound) return undefined;
    const isAscending = rows.every((row, index) => index === 0 || row.row > (rows[index - 1]?.row ?? 0));
    if (isAscending) return new SheetText(text, layout, rows);
    const ordered = inOrder(text, layout, rows);
    return ordered === undefined ? undefined : SheetText.of(ordered);
  }

  row(number: number): RowPlace | undefined {
    return this.byNumber.get(number);
  }

  /** Are the cells of these rows well formed? A patch asks before it begins. */
  areSound(rows: Iterable<number>): boolean {
    for (const number of rows) {
      const row = this.row(number);
      if (row !== undefined && scanCells(this.layout, row) === undefined) return false;
    }
    return true;
  }

  /** The cells of a row in ascending order. */
  cellsOf(number: number): readonly CellPlace[] {
    const known = this.cells.get(number);
    if (known !== undefined) return known;
    const row = this.row(number);
    const cells = row === undefined ? [] : scanCells(this.layout, row);
    if (cells === undefined) throw new Error("A row was patched that was not checked.");
    const ordered = cells.sort((left, right) => left.column - right.column);
    this.cells.set(number, ordered);
    return ordered;
  }

  cell(row: number, column: number): CellPlace | undefined {
    return this.cellsOf(row).find((cell) => cell.column === column);
  }

  content(cell: CellPlace): string {
    return this.text.slice(cell.openEnd, cell.contentEnd);
  }

  /** Has this cell a value or a formula? A formatted blank has not. */
  isFilled(cell: CellPlace): boolean {
    return /<(?:\w+:)?(?:f|v|is)\b/.test(this.content(cell));
  }

  child(name: string): Element | undefined {
    return this.layout.children.find((child) => child.name === name);
  }

  /** The elements inside one child of the worksheet. */
  inside(name: string): readonly Element[] {
    const parent = this.child(name);
    if (parent === undefined) return [];
    const elements = childrenOf(this.layout.masked, parent.openEnd, parent.contentEnd);
    return elements ?? [];
  }

  startTag({ start, openEnd }: Element): string {
    return this.text.slice(start, openEnd);
  }

  /** The areas of merged cells. */
  merges(): readonly Range[] {
    return mergedAreas(this.text, this.layout) ?? [];
  }
}

/** The XML of a cell with its address written out: where cells are moved or added, none can count on its neighbours. */
export function addressed(cellXml: string, row: number, column: number): string {
  const tag = cellXml.slice(0, tagEnd(cellXml, 0));
  const address = cellAddress(row, column);
  return attribute(tag, "r") === address
    ? cellXml
    : withAttribute(tag, "r", address) + cellXml.slice(tag.length);
}

/** The part with its rows in ascending order; cells of a row that stood twice are brought together. */
function inOrder(text: string, layout: SheetLayout, rows: readonly RowPlace[]): string | undefined {
  const grouped = new Map<number, RowPlace[]>();
  for (const row of rows) grouped.set(row.row, [...(grouped.get(row.row) ?? []), row]);
  const written: string[] = [];
  for (const number of [...grouped.keys()].sort((left, right) => left - right)) {
    const twins = grouped.get(number) ?? [];
    const [first] = twins;
    if (first === undefined) continue;
    const cells = new Map<number, string>();
    for (const twin of twins) {
      const places = scanCells(layout, twin);
      if (places === undefined) return undefined;
      for (const { column, start, end } of places)
        cells.set(column, addressed(text.slice(start, end), number, column));
    }
    const open = withAttribute(text.slice(first.start, first.openEnd), "r", String(number)).replace(
      /\s*\/>$/,
      ">",
    );
    const sorted = [...cells].sort(([left], [right]) => left - right).map(([, xml]) => xml);
    written.push(`${open}${sorted.join("")}</${layout.prefix}row>`);
  }
  const { sheetData } = layout;
  return applyEdits(text, [{ start: sheetData.openEnd, end: sheetData.contentEnd, text: written.join("") }]);
}
