import type { CreateSheet } from "../../../workbook/changes";
import { cellAddress, columnLetters } from "../../../workbook/excel/addresses";
import type { SheetChange } from "../../../workbook/excel/judgement";
import { type FindSource, lastValidatedRow } from "../../../workbook/excel/drop-down-lists";
import { validationXml } from "./validations";

/** What is still to be written in a fresh sheet of `makeTemplateSheets`: its headers, its rows and its drop-down lists. */
export function firstRows(
  { template, rows }: CreateSheet,
  findSource: FindSource,
): { readonly changes: readonly SheetChange[]; readonly validations: readonly string[] } {
  const sheet = template.name;
  const { columns } = template;
  const extent = {
    headerRow: 1,
    firstColumn: 1,
    lastRow: Math.max(2, rows.length + 1),
    lastColumn: columns.length,
  };
  const headers = columns.map(({ header }, index) => ({
    row: 1,
    column: index + 1,
    value: header,
    format: "long-text" as const,
  }));
  const places = columns.map(({ format }, index) => ({ column: index + 1, format }));
  return {
    changes: [
      { kind: "fill-cells", sheet, cells: headers },
      { kind: "write-rows", sheet, firstRow: 2, columns: places, rows, extent },
    ],
    validations: columns.flatMap((column, index) => {
      const last = Math.max(lastValidatedRow, extent.lastRow);
      const sqref = `${cellAddress(2, index + 1)}:${columnLetters(index + 1)}${last}`;
      return validationXml(column, sqref, findSource) ?? [];
    }),
  };
}
