import { cellAddress, type Range } from "../../../workbook/excel/addresses";
import { attribute, childrenOf, type Element, maskOpaque, tagEnd, withAttribute } from "../xml/elements";
import type { Engine } from "../zip/engine";
import { firstAtLeast } from "./ascending";
import { ByteChunks } from "./byte-chunks";
import type { PartLayout } from "./layout";
import { mergedAreas } from "./merges";
import { SheetPatch } from "./sheet-patch";
import { type CellPlace, scanCells } from "./rows";
import { type ScannedSheet, scannedSheet } from "./scanned-sheet";

/** One row as a text; positions are its own. */
export interface RowText {
  readonly row: number;
  readonly text: string;
  /** Just after `>` of its start tag. */
  readonly openEnd: number;
  readonly contentEnd: number;
}

/** One `<c>` as a text, and the attributes that matter. */
export interface CellText extends Pick<CellPlace, "column" | "style" | "type"> {
  /** All of it. */
  readonly xml: string;
  readonly content: string;
  /** Where it ends in its row. */
  readonly end: number;
}

/**
 * A worksheet part that is about to be patched: the text around its rows, and each row as a text once it is asked for.
 * Rows that nobody asks for stay the bytes that they are.
 */
export class SheetText {
  private readonly texts = new Map<number, RowText>();
  private readonly cells = new Map<number, readonly CellText[]>();

  private constructor(
    private readonly scanned: ScannedSheet,
    private readonly engine: Engine,
    /** Rows that read otherwise by now, by their place. */
    private readonly rewritten: ReadonlyMap<number, string>,
  ) {}

  /** `undefined` when the part is not well formed. */
  static of(scanned: ScannedSheet, engine: Engine): SheetText | undefined {
    const { layout } = scanned;
    // Looked at now, so that a patch need not stop half-way.
    const isSound = layout.children.every((child) =>
      childrenOf(layout.masked, child.openEnd, child.contentEnd),
    );
    if (!isSound) return undefined;
    const sheet = new SheetText(scanned, engine, new Map());
    return scanned.isAscending ? sheet : sheet.inOrder();
  }

  /** The text around the rows. */
  get text(): string {
    return this.scanned.frame;
  }

  get layout(): PartLayout {
    return this.scanned.layout;
  }

  /** The sheet with some rows that read otherwise, by their numbers. */
  withRows(rewritten: ReadonlyMap<number, string>): SheetText {
    if (rewritten.size === 0) return this;
    const all = new Map(this.rewritten);
    for (const [number, text] of rewritten) all.set(this.placeOf(number), text);
    return new SheetText(this.scanned, this.engine, all);
  }

  get hasRows(): boolean {
    return this.scanned.rows.numbers.length > 0;
  }

  /** The numbers of the rows between two rows, both included, in ascending order. */
  rowsBetween(first: number, last: number): readonly number[] {
    const { numbers } = this.scanned.rows;
    return numbers.slice(this.placeOf(first), this.placeOf(last + 1));
  }

  /** The numbers of the rows with a formula in them. */
  rowsWithFormula(): readonly number[] {
    const { numbers, withFormula } = this.scanned.rows;
    return withFormula.flatMap((place) => numbers[place] ?? []);
  }

  /** The numbers of the rows that read otherwise. */
  rewrittenRows(): readonly number[] {
    return [...this.rewritten.keys()].flatMap((place) => this.scanned.rows.numbers[place] ?? []);
  }

  row(number: number): RowText | undefined {
    const place = this.placeOf(number);
    const { numbers, starts, ends } = this.scanned.rows;
    if (numbers[place] !== number) return undefined;
    const known = this.texts.get(place);
    if (known !== undefined) return known;
    const written = this.rewritten.get(place);
    const { bytes } = this.scanned;
    const text = written ?? this.engine.utf8(bytes, starts[place] ?? 0, ends[place] ?? 0);
    const made = { row: number, text, ...this.boundsOf(text) };
    this.texts.set(place, made);
    return made;
  }

  private boundsOf(text: string): Pick<RowText, "openEnd" | "contentEnd"> {
    const openEnd = tagEnd(text, 0);
    const isEmpty = text.charCodeAt(openEnd - 2) === 47;
    const contentEnd = isEmpty ? openEnd : text.lastIndexOf(`</${this.layout.prefix}row`);
    return { openEnd, contentEnd };
  }

