import { Workbook, type Worksheet } from "exceljs";
import type { ExampleTown } from "../../src/examples";
import { newWorkbook, type NewSheet } from "../../src/app/new-town/nouveau";
import { isCellLink } from "../../src/workbook/changes";
import { columnLetters } from "../../src/workbook/excel/addresses";
import { formatLooks } from "../../src/workbook/excel/number-formats";

/**
 * The workbook of a clerk who typed it into plain sheets: no tables, no lists. She calculates beside the families, keeps
 * notes, and has a sheet with a title above its headers.
 */
export async function plainFile(example: ExampleTown): Promise<Uint8Array> {
  const workbook = new Workbook();
  const notes = workbook.addWorksheet("Notes");
  notes.addRow(["Rappeler la trésorerie", 12.5]);
  notes.getCell("B2").value = { formula: "B1*2", result: 25 };
  for (const sheet of newWorkbook(example)) fill(workbook.addWorksheet(sheet.template.name), sheet);
  const families = workbook.getWorksheet("Familles");
  if (families === undefined) throw new Error("A town has families.");
  besideFamilies(families);
  workbook.getWorksheet("Calendrier")?.spliceRows(1, 0, ["Cantine de la commune"], []);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function fill(worksheet: Worksheet, { template: { columns }, rows }: NewSheet): void {
  worksheet.addRow(columns.map(({ header }) => header));
  for (const row of rows) worksheet.addRow(row.map((value) => (isCellLink(value) ? value.text : value)));
  columns.forEach(({ format }, index) => {
    for (let row = 2; row <= rows.length + 1; row += 1)
      worksheet.getCell(row, index + 1).numFmt = formatLooks[format].numberFormat;
  });
}

function besideFamilies(families: Worksheet): void {
  const column = families.columnCount + 2;
  families.getCell(1, column).value = "Pour mémoire";
  for (let row = 2; row <= families.rowCount; row += 1) {
    const quotient = families.getCell(row, 12);
    const formula = `${columnLetters(12)}${String(row)}*12`;
    families.getCell(row, column).value = { formula, result: Number(quotient.value ?? 0) * 12 };
  }
}
