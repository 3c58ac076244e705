import type { AddColumns } from "../../../workbook/changes";
import type { FindSource } from "../../../workbook/excel/drop-down-lists";
import { formatLooks } from "../../../workbook/excel/number-formats";
import { columnWidthInPoints } from "../create/column-width";
import type { SheetGround } from "./ground";
import { lookStep } from "./looks";
import { type Step, step } from "./steps";
import { blockSteps, columnRange, type WriteRules } from "./write-block";
import { validationSteps } from "./validations";
import { resizeStep } from "./write-rows";

/** New columns beside the last one: the table is widened first, since Excel would name them itself afterwards. */
export function columnSteps(
  { extent, columns }: AddColumns,
  ground: SheetGround,
  findSource: FindSource,
  rules: WriteRules,
): readonly Step[] {
  const { headerRow, lastColumn } = extent;
  const found = ground.tableAt(extent);
  const steps: Step[] = [];
  if (found !== undefined) {
    const wide = { ...found.range, right: lastColumn + columns.length };
    steps.push(resizeStep(found.table.name, ground, wide));
    ground.resize(found.table, wide);
  }
  const lastRow = found?.range.bottom ?? extent.lastRow;
  const headers = {
    top: headerRow,
    left: lastColumn + 1,
    bottom: headerRow,
    right: lastColumn + columns.length,
  };
  const headerFormat = ground.formatAt(headerRow, lastColumn) ?? "General";
  ground.cover(headers, () => headerFormat);
  steps.push(
    step((batch) => {
      const last = columnRange(lastColumn, headerRow, headerRow);
      batch.range(ground.name, headers).copyFrom(batch.range(ground.name, last), "Formats");
    }),
    ...blockSteps(
      ground,
      headerRow,
      columns.map((_, index) => ({ column: headers.left + index, format: "text" as const })),
      [columns.map(({ header }) => header)],
      rules,
    ),
  );
  columns.forEach((template, index) => {
    const column = headers.left + index;
    const rows = columnRange(column, headerRow + 1, lastRow);
    if (rows.bottom >= rows.top) {
      steps.push(lookStep(ground.name, rows, template.format));
      const numberFormat = formatLooks[template.format].numberFormat;
      ground.cover(rows, () => numberFormat);
    }
    steps.push(
      step((batch) => {
        const cell = batch.range(ground.name, columnRange(column, headerRow, headerRow));
        cell.format.columnWidth = columnWidthInPoints(template.width);
      }),
      ...validationSteps(ground.name, template, { ...rows, top: headerRow + 1 }, findSource),
    );
  });
  return steps;
}
