import { contains, parseRange, type Range } from "../../../workbook/excel/addresses";
import type { SheetFacts } from "../../../workbook/excel/judgement";
import { tableOver } from "../../../workbook/excel/tables";
import { isFilled, type SheetText } from "../sheet/sheet-text";
import type { SheetTable } from "../sheet/tables";
import { attribute, maskOpaque, tagEnd } from "../xml/elements";

/** What is to be known of a sheet of a file before it is written to; each is looked up once it is asked for. */
export function factsOf(
  sheet: SheetText,
  name: string,
  tables: readonly SheetTable[],
  isCalled: (column: string) => boolean,
): SheetFacts {
  return {
    name,
    get merges() {
      return sheet.merges();
    },
    get arrays() {
      return arraysIn(sheet);
    },
    filledIn: (range) => filledIn(sheet, range),
    calledAs({ headerRow, column }) {
      const table = tableOver(tables, headerRow, column);
      const known = table?.columns[column - table.range.left]?.name;
      return known !== undefined && isCalled(known) ? known : undefined;
    },
  };
}

/** Array formulas and data tables of several cells. */
function arraysIn(sheet: SheetText): readonly Range[] {
  const ranges = sheet.rowsWithFormula().flatMap((number) => {
    const masked = maskOpaque(sheet.row(number)?.text ?? "");
    return [...masked.matchAll(/t\s*=\s*["'](?:array|dataTable)["']/g)].flatMap(({ index }) => {
      const start = masked.lastIndexOf("<", index);
      return parseRange(attribute(masked.slice(start, tagEnd(masked, start)), "ref") ?? "") ?? [];
    });
  });
  return ranges.filter(({ top, left, bottom, right }) => top !== bottom || left !== right);
}

function* filledIn(sheet: SheetText, range: Range): ReturnType<SheetFacts["filledIn"]> {
  for (const row of sheet.rowsBetween(range.top, range.bottom)) {
    for (const cell of sheet.cellsOf(row))
      if (contains(range, row, cell.column) && isFilled(cell)) yield { row, column: cell.column };
  }
}
