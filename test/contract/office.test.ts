import { openOffice } from "../../src/adapters/office";
import { openRealm } from "../host/node-realm";
import { describeWorkbookPort } from "./workbook-port";

describeWorkbookPort("Excel", async (sheets) => {
  const { Excel, host } = openRealm();
  const workbook = openOffice({ run: Excel.run, wait: () => Promise.resolve() });
  const made = await workbook.apply(
    sheets.map(({ template, rows }) => ({ kind: "create-sheet", template, rows })),
  );
  if (!made.ok) throw new Error(JSON.stringify([made.problems, host.log.at(-1)]));
  const [first] = host.workbook.sheets;
  if (first !== undefined) host.workbook.deleteSheet(first);
  return workbook;
});
