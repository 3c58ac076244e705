import type { Dashboard, DashboardFigures, DashboardPart } from "../../domain/books";
import type { CellFormat, PageCell, PageChart } from "../../workbook/changes";
import { cell, headerCell, heightOfRows, PageDraft, tableRow } from "../../workbook/pages/page-draft";
import type { PageContent } from "../../workbook/pages/plan-page";
import { euros } from "../../wording/amounts";
import { dashboardWords as words, partNames } from "../../wording/dashboard";
import { notPrinted } from "../../wording/print/common";

/** As wide as the paper: what is counted, then seven figures, with room for the millions of a large town. */
const widths = [16, 7, 13, 11, 13, 11, 7, 7];
const firstPrintedRow = 3;

const { headers } = words;
const columns: readonly { readonly header: string; readonly format: CellFormat }[] = [
  { header: headers.meals, format: "integer" },
  { header: headers.invoiced, format: "money" },
  { header: headers.adjustments, format: "money" },
  { header: headers.paid, format: "money" },
  { header: headers.due, format: "money" },
  { header: headers.mealPrice, format: "money" },
  { header: headers.late, format: "text" },
];
const formats: readonly CellFormat[] = ["long-text", ...columns.map(({ format }) => format)];
/** Where some figures stand. */
const [mealsColumn, paidColumn, dueColumn] = [2, 5, 6];

/** One way of cutting the year: its table, and the chart below it. */
interface Cut {
  readonly heading: string;
  readonly header: string;
  readonly parts: readonly (DashboardFigures & { readonly name: string })[];
  readonly chart: Pick<PageChart, "shape" | "isStacked" | "title"> & { readonly values: readonly number[] };
}

/**
 * The year in pictures on its sheet: what the screen says, and charts of Excel's own below the tables that they are drawn
 * from. Each table stands on one sheet of paper with its chart.
 */
export function dashboardToPrint(dashboard: Dashboard, service: string | undefined): PageContent {
  const { on, total } = dashboard;
  const draft = new PageDraft(widths, firstPrintedRow);
  const { lastColumn } = draft;
  const line = (text: string, look: PageCell["look"] = "text") =>
    draft.row([cell(1, text, { lastColumn, look, format: "long-text" })]);
  line(notPrinted, "note");
  draft.row();
  line(words.title(on), "title");
  if (service !== undefined) line(service);
  draft.row();
  const cuts = cutsOf(dashboard);
  if (cuts.length === 0) return line(words.nothing).content;
  line(words.meanPrice(total.mealPrice === undefined ? undefined : euros(total.mealPrice)), "strong");
  line(words.lateShare(total), "strong");
  line(`${words.lateHint} ${words.schoolsHint}`, "note");
  const charts = cuts.map((cut) => putCut(draft, cut, total));
  if (dashboard.bands.length === 0) line(words.noBands, "note");
  return { ...draft.content, charts };
}

function cutsOf({ periods, schools, bands }: Dashboard): readonly Cut[] {
  const named = <K>(parts: readonly DashboardPart<K>[], nameOf: (part: DashboardPart<K>) => string) =>
    parts.map((part) => ({ ...part, name: nameOf(part) }));
  const amounts = { isStacked: true, values: [paidColumn, dueColumn] };
  const { charts } = words;
  const cuts: readonly Cut[] = [
    {
      heading: words.byPeriod,
      header: headers.period,
      parts: named(periods, partNames.period),
      chart: { shape: "columns", title: charts.period, ...amounts },
    },
    {
      heading: words.bySchool,
      header: headers.school,
      parts: named(schools, partNames.school),
      chart: { shape: "bars", title: charts.school, ...amounts },
    },
    {
      heading: words.byBand,
      header: headers.band,
      parts: named(bands, partNames.band),
      chart: { shape: "columns", title: charts.band, values: [mealsColumn] },
    },
  ];
  return cuts.filter(({ parts }) => parts.length > 0);
}

const headingHeight = 20;
const belowHeading = 6;
const aboveChart = 8;
const chartRow = 15;
const chartWidth = 468;

/** Puts the table down, then room for its chart, of which it gives the place. */
function putCut(
  draft: PageDraft,
  { heading, header, parts, chart }: Cut,
  total: DashboardFigures,
): PageChart {
  const { lastColumn } = draft;
  const rows = parts.map((part) => figureRow(part.name, part, "table-cell"));
  const headerRow = [
    headerCell(1, header),
    ...columns.map((column, index) => ({
      ...headerCell(index + 2, column.header, column.format === "text" ? "money" : column.format),
      format: "long-text" as const,
    })),
  ];
  const totalRow = figureRow(words.total, total, "total");
  const chartRows = chart.shape === "bars" ? Math.min(30, 5 + 2 * parts.length) : 11;
  const height = heightOfRows([headerRow, ...rows, totalRow].map((cells) => draft.measured(cells)));
  draft.breakUnlessFits(chartRow + headingHeight + belowHeading + height + aboveChart + chartRows * chartRow);
  draft.row();
  draft.text(1, heading, { lastColumn, look: "heading" }, headingHeight);
  draft.row([], belowHeading);
  draft.row(headerRow);
  const firstRow = draft.mark().rows + 1;
  for (const cells of rows) draft.row(cells);
  draft.row(totalRow);
  draft.row([], aboveChart);
  const { values, ...drawn } = chart;
  const row = draft.mark().rows + 1;
  for (let blank = 0; blank < chartRows; blank += 1) draft.row();
  return {
    ...drawn,
    description: words.charts.described(drawn.title, parts.length),
    row,
    column: 1,
    width: chartWidth,
    // Its edge stays on this side of where the paper may end.
    height: chartRows * chartRow - 4,
    of: { headerRow: firstRow - 1, firstRow, lastRow: firstRow + parts.length - 1, labels: 1, values },
  };
}

function figureRow(name: string, figures: DashboardFigures, look: PageCell["look"]): readonly PageCell[] {
  const { meals, invoiced, adjustments, paid, due, mealPrice } = figures;
  const amounts = [invoiced, adjustments, paid, due].map((amount) => amount / 100);
  const price = mealPrice === undefined ? words.none : mealPrice / 100;
  const cells = tableRow(formats, [name, meals, ...amounts, price, words.late(figures)], look);
  return cells.map((own, index) => (index < 6 ? own : { ...own, align: "right" }));
}
