import { addDays, day as dayOf, dayFromParts, daysBetween, monthOf, type Day } from "../../kernel/day";
import type { Minutes } from "../../domain/meals";
import { codec, Fault, type Codec, type FullCell } from "./codec";
import { plainNumberText } from "./decimal";
import { code } from "./text";

/** When something was said: a day, and an hour where somebody noted it. */
export interface Moment {
  readonly day: Day;
  readonly at: Minutes | undefined;
}

// Serial numbers count from here in the 1900 system (day 60, the 29 February that never was, lies long before 1990).
const epoch = dayOf("1899-12-30");
const firstSerial = daysBetween(epoch, dayOf("1990-01-01"));
const lastSerial = daysBetween(epoch, dayOf("2100-12-31"));

const notADate = new Fault("reading.not-a-date");
const outOfRange = new Fault("reading.date-out-of-range");
const notATime = new Fault("reading.not-a-time");

// A workbook repeats the same few hundred days tens of thousands of times.
const dayBySerial = new Map<number, Day>();
const serialByDay = new Map<Day, number>();
const momentByText = new Map<string, Moment | Fault>();
const largestMemory = 20_000;

/** The day of a serial number; `undefined` outside 1990–2100. */
export function dayOfSerial(serial: number): Day | undefined {
  if (!(serial >= firstSerial && serial < lastSerial + 1)) return undefined;
  const whole = Math.floor(serial);
  let found = dayBySerial.get(whole);
  if (found === undefined) dayBySerial.set(whole, (found = addDays(epoch, whole)));
  return found;
}

export function serialOfDay(date: Day): number {
  let serial = serialByDay.get(date);
  if (serial === undefined) serialByDay.set(date, (serial = daysBetween(epoch, date)));
  return serial;
}

const isoMoment = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](.+))?$/;
const frenchMoment = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?:(?:,? (?:\u00e0 )?)(.+))?$/i;

function momentOfText(text: string): Moment | Fault {
  const known = momentByText.get(text);
  if (known !== undefined) return known;
  if (momentByText.size >= largestMemory) momentByText.clear();
  const read = readMoment(plainNumberText(text));
  momentByText.set(text, read);
  return read;
}

function readMoment(text: string): Moment | Fault {
  const iso = isoMoment.exec(text);
  if (iso !== null) return momentOf(iso[1], iso[2], iso[3], iso[4]);
  const french = frenchMoment.exec(text);
  if (french === null) return notADate;
  const [, dayOfMonth, , month, year = ""] = french;
  return momentOf(year.length === 2 ? `20${year}` : year, month, dayOfMonth, french[5]);
}

function momentOf(
  year: string | undefined,
  month: string | undefined,
  dayOfMonth: string | undefined,
  hour: string | undefined,
): Moment | Fault {
  const date = dayFromParts(Number(year), Number(month), Number(dayOfMonth));
  if (date === undefined) return notADate;
  if (dayOfSerial(serialOfDay(date)) === undefined) return outOfRange;
  if (hour === undefined) return { day: date, at: undefined };
  const minutes = minutesOfText(hour);
  return minutes === undefined ? notADate : { day: date, at: minutes };
}

function momentOfCell(cell: FullCell): Moment | Fault {
  if (typeof cell === "string") return momentOfText(cell);
  if (typeof cell !== "number") return notADate;
  const date = dayOfSerial(cell);
  if (date === undefined) return outOfRange;
  return Number.isInteger(cell) ? { day: date, at: undefined } : { day: date, at: minutesOfFraction(cell) };
}

/** A day; the hour of a date-time is dropped. */
export const day: Codec<Day> = codec({
  format: "day",
  read(cell) {
    if (typeof cell === "number") return dayOfSerial(cell) ?? outOfRange;
    const moment = momentOfCell(cell);
    return moment instanceof Fault ? moment : moment.day;
  },
  render: serialOfDay,
});

/** A day, with its hour when the cell holds one. */
export const moment: Codec<Moment> = codec({
  format: "moment",
  read: momentOfCell,
  render: (value) => serialOfDay(value.day) + (value.at ?? 0) / minutesPerDay,
});

const minutesPerDay = 1440;
const timePattern = /^(\d{1,2}) ?(?:(?::|h(?:eures?)?) ?(\d{2})(?::\d{2}(?:\.\d+)?)?|h(?:eures?)?)$/i;

function minutesOfText(text: string): Minutes | undefined {
  const match = timePattern.exec(text);
  if (match === null) return undefined;
  const [, hours, minutes = "0"] = match;
  const isHour = Number(hours) < 24 && Number(minutes) < 60;
  return isHour ? Number(hours) * 60 + Number(minutes) : undefined;
}

/** Seconds are dropped (08:59:30 is before 9 o'clock), less the noise of fractions of a day. */
function minutesOfFraction(serial: number): Minutes {
  return Math.floor((serial - Math.floor(serial)) * minutesPerDay + 0.001) % minutesPerDay;
}

/** An hour of the day: `09:00`, `9h00`, `9h`, `9 h 05`, a time cell, or the hour of a date-time. */
export const time: Codec<Minutes> = codec({
  format: "time",
  read(cell) {
    if (typeof cell === "string") {
      const minutes = minutesOfText(plainNumberText(cell));
      if (minutes !== undefined) return minutes;
      const dated = momentOfText(cell);
      return dated instanceof Fault ? notATime : (dated.at ?? notATime);
    }
    if (typeof cell !== "number") return notATime;
    if (cell >= 0 && cell < 1) return minutesOfFraction(cell);
    // A day without an hour says nothing of the time.
    return dayOfSerial(cell) === undefined || Number.isInteger(cell) ? notATime : minutesOfFraction(cell);
  },
  render: (value) => value / minutesPerDay,
});

const notAListOfDays = new Fault("reading.not-a-list-of-days");

// Children of one class and one service have the same days, month after month.
const daysByText = new Map<string, readonly Day[] | Fault>();

/** Days in ISO form, separated by spaces: what a line of an invoice bills. */
export const dayList: Codec<readonly Day[]> = codec({
  // Long periods give more days than Excel shows in a cell of text.
  format: "long-text",
  read(cell) {
    if (typeof cell === "string") {
      let days = daysByText.get(cell);
      if (days === undefined) {
        if (daysByText.size >= largestMemory) daysByText.clear();
        daysByText.set(cell, (days = daysOfText(cell)));
      }
      return days;
    }
    // A single day, which a spreadsheet took for a date.
    const date = typeof cell === "number" && Number.isInteger(cell) ? dayOfSerial(cell) : undefined;
    return date === undefined ? notAListOfDays : [date];
  },
  render: (value) => (value.length === 0 ? null : value.join(" ")),
});

function daysOfText(text: string): readonly Day[] | Fault {
  const days: Day[] = [];
  for (const word of text.split(/[\s,;]+/)) {
    if (word === "") continue;
    const date = isoPattern.test(word) ? momentOfText(word) : notAListOfDays;
    if (date instanceof Fault) return notAListOfDays;
    days.push(date.day);
  }
  return days;
}

const isoPattern = /^\d{4}-\d{2}-\d{2}$/;

/** The text that names a period. A date cell means its month: spreadsheets turn `11/2026` into one. */
export const periodKey: Codec<string> = {
  ...code,
  parse(cell) {
    const date = typeof cell === "number" ? dayOfSerial(cell) : undefined;
    return date === undefined ? code.parse(cell) : monthOf(date);
  },
};
