import { Workbook, type Worksheet } from "exceljs";
import { loadCells } from "./load/cells";
import { filtersOfTables } from "./load/filters";
import { loadInnerLinks } from "./load/links";
import { numberFormatsOf } from "./load/number-formats";
import { PackageTexts } from "./load/package-texts";
import { loadTables } from "./load/tables";
import { loadValidations } from "./load/validations";
import { parseReference } from "./workbook/address";
import { Filter } from "./workbook/filter";
import type { HostSheet } from "./workbook/sheet";
import { HostWorkbook } from "./workbook/workbook";

/** The emulated workbook that an .xlsx file opens as. */
export async function workbookFromXlsx(bytes: Uint8Array): Promise<HostWorkbook> {
  const file = new Workbook();
  // exceljs takes any bytes, its types only an ArrayBuffer.
  await file.xlsx.load(bytes as unknown as ArrayBuffer, { ignoreNodes: ["dataValidations"] });
  const workbook = new HostWorkbook();
  workbook.uses1904 = file.properties.date1904;
  const texts = new PackageTexts(bytes);
  for (const worksheet of file.worksheets) load(worksheet, workbook, texts);
  return workbook;
}

function load(worksheet: Worksheet, workbook: HostWorkbook, texts: PackageTexts): void {
  const sheet = workbook.addSheet(worksheet.name);
  loadCells(worksheet, sheet, numberFormatsOf(texts));
  loadShape(worksheet, sheet);
  loadInnerLinks(texts, sheet);
  loadTables(worksheet, sheet, filtersOfTables(texts));
  loadValidations(texts, sheet);
  loadProtection(worksheet, sheet);
}

const visibilities = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

/** Everything about a sheet that is not in its cells. */
function loadShape(worksheet: Worksheet, sheet: HostSheet): void {
  sheet.visibility = visibilities[worksheet.state];
  // Null where the file has none, whatever the types of exceljs say.
  const [view] = (worksheet.views as Worksheet["views"] | null) ?? [];
  if (view?.state === "frozen") sheet.frozen = { rows: view.ySplit ?? 0, columns: view.xSplit ?? 0 };
  sheet.showGridlines = view?.showGridLines ?? true;
  for (let column = 1; column <= worksheet.columnCount; column += 1) {
    const { width, hidden } = worksheet.getColumn(column);
    // Files count widths in digits of seven pixels; Office.js in points, three for four pixels.
    if (width !== undefined) sheet.columnWidths.set(column - 1, Math.round(width * 7) * 0.75);
    if (hidden) sheet.hiddenColumns.add(column - 1);
  }
  worksheet.eachRow({ includeEmpty: true }, ({ number, height, hidden }) => {
    if (height) sheet.rowHeights.set(number - 1, height);
    if (hidden) sheet.hiddenRows.add(number - 1);
  });
  sheet.mergedAreas = (worksheet.model as { readonly merges?: readonly string[] }).merges?.map(areaOf) ?? [];
  if (typeof worksheet.autoFilter === "string") sheet.filter = new Filter(areaOf(worksheet.autoFilter));
}

function areaOf(address: string): Filter["area"] {
  const reference = parseReference(address);
  if (reference === undefined) throw new RangeError(`No such range: ${address}`);
  return reference.area;
}

function loadProtection(worksheet: Worksheet, sheet: HostSheet): void {
  // Not in the types of exceljs.
  const { sheetProtection } = worksheet as unknown as {
    readonly sheetProtection?: Readonly<Record<string, unknown>> | null;
  };
  if (sheetProtection?.["sheet"] !== true) return;
  const allowed = Object.entries(sheetProtection).filter(([, value]) => value === true);
  sheet.protection.protect(
    Object.fromEntries(
      allowed.map(([name]) => [`allow${name.charAt(0).toUpperCase()}${name.slice(1)}`, true]),
    ),
  );
}
