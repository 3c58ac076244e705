import type { PageCell, PageRow } from "../../../workbook/changes";
import type { Range } from "../../../workbook/excel/addresses";
import { formatLooks } from "../../../workbook/excel/number-formats";
import {
  alignmentOf,
  isMerged,
  lastColumnOf,
  lookKey,
  pageDresses,
  verticalOf,
} from "../../../workbook/excel/page-looks";
import { areaSteps, type ListSeparator } from "../write/areas";
import { alignments } from "../write/looks";
import { type QueuedStep, step, worn } from "../write/steps";

/**
 * Dresses the cells of a printed sheet. It is bare, so only what is not ordinary is said; all cells of one look are
 * dressed at once, wherever they stand: a town's invoices are hundreds of pages of the same dozen looks.
 */
export function lookSteps(
  sheet: string,
  rows: readonly PageRow[],
  separator: ListSeparator,
): readonly QueuedStep[] {
  return worn(sheet, "looks", [...mergeSteps(sheet, rows), ...dressSteps(sheet, rows, separator)]);
}

/** Cells that span columns; those below one another over the same columns are merged in one go. */
function mergeSteps(sheet: string, rows: readonly PageRow[]): readonly QueuedStep[] {
  const blocks: Range[] = [];
  let above = new Map<string, { -readonly [K in keyof Range]: Range[K] }>();
  rows.forEach(({ cells }, index) => {
    const row = index + 1;
    const own: typeof above = new Map();
    for (const cell of cells.filter(isMerged)) {
      const [left, right] = [cell.column, lastColumnOf(cell)];
      const key = `${left} ${right}`;
      const block = above.get(key) ?? { top: row, left, bottom: row, right };
      if (!above.has(key)) blocks.push(block);
      block.bottom = row;
      own.set(key, block);
    }
    above = own;
  });
  return blocks.map((block) =>
    step((batch) => {
      // Each row by itself.
      batch.range(sheet, block).merge(true);
    }),
  );
}

function dressSteps(
  sheet: string,
  rows: readonly PageRow[],
  separator: ListSeparator,
): readonly QueuedStep[] {
  const byLook = new Map<string, { readonly cell: PageCell; readonly ranges: Range[] }>();
  rows.forEach(({ cells }, index) => {
    for (const cell of cells) {
      const key = lookKey(cell);
      const dressed = byLook.get(key) ?? { cell, ranges: [] };
      byLook.set(key, dressed);
      // Row by row, so that each row has its own lines above and below.
      dressed.ranges.push({
        top: index + 1,
        left: cell.column,
        bottom: index + 1,
        right: lastColumnOf(cell),
      });
    }
  });
  return [...byLook.values()].flatMap(({ cell, ranges }) => {
    const { borders = [] } = pageDresses[cell.look];
    const isSeamless = !borders.some(({ edge }) => edge === "top" || edge === "bottom");
    const act = ({ format }: { readonly format: Excel.RangeFormat }) => {
      dress(format, cell);
    };
    return areaSteps(sheet, { ranges, weight: dressWeight(cell), isSeamless, act }, separator);
  });
}

function dress(range: Excel.RangeFormat, cell: PageCell): void {
  const { wrap } = formatLooks[cell.format];
  const { bold, italic, size, colour, fill, borders = [] } = pageDresses[cell.look];
  range.horizontalAlignment = alignments[alignmentOf(cell)];
  range.verticalAlignment = verticalOf(cell.look) === "top" ? "Top" : "Center";
  if (wrap === true) range.wrapText = true;
  if (bold === true) range.font.bold = true;
  if (italic === true) range.font.italic = true;
  if (size !== undefined) range.font.size = size;
  if (colour !== undefined) range.font.color = colour;
  if (fill !== undefined) range.fill.color = fill;
  for (const { edge, style, colour: ink } of borders) {
    const border = range.borders.getItem(sides[edge]);
    border.style = style === "dashed" ? "Dash" : "Continuous";
    border.weight = "Thin";
    border.color = ink;
  }
}

const sides = { left: "EdgeLeft", right: "EdgeRight", top: "EdgeTop", bottom: "EdgeBottom" } as const;

/** About what the orders for a look weigh in a request. */
function dressWeight({ look }: PageCell): number {
  return 1300 + 500 * (pageDresses[look].borders?.length ?? 0);
}
