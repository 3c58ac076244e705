import type { Minutes } from "../../domain/meals";
import { dayFromParts, isWithin, yearOf, type Day } from "../../kernel/day";
import { dayOfWritten, minutesOfText, writtenDate, type WrittenDate } from "../../kernel/written-date";
import { Fault } from "./codec";
import { plainNumberText } from "../../kernel/decimal";
import { yearNear, type Era } from "./era";

/** When something was said: a day, and an hour where somebody noted it. */
export interface Moment {
  readonly day: Day;
  readonly at: Minutes | undefined;
}

export const notADate = new Fault("reading.not-a-date");
const twoDigitYear = new Fault("reading.two-digit-year");
const yearFirst = new Fault("reading.year-first");

// A workbook repeats the same few hundred days tens of thousands of times.
const momentByText = new Map<string, Moment | Fault>();
const largestMemory = 20_000;

/** Which century does a year of two digits belong to? */
type Century = (parts: TwoDigitDate, era: Era) => Day | Fault;

/** `26/09/01` by its parts, in the order in which they are written. */
interface TwoDigitDate {
  readonly first: number;
  readonly month: number;
  readonly last: number;
}

/** The moment of a text, whatever its year. */
export function momentOfText(text: string, era: Era | undefined, century: Century): Moment | Fault {
  const known = momentByText.get(text);
  if (known !== undefined) return known;
  const date = writtenDate(plainNumberText(text));
  // A year of two digits hangs on the era, and on whose year it is.
  if (date?.isShort === true) {
    const { dayOfMonth: first, month, year: last, rest } = date;
    if (era === undefined) return twoDigitYear;
    const day = century({ first, month, last }, era);
    return day instanceof Fault ? day : withHour(day, rest);
  }
  if (momentByText.size >= largestMemory) momentByText.clear();
  const read = momentOf(date);
  momentByText.set(text, read);
  return read;
}

/** Eight digits are a number to whoever types them, and no date. */
function momentOf(date: WrittenDate | undefined): Moment | Fault {
  const day = date === undefined || date.form === "compact" ? undefined : dayOfWritten(date);
  return date === undefined || day === undefined ? notADate : withHour(day, date.rest);
}

function withHour(date: Day, hour: string): Moment | Fault {
  if (hour === "") return { day: date, at: undefined };
  const minutes = minutesOfText(hour);
  return minutes === undefined ? notADate : { day: date, at: minutes };
}

/** `26/09/01` as a year first, where that makes a day. */
function readYearFirst({ first, month, last }: TwoDigitDate, era: Era): Day | undefined {
  const year = yearNear(first, era);
  return year === undefined ? undefined : dayFromParts(year, month, last);
}

/**
 * Most dates lie near the school year, so a year of two digits does. `26/09/01`, which only makes sense there when its year
 * comes first, is refused: the day-first reading lies years away. So is `26/09/28`, which is after the school year with its
 * day first, and within it with its year first.
 */
export const centuryNear: Century = (parts, era) => {
  const { first, month, last } = parts;
  if (first > 31 || dayFromParts(2000, month, first) === undefined) return notADate;
  const year = yearNear(last, era);
  const date = year === undefined ? undefined : dayFromParts(year, month, first);
  const otherwise = readYearFirst(parts, era);
  const isBeyond = date !== undefined && date > era.days.to;
  if (isBeyond && otherwise !== undefined && isWithin(otherwise, era.days)) return yearFirst;
  if (date !== undefined && isWithin(date, era.near)) return date;
  if (otherwise !== undefined && isWithin(otherwise, era.near)) return yearFirst;
  return date ?? (year === undefined ? twoDigitYear : notADate);
};

const oldestPupil = 20;

/** Births lie in the past. `19/05/02`, a child of seven when its year comes first and an adult else, is refused. */
export const centuryPast: Century = (parts, era) => {
  const { first, month, last } = parts;
  const { to } = era.days;
  const thisCentury = yearOf(to) - (yearOf(to) % 100);
  const date = [thisCentury + last, thisCentury - 100 + last]
    .map((year) => dayFromParts(year, month, first))
    .find((day) => day !== undefined && day <= to);
  if (date === undefined) return notADate;
  const isPupil = (day: Day) => day <= to && yearOf(to) - yearOf(day) <= oldestPupil;
  if (isPupil(date)) return date;
  const otherwise = readYearFirst(parts, era);
  return otherwise !== undefined && isPupil(otherwise) ? yearFirst : date;
};
