import type { AddColumns, ColumnTemplate } from "../../../workbook/changes";
import type { Range } from "../../../workbook/excel/addresses";
import type { FindSource } from "../../../workbook/excel/drop-down-lists";
import { formatLooks } from "../../../workbook/excel/number-formats";
import { columnWidthInPoints } from "../create/column-width";
import type { SheetGround } from "./ground";
import { lookStep } from "./looks";
import { dressStep, type QueuedStep, step } from "./steps";
import { blockSteps, columnRange, type WriteRules } from "./write-block";
import { validationSteps } from "./validations";
import { resizeStep } from "./write-rows";

/**
 * New columns beside the last one. Looks and lists first, then the bounds of the table, and its new headers at once after
 * them: a table that takes in columns names them itself.
 */
export function columnSteps(
  { extent, columns }: AddColumns,
  ground: SheetGround,
  findSource: FindSource,
  rules: WriteRules,
): readonly QueuedStep[] {
  const { headerRow, lastColumn } = extent;
  const found = ground.tableAt(extent);
  const lastRow = found?.range.bottom ?? extent.lastRow;
  const headers = {
    top: headerRow,
    left: lastColumn + 1,
    bottom: headerRow,
    right: lastColumn + columns.length,
  };
  const headerFormat = ground.formatAt(headerRow, lastColumn) ?? "General";
  ground.cover(headers, () => headerFormat);
  const steps = [
    step((batch) => {
      const last = columnRange(lastColumn, headerRow, headerRow);
      batch.range(ground.name, headers).copyFrom(batch.range(ground.name, last), "Formats");
    }),
    ...columns.flatMap((template, index) =>
      oneColumn(ground, template, columnRange(headers.left + index, headerRow + 1, lastRow), findSource),
    ),
  ];
  if (found !== undefined) {
    const wide = { ...found.range, right: headers.right };
    steps.push(resizeStep(found.table.name, ground, wide));
    ground.resize(found.table, wide);
  }
  const places = columns.map((_, index) => ({ column: headers.left + index, format: "text" as const }));
  return [...steps, ...blockSteps(ground, headerRow, places, [columns.map(({ header }) => header)], rules)];
}

function oneColumn(
  ground: SheetGround,
  template: ColumnTemplate,
  rows: Range,
  findSource: FindSource,
): readonly QueuedStep[] {
  const width = dressStep({ sheet: ground.name, part: "widths" }, (batch) => {
    const cell = batch.range(ground.name, { ...rows, bottom: rows.top });
    cell.format.columnWidth = columnWidthInPoints(template.width);
  });
  const lists = validationSteps(ground.name, template, rows, findSource);
  if (rows.bottom < rows.top) return [width, ...lists];
  const { numberFormat } = formatLooks[template.format];
  ground.cover(rows, () => numberFormat);
  return [lookStep(ground.name, rows, template.format), width, ...lists];
}
