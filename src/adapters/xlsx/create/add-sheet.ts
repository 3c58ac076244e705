import type { SheetTemplate } from "../../../workbook/changes";
import { quoteSheet } from "../../../workbook/excel/addresses";
import { freeTableName } from "../../../workbook/excel/table-names";
import { addContentType, contentTypes } from "../package/content-types";
import { relationshipsPath } from "../package/paths";
import { addRelationship, relationshipsOf, relationshipTypes } from "../package/relationships";
import { listedIn, workbookChildren, type WorkbookPart } from "../package/workbook-part";
import type { XlsxPackage } from "../package/xlsx-package";
import type { StyleBook } from "../styles/style-book";
import {
  applyEdits,
  attribute,
  insideLast,
  prefixOf,
  rootOf,
  maskOpaque,
  withAttribute,
} from "../xml/elements";
import { prefixFor } from "../xml/namespaces";
import { encodeCellAttribute } from "../xml/text";
import { makeRoomForFirst, nameForSheet } from "../patch/workbook-edits";
import { importCellFormat } from "./import-styles";
import type { TemplateSheet } from "./template-sheets";

/** Puts a fresh sheet behind the others, or before them; gives the path of its part. */
export function addSheet(
  parts: XlsxPackage,
  workbook: WorkbookPart,
  template: SheetTemplate,
  made: TemplateSheet,
  madeStyles: StyleBook,
  styles: StyleBook,
): string {
  const sheetPath = freePath(parts, "xl/worksheets/sheet");
  const tablePath = freePath(parts, "xl/tables/table");
  const imported = new Map<string, number>();
  const styleOf = (index: string): number => {
    const known = imported.get(index) ?? importCellFormat(madeStyles, Number(index), styles);
    imported.set(index, known);
    return known;
  };
  const sheet = made.sheet
    .replace(
      /(<(?:c|row) [^>]*?\bs=")(\d+)(")/g,
      (_, before: string, index: string, after: string) => before + String(styleOf(index)) + after,
    )
    .replace(
      /(<col [^>]*?\bstyle=")(\d+)(")/g,
      (_, before: string, index: string, after: string) => before + String(styleOf(index)) + after,
    );
  const { id, name } = freeTable(parts, workbook, template.tableName);
  const table = made.table.replace(/<table [^>]*>/, (tag) =>
    Object.entries({ id: String(id), name, displayName: name }).reduce(
      (written, [key, value]) => withAttribute(written, key, value),
      tag,
    ),
  );
  parts.write(tablePath, table);
  addContentType(parts, tablePath, contentTypes.table);
  const arrow = addRelationship(parts, sheetPath, "table", tablePath);
  parts.write(sheetPath, sheet.replace(/(<tablePart r:id=")[^"]*"/, `$1${arrow}"`));
  addContentType(parts, sheetPath, contentTypes.worksheet);
  const index = template.isFirst === true ? 0 : workbook.sheets.length;
  if (index < workbook.sheets.length) makeRoomForFirst(parts, workbook.path);
  announceSheet(parts, workbook, template.name, sheetPath, index);
  const titles = `${quoteSheet(template.name)}!$1:$1`;
  nameForSheet(parts, workbook.path, index, "_xlnm.Print_Titles", titles);
  return sheetPath;
}

/** A path without a part, and without relationships that a part of this name once had and a new one would inherit. */
export function freePath(parts: XlsxPackage, stem: string, extension = "xml", from = 1): string {
  let number = from;
  const isTaken = (path: string) => parts.has(path) || parts.has(relationshipsPath(path));
  while (isTaken(`${stem}${number}.${extension}`)) number += 1;
  return `${stem}${number}.${extension}`;
}

/** Table ids and names are unique in the workbook, and a name is not a defined name either (18.5.1.2). */
function freeTable(parts: XlsxPackage, workbook: WorkbookPart, wanted: string): { id: number; name: string } {
  const names = [...definedNames(parts, workbook)];
  let lastId = 0;
  for (const sheet of workbook.sheets) {
    for (const { kind, target } of relationshipsOf(parts, sheet.path) ?? []) {
      if (kind !== "table" || parts.load(target) !== "ready") continue;
      const tag = /<(?:\w+:)?table\s[^>]*>/.exec(parts.text(target))?.[0] ?? "";
      lastId = Math.max(lastId, Number(attribute(tag, "id") ?? "0"));
      for (const key of ["name", "displayName"]) names.push(attribute(tag, key) ?? "");
    }
  }
  return { id: lastId + 1, name: freeTableName(wanted, names) };
}

function definedNames(parts: XlsxPackage, workbook: WorkbookPart): readonly string[] {
  const text = parts.text(workbook.path);
  return listedIn(text, "definedNames").map(
    ({ start, openEnd }) => attribute(text.slice(start, openEnd), "name") ?? "",
  );
}

/** Lists a new sheet part in the workbook: the first of all, or behind the others. */
export function announceSheet(
  parts: XlsxPackage,
  workbook: WorkbookPart,
  name: string,
  path: string,
  index = workbook.sheets.length,
): void {
  const arrow = addRelationship(parts, workbook.path, "worksheet", path);
  const text = parts.text(workbook.path);
  const children = workbookChildren(text);
  const root = rootOf(maskOpaque(text));
  const sheets = children?.find((child) => child.name === "sheets");
  if (root === undefined || sheets === undefined) throw new Error("The workbook part changed.");
  const prefix = prefixOf(root.tag);
  const sheetId = workbook.sheets.reduce((last, sheet) => Math.max(last, sheet.sheetId), 0) + 1;
  const around = [root, sheets].map(({ start, openEnd }) => text.slice(start, openEnd));
  const bound = prefixFor(relationshipTypes, around);
  const id = bound === undefined ? `xmlns:r="${relationshipTypes}" r:id` : `${bound}:id`;
  const entry = `<${prefix}sheet name="${encodeCellAttribute(name)}" sheetId="${sheetId}" ${id}="${arrow}"/>`;
  const isFirst = index === 0 && workbook.sheets.length > 0;
  const front = { start: sheets.openEnd, end: sheets.openEnd, text: entry };
  parts.write(workbook.path, applyEdits(text, isFirst ? [front] : insideLast(text, sheets, entry)));
}
