import { foldLabel } from "../../../kernel/label";
import { blocking, type Problem } from "../../../kernel/problem";
import type { RenameSheet } from "../../../workbook/changes";
import { listedIn, type WorkbookPart } from "../package/workbook-part";
import type { XlsxPackage } from "../package/xlsx-package";
import { applyEdits, attribute, withAttribute } from "../xml/elements";
import { renameInFormulas } from "./named-in-formulas";

/** Gives a sheet another name, which all that reads the sheet follows; or the problem that forbids it. */
export function renameSheet(
  parts: XlsxPackage,
  workbook: WorkbookPart,
  { sheet, name }: RenameSheet,
): readonly Problem[] {
  const old = workbook.sheets.find((entry) => foldLabel(entry.name) === foldLabel(sheet));
  if (old === undefined) throw new Error(`There is no sheet ${sheet}.`);
  if (!renameInFormulas(parts, old.name, name)) return [blocking("file.called-by-formula", { sheet })];
  const text = parts.text(workbook.path);
  const edits = listedIn(text, "sheets").flatMap(({ start, openEnd }) => {
    const tag = text.slice(start, openEnd);
    if (attribute(tag, "name") !== old.name) return [];
    return [{ start, end: openEnd, text: withAttribute(tag, "name", name) }];
  });
  parts.write(workbook.path, applyEdits(text, edits));
  return [];
}
