import { createXlsx, openXlsx } from "../../src/adapters/xlsx";
import { describeWorkbookPort } from "./workbook-port";

describeWorkbookPort("an .xlsx file", async (sheets) => {
  const bytes = await createXlsx(sheets, { createdOn: new Date(Date.UTC(2026, 8, 1)), title: "Contrat" });
  const opened = await openXlsx(bytes, "contrat.xlsx");
  if (!opened.ok) throw new Error(opened.problems.map(({ code }) => code).join(", "));
  return opened.value;
});
