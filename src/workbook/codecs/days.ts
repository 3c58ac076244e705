import type { Minutes } from "../../domain/meals";
import { day as dayOf, isWithin, monthOf, yearOf, type Day } from "../../kernel/day";
import { minutesOfText, secondsOfText, writtenDate } from "../../kernel/written-date";
import { dayOfAnySerial } from "../excel/serials";
import { dayText, momentText } from "../excel/shown-number";
import type { CellValue } from "../port";
import { codec, Fault, type Codec, type FullCell } from "./codec";
import { centuryNear, centuryPast, momentOfText, notADate, type Moment } from "./date-texts";
import { plainNumberText } from "../../kernel/decimal";
import type { Era } from "./era";
import { dayOfSerial, firstDay, lastDay, serialOfDay } from "./serial-days";
import { text as anyText } from "./text";

export type { Moment } from "./date-texts";
export { dayOfSerial, serialOfDay } from "./serial-days";

/** The first day of spreadsheets; births are read from it on, and open starts as it. */
export const earliest = dayOf("1900-01-01");

const outOfRange = new Fault("reading.date-out-of-range", { min: yearOf(firstDay), max: yearOf(lastDay) });
const birthOutOfRange = new Fault("reading.date-out-of-range", {
  min: yearOf(earliest),
  max: yearOf(lastDay),
});
const notATime = new Fault("reading.not-a-time");

function momentOfCell(cell: FullCell, era: Era | undefined): Moment | Fault {
  if (typeof cell === "string") {
    const read = momentOfText(cell, era, centuryNear);
    return read instanceof Fault || isWithin(read.day, usual) ? read : outOfRange;
  }
  if (typeof cell !== "number") return notADate;
  const date = dayOfSerial(cell);
  if (date === undefined) return outOfRange;
  return Number.isInteger(cell) ? { day: date, at: undefined } : { day: date, at: minutesOfFraction(cell) };
}

const usual = { from: firstDay, to: lastDay };

export function dayOfCell(cell: FullCell, era: Era | undefined): Day | Fault {
  if (typeof cell === "number") return dayOfSerial(cell) ?? outOfRange;
  const moment = momentOfCell(cell, era);
  return moment instanceof Fault ? moment : moment.day;
}

/** A day is told that stands far from the school year, and an hour in a cell that only its day is read of. */
export interface DayDoubts {
  readonly hour: boolean;
  readonly past: boolean;
}

export const allDoubts: DayDoubts = { hour: true, past: true };

export function inspectDay({ hour, past }: DayDoubts): NonNullable<Codec<Day>["inspect"]> {
  return (value, cell, era) => {
    if (hour && hasHour(cell, era))
      return new Fault("reading.day-with-hour", {
        others: 0,
        ...(typeof cell === "number" ? { shown: momentText(cell) } : {}),
      });
    if (era === undefined || value === earliest || value === lastDay) return undefined;
    return value > era.near.to || (past && value < era.near.from) ? farDay(value, era) : undefined;
  };
}

function farDay(value: Day, { schoolYear }: Era): Fault {
  return new Fault("reading.far-day", { shown: dayText(value), schoolYear, others: 0 });
}

/** Midnight is how many programs write a day: it is no hour. */
function hasHour(cell: CellValue, era: Era | undefined): boolean {
  if (typeof cell === "number") return !Number.isInteger(cell);
  // The shortest text with an hour is `1/9/26 9h`.
  if (typeof cell !== "string" || cell.length < 9) return false;
  const moment = momentOfText(cell, era, centuryNear);
  return !(moment instanceof Fault) && moment.at !== undefined && moment.at !== 0;
}

function dayCodec(doubts: DayDoubts): Codec<Day> {
  return codec({
    format: "day",
    read: (cell, _format, era) => dayOfCell(cell, era),
    render: serialOfDay,
    inspect: inspectDay(doubts),
  });
}

/** A day; the hour of a date-time is dropped, and told. */
export const day: Codec<Day> = dayCodec(allDoubts);

/** A day that may lie long ago: a mandate signed years ago is as good as one of yesterday. */
export const pastDay: Codec<Day> = dayCodec({ ...allDoubts, past: false });

/** The day of a moment: its hour is no slip. */
export const dayOfMoment: Codec<Day> = dayCodec({ ...allDoubts, hour: false });

const longestLife = 90;

/** The day of a birth, from 1900 on. */
export const birth: Codec<Day> = codec({
  format: "day",
  read(cell, _format, era) {
    if (typeof cell === "number") {
      const date = dayOfAnySerial(cell);
      return date === undefined || date > lastDay ? birthOutOfRange : date;
    }
    if (typeof cell !== "string") return notADate;
    const read = momentOfText(cell, era, centuryPast);
    if (read instanceof Fault) return read;
    return read.day < earliest || read.day > lastDay ? birthOutOfRange : read.day;
  },
  render: serialOfDay,
  inspect(value, cell, era) {
    if (era === undefined) return undefined;
    // Read from two digits, a newborn of next year is somebody of a hundred years.
    const isGuess = typeof cell === "string" && !cell.includes(value.slice(0, 4));
    const isOld = isGuess && yearOf(era.days.to) - yearOf(value) > longestLife;
    return value > era.days.to || isOld ? farDay(value, era) : undefined;
  },
});

