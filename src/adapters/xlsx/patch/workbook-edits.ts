import { parseRange, columnLetters, quoteSheet } from "../../../workbook/excel/addresses";
import { removeContentType } from "../package/content-types";
import { relationshipsPath } from "../package/paths";
import { removeRelationship } from "../package/relationships";
import { listedIn, workbookChildren, type WorkbookPart } from "../package/workbook-part";
import type { XlsxPackage } from "../package/xlsx-package";
import {
  applyEdits,
  attribute,
  type Edit,
  type Element,
  insideLast,
  isTrue,
  maskOpaque,
  prefixOf,
  rootOf,
  withAttribute,
  withoutElements,
} from "../xml/elements";
import { escapeText } from "../xml/text";

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

/** The children of `<workbook>` before which defined names stand (CT_Workbook, ECMA-376 part 1, 18.2.27). */
const beforeNames = [
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "AlternateContent",
  "revisionPtr",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
];

/** Gives a formula a name that holds for one sheet. */
export function nameForSheet(
  parts: XlsxPackage,
  path: string,
  sheetIndex: number,
  name: string,
  formula: string,
): void {
  const text = parts.text(path);
  const children = workbookChildren(text);
  const root = rootOf(maskOpaque(text));
  if (children === undefined || root === undefined) throw new Error("The workbook part changed.");
  const prefix = prefixOf(root.tag);
  const open = `<${prefix}definedName name="${name}" localSheetId="${sheetIndex}">`;
  const entry = `${open}${escapeText(formula)}</${prefix}definedName>`;
  const list = children.find((child) => child.name === "definedNames");
  const at = children.find((child) => !beforeNames.includes(child.name))?.start ?? root.contentEnd;
  const edits =
    list === undefined
      ? [{ start: at, end: at, text: `<${prefix}definedNames>${entry}</${prefix}definedNames>` }]
      : insideLast(text, list, entry);
  parts.write(path, applyEdits(text, edits));
}

/**
 * Before a tab that comes before all others: names of one sheet and views of the workbook count the tabs (`localSheetId`,
 * `activeTab`, `firstSheet`), and go on meaning those that they meant.
 */
export function makeRoomForFirst(parts: XlsxPackage, path: string): void {
  const text = parts.text(path);
  const edit = (element: Element, change: (tag: string) => string): Edit => ({
    start: element.start,
    end: element.openEnd,
    text: change(text.slice(element.start, element.openEnd)),
  });
  const oneMore = (tag: string, name: string, otherwise?: string): string => {
    const index = attribute(tag, name) ?? otherwise;
    return index === undefined ? tag : withAttribute(tag, name, String(Number(index) + 1));
  };
  const edits = [
    ...listedIn(text, "bookViews").map((view) =>
      edit(view, (tag) => oneMore(oneMore(tag, "firstSheet"), "activeTab", "0")),
    ),
    ...listedIn(text, "definedNames").map((name) => edit(name, (tag) => oneMore(tag, "localSheetId"))),
  ];
  parts.write(path, applyEdits(text, edits));
}

/** Names of Excel's own that tell how a sheet prints, or where its filter stands. */
const ownNames = ["_xlnm.Print_Area", "_xlnm.Print_Titles", "_xlnm._FilterDatabase"];

function namesOfSheet(text: string, sheetIndex: number, names: readonly string[]): readonly Element[] {
  return listedIn(text, "definedNames").filter(({ start, openEnd }) => {
    const tag = text.slice(start, openEnd);
    return (
      names.includes(attribute(tag, "name") ?? "") && attribute(tag, "localSheetId") === String(sheetIndex)
    );
  });
}

/** Says which cells of a sheet are printed, in place of all that was said before. */
export function setPrintArea(
  parts: XlsxPackage,
  path: string,
  sheetIndex: number,
  sheet: string,
  area: string,
): void {
  const text = parts.text(path);
  const old = namesOfSheet(text, sheetIndex, ownNames);
  parts.write(path, withoutElements(text, old));
  nameForSheet(parts, path, sheetIndex, "_xlnm.Print_Area", `${quoteSheet(sheet)}!${area}`);
}

/** The hidden name `_xlnm._FilterDatabase` repeats the bounds of a sheet's filter; Excel wants the two to agree. */
export function moveFilterName(
  parts: XlsxPackage,
  path: string,
  sheetIndex: number,
  { from, to }: { readonly from: string; readonly to: string },
): void {
  const text = parts.text(path);
  const [name] = namesOfSheet(text, sheetIndex, ["_xlnm._FilterDatabase"]);
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
