import { printMargins } from "../../../../workbook/excel/sheet-look";
import { quoteSheet } from "../../../../workbook/excel/addresses";
import { setMargins } from "../../create/margins";
import { check, type Desk, type Finding, noted, same } from "../check";

/** What dresses a sheet: each thing is asked for by itself, since a refusal takes with it all that stands behind it in its batch. */

type Dress = readonly [member: string, act: (desk: Desk) => void];

const dresses: readonly Dress[] = [
  ["freezeRows", ({ other }) => other.freezePanes.freezeRows(1)],
  ["tabColor", ({ sheet }) => (sheet.tabColor = "#2F5D8A")],
  ["showGridlines", ({ sheet }) => (sheet.showGridlines = false)],
  ["orientation", ({ sheet }) => (sheet.pageLayout.orientation = "Portrait")],
  ["paperSize", ({ sheet }) => (sheet.pageLayout.paperSize = "A4")],
  ["zoom", ({ sheet }) => (sheet.pageLayout.zoom = { horizontalFitToPages: 1 })],
  ["scale", ({ sheet }) => (sheet.pageLayout.zoom = { scale: 100 })],
  ["margins", ({ sheet }) => setMargins(sheet.pageLayout, printMargins)],
  ["printTitleRows", ({ other }) => other.pageLayout.setPrintTitleRows("$1:$1")],
  ["printArea", (desk) => desk.sheet.pageLayout.setPrintArea(desk.address(0, 0, 20, 5))],
  ["footer", ({ sheet }) => (sheet.pageLayout.headersFooters.defaultForAllPages.rightFooter = "&P/&N")],
  ["pageBreak", (desk) => desk.sheet.horizontalPageBreaks.add(desk.address(5, 0))],
  ["removePageBreaks", ({ sheet }) => sheet.horizontalPageBreaks.removePageBreaks()],
  ["columnWidth", (desk) => (desk.cells(0, 9).format.columnWidth = 60)],
  ["rowHeight", (desk) => (desk.cells(0, 0).format.rowHeight = 30)],
  ["autofitRows", (desk) => desk.cells(0, 0).format.autofitRows()],
  ["fill", (desk) => (desk.cells(0, 0).format.fill.color = "#FFF2CC")],
  ["border", (desk) => (desk.cells(0, 0).format.borders.getItem("EdgeBottom").style = "Dash")],
  ["merge", (desk) => desk.cells(1, 0, 2, 3).merge(true)],
  ["tableStyle", (desk) => (desk.table([["Nom"], ["a"]], 8).style = "TableStyleMedium2")],
  ["copyFrom", (desk) => desk.cells(4, 0).copyFrom(desk.cells(0, 0), "Formats")],
];

/** `freezeRows` was refused by whole builds (issue 2196), page set-up asks the printer. */
export const dress = check("dress", async (desk) => {
  const findings: Finding[] = [];
  for (const [member, act] of dresses) findings.push(same(member, await desk.verdict(() => act(desk)), "ok"));
  return findings;
});

/** A rule over cells whose hints differ was refused (issue 2594). */
export const validations = check("validations", async (desk) => {
  const list = (source: string): Excel.DataValidationRule => ({ list: { inCellDropDown: true, source } });
  for (const row of [3, 4, 5]) {
    desk.cells(row, 0).dataValidation.prompt = { showPrompt: true, title: String(row), message: "?" };
  }
  desk.cells(1, 2).dataValidation.rule = { wholeNumber: { formula1: 1, operator: "GreaterThan" } };
  await desk.sync();
  const column = desk.cells(1, 0, 20);
  const over = await desk.verdict(() => (column.dataValidation.rule = list("Oui,Non")));
  const cleared = await desk.verdict(() => {
    column.dataValidation.clear();
    column.dataValidation.rule = list("Oui,Non");
    // Excel's own words, in the clerk's language.
    column.dataValidation.errorAlert = { showAlert: true, style: "Warning", title: "", message: "" };
  });
  const formula = await desk.verdict(() => {
    desk.cells(1, 1, 20).dataValidation.rule = list(`=${desk.address(1, 3, 5)}`);
  });
  const rule = column.dataValidation.load("rule");
  await desk.sync();
  return [
    same("over hints that differ", over, "ok"),
    same("once they are cleared", cleared, "ok"),
    same("a list in cells", formula, "ok"),
    same("the choices", rule.rule.list?.source, "Oui,Non"),
  ];
});

export const links = check("links", async (desk) => {
  const place = `${quoteSheet(desk.settings.sheetNames[1])}!B2`;
  const cell = desk.cells(0, 0);
  cell.hyperlink = { documentReference: place, textToDisplay: "lien" };
  cell.load("hyperlink,values");
  await desk.sync();
  const { documentReference } = cell.hyperlink;
  const text = cell.values;
  cell.clear("Hyperlinks");
  cell.load("hyperlink,values");
  await desk.sync();
  return [
    same("place", documentReference, place),
    same("text", text, [["lien"]]),
    same("text without the link", cell.values, [["lien"]]),
    noted("link taken away", cell.hyperlink),
  ];
});

/** A4 in points. */
const paperWidth = (210 / 25.4) * 72;

/** Widths are in points, and made to add up to less than a page: one that comes out wider prints a second sheet. */
export const pageWidth = check("page-width", async (desk) => {
  const printed = paperWidth - (printMargins.left + printMargins.right) * 72;
  const count = 8;
  const columns = Array.from({ length: count }, (_, column) => desk.other.getRangeByIndexes(0, column, 1, 1));
  for (const { format } of columns) format.columnWidth = printed / count - 1;
  for (const { format } of columns) format.load("columnWidth");
  await desk.sync();
  const widths = columns.map(({ format }) => format.columnWidth);
  const sum = widths.reduce((total, width) => total + width, 0);
  return [
    noted(
      "points",
      widths.map((width) => Math.round(width * 100) / 100),
    ),
    same("wider than the paper", sum > printed, false),
  ];
});
