import type { PageChart, ReplacePage } from "../../../workbook/changes";
import {
  axisFormat,
  beginsAtZero,
  chartGap,
  chartSeries,
  chartText,
  chartTitle,
  seriesLook,
} from "../../../workbook/excel/charts";
import { type QueuedStep, step } from "../write/steps";

/** Left and top, in points. */
export interface Corner {
  readonly left: number;
  readonly top: number;
}

/**
 * A chart of cells that are written. Its series are named and bound to their cells one by one: what Excel makes of a range by
 * itself differs between the web and the desktop (OfficeDev/office-js issue 1830). The labels too, which `setXAxisValues`
 * takes for every chart, whatever its page says (OfficeDev/office-js-docs-reference issue 1493). Office.js has no words
 * for who does not see a chart: they stand in the table.
 */
export function chartStep(
  sheet: string,
  page: ReplacePage,
  chart: PageChart,
  { left, top }: Corner,
): QueuedStep {
  const { firstRow, lastRow, labels } = chart.of;
  const all = chartSeries(page, chart);
  return step((batch) => {
    const cells = (column: number) =>
      batch.range(sheet, { top: firstRow, left: column, bottom: lastRow, right: column });
    const [first] = all;
    if (first === undefined) return;
    const drawn = batch.sheet(sheet).charts.add(typeOf(chart), cells(first.column), "Columns");
    all.forEach(({ name, column }, index) => {
      const series = index === 0 ? drawn.series.getItemAt(0) : drawn.series.add(name);
      const { fill, line } = seriesLook(index);
      series.name = name;
      series.setValues(cells(column));
      series.setXAxisValues(cells(labels));
      series.gapWidth = chartGap;
      series.format.fill.setSolidColor(fill);
      series.format.line.color = line;
    });
    drawn.title.text = chart.title;
    drawn.title.format.font.size = chartTitle;
    drawn.title.format.font.bold = true;
    drawn.legend.visible = all.length > 1;
    drawn.legend.position = "Bottom";
    drawn.legend.format.font.size = chartText;
    const { valueAxis, categoryAxis } = drawn.axes;
    valueAxis.numberFormat = axisFormat(all);
    valueAxis.format.font.size = chartText;
    categoryAxis.format.font.size = chartText;
    if (beginsAtZero(all)) valueAxis.minimum = 0;
    // The first label of lying bars is the topmost, as in the table, and the amounts stay below.
    if (chart.shape === "bars") {
      categoryAxis.reversePlotOrder = true;
      valueAxis.tickLabelPosition = "High";
    }
    drawn.left = left;
    drawn.top = top;
    drawn.width = chart.width;
    drawn.height = chart.height;
  }, chartWeight);
}

/** About what the orders for a chart weigh in a request. */
const chartWeight = 8000;

function typeOf({
  shape,
  isStacked = false,
}: PageChart): "ColumnStacked" | "ColumnClustered" | "BarStacked" | "BarClustered" {
  if (shape === "bars") return isStacked ? "BarStacked" : "BarClustered";
  return isStacked ? "ColumnStacked" : "ColumnClustered";
}
