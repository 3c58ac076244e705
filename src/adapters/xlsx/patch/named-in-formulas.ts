import { quoteSheet } from "../../../workbook/excel/addresses";
import { isColumnCall } from "../../../workbook/excel/named-columns";
import { callSheetOtherwise, isSameSheet, isSheetCall } from "../../../workbook/excel/named-sheets";
import type { XlsxPackage } from "../package/xlsx-package";
import { applyEdits, type Edit } from "../xml/elements";
import { escapeAttribute, escapeText, unescapeXml } from "../xml/text";

/** Where formulas call columns and sheets by their names, in whatever part: cells, lists, names, charts, pivot tables. */

/** Cells, defined names, drop-down lists, looks under a condition, tables, charts; of whatever prefix. */
const formula =
  /<(?:\w+:)?(?:f|formula[12]?|definedName|calculatedColumnFormula|totalsRowFormula)(?:\s[^<>]*)?>([^<]+)</g;
/** Links, and what a pivot table reads. */
const reference = /\s(location|sheet)="([^"]*)"/g;
/** Texts, and names of things that are elsewhere, call nothing of this workbook. */
const callsNothing = /sharedStrings\.xml$|comments\d*\.xml$|externalLinks\/|\.rels$/i;

/** Does a formula of the workbook call the column of a table by this name? */
export function isColumnCalled(parts: XlsxPackage, column: string): boolean {
  const isCall = isColumnCall(column);
  return callingParts(parts).some((path) =>
    [...parts.text(path).matchAll(formula)].some(([, written = ""]) => isCall(unescapeXml(written))),
  );
}

/**
 * Has every formula, link and pivot table call a sheet by its new name. False where something calls it in a way that is
 * not understood here; then the parts are of no use.
 */
export function renameInFormulas(parts: XlsxPackage, from: string, to: string): boolean {
  const isCall = isSheetCall(from);
  const isCalled = (text: string) => isCall(unescapeXml(text));
  for (const path of callingParts(parts)) {
    const text = parts.text(path);
    if (!isCalled(text) && !text.includes(`="${escapeAttribute(from)}"`)) continue;
    const edits: Edit[] = [];
    for (const match of text.matchAll(formula)) {
      const [whole, written = ""] = match;
      const start = match.index + whole.length - 1 - written.length;
      const renamed = escapeText(callSheetOtherwise(unescapeXml(written), from, standIn));
      if (renamed.includes(standIn)) edits.push({ start, end: start + written.length, text: renamed });
    }
    for (const match of text.matchAll(reference)) {
      const [whole, name = "", written = ""] = match;
      const value = unescapeXml(written);
      const isWhole = name === "sheet" && isSameSheet(value, from);
      const renamed = isWhole
        ? bareStandIn
        : name === "sheet"
          ? value
          : callSheetOtherwise(value, from, standIn);
      if (renamed === value) continue;
      const end = match.index + whole.length - 1;
      edits.push({ start: end - written.length, end, text: escapeAttribute(renamed) });
    }
    const changed = applyEdits(text, edits);
    // The new name may well hold the old one: it comes in once nothing calls the old one any more.
    if (isCalled(changed)) return false;
    parts.write(
      path,
      changed
        .replaceAll(standIn, escapeAttribute(quoteSheet(to)))
        .replaceAll(bareStandIn, escapeAttribute(to)),
    );
  }
  return true;
}

/** The parts that may call something, all loaded; a part that cannot be read is none that Excel would. */
function callingParts(parts: XlsxPackage): readonly string[] {
  return parts
    .paths()
    .filter(
      (path) => /^xl\/.*\.xml$/i.test(path) && !callsNothing.test(path) && parts.load(path) === "ready",
    );
}

/** The new name while it is not there yet; in quotes, and without. Nobody types these characters of the private use area. */
const standIn = "\ue0c7\ue0c8";
const bareStandIn = "\ue0c9\ue0ca";
