import { parseReference } from "../workbook/address";
import type { HostSheet } from "../workbook/sheet";
import { attribute, type PackageTexts } from "./package-texts";

/** Links to places of the workbook itself, which exceljs drops. */
export function loadInnerLinks(texts: PackageTexts, sheet: HostSheet): void {
  for (const [, given = ""] of texts.sheet(sheet.name).matchAll(/<(?:\w+:)?hyperlink\b([^>]*)>/g)) {
    const documentReference = attribute(given, "location");
    const area = parseReference(attribute(given, "ref") ?? "")?.area;
    if (documentReference === undefined || area === undefined) continue;
    sheet.grid.change(area, (cell) => ({ ...cell, hyperlink: { documentReference } }));
  }
}
