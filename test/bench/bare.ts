import { Workbook } from "exceljs";

/** What everything is compared with: exceljs loads a workbook and saves it, and does nothing else. */
const [from = "", to = ""] = process.argv.slice(2);
const workbook = new Workbook();
void workbook.xlsx.readFile(from).then(() => workbook.xlsx.writeFile(to));
