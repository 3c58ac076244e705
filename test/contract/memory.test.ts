import { MemoryWorkbook, type SheetWithRows } from "../../src/workbook/memory";
import { describeRefusals } from "./refusals";
import { describeWorkbookPort } from "./workbook-port";

const holding = (sheets: readonly SheetWithRows[]) => Promise.resolve(MemoryWorkbook.ofSheets(sheets));

describeWorkbookPort("memory", holding);
describeRefusals("memory", "file.sheet-not-writable", holding);
