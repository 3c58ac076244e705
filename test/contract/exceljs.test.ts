import { Workbook } from "exceljs";
import { openExceljs } from "../../src/adapters/exceljs";
import type { WorkbookPort } from "../../src/workbook/port";
import { describeRefusals } from "./refusals";
import { describeWorkbookPort, type SheetWithRows } from "./workbook-port";

async function holding(workbook: Workbook, sheets: readonly SheetWithRows[]): Promise<WorkbookPort> {
  const port = openExceljs(workbook, "contrat.xlsx");
  const made = await port.apply(
    sheets.map(({ template, rows }) => ({ kind: "create-sheet", template, rows })),
  );
  if (!made.ok) throw new Error(made.problems.map(({ code }) => code).join(", "));
  return port;
}

describeWorkbookPort("exceljs", (sheets) => holding(new Workbook(), sheets));

describeWorkbookPort("exceljs, counting from 1904", (sheets) => {
  const workbook = new Workbook();
  workbook.properties.date1904 = true;
  return holding(workbook, sheets);
});

describeRefusals("exceljs", "file.sheet-not-writable", (sheets) => holding(new Workbook(), sheets));
