import { Workbook } from "exceljs";
import { openExceljs } from "../../src/adapters/exceljs";
import type { WorkbookPort } from "../../src/workbook/port";
import { picturesInExceljs } from "../support/seen-drawings";
import { describeRefusals } from "./refusals";
import { describeWorkbookPort, type SeenIn, type SheetWithRows } from "./workbook-port";

const held = new WeakMap<WorkbookPort, Workbook>();

/** exceljs has no charts. */
const seenIn: SeenIn = {
  pictures: (port, sheet) => picturesInExceljs(held.get(port) ?? new Workbook(), sheet),
};

async function holding(workbook: Workbook, sheets: readonly SheetWithRows[]): Promise<WorkbookPort> {
  const port = openExceljs(workbook, "contrat.xlsx");
  held.set(port, workbook);
  const made = await port.apply(
    sheets.map(({ template, rows }) => ({ kind: "create-sheet", template, rows })),
  );
  if (!made.ok) throw new Error(made.problems.map(({ code }) => code).join(", "));
  return port;
}

describeWorkbookPort("exceljs", (sheets) => holding(new Workbook(), sheets), seenIn);

describeWorkbookPort(
  "exceljs, counting from 1904",
  (sheets) => {
    const workbook = new Workbook();
    workbook.properties.date1904 = true;
    return holding(workbook, sheets);
  },
  seenIn,
);

describeRefusals("exceljs", "file.sheet-not-writable", (sheets) => holding(new Workbook(), sheets));