/** A day, with its hour when the cell holds one. */
export const moment: Codec<Moment> = codec({
  format: "moment",
  read: (cell, _format, era) => momentOfCell(cell, era),
  render: (value) => serialOfDay(value.day) + (value.at ?? 0) / minutesPerDay,
  inspect: (value, _cell, era) =>
    era === undefined || isWithin(value.day, era.near) ? undefined : farDay(value.day, era),
});

/** A day, shown as one; its hour is read where somebody noted it. */
export const dayWithHour: Codec<Moment> = {
  ...moment,
  format: dayOfMoment.format,
  inspect: (value, cell, era) => dayOfMoment.inspect?.(value.day, cell, era),
};

const minutesPerDay = 1440;
/** Seconds are dropped (08:59:30 is before 9 o'clock), less the noise of fractions of a day. */
export function minutesOfFraction(serial: number): Minutes {
  return Math.floor((serial - Math.floor(serial)) * minutesPerDay + 0.001) % minutesPerDay;
}

/** An hour of the day: `09:00`, `9h00`, `9h`, `9 h 05`, a time cell, or the hour of a date-time. */
export const time: Codec<Minutes> = codec({
  format: "time",
  read(cell, _format, era) {
    if (typeof cell === "string") {
      const minutes = minutesOfText(plainNumberText(cell));
      if (minutes !== undefined) return minutes;
      const dated = momentOfCell(cell, era);
      return dated instanceof Fault ? notATime : (dated.at ?? notATime);
    }
    if (typeof cell !== "number") return notATime;
    if (cell >= 0 && cell < 1) return minutesOfFraction(cell);
    // A day without an hour says nothing of the time.
    return dayOfSerial(cell) === undefined || Number.isInteger(cell) ? notATime : minutesOfFraction(cell);
  },
  render: (value) => value / minutesPerDay,
});

/** When somebody came or went: the same, to the nearest minute. Clocks that record badges write seconds. */
export const clockTime: Codec<Minutes> = {
  ...time,
  parse(cell, numberFormat, era) {
    const minutes = time.parse(cell, numberFormat, era);
    if (typeof minutes !== "number") return minutes;
    if (typeof cell === "number") return nearestMinute((cell - Math.floor(cell)) * 86_400);
    if (typeof cell !== "string") return minutes;
    const text = plainNumberText(cell);
    return nearestMinute(secondsOfText(writtenDate(text)?.rest ?? text) ?? minutes * 60);
  },
};

/** The last minute of the day has no next one. A half counts up, whatever noise a fraction of a day brings. */
const nearestMinute = (seconds: number): Minutes =>
  Math.min(Math.round(Math.round(seconds) / 60), minutesPerDay - 1);

const notAListOfDays = new Fault("reading.not-a-list-of-days");

// Children of one class and one service have the same days, month after month.
const largestMemory = 20_000;
const daysByText = new Map<string, CountedDays | Fault>();

/** Days in order, with their quantities. */
export interface CountedDays {
  readonly days: readonly Day[];
  /** Of the days with another quantity than 1; none where missing. */
  readonly quantities?: ReadonlyMap<Day, number> | undefined;
}

/** Days in ISO form, separated by spaces: what a line of an invoice bills. `2026-09-10*3` is that day, three times. */
export const dayList: Codec<CountedDays> = codec({
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
    return date === undefined ? notAListOfDays : { days: [date] };
  },
  render: ({ days, quantities }) => (days.length === 0 ? null : days.map(countedBy(quantities)).join(" ")),
});

function countedBy(quantities: CountedDays["quantities"]): (day: Day) => string {
  if (quantities === undefined) return (day) => day;
  return (day) => {
    const quantity = quantities.get(day) ?? 1;
    return quantity === 1 ? day : `${day}*${String(quantity)}`;
  };
}

function daysOfText(text: string): CountedDays | Fault {
  const days: Day[] = [];
  let quantities: Map<Day, number> | undefined;
  for (const word of text.split(/[\s,;]+/)) {
    if (word === "") continue;
    const [, iso, quantity = "1"] = countedDay.exec(word) ?? [];
    const date = iso === undefined ? notAListOfDays : momentOfCell(iso, undefined);
    if (date instanceof Fault) return notAListOfDays;
    days.push(date.day);
    if (Number(quantity) !== 1) (quantities ??= new Map()).set(date.day, Number(quantity));
  }
  return quantities === undefined ? { days } : { days, quantities };
}

const countedDay = /^(\d{4}-\d{2}-\d{2})(?:\*([1-9]\d{0,3}))?$/;

/** The text that names a period. A date cell means its month: spreadsheets turn `11/2026` into one. */
export const periodKey: Codec<string> = {
  ...anyText,
  parse(cell, numberFormat) {
    const date = typeof cell === "number" ? dayOfSerial(cell) : undefined;
    return date === undefined ? anyText.parse(cell, numberFormat) : monthOf(date);
  },
};
