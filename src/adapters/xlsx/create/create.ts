import type { CreateSheet } from "../../../workbook/changes";
import { applyChanges } from "../patch/apply";
import { contentTypesPath } from "../package/content-types";
import { openPackage } from "../package/open";
import type { XlsxPackage } from "../package/xlsx-package";
import { noDate, writeZip } from "../zip/write";
import { makeEmptyWorkbook } from "./template-sheets";

export interface NewWorkbook {
  readonly createdOn: Date;
  readonly title: string;
}

/**
 * A new workbook with these sheets: an empty one of exceljs, to which the sheets are added as to any workbook that lacks
 * them. The same input gives the same bytes.
 */
export async function createXlsx(
  sheets: readonly Pick<CreateSheet, "template" | "rows">[],
  { createdOn, title }: NewWorkbook,
): Promise<Uint8Array> {
  const drawn = await makeEmptyWorkbook(title, createdOn);
  const bytes = plainPackage(drawn);
  const opened = openPackage(bytes, title);
  if (!opened.ok) throw new Error("An empty workbook was not written well.");
  const changes = sheets.map(({ template, rows }) => ({ kind: "create-sheet" as const, template, rows }));
  const made = await applyChanges(opened.value, changes);
  if (!made.ok)
    throw new Error(`A new workbook was refused: ${made.problems.map(({ code }) => code).join(", ")}`);
  return made.value.bytes();
}

/** Without the folders and the date of the zip of exceljs, and with the two elements that a workbook without sheets lacks. */
function plainPackage(drawn: XlsxPackage): Uint8Array {
  const encoder = new TextEncoder();
  const paths = drawn.paths().filter((path) => !path.endsWith("/"));
  const ordered = [contentTypesPath, ...paths.filter((path) => path !== contentTypesPath)];
  return writeZip(
    ordered.map((path) => {
      if (drawn.load(path) !== "ready") throw new Error(`exceljs made no ${path}.`);
      const text = drawn.text(path);
      const views =
        '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000" tabRatio="850"/></bookViews>';
      const content =
        path === "xl/workbook.xml" ? text.replace("<calcPr", `${views}<sheets></sheets><calcPr`) : text;
      return { name: path, content: encoder.encode(content), modified: noDate };
    }),
  );
}
