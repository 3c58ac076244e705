import { flag, number, text, whole } from "../wire/arguments";
import type { HostObject } from "../wire/host-object";
import type { Area } from "../workbook/area";
import { type HostAxis, HostChart, type HostSeries } from "../workbook/chart";
import { invalidArgument, itemNotFound } from "../workbook/refusal";
import type { HostSheet } from "../workbook/sheet";
import { rangeGiven } from "./range-object";

const types = ["ColumnStacked", "ColumnClustered", "BarStacked", "BarClustered", "Line"];

export function chartsObject(sheet: HostSheet): HostObject {
  const find = (key: unknown) => {
    const found = sheet.charts.find(({ id, name }) => id === key || name === key);
    return found === undefined ? null : chartObject(sheet, found);
  };
  const demand = (found: HostObject | null) => {
    if (found === null) throw itemNotFound();
    return found;
  };
  return {
    kind: "ChartCollection",
    item: (key) => demand(find(text(key))),
    items: () => sheet.charts.map((chart) => chartObject(sheet, chart)),
    reads: { count: () => sheet.charts.length },
    methods: {
      add: (type, source, seriesBy) => {
        sheet.protection.demand();
        if (!types.includes(text(type)) || !["Auto", "Columns", "Rows"].includes(text(seriesBy)))
          throw invalidArgument();
        const count = sheet.workbook.nextShape();
        const chart = new HostChart(`{chart ${count}}`, `Graphique ${count}`, text(type));
        const { area } = rangeGiven(sheet, source);
        for (let column = 0; column < area.columns; column += 1)
          chart.series.push(
            aSeries(`Série${column + 1}`, { ...area, column: area.column + column, columns: 1 }),
          );
        sheet.charts.push(chart);
        return chartObject(sheet, chart);
      },
      getItem: (key) => demand(find(text(key))),
      getItemOrNullObject: (key) => find(text(key)),
      getCount: () => sheet.charts.length,
    },
  };
}

function aSeries(name: string, values: Area): HostSeries {
  return { name, values, labels: undefined, gapWidth: 150, fill: undefined, line: undefined };
}

function chartObject(sheet: HostSheet, chart: HostChart): HostObject {
  // One that was deleted in the meantime.
  if (!sheet.charts.includes(chart)) throw itemNotFound();
  const points = (key: "left" | "top" | "width" | "height") => (value: unknown) => {
    if (number(value) < 0) throw invalidArgument();
    chart[key] = number(value);
  };
  return {
    kind: "Chart",
    identity: { Id: chart.id },
    reads: {
      id: () => chart.id,
      name: () => chart.name,
      chartType: () => chart.type,
      left: () => chart.left,
      top: () => chart.top,
      width: () => chart.width,
      height: () => chart.height,
    },
    writes: {
      left: points("left"),
      top: points("top"),
      width: points("width"),
      height: points("height"),
      name: (name) => {
        chart.name = text(name);
      },
    },
    children: {
      title: () => ({
        kind: "ChartTitle",
        reads: { text: () => chart.title },
        writes: {
          text: (title) => {
            chart.title = text(title);
          },
        },
        children: { format: () => fontFormat("ChartTitleFormat") },
      }),
      legend: () => ({
        kind: "ChartLegend",
        reads: { visible: () => chart.hasLegend, position: () => chart.legendPosition },
        writes: {
          visible: (isVisible) => {
            chart.hasLegend = flag(isVisible);
          },
          position: (position) => {
            if (!["Top", "Bottom", "Left", "Right", "Corner"].includes(text(position)))
              throw invalidArgument();
            chart.legendPosition = text(position);
          },
        },
        children: { format: () => fontFormat("ChartLegendFormat") },
      }),
      axes: () => ({
        kind: "ChartAxes",
        children: {
          valueAxis: () => axisObject(chart.valueAxis),
          categoryAxis: () => axisObject(chart.categoryAxis),
        },
      }),
      series: () => seriesCollection(sheet, chart),
    },
    methods: {
      delete: () => {
        sheet.protection.demand();
        sheet.charts = sheet.charts.filter((other) => other !== chart);
      },
    },
  };
}

/** How its texts look is not kept: nobody asks. */
function fontFormat(kind: string): HostObject {
  return {
    kind,
    children: {
      font: () => ({
        kind: "ChartFont",
        writes: { size: (size) => void number(size), bold: (isBold) => void flag(isBold) },
      }),
    },
  };
}

function axisObject(axis: HostAxis): HostObject {
  return {
    kind: "ChartAxis",
    reads: {
      numberFormat: () => axis.numberFormat,
      minimum: () => axis.minimum,
      reversePlotOrder: () => axis.isReversed,
      tickLabelPosition: () => axis.labels,
    },
    writes: {
      numberFormat: (format) => {
        axis.numberFormat = text(format);
      },
      minimum: (minimum) => {
        axis.minimum = number(minimum);
      },
      reversePlotOrder: (isReversed) => {
        axis.isReversed = flag(isReversed);
      },
      tickLabelPosition: (position) => {
        if (!["NextToAxis", "High", "Low", "None"].includes(text(position))) throw invalidArgument();
        axis.labels = text(position);
      },
    },
    children: { format: () => fontFormat("ChartAxisFormat") },
  };
}

function seriesCollection(sheet: HostSheet, chart: HostChart): HostObject {
  const at = (index: unknown) => {
    const found = chart.series[whole(index)];
    if (found === undefined) throw invalidArgument();
    return seriesObject(sheet, chart, found);
  };
  return {
    kind: "ChartSeriesCollection",
    items: () => chart.series.map((series) => seriesObject(sheet, chart, series)),
    reads: { count: () => chart.series.length },
    methods: {
      getItemAt: at,
      getCount: () => chart.series.length,
      add: (name) => {
        chart.series.push(aSeries(text(name), { row: 0, column: 0, rows: 1, columns: 1 }));
        return at(chart.series.length - 1);
      },
    },
  };
}

function seriesObject(sheet: HostSheet, chart: HostChart, series: HostSeries): HostObject {
  return {
    kind: "ChartSeries",
    identity: { Id: `${chart.id} ${chart.series.indexOf(series)}` },
    reads: { name: () => series.name, gapWidth: () => series.gapWidth },
    writes: {
      name: (name) => {
        series.name = text(name);
      },
      gapWidth: (width) => {
        if (whole(width) < 0 || whole(width) > 500) throw invalidArgument();
        series.gapWidth = whole(width);
      },
    },
    children: {
      format: () => ({
        kind: "ChartSeriesFormat",
        children: {
          fill: () => ({
            kind: "ChartFill",
            methods: {
              setSolidColor: (colour) => {
                series.fill = text(colour);
              },
            },
          }),
          line: () => ({
            kind: "ChartLineFormat",
            writes: {
              color: (colour) => {
                series.line = text(colour);
              },
            },
          }),
        },
      }),
    },
    methods: {
      setValues: (given) => {
        series.values = rangeGiven(sheet, given).area;
      },
      setXAxisValues: (given) => {
        series.labels = rangeGiven(sheet, given).area;
      },
    },
  };
}
