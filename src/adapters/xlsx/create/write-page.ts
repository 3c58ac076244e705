import { foldLabel } from "../../../kernel/label";
import type { Problem } from "../../../kernel/problem";
import type { ReplacePage } from "../../../workbook/changes";
import { columnLetters } from "../../../workbook/excel/addresses";
import { addContentType, contentTypes, removeContentType } from "../package/content-types";
import { loadSheet } from "../package/open";
import { ownerOf, relationshipsPath } from "../package/paths";
import { relationshipsOf } from "../package/relationships";
import type { SheetEntry, WorkbookPart } from "../package/workbook-part";
import type { XlsxPackage } from "../package/xlsx-package";
import { dropCalcChain, askForCalculation, setPrintArea } from "../patch/workbook-edits";
import type { PartLayout } from "../sheet/layout";
import type { ScannedSheet } from "../sheet/scanned-sheet";
import type { PageStyles } from "../styles/page-styles";
import { attribute, findTag, isTrue } from "../xml/elements";
import { announceSheet, freePath } from "./add-sheet";
import { writeDrawing } from "./page-drawing";
import { type KeptOfSheet, nothingKept, pageXml } from "./page-xml";

/** Puts a printed sheet behind the others, or in the place of the one that bears its name. */
export function writePage(
  parts: XlsxPackage,
  fileName: string,
  workbook: WorkbookPart,
  page: ReplacePage,
  styles: PageStyles,
): readonly Problem[] {
  const index = workbook.sheets.findIndex(({ name }) => foldLabel(name) === foldLabel(page.sheet));
  const sheet = workbook.sheets[index];
  if (sheet === undefined) {
    const path = freePath(parts, "xl/worksheets/sheet");
    const drawing = writeDrawing(parts, path, page.sheet, page);
    parts.write(path, pageXml(page, styles, workbook.isDate1904, nothingKept, drawing));
    addContentType(parts, path, contentTypes.worksheet);
    announceSheet(parts, workbook, page.sheet, path);
    setPrintArea(parts, workbook.path, workbook.sheets.length, page.sheet, printArea(page));
    return [];
  }
  const loaded = loadSheet(parts, sheet.path, fileName);
  if (!loaded.ok) return loaded.problems;
  replace(parts, workbook, sheet, loaded.value, page, styles);
  setPrintArea(parts, workbook.path, index, sheet.name, printArea(page));
  return [];
}

function replace(
  parts: XlsxPackage,
  workbook: WorkbookPart,
  { path, name }: SheetEntry,
  { frame, layout, rows }: ScannedSheet,
  page: ReplacePage,
  styles: PageStyles,
): void {
  dropBelongings(parts, path);
  const drawing = writeDrawing(parts, path, name, page);
  parts.write(path, pageXml(page, styles, workbook.isDate1904, keptOf(frame, layout), drawing));
  if (rows.withFormula.length > 0) dropCalcChain(parts, workbook);
  // Formulas of other sheets may look at this one.
  if (workbook.calcChainPath !== undefined) askForCalculation(parts, workbook.path);
}

function keptOf(text: string, { children, prefix, masked }: PartLayout): KeptOfSheet {
  const find = (name: string) => children.find((child) => child.name === name);
  const properties = find("sheetPr");
  const views = find("sheetViews");
  const view = views === undefined ? -1 : findTag(masked, `<${prefix}sheetView`, views.openEnd);
  const protection = find("sheetProtection");
  return {
    codeName: properties && attribute(text.slice(properties.start, properties.openEnd), "codeName"),
    isOpenTab: view !== -1 && isTrue(attribute(text.slice(view, text.indexOf(">", view) + 1), "tabSelected")),
    protection:
      protection === undefined
        ? ""
        : text
            .slice(protection.start, protection.end)
            .replaceAll(`<${prefix}`, "<")
            .replaceAll(`</${prefix}`, "</"),
  };
}

/** Tables, drawings and notes of the old sheet go with it, unless another part shows them too. */
function dropBelongings(parts: XlsxPackage, path: string): void {
  const arrows = relationshipsPath(path);
  const belongings = ownTargets(parts, path);
  if (parts.has(arrows)) parts.remove(arrows);
  for (const target of belongings) dropUnreached(parts, target);
}

function dropUnreached(parts: XlsxPackage, path: string): void {
  if (!parts.has(path) || isReached(parts, path)) return;
  parts.remove(path);
  removeContentType(parts, path);
  dropBelongings(parts, path);
}

function ownTargets(parts: XlsxPackage, path: string): readonly string[] {
  return (relationshipsOf(parts, path) ?? []).flatMap(({ target, isExternal }) =>
    isExternal ? [] : [target],
  );
}

function isReached(parts: XlsxPackage, path: string): boolean {
  const key = path.toLowerCase();
  return parts.paths().some((candidate) => {
    const owner = ownerOf(candidate);
    return owner !== undefined && ownTargets(parts, owner).some((target) => target.toLowerCase() === key);
  });
}

function printArea({ widths, rows, firstPrintedRow }: ReplacePage): string {
  const last = Math.max(firstPrintedRow, rows.length);
  return `$A$${firstPrintedRow}:$${columnLetters(Math.max(1, widths.length))}$${last}`;
}
