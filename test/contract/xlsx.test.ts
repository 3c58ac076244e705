import { createXlsx, openXlsx, type XlsxWorkbook } from "../../src/adapters/xlsx";
import type { WorkbookPort } from "../../src/workbook/port";
import { chartsInFile, picturesInFile } from "../support/seen-drawings";
import { describeRefusals } from "./refusals";
import { describeWorkbookPort, type SheetWithRows } from "./workbook-port";

async function inFile(sheets: readonly SheetWithRows[]): Promise<WorkbookPort> {
  const bytes = await createXlsx(sheets, { createdOn: new Date(Date.UTC(2026, 8, 1)), title: "Contrat" });
  const opened = await openXlsx(bytes, "contrat.xlsx");
  if (!opened.ok) throw new Error(opened.problems.map(({ code }) => code).join(", "));
  return opened.value;
}

describeWorkbookPort("an .xlsx file", inFile, {
  pictures: (port, sheet) => picturesInFile((port as XlsxWorkbook).bytes(), sheet),
  charts: (port, sheet) => chartsInFile((port as XlsxWorkbook).bytes(), sheet),
});
describeRefusals("an .xlsx file", "file.sheet-not-writable", inFile);
