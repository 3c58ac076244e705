import { freePath } from "../create/add-sheet";
import { firstStyles } from "../create/first-styles";
import { addContentType, contentTypes } from "../package/content-types";
import { addRelationship } from "../package/relationships";
import type { WorkbookPart } from "../package/workbook-part";
import type { XlsxPackage } from "../package/xlsx-package";

/**
 * The styles of a workbook that has none. A part that no relationship reaches belongs to whoever put it there; one that is
 * announced and missing is put where it is looked for.
 */
export function addStyles(parts: XlsxPackage, workbook: WorkbookPart): string {
  const lost = workbook.lostStylesPath;
  const path = lost ?? freeStylesPath(parts);
  parts.write(path, firstStyles(highestStyle(parts, workbook) + 1));
  addContentType(parts, path, contentTypes.styles);
  if (lost === undefined) addRelationship(parts, workbook.path, "styles", path);
  return path;
}

/** Excel holds no more formats than this. */
const mostFormats = 65_000;

/** Cells may ask for formats that were never there: they go on to look plain, and never take one of ours. */
function highestStyle(parts: XlsxPackage, { sheets }: WorkbookPart): number {
  const asked = /<(?:\w+:)?(?:c|row|col)(?=\s)[^<>]*?\s(?:s|style)\s*=\s*["'](\d+)/g;
  let highest = 0;
  for (const { path, isGrid } of sheets) {
    if (!isGrid || parts.load(path) !== "ready") continue;
    for (const [, style] of parts.text(path).matchAll(asked)) highest = Math.max(highest, Number(style));
  }
  return Math.min(highest, mostFormats);
}

function freeStylesPath(parts: XlsxPackage): string {
  return parts.has("xl/styles.xml") ? freePath(parts, "xl/styles") : "xl/styles.xml";
}
