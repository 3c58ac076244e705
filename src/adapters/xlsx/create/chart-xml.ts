import type { PageChart, ReplacePage } from "../../../workbook/changes";
import { columnLetters, quoteSheet } from "../../../workbook/excel/addresses";
import {
  axisFormat,
  beginsAtZero,
  chartGap,
  chartInk,
  chartLabels,
  type ChartSeries,
  chartSeries,
  chartText,
  chartTitle,
  seriesLook,
} from "../../../workbook/excel/charts";
import { formatLooks } from "../../../workbook/excel/number-formats";
import { lineColour } from "../../../workbook/excel/sheet-look";
import { relationshipTypes } from "../package/relationships";
import { escapeAttribute, escapeText } from "../xml/text";

const charts = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const main = "http://schemas.openxmlformats.org/drawingml/2006/main";

/** By which the two axes of a chart know each other. */
const axes = { labels: 1, values: 2 } as const;

/**
 * The part of a chart (ECMA-376 part 1, 21.2), its children in the order of the schema. What its cells say stands in it too:
 * readers that do not calculate draw that, and LibreOffice does before it has loaded the cells.
 */
export function chartXml(page: ReplacePage, chart: PageChart, sheetName: string): string {
  const series = chartSeries(page, chart);
  const isAcross = chart.shape === "bars";
  const grouping = chart.isStacked === true ? "stacked" : "clustered";
  const overlap = chart.isStacked === true ? '<c:overlap val="100"/>' : "";
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<c:chartSpace xmlns:c="${charts}" xmlns:a="${main}" xmlns:r="${relationshipTypes}">`,
    '<c:roundedCorners val="0"/><c:chart>',
    titleXml(chart.title),
    '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>',
    `<c:barChart><c:barDir val="${isAcross ? "bar" : "col"}"/><c:grouping val="${grouping}"/><c:varyColors val="0"/>`,
    ...series.map((one, index) => seriesXml(page, chart, sheetName, one, index)),
    `<c:gapWidth val="${chartGap}"/>${overlap}<c:axId val="${axes.labels}"/><c:axId val="${axes.values}"/></c:barChart>`,
    labelAxisXml(isAcross),
    valueAxisXml(isAcross, series),
    "</c:plotArea>",
    series.length > 1 ? legendXml() : "",
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>',
    `<c:spPr>${solidXml("#FFFFFF")}<a:ln>${solidXml(lineColour)}</a:ln></c:spPr>${textXml(chartText, false)}`,
    "</c:chartSpace>",
  ].join("");
}

function titleXml(title: string): string {
  const run = `<a:r><a:rPr lang="fr-FR" sz="${chartTitle * 100}" b="1"/><a:t>${escapeText(title)}</a:t></a:r>`;
  return [
    "<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/>",
    `<a:p><a:pPr><a:defRPr sz="${chartTitle * 100}" b="1"/></a:pPr>${run}</a:p>`,
    '</c:rich></c:tx><c:overlay val="0"/></c:title>',
  ].join("");
}

function seriesXml(
  page: ReplacePage,
  chart: PageChart,
  sheetName: string,
  { name, column, values, format }: ChartSeries,
  index: number,
): string {
  const { headerRow, firstRow, lastRow, labels } = chart.of;
  const at = (of: number, first: number, last: number) => {
    const corners = first === last ? [first] : [first, last];
    const range = corners.map((row) => `$${columnLetters(of)}$${row}`).join(":");
    return `<c:f>${escapeText(`${quoteSheet(sheetName)}!${range}`)}</c:f>`;
  };
  const { fill, line } = seriesLook(index);
  const names = chartLabels(page, chart);
  const points = values.map((value, place) => (value === undefined ? "" : pointXml(place, String(value))));
  const code = `<c:formatCode>${escapeText(formatLooks[format].numberFormat)}</c:formatCode>`;
  return [
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>`,
    `<c:tx><c:strRef>${at(column, headerRow, headerRow)}${textsXml([name])}</c:strRef></c:tx>`,
    `<c:spPr>${solidXml(fill)}<a:ln w="9525">${solidXml(line)}</a:ln></c:spPr><c:invertIfNegative val="0"/>`,
    `<c:cat><c:strRef>${at(labels, firstRow, lastRow)}${textsXml(names)}</c:strRef></c:cat>`,
    `<c:val><c:numRef>${at(column, firstRow, lastRow)}`,
    `<c:numCache>${code}<c:ptCount val="${values.length}"/>${points.join("")}</c:numCache>`,
    "</c:numRef></c:val></c:ser>",
  ].join("");
}

function textsXml(texts: readonly string[]): string {
  const points = texts.map((text, index) => pointXml(index, text)).join("");
  return `<c:strCache><c:ptCount val="${texts.length}"/>${points}</c:strCache>`;
}

function pointXml(index: number, value: string): string {
  return `<c:pt idx="${index}"><c:v>${escapeText(value)}</c:v></c:pt>`;
}

/** The first label of lying bars is the topmost, as in the table. */
function labelAxisXml(isAcross: boolean): string {
  return [
    `<c:catAx><c:axId val="${axes.labels}"/>`,
    `<c:scaling><c:orientation val="${isAcross ? "maxMin" : "minMax"}"/></c:scaling>`,
    `<c:delete val="0"/><c:axPos val="${isAcross ? "l" : "b"}"/><c:numFmt formatCode="General" sourceLinked="0"/>`,
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>',
    `<c:crossAx val="${axes.values}"/><c:crosses val="autoZero"/>`,
    '<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>',
  ].join("");
}

function valueAxisXml(isAcross: boolean, series: readonly ChartSeries[]): string {
  const least = beginsAtZero(series) ? '<c:min val="0"/>' : "";
  const code = axisFormat(series);
  return [
    `<c:valAx><c:axId val="${axes.values}"/><c:scaling><c:orientation val="minMax"/>${least}</c:scaling><c:delete val="0"/>`,
    `<c:axPos val="${isAcross ? "b" : "l"}"/>`,
    `<c:majorGridlines><c:spPr><a:ln w="6350">${solidXml(lineColour)}</a:ln></c:spPr></c:majorGridlines>`,
    `<c:numFmt formatCode="${escapeAttribute(code)}" sourceLinked="0"/>`,
    '<c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>',
    // Below lying bars, though their labels run downwards.
    `<c:crossAx val="${axes.labels}"/><c:crosses val="${isAcross ? "max" : "autoZero"}"/><c:crossBetween val="between"/></c:valAx>`,
  ].join("");
}

function legendXml(): string {
  return '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>';
}

function textXml(size: number, isBold: boolean): string {
  const properties = `<a:defRPr sz="${size * 100}" b="${isBold ? 1 : 0}">${solidXml(chartInk)}</a:defRPr>`;
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${properties}</a:pPr><a:endParaRPr lang="fr-FR"/></a:p></c:txPr>`;
}

function solidXml(colour: string): string {
  return `<a:solidFill><a:srgbClr val="${colour.slice(1)}"/></a:solidFill>`;
}
