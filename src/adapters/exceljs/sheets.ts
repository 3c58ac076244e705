import type { Workbook, Worksheet } from "exceljs";
import { foldLabel } from "../../kernel/label";
import { parseRange, type Range } from "../../workbook/excel/addresses";

export function sheetNamed(workbook: Workbook, name: string): Worksheet | undefined {
  return workbook.worksheets.find((sheet) => foldLabel(sheet.name) === foldLabel(name));
}

/** exceljs keeps the areas of merged cells in its model alone. */
export function mergesOf(sheet: Worksheet): readonly Range[] {
  const { merges } = sheet.model as { readonly merges?: readonly string[] };
  return (merges ?? []).flatMap((range) => parseRange(range) ?? []);
}
