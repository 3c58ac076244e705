import { formatLooks } from "../../../../workbook/excel/number-formats";
import { check, noted, oneOf, same } from "../check";

/** How values go in and come out. */

/** The first of January 2000, in workbooks that count from 1900 and from 1904. */
const serialsOf2000 = [36_526, 35_064];

/** Excel's functions answer with an error instead of throwing one (OfficeDev/office-js issue 6068). */
export const dateBase = check("date-base", async ({ workbook, context }) => {
  const serial = workbook.functions.date(2000, 1, 1).load("value,error");
  await context.sync();
  const error: unknown = serial.error;
  // Excel may leave it out, or empty.
  const isSound = error === undefined || error === null || error === "";
  return [
    oneOf("DATE(2000,1,1)", serial.value, serialsOf2000),
    same("error", isSound ? "none" : error, "none"),
  ];
});

export const blanks = check("blanks", async (desk) => {
  const pair = desk.cells(0, 0, 1, 2);
  pair.values = [["x", "y"]];
  pair.values = [[null, ""]];
  const numbers = desk.cells(1, 0, 2, 2);
  // One value stands for all cells, whatever the types say.
  (numbers as unknown as { numberFormat: string }).numberFormat = "0.00";
  pair.load("values");
  numbers.load("numberFormat");
  await desk.sync();
  return [
    same('null keeps, "" empties', pair.values, [["x", ""]]),
    same("one format for four cells", numbers.numberFormat, [
      ["0.00", "0.00"],
      ["0.00", "0.00"],
    ]),
  ];
});

/** A leading apostrophe makes a text, and is not given back (issues 229 and 6687). */
export const apostrophes = check("apostrophes", async (desk) => {
  const general = desk.cells(0, 0, 1, 4);
  general.values = [["'007", "'=1+1", "'1/2", "''x"]];
  const texts = desk.cells(1, 0, 1, 2);
  texts.numberFormat = [["@", "@"]];
  texts.values = [["2026-11", "007"]];
  for (const range of [general, texts]) range.load("values,valueTypes,formulas,text");
  await desk.sync();
  return [
    same("General", general.values, [["007", "=1+1", "1/2", "'x"]]),
    same("General, types", general.valueTypes, [["String", "String", "String", "String"]]),
    same("General, text", general.text, [["007", "=1+1", "1/2", "'x"]]),
    noted("General, formulas", general.formulas),
    same("@", texts.values, [["2026-11", "007"]]),
    same("@, types", texts.valueTypes, [["String", "String"]]),
    noted("@, formulas", texts.formulas),
  ];
});

/** As Écot wrote amounts once: French Excels have been seen to lose it (issue 6055). */
const spacedFormat = '#,##0.00\\ "€"';

/** 1 November 2026, quarter past nine. */
const moment = 46_327 + 9.25 / 24;

/** Formats are given and taken in English (issues 1553, 1632, 2520, 2824, 6055): what a cell shows is in the clerk's language. */
export const formats = check("formats", async (desk) => {
  const { day, moment: stamp, time, money, percent } = formatLooks;
  const written = [day, stamp, time, money, percent].map(({ numberFormat }) => numberFormat);
  const row = desk.cells(0, 0, 1, written.length);
  row.numberFormat = [written];
  row.values = [[Math.floor(moment), moment, moment % 1, 1234.5, 0.1234]];
  // The same numbers without their signs: they have the separators of this Excel.
  const bare = desk.cells(1, 0, 1, 3);
  bare.numberFormat = [["#,##0.00", "0.00", spacedFormat]];
  bare.values = [[1234.5, 12.34, 1234.5]];
  row.load("numberFormat,numberFormatLocal,text,values");
  bare.load("text");
  await desk.sync();
  const [[shownDay, shownMoment, shownTime, shownMoney, shownPercent] = []] = row.text;
  const [[amount = "", rate = "", spaced] = []] = bare.text;
  return [
    same("formats", row.numberFormat, [written]),
    noted("local formats", row.numberFormatLocal),
    same("day", shownDay, "01/11/2026"),
    // Excel for Mac leaves a leading 0 out (issue 4310).
    oneOf("moment", shownMoment, ["01/11/2026 09:15", "01/11/2026 9:15"]),
    oneOf("time", shownTime, ["09:15", "9:15"]),
    same("money", shownMoney, `${amount} €`),
    same("percent", shownPercent, `${rate} %`),
    noted("a format with a space of its own", spaced),
  ];
});

/** The language of errors is not said of ranges; the types of values are. */
export const errorValues = check("error-values", async (desk) => {
  const row = desk.cells(0, 0, 1, 3);
  row.formulas = [["=NA()", "=1/0", "=ECOT_INCONNU()"]];
  await desk.sync();
  row.load("values,valueTypes");
  await desk.sync();
  return [
    same("types", row.valueTypes, [["Error", "Error", "Error"]]),
    same("values", row.values, [["#N/A", "#DIV/0!", "#NAME?"]]),
  ];
});

/** In manual mode nothing recalculates by itself: formulas of the clerk would be read as they were. */
export const recalculation = check("recalculation", async (desk) => {
  const { application } = desk.workbook;
  application.load("calculationMode");
  desk.cells(0, 0).values = [[1]];
  desk.cells(0, 1).formulas = [[`=${desk.address(0, 0)}*2`]];
  await desk.sync();
  application.suspendApiCalculationUntilNextSync();
  desk.cells(0, 0).values = [[21]];
  await desk.sync();
  const formula = desk.cells(0, 1).load("values");
  await desk.sync();
  return [
    same("mode", application.calculationMode, "Automatic"),
    same("a formula over a cell that was written", formula.values, [[42]]),
  ];
});
