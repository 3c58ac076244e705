import type { CellFormat, PageCell, PageChart, ReplacePage } from "../changes";
import { isCellLink } from "../changes";
import { formatLooks } from "./number-formats";
import { sheetColours } from "./sheet-look";

/** What both adapters draw of a chart: its figures as its cells have them, and its colours. */
export interface ChartSeries {
  readonly name: string;
  /** The column of its values. */
  readonly column: number;
  readonly values: readonly (number | undefined)[];
  readonly format: CellFormat;
}

/** The series of a chart, by the cells of its page. */
export function chartSeries({ rows }: Pick<ReplacePage, "rows">, { of }: PageChart): readonly ChartSeries[] {
  const cellAt = (row: number, column: number) => rows[row - 1]?.cells.find((cell) => cell.column === column);
  return of.values.map((column) => {
    const cells = rowsOf(of).map((row) => cellAt(row, column));
    return {
      name: textOf(cellAt(of.headerRow, column)),
      column,
      values: cells.map((cell) => (typeof cell?.value === "number" ? cell.value : undefined)),
      format: cells[0]?.format ?? "decimal",
    };
  });
}

/** What stands below or beside each bar. */
export function chartLabels({ rows }: Pick<ReplacePage, "rows">, { of }: PageChart): readonly string[] {
  return rowsOf(of).map((row) => textOf(rows[row - 1]?.cells.find(({ column }) => column === of.labels)));
}

function rowsOf({ firstRow, lastRow }: PageChart["of"]): readonly number[] {
  return Array.from({ length: lastRow - firstRow + 1 }, (_, index) => firstRow + index);
}

function textOf(cell: PageCell | undefined): string {
  const value = cell?.value ?? "";
  return typeof value === "object" && isCellLink(value) ? value.text : String(value);
}

/** Cents would crowd an axis. */
export function axisFormat([first]: readonly ChartSeries[]): string {
  return formatLooks[first?.format ?? "decimal"].numberFormat.replace(".00", "");
}

/** A bar is as long as its amount only where the axis begins at nothing; what is negative goes below. */
export function beginsAtZero(series: readonly ChartSeries[]): boolean {
  return series.every(({ values }) => values.every((value) => (value ?? 0) >= 0));
}

/** How a series is filled. */
export interface SeriesLook {
  readonly fill: string;
  readonly line: string;
}

const ink = sheetColours.output.header;

/** Dark, light, between: told apart in black and white, and each with an edge. */
const seriesLooks: readonly SeriesLook[] = [
  { fill: ink, line: ink },
  { fill: "#E2EFDA", line: ink },
  { fill: "#A9C793", line: ink },
];

export function seriesLook(index: number): SeriesLook {
  return seriesLooks[index % seriesLooks.length] ?? { fill: ink, line: ink };
}

/** In percent of the width of a bar, between one label and the next. */
export const chartGap = 60;
/** In points. */
export const chartText = 9;
export const chartTitle = 12;
export const chartInk = "#404040";
