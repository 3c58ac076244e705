import { attribute, childrenOf, type Element, isTrue, maskOpaque, rootOf } from "../xml/elements";
import { relationshipsOf } from "./relationships";
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
  readonly sharedStringsPath: string | undefined;
  readonly calcChainPath: string | undefined;
}

export interface SheetEntry {
  readonly name: string;
  readonly sheetId: number;
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
  return {
    path,
    sheets: sheetElements.flatMap((element) => {
      const tag = startTag(text, element);
      // The prefix of the relationship id is free; its namespace is the only one with an `id` in this element.
      const id = /\s[\w.-]+:id\s*=\s*["']([^"']*)["']/.exec(tag)?.[1];
      const arrow = relationships.find((candidate) => candidate.id === id);
      if (arrow === undefined) return [];
      return [
        {
          name: attribute(tag, "name") ?? "",
          sheetId: Number(attribute(tag, "sheetId") ?? "0"),
          path: arrow.target,
          isGrid: arrow.kind === "worksheet",
        },
      ];
    }),
    isDate1904: isTrue(attribute(tagOf("workbookPr"), "date1904")),
    isStructureLocked: isTrue(attribute(tagOf("workbookProtection"), "lockStructure")),
    isStrict: text.includes(strictNamespace),
    stylesPath: pathOf("styles"),
    sharedStringsPath: pathOf("sharedStrings"),
    calcChainPath: pathOf("calcChain"),
  };
}

/** The elements directly below `<workbook>`. */
export function workbookChildren(text: string): readonly Element[] | undefined {
  const masked = maskOpaque(text);
  const root = rootOf(masked);
  return root?.name === "workbook" ? childrenOf(masked, root.openEnd, root.contentEnd) : undefined;
}

function startTag(text: string, element: Element | undefined): string {
  return element === undefined ? "" : text.slice(element.start, element.openEnd);
}
