import { moveFormula, stretchRanges } from "../formula/references";
import { addressed, type SheetText } from "../sheet/sheet-text";
import { escapeText, unescapeXml } from "../xml/text";
import { place, type AreaPlan, type PlacedCells } from "./placed";

/**
 * What a table's growth brings to columns that are not ours: new rows take the look of the row above, the clerk's
 * calculated columns go on, and the totals row moves to its new place. Adds to `cells`; gives the cells to take away.
 */
export function fillArea(
  sheet: SheetText,
  area: AreaPlan,
  cells: PlacedCells,
): ReadonlyMap<number, ReadonlySet<number>> {
  const { table, before, after } = area;
  const gone = new Map<number, Set<number>>();
  if (table === undefined || after.bottom === before.bottom) return gone;
  if (table.totalsRows > 0) moveTotals(sheet, area, cells, gone);
  for (let row = before.bottom + 1; row <= after.bottom; row += 1) {
    for (let column = before.left; column <= after.right; column += 1) {
      if (cells.get(row)?.has(column) === true) continue;
      const formula = columnFormula(sheet, area, column, row);
      place(cells, row, column, formula === undefined ? { kind: "look" } : { kind: "formula", formula });
    }
  }
  return gone;
}

/** The formula of a calculated column (ECMA-376 part 1, 18.5.1.1) as it must read in a new row. */
function columnFormula(
  sheet: SheetText,
  { table, before }: AreaPlan,
  column: number,
  row: number,
): string | undefined {
  const declared = table?.columns[column - before.left]?.formula;
  if (declared === undefined) return undefined;
  // The cells above say how relative references read; the declaration alone does not say in which row it stands.
  const above = sheet.cell(before.bottom, column);
  const written = above && /<(?:\w+:)?f\s*>([^<]+)<\//.exec(sheet.content(above))?.[1];
  if (written === undefined) return unescapeXml(declared);
  return moveFormula(unescapeXml(written), row - before.bottom, 0);
}

function moveTotals(
  sheet: SheetText,
  { table, before, after }: AreaPlan,
  cells: PlacedCells,
  gone: Map<number, Set<number>>,
): void {
  const oldRow = before.bottom + 1;
  const newRow = after.bottom + 1;
  const columns = new Set<number>();
  gone.set(oldRow, columns);
  for (const cell of sheet.cellsOf(oldRow)) {
    if (cell.column < before.left || cell.column > before.right || (table?.totalsRows ?? 0) === 0) continue;
    columns.add(cell.column);
    const xml = sheet.text
      .slice(cell.start, cell.end)
      .replace(/(<(?:\w+:)?f\b[^>]*>)([^<]*)/, (_, open: string, formula: string) => {
        return open + escapeText(stretchRanges(unescapeXml(formula), before.bottom, after.bottom));
      });
    place(cells, newRow, cell.column, {
      kind: "moved",
      xml: addressed(xml, newRow, cell.column),
      style: cell.style,
    });
  }
}
