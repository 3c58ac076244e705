import { MemoryWorkbook, type SheetWithRows } from "../../src/workbook/memory";
import { asSeen } from "../support/seen-drawings";
import { describeRefusals } from "./refusals";
import { describeWorkbookPort } from "./workbook-port";

const holding = (sheets: readonly SheetWithRows[]) => Promise.resolve(MemoryWorkbook.ofSheets(sheets));

describeWorkbookPort("memory", holding, (port, sheet) =>
  (port as MemoryWorkbook).picturesOn(sheet).map(asSeen),
);
describeRefusals("memory", "file.sheet-not-writable", holding);
