import { moveFormula, stretchRanges } from "../formula/references";
import { cellAddress } from "../../../workbook/excel/addresses";
import { addressed, type SheetText } from "../sheet/sheet-text";
import { attribute, withAttribute } from "../xml/elements";
import { escapeText, unescapeXml } from "../xml/text";
import type { RewriteFormula } from "./follow-totals";
import { place, placedIn, type AreaPlan, type PlacedCells } from "./placed";
import { sharedFormulasIn } from "./shared-formulas";

/**
 * What a table's growth brings to columns that are not ours: new rows take the look of the row above, the clerk's
 * calculated columns go on, and the totals row moves to its new place. Adds to `cells`; gives the cells to take away.
 * The formulas of the sheet follow the totals row already; `follow` does so for what the table declares.
 */
export function fillArea(
  sheet: SheetText,
  name: string,
  area: AreaPlan,
  cells: PlacedCells,
  follow: RewriteFormula | undefined,
): ReadonlyMap<number, ReadonlySet<number>> {
  const { table, before, after } = area;
  const gone = new Map<number, Set<number>>();
  if (table === undefined || after.bottom === before.bottom) return gone;
  if (table.totalsRows > 0) moveTotals(sheet, name, area, cells, gone);
  if (after.bottom < before.bottom) return gone;
  const formulas = columnFormulas(sheet, area, follow);
  for (let row = before.bottom + 1; row <= after.bottom; row += 1) {
    const inRow = placedIn(cells, row);
    for (let column = before.left; column <= after.right; column += 1) {
      if (inRow[column] !== undefined) continue;
      const start = formulas.get(column);
      inRow[column] =
        start === undefined
          ? { kind: "look" }
          : { kind: "formula", formula: moveFormula(start.formula, row - start.row, 0) };
    }
  }
  return gone;
}

interface StartFormula {
  readonly formula: string;
  /** The row in which it reads so. */
  readonly row: number;
}

/** The formulas of the calculated columns (ECMA-376 part 1, 18.5.1.1), by column, and the row that they stand in. */
function columnFormulas(
  sheet: SheetText,
  { table, before }: AreaPlan,
  follow: RewriteFormula | undefined,
): ReadonlyMap<number, StartFormula> {
  const starts = new Map<number, StartFormula>();
  const declarations = (table?.columns ?? []).map(({ formula }) => formula);
  if (declarations.every((declared) => declared === undefined)) return starts;
  const shared = sharedFormulasIn(sheet, before.bottom);
  declarations.forEach((declared, index) => {
    if (declared === undefined) return;
    const column = before.left + index;
    // The last row says best how the column goes on; what the table declares reads as in its first row.
    const above = shared.get(column) ?? plainFormula(sheet, before.bottom, column);
    const formula = unescapeXml(declared);
    starts.set(
      column,
      above === undefined
        ? { formula: follow?.(formula) ?? formula, row: before.top + (table?.headerRows ?? 1) }
        : { formula: above, row: before.bottom },
    );
  });
  return starts;
}

/** The formula of a cell when it is written out there, for this cell alone. */
function plainFormula(sheet: SheetText, row: number, column: number): string | undefined {
  const cell = sheet.cell(row, column);
  const found = cell && /(<(?:\w+:)?f(?:\s[^>]*)?>)([^<]+)<\//.exec(cell.content);
  const [, tag = "", formula] = found ?? [];
  return formula === undefined || attribute(tag, "ref") !== undefined ? undefined : unescapeXml(formula);
}

function moveTotals(
  sheet: SheetText,
  name: string,
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
    const xml = cell.xml.replace(/(<(?:\w+:)?f\b[^>]*>)([^<]*)/, (_, open: string, formula: string) => {
      // An array formula names its own cell.
      const isArray = attribute(open, "ref") !== undefined;
      const tag = isArray ? withAttribute(open, "ref", cellAddress(newRow, cell.column)) : open;
      return tag + escapeText(stretchRanges(unescapeXml(formula), before.bottom, after.bottom, name));
    });
    place(cells, newRow, cell.column, {
      kind: "moved",
      xml: addressed(xml, newRow, cell.column),
      style: cell.style,
    });
  }
}
