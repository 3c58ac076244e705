import type { CreateSheet } from "../../../workbook/changes";
import { formatRange } from "../../../workbook/excel/addresses";
import type { SheetChange } from "../../../workbook/excel/judgement";
import { type FindSource, listedRows } from "../../../workbook/excel/drop-down-lists";
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
    validations: columns.flatMap((column, index) =>
      listedRows(column, 2, extent.lastRow).flatMap((listed) => {
        const sqref = formatRange({
          top: listed.first,
          left: index + 1,
          bottom: listed.last,
          right: index + 1,
        });
        return validationXml(listed.column, sqref, findSource) ?? [];
      }),
    ),
  };
}
