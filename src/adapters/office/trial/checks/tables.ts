import { bounds, rangeOf } from "../../read/bounds";
import { formatRange } from "../../../../workbook/excel/addresses";
import { check, type Desk, noted, same } from "../check";

/** Tables: where they land, how they grow, what becomes of what stands below them. */

const prices = [
  ["Nom", "Prix"],
  ["a", 1],
  ["b", 2],
  ["c", 3],
];

/** The declarations say: without the name of a sheet, the address of a new table is one of the sheet in sight. */
export const tablePlace = check("table-place", async (desk) => {
  const inSight = desk.workbook.worksheets.getActiveWorksheet().load("name");
  desk.other.activate();
  await desk.sync();
  const byRange = desk.table(prices);
  desk.cells(6, 0, 2, 2).values = [
    ["Nom", "Prix"],
    ["a", 1],
  ];
  const byText = desk.sheet.tables.add(desk.address(6, 0, 2, 2), true);
  const homes = [byRange, byText].map(({ worksheet }) => worksheet.load("name"));
  await desk.sync();
  desk.workbook.worksheets.getItem(inSight.name).activate();
  await desk.sync();
  const [wanted] = desk.settings.sheetNames;
  return [same("by a range", homes[0]?.name, wanted), same("by an address", homes[1]?.name, wanted)];
});

async function extentOf(desk: Desk, table: Excel.Table): Promise<string> {
  const range = table.getRange().load(bounds);
  await desk.sync();
  return formatRange(rangeOf(range));
}

/** New rows take over calculated columns, also when an add-in makes them (issues 2093, 5909, 6745). */
export const tableResize = check("table-resize", async (desk) => {
  const table = desk.table(prices);
  desk.cells(1, 1, 3, 1).formulas = [1, 2, 3].map((row) => [`=LEN(${desk.address(row, 0)})`]);
  await desk.sync();
  table.resize(desk.cells(0, 0, 9, 2));
  const wide = await extentOf(desk, table);
  const filled = desk.cells(4, 1, 5, 1).load("formulas");
  await desk.sync();
  // Only the header remains of what the first rows were.
  desk.cells(4, 0, 5, 2).clear("Contents");
  table.resize(desk.cells(0, 0, 4, 2));
  const narrow = await extentOf(desk, table);
  table.resize(desk.cells(0, 0, 4, 3));
  const broad = await extentOf(desk, table);
  return [
    same("five rows more", wide, desk.address(0, 0, 9, 2)),
    same("five rows less", narrow, desk.address(0, 0, 4, 2)),
    same("a column more", broad, desk.address(0, 0, 4, 3)),
    noted("new rows of a calculated column", filled.formulas),
  ];
});

/** Nothing says whether what stands below a table moves when its totals row goes and comes back. */
export const totalsRow = check("totals-row", async (desk) => {
  const table = desk.table(prices);
  table.name = "EcotEssaiTotaux";
  table.showTotals = true;
  const totals = desk.cells(4, 0, 1, 2);
  totals.formulas = [["Somme", "=SUBTOTAL(109,[Prix])"]];
  totals.format.font.bold = true;
  desk.cells(belowTable, 0).values = [["dessous"]];
  await desk.sync();
  table.showTotals = false;
  await desk.sync();
  const hidden = await whereBelow(desk);
  table.resize(desk.cells(0, 0, 6, 2));
  await desk.sync();
  table.showTotals = true;
  const after = desk.cells(6, 0, 1, 2).load("formulas,format/font/bold");
  await desk.sync();
  const shown = await whereBelow(desk);
  return [
    same("the totals row", after.formulas, [["Somme", "=SUBTOTAL(109,[Prix])"]]),
    noted("bold", after.format.font.bold),
    same("what stands below, once it is hidden", hidden, belowTable),
    same("what stands below, once it is back", shown, belowTable),
  ];
});

const belowTable = 9;

/** The row in which stands what stood below the table. */
async function whereBelow(desk: Desk): Promise<number> {
  const first = belowTable - 3;
  const column = desk.cells(first, 0, 7, 1).load("values");
  await desk.sync();
  return first + column.values.flat().indexOf("dessous");
}
