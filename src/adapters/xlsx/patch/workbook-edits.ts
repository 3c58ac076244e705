import { parseRange, columnLetters } from "../../../workbook/excel/addresses";
import { removeContentType } from "../package/content-types";
import { relationshipsPath, removeRelationship } from "../package/relationships";
import { workbookChildren, type WorkbookPart } from "../package/workbook-part";
import type { XlsxPackage } from "../package/xlsx-package";
import {
  applyEdits,
  attribute,
  childrenOf,
  isTrue,
  maskOpaque,
  prefixOf,
  rootOf,
  withAttribute,
} from "../xml/elements";

/**
 * Takes the calculation chain away (ECMA-376 part 1, 18.6): Excel repairs a file whose chain names a cell without a
 * formula, and builds the chain anew where there is none.
 */
export function dropCalcChain(parts: XlsxPackage, { path, calcChainPath }: WorkbookPart): void {
  if (calcChainPath === undefined) return;
  parts.remove(calcChainPath);
  if (parts.has(relationshipsPath(calcChainPath))) parts.remove(relationshipsPath(calcChainPath));
  removeRelationship(parts, path, calcChainPath);
  removeContentType(parts, calcChainPath);
}

/** Children of `<workbook>` that stand after `calcPr` (CT_Workbook, 18.2.27). */
const afterCalc = [
  "oleSize",
  "customWorkbookViews",
  "pivotCaches",
  "smartTagPr",
  "smartTagTypes",
  "webPublishing",
  "fileRecoveryPr",
  "webPublishObjects",
  "extLst",
];

/**
 * Asks Excel to calculate everything when it opens the file: the clerk's own formulas still hold the results of before our
 * rows were written, and Excel would show a total that is wrong.
 */
export function askForCalculation(parts: XlsxPackage, path: string): void {
  const text = parts.text(path);
  const children = workbookChildren(text);
  const root = rootOf(maskOpaque(text));
  if (children === undefined || root === undefined) return;
  const element = children.find(({ name }) => name === "calcPr");
  if (element === undefined) {
    const at = children.find(({ name }) => afterCalc.includes(name))?.start ?? root.contentEnd;
    const written = `<${prefixOf(root.tag)}calcPr fullCalcOnLoad="1"/>`;
    parts.write(path, applyEdits(text, [{ start: at, end: at, text: written }]));
    return;
  }
  const tag = text.slice(element.start, element.openEnd);
  if (isTrue(attribute(tag, "fullCalcOnLoad"))) return;
  const asked = withAttribute(tag, "fullCalcOnLoad", "1");
  parts.write(path, applyEdits(text, [{ start: element.start, end: element.openEnd, text: asked }]));
}

/** The hidden name `_xlnm._FilterDatabase` repeats the bounds of a sheet's filter; Excel wants the two to agree. */
export function moveFilterName(
  parts: XlsxPackage,
  path: string,
  sheetIndex: number,
  { from, to }: { readonly from: string; readonly to: string },
): void {
  const text = parts.text(path);
  const list = workbookChildren(text)?.find(({ name }) => name === "definedNames");
  const elements = list && childrenOf(maskOpaque(text), list.openEnd, list.contentEnd);
  const name = elements?.find(({ start, openEnd }) => {
    const tag = text.slice(start, openEnd);
    return (
      attribute(tag, "name") === "_xlnm._FilterDatabase" &&
      attribute(tag, "localSheetId") === String(sheetIndex)
    );
  });
  if (name === undefined) return;
  const written = text.slice(name.openEnd, name.contentEnd).replace(absolute(from), () => absolute(to));
  parts.write(path, applyEdits(text, [{ start: name.openEnd, end: name.contentEnd, text: written }]));
}

function absolute(ref: string): string {
  const range = parseRange(ref);
  if (range === undefined) return ref;
  const corner = (row: number, column: number) => `$${columnLetters(column)}$${row}`;
  return `${corner(range.top, range.left)}:${corner(range.bottom, range.right)}`;
}
