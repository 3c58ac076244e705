import type { SheetText } from "../sheet/sheet-text";
import { attribute, isTrue } from "../xml/elements";

/** Which style does a new cell take? That of the cell above in a data row, else of its row, else of its column. */
export class LooksAbove {
  private row = 0;
  /** The styles of the entered row and of the one above it, by column: two lists that take turns. */
  private current: (number | undefined)[] = [];
  private previous: (number | undefined)[] = [];
  private readonly columns: readonly { readonly min: number; readonly max: number; readonly style: number }[];

  constructor(
    private readonly sheet: SheetText,
    /** The header row that a cell stands under: its look is not for data. */
    private readonly headerOf: (row: number, column: number) => number,
    /** Totals rows that move away: their look is not for data either. */
    private readonly notData: ReadonlySet<number>,
  ) {
    this.columns = sheet.inside("cols").map((element) => {
      const tag = sheet.startTag(element);
      const number = (name: string) => Number(attribute(tag, name) ?? "0");
      return { min: number("min"), max: number("max"), style: number("style") };
    });
  }

  /** Rows are entered from top to bottom. */
  enter(row: number): void {
    [this.previous, this.current] = [this.current, this.previous];
    this.current.fill(undefined);
    if (this.row !== row - 1) this.previous.fill(undefined);
    this.row = row;
  }

  /** A cell of the entered row was given this style. */
  set(_row: number, column: number, style: number): void {
    this.current[column] = style;
  }

  /** The style of a cell as it stands in the sheet. */
  of(row: number, column: number): number | undefined {
    return this.sheet.cell(row, column)?.style;
  }

  above(row: number, column: number): number | undefined {
    return (
      this.previous[column] ??
      (this.hasDataAbove(row, column) ? this.of(row - 1, column) : undefined) ??
      this.rowStyle(row) ??
      this.columnStyle(column)
    );
  }

  /** Does the cell above this one hold data of the same columns? */
  private hasDataAbove(row: number, column: number): boolean {
    return row - 1 > this.headerOf(row, column) && !this.notData.has(row - 1);
  }

  private rowStyle(row: number): number | undefined {
    const tag = this.sheet.rowTag(row);
    if (tag === undefined || !isTrue(attribute(tag, "customFormat"))) return undefined;
    return Number(attribute(tag, "s") ?? "0");
  }

  private columnStyle(column: number): number | undefined {
    const style = this.columns.find(({ min, max }) => column >= min && column <= max)?.style;
    return style === 0 ? undefined : style;
  }
}
