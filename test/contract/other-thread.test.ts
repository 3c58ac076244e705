import { createXlsx } from "../../src/adapters/xlsx";
import { deskOn } from "../../src/taskpane/file/desk/asking";
import { HeldWorkbook } from "../../src/taskpane/file/desk/held-workbook";
import type { WorkbookPort } from "../../src/workbook/port";
import { otherThread } from "../support/other-thread";
import { describeRefusals } from "./refusals";
import { describeWorkbookPort, type SheetWithRows } from "./workbook-port";

const about = { createdOn: new Date(Date.UTC(2026, 8, 1)), title: "Contrat" };
const startDesk = () => Promise.resolve(deskOn(otherThread().thread));

function made(sheets: readonly SheetWithRows[]): Promise<WorkbookPort> {
  return HeldWorkbook.create(sheets, about, "contrat.xlsx", startDesk);
}

async function opened(sheets: readonly SheetWithRows[]): Promise<WorkbookPort> {
  const held = await HeldWorkbook.open(await createXlsx(sheets, about), "contrat.xlsx", startDesk);
  if (!held.ok) throw new Error(held.problems.map(({ code }) => code).join(", "));
  return held.value;
}

describeWorkbookPort("an .xlsx file that another thread made", made);
describeWorkbookPort("an .xlsx file that another thread opened", opened);
describeRefusals("an .xlsx file on another thread", "file.sheet-not-writable", opened);
