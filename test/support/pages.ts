import type { PageCell, PageLook, PageRow } from "../../src/workbook/changes";
import type { PageContent } from "../../src/workbook/pages/plan-page";
import { dayOfSerial } from "../../src/workbook/codecs/days";
import { printMargins, printScale } from "../../src/workbook/excel/sheet-look";
import { shortDay } from "../../src/wording/days";
import { plainSpaces } from "./scenario-cells";

/** The printed part of a sheet as a reader sees it: a line per row that says anything, `====` where a page ends. */
export function shownPages({ rows, firstPrintedRow }: PageContent): readonly string[] {
  return rows.slice(firstPrintedRow - 1).flatMap((row) => {
    const text = row.cells.map(shown).join(" | ");
    return [...(text === "" ? [] : [text]), ...(row.breakAfter === true ? ["===="] : [])];
  });
}

function shown({ value, format }: PageCell): string {
  if (typeof value === "number" && format === "money") return `${value.toFixed(2).replace(".", ",")} €`;
  if (typeof value === "number" && format === "day") {
    const day = dayOfSerial(value);
    return day === undefined ? String(value) : shortDay(day);
  }
  return typeof value === "string" || typeof value === "number" ? plainSpaces(String(value)) : "";
}

/** How high each sheet of paper is filled, in points, printed a little smaller as it is. */
export function heightsOfPages({ rows, firstPrintedRow }: PageContent): readonly number[] {
  const heights = [0];
  for (const { height = 15, breakAfter } of rows.slice(firstPrintedRow - 1)) {
    heights[heights.length - 1] = (heights.at(-1) ?? 0) + height * (printScale / 100);
    if (breakAfter === true) heights.push(0);
  }
  return heights;
}

/** The width of all columns on paper, in points: seven pixels a digit and five more a column, at 96 to the inch. */
export function paperWidth({ widths }: Pick<PageContent, "widths">): number {
  return widths.reduce((points, width) => points + (width * 7 + 5) * 0.75 * (printScale / 100), 0);
}

/** What is left of A4 between the margins. */
export const printedPaper = {
  width: (210 / 25.4 - printMargins.left - printMargins.right) * 72,
  height: (297 / 25.4 - printMargins.top - printMargins.bottom) * 72,
};

export function textCell(column: number, value: string, look: PageLook = "text"): PageCell {
  return { column, value, format: "text", look };
}

export function textRow(...texts: readonly string[]): PageRow {
  return { cells: texts.map((text, index) => textCell(index + 1, text)) };
}
