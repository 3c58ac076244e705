import { addDays, day, daysBetween, type Day } from "../../kernel/day";
import { remember } from "../../kernel/remember";
import type { CellFormat } from "../changes";
import type { CellValue } from "../port";
import type { CellKind } from "./number-formats";

/** Days from 1899-12-30 to 1904-01-01, the two days that a workbook may count from (ECMA-376 part 1, 18.17.4.1). */
export const daysTo1904 = 1462;
const secondsOfDay = 86_400;

/** The day 0 of Excel, as far as days from March 1900 on are concerned. */
const epoch = day("1899-12-30");
/** The 29 February 1900 that never was: Excel counts it, so the days before it lie one closer. */
const leapDay = 60;
/** 31 December 9999. */
const lastSerial = 2_958_465;

/** The serial number of a day in the 1900 system. */
export function serialOf(date: Day): number {
  const count = daysBetween(epoch, date);
  return count > leapDay ? count : count - 1;
}

// A workbook repeats the same few hundred days tens of thousands of times.
const dayOfWhole = remember((whole: number): Day => addDays(epoch, whole > leapDay ? whole : whole + 1));

/** The day that Excel shows for a serial number; `undefined` for one that is no day, and for the 29 February 1900. */
export function dayOfAnySerial(serial: number): Day | undefined {
  const whole = Math.floor(serial);
  if (!(whole >= 1 && whole <= lastSerial) || whole === leapDay) return undefined;
  return dayOfWhole(whole);
}

/** The number of a cell by what it means there. */
export function numberValue(value: number, kind: CellKind, isDate1904: boolean): CellValue {
  if (kind === "plain") return value;
  return kind === "percent" ? percentValue(value) : dateValue(value, isDate1904);
}

/** A number to write, as the workbook counts its days; hours are parts of a day, and the same in both systems. */
export function countedNumber(value: number, format: CellFormat, isDate1904: boolean): number {
  return isDate1904 && (format === "day" || format === "moment") ? value - daysTo1904 : value;
}

/** A number of a cell whose format shows a percentage. */
export function percentValue(value: number): CellValue {
  return { percent: shortest(value * 100) };
}

/** A number of a cell whose format shows a day or an hour, as a serial number of the 1900 system. */
export function dateValue(value: number, isDate1904: boolean): number {
  // Hours are fractions of a day: 9:10 comes as 0.38194444444444398 from one program and ...442 from another.
  const seconds = Math.round(value * secondsOfDay);
  const isWholeSecond = Math.abs(value * secondsOfDay - seconds) < 0.001;
  const serial = isWholeSecond ? seconds / secondsOfDay : value;
  // A time of day alone is the same in both systems.
  return isDate1904 && serial >= 1 ? serial + daysTo1904 : serial;
}

/** 0.55 for 0.5500000000000001: as many digits as a cell can hold. */
function shortest(value: number): number {
  return Number(value.toPrecision(15));
}
