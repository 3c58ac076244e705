import { parseRange } from "../../../workbook/excel/addresses";
import type { Table } from "../../../workbook/excel/tables";
import { relationshipsOf } from "../package/relationships";
import type { XlsxPackage } from "../package/xlsx-package";
import { attribute, childrenOf, maskOpaque, rootOf } from "../xml/elements";
import { decodeCellText } from "../xml/text";
import type { ScannedSheet } from "./scanned-sheet";

/** An Excel table of a sheet (ECMA-376 part 1, 18.5.1.2). */
export interface SheetTable extends Table {
  readonly path: string;
  readonly text: string;
  readonly columns: readonly TableColumn[];
}

export interface TableColumn {
  readonly id: number;
  readonly name: string;
  /** The formula that fills the column, as it stands in the XML. */
  readonly formula: string | undefined;
}

/** The tables of a sheet in the order that the sheet names them; `undefined` when one cannot be read. */
export function tablesOf(
  parts: XlsxPackage,
  sheetPath: string,
  { frame, layout }: Pick<ScannedSheet, "frame" | "layout">,
): readonly SheetTable[] | undefined {
  const list = layout.children.find(({ name }) => name === "tableParts");
  if (list === undefined) return [];
  const arrows = relationshipsOf(parts, sheetPath);
  const elements = childrenOf(layout.masked, list.openEnd, list.contentEnd);
  if (arrows === undefined || elements === undefined) return undefined;
  const tables: SheetTable[] = [];
  for (const { start, openEnd } of elements) {
    const id = /\s[\w.-]+:id\s*=\s*["']([^"']*)["']/.exec(frame.slice(start, openEnd))?.[1];
    const arrow = arrows.find((candidate) => candidate.id === id);
    if (arrow === undefined || parts.load(arrow.target) !== "ready") return undefined;
    const table = readTable(arrow.target, parts.text(arrow.target));
    if (table === undefined) return undefined;
    tables.push(table);
  }
  return tables;
}

export function readTable(path: string, text: string): SheetTable | undefined {
  const masked = maskOpaque(text);
  const root = rootOf(masked);
  const children = root && childrenOf(masked, root.openEnd, root.contentEnd);
  const list = children?.find(({ name }) => name === "tableColumns");
  const columns = list && childrenOf(masked, list.openEnd, list.contentEnd);
  if (root === undefined || columns === undefined) return undefined;
  const tag = text.slice(root.start, root.openEnd);
  const range = parseRange(attribute(tag, "ref") ?? "");
  if (range === undefined) return undefined;
  return {
    path,
    text,
    range,
    name: attribute(tag, "displayName") ?? attribute(tag, "name") ?? "",
    headerRows: Number(attribute(tag, "headerRowCount") ?? "1"),
    totalsRows: Number(attribute(tag, "totalsRowCount") ?? "0"),
    isLinked: ["queryTable", "xml"].includes(attribute(tag, "tableType") ?? ""),
    columns: columns.map(({ start, openEnd, contentEnd }) => {
      const columnTag = text.slice(start, openEnd);
      const formula = childrenOf(masked, openEnd, contentEnd)?.find(
        ({ name }) => name === "calculatedColumnFormula",
      );
      return {
        id: Number(attribute(columnTag, "id") ?? "0"),
        name: decodeCellText(attribute(columnTag, "name") ?? ""),
        formula: formula && text.slice(formula.openEnd, formula.contentEnd),
      };
    }),
  };
}
