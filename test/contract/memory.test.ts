import { MemoryWorkbook, type SheetWithRows } from "../../src/workbook/memory";
import { asSeen, chartsOfPage } from "../support/seen-drawings";
import { describeRefusals } from "./refusals";
import { describeWorkbookPort } from "./workbook-port";

const holding = (sheets: readonly SheetWithRows[]) => Promise.resolve(MemoryWorkbook.ofSheets(sheets));

describeWorkbookPort("memory", holding, {
  pictures: (port, sheet) => (port as MemoryWorkbook).pageOn(sheet)?.pictures?.map(asSeen) ?? [],
  charts: (port, sheet) => chartsOfPage((port as MemoryWorkbook).pageOn(sheet)),
});
describeRefusals("memory", "file.sheet-not-writable", holding);
