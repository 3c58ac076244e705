import { attribute, childrenOf, type Element, isTrue, maskOpaque, rootOf } from "../xml/elements";
import { attributeIn } from "../xml/namespaces";
import { isRelationshipNamespace, relationshipsOf } from "./relationships";
import type { XlsxPackage } from "./xlsx-package";

/** What the workbook part says of the workbook (ECMA-376 part 1, 18.2). */
export interface WorkbookPart {
  readonly path: string;
  readonly sheets: readonly SheetEntry[];
  /** Serial 0 is 1904-01-01 instead of 1899-12-31. */
  readonly isDate1904: boolean;
  readonly isStructureLocked: boolean;
  readonly isStrict: boolean;
  readonly stylesPath: string | undefined;
  /** Where the workbook says its styles are, though there is no such part. */
  readonly lostStylesPath: string | undefined;
  readonly sharedStringsPath: string | undefined;
  readonly calcChainPath: string | undefined;
}

export interface SheetEntry {
  readonly name: string;
  readonly sheetId: number;
  /** Empty when the workbook does not say where the sheet is. */
  readonly path: string;
  /** False for a chart sheet, a dialog or an old macro sheet. */
  readonly isGrid: boolean;
}

const strictNamespace = "http://purl.oclc.org/ooxml/spreadsheetml/main";

/** Reads a workbook part that was loaded; `undefined` when it or its relationships are not well formed. */
export function readWorkbookPart(parts: XlsxPackage, path: string): WorkbookPart | undefined {
  const text = parts.text(path);
  const children = workbookChildren(text);
  const relationships = relationshipsOf(parts, path);
  if (children === undefined || relationships === undefined) return undefined;
  const root = rootOf(maskOpaque(text));
  const tagOf = (name: string) =>
    startTag(
      text,
      children.find((child) => child.name === name),
    );
  const sheetsElement = children.find(({ name }) => name === "sheets");
  const sheetElements =
    sheetsElement && childrenOf(maskOpaque(text), sheetsElement.openEnd, sheetsElement.contentEnd);
  if (sheetElements === undefined) return undefined;
  const pathOf = (kind: string) =>
    relationships.find((arrow) => arrow.kind === kind && !arrow.isExternal && parts.has(arrow.target))
      ?.target;
  const styles = relationships.find(({ kind, isExternal }) => kind === "styles" && !isExternal);
  const stylesPath = pathOf("styles");
  return {
    path,
    // An entry that leads nowhere keeps its place: names of print areas count the entries.
    sheets: sheetElements.map((element) => {
      const tag = startTag(text, element);
      const around = [startTag(text, root), startTag(text, sheetsElement), tag];
      const id = attributeIn(isRelationshipNamespace, "id", around);
      const arrow = relationships.find((candidate) => candidate.id === id);
      return {
        name: attribute(tag, "name") ?? "",
        sheetId: Number(attribute(tag, "sheetId") ?? "0"),
        path: arrow?.target ?? "",
        isGrid: arrow === undefined || arrow.kind === "worksheet",
      };
    }),
    isDate1904: isTrue(attribute(tagOf("workbookPr"), "date1904")),
    isStructureLocked: isTrue(attribute(tagOf("workbookProtection"), "lockStructure")),
    isStrict: text.includes(strictNamespace),
    stylesPath,
    lostStylesPath: stylesPath === undefined ? styles?.target : undefined,
    sharedStringsPath: pathOf("sharedStrings"),
    calcChainPath: pathOf("calcChain"),
  };
}

/** Another entry that leads to the very part of this sheet: whatever is written in one is written in both. */
export function twinOf({ sheets }: WorkbookPart, sheet: SheetEntry): SheetEntry | undefined {
  const path = sheet.path.toLowerCase();
  return path === ""
    ? undefined
    : sheets.find((other) => other !== sheet && other.path.toLowerCase() === path);
}

/** The elements directly below `<workbook>`. */
export function workbookChildren(text: string): readonly Element[] | undefined {
  const masked = maskOpaque(text);
  const root = rootOf(masked);
  return root?.name === "workbook" ? childrenOf(masked, root.openEnd, root.contentEnd) : undefined;
}

/** What a list of the workbook part (`sheets`, `definedNames`…) holds. */
export function listedIn(text: string, list: string): readonly Element[] {
  const masked = maskOpaque(text);
  return (workbookChildren(text) ?? [])
    .filter(({ name }) => name === list)
    .flatMap(({ openEnd, contentEnd }) => childrenOf(masked, openEnd, contentEnd) ?? []);
}

function startTag(text: string, element: Element | undefined): string {
  return element === undefined ? "" : text.slice(element.start, element.openEnd);
}
