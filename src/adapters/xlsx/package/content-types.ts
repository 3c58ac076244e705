import { applyEdits, attribute } from "../xml/elements";
import { escapeAttribute } from "../xml/text";
import { insertLast, rootChildren } from "./relationships";
import type { XlsxPackage } from "./xlsx-package";

/** The part that says what every other part is (ECMA-376 part 2, 7.2). */
export const contentTypesPath = "[Content_Types].xml";

const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
export const contentTypes = {
  worksheet: `${spreadsheet}.worksheet+xml`,
  table: `${spreadsheet}.table+xml`,
  styles: `${spreadsheet}.styles+xml`,
} as const;

/** The content type announced for a path, by its name or else by its extension. */
export function contentTypeOf(parts: XlsxPackage, path: string): string | undefined {
  const text = parts.text(contentTypesPath);
  const named = overrideOf(text, path);
  if (named !== undefined) return attribute(text.slice(named.start, named.openEnd), "ContentType");
  const extension = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
  for (const { name, start, openEnd } of rootChildren(text) ?? []) {
    const tag = text.slice(start, openEnd);
    if (name === "Default" && attribute(tag, "Extension")?.toLowerCase() === extension) {
      return attribute(tag, "ContentType");
    }
  }
  return undefined;
}

export function addContentType(parts: XlsxPackage, path: string, type: string): void {
  const text = parts.text(contentTypesPath);
  const attributes = `PartName="${escapeAttribute(`/${path}`)}" ContentType="${type}"`;
  parts.write(
    contentTypesPath,
    insertLast(text, (prefix) => `<${prefix}Override ${attributes}/>`),
  );
}

export function removeContentType(parts: XlsxPackage, path: string): void {
  const text = parts.text(contentTypesPath);
  const named = overrideOf(text, path);
  if (named === undefined) return;
  parts.write(contentTypesPath, applyEdits(text, [{ start: named.start, end: named.end, text: "" }]));
}

function overrideOf(text: string, path: string) {
  const wanted = `/${path}`.toLowerCase();
  return (rootChildren(text) ?? []).find(
    ({ name, start, openEnd }) =>
      name === "Override" && attribute(text.slice(start, openEnd), "PartName")?.toLowerCase() === wanted,
  );
}