  /** The start tag of a row. */
  rowTag(number: number): string | undefined {
    const row = this.row(number);
    return row?.text.slice(0, row.openEnd);
  }

  /** Are the cells of these rows well formed? A patch asks before it begins. */
  areSound(rows: Iterable<number>): boolean {
    for (const number of rows) {
      const row = this.row(number);
      if (row !== undefined && this.placesOf(row) === undefined) return false;
    }
    return true;
  }

  private placesOf({ row, text, openEnd, contentEnd }: RowText): CellPlace[] | undefined {
    const { prefix } = this.layout;
    return scanCells(
      { masked: maskOpaque(text), prefix },
      { row, start: 0, openEnd, contentEnd, end: text.length },
    );
  }

  /** The cells of a row in ascending order. */
  cellsOf(number: number): readonly CellText[] {
    const known = this.cells.get(number);
    if (known !== undefined) return known;
    const row = this.row(number);
    if (row === undefined) return [];
    const places = this.placesOf(row);
    if (places === undefined) throw new Error("A row was patched that was not checked.");
    const { text } = row;
    const cells = places
      .sort((left, right) => left.column - right.column)
      .map(({ column, style, type, start, openEnd, contentEnd, end }) => ({
        column,
        style,
        type,
        xml: text.slice(start, end),
        content: text.slice(openEnd, contentEnd),
        end,
      }));
    this.cells.set(number, cells);
    return cells;
  }

  cell(row: number, column: number): CellText | undefined {
    return this.cellsOf(row).find((cell) => cell.column === column);
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

  /** The part with another text around its rows, for whoever then gives rows in place of some, or among them. */
  patch(frame: string): SheetPatch {
    return new SheetPatch(this.scanned, frame, this.engine);
  }

  /** The place of the first row of this number or a higher one. */
  private placeOf(number: number): number {
    return firstAtLeast(this.scanned.rows.numbers, number);
  }

  /** The sheet with its rows in ascending order; cells of a row that stood twice are brought together. */
  private inOrder(): SheetText | undefined {
    const { bytes, rows, start, end } = this.scanned;
    const { prefix } = this.layout;
    const grouped = new Map<number, RowText[]>();
    rows.numbers.forEach((row, place) => {
      const text = this.engine.utf8(bytes, rows.starts[place] ?? 0, rows.ends[place] ?? 0);
      const twins = grouped.get(row) ?? [];
      grouped.set(row, twins);
      twins.push({ row, text, ...this.boundsOf(text) });
    });
    const ordered = new ByteChunks();
    ordered.addBytes(bytes.subarray(0, start));
    for (const number of [...grouped.keys()].sort((left, right) => left - right)) {
      const twins = grouped.get(number) ?? [];
      const [first] = twins;
      if (first === undefined) continue;
      const cells = new Map<number, string>();
      for (const twin of twins) {
        const places = this.placesOf(twin);
        if (places === undefined) return undefined;
        for (const place of places)
          cells.set(place.column, addressed(twin.text.slice(place.start, place.end), number, place.column));
      }
      const tag = withAttribute(first.text.slice(0, first.openEnd), "r", String(number));
      const sorted = [...cells].sort(([left], [right]) => left - right).map(([, xml]) => xml);
      ordered.addText(`${tag.replace(/\s*\/>$/, ">")}${sorted.join("")}</${prefix}row>`);
    }
    ordered.addBytes(bytes.subarray(end));
    const scanned = scannedSheet(ordered.join(), this.engine);
    return scanned && SheetText.of(scanned, this.engine);
  }
}

/** Has this cell a value or a formula? A formatted blank has not. */
export function isFilled({ content }: CellText): boolean {
  return /<(?:\w+:)?(?:f|v|is)\b/.test(content);
}

/** The XML of a cell with its address written out: where cells are moved or added, none can count on its neighbours. */
export function addressed(cellXml: string, row: number, column: number): string {
  const tag = cellXml.slice(0, tagEnd(cellXml, 0));
  const address = cellAddress(row, column);
  return attribute(tag, "r") === address
    ? cellXml
    : withAttribute(tag, "r", address) + cellXml.slice(tag.length);
}
