import { addDays, dayFromParts, yearOf, type Day } from "../kernel/day";
import { easterSunday } from "./easter";
import type { Territory } from "./territory";

/** A public holiday by the name the code gives it; its French name stands in `wording/holidays`. */
export type HolidayKey =
  | "new-year"
  | "good-friday"
  | "easter-monday"
  | "labour-day"
  | "victory-1945"
  | "ascension"
  | "whit-monday"
  | "national-day"
  | "assumption"
  | "all-saints"
  | "armistice-1918"
  | "christmas"
  | "second-christmas-day"
  | "abolition-of-slavery";

interface FixedHoliday {
  readonly key: HolidayKey;
  readonly month: number;
  readonly dayOfMonth: number;
}

interface MovableHoliday {
  readonly key: HolidayKey;
  readonly daysAfterEaster: number;
}

/** Code du travail, art. L3133-1: the holidays that have a date of their own. */
const fixedEverywhere: readonly FixedHoliday[] = [
  { key: "new-year", month: 1, dayOfMonth: 1 },
  { key: "labour-day", month: 5, dayOfMonth: 1 },
  { key: "victory-1945", month: 5, dayOfMonth: 8 },
  { key: "national-day", month: 7, dayOfMonth: 14 },
  { key: "assumption", month: 8, dayOfMonth: 15 },
  { key: "all-saints", month: 11, dayOfMonth: 1 },
  { key: "armistice-1918", month: 11, dayOfMonth: 11 },
  { key: "christmas", month: 12, dayOfMonth: 25 },
];

/**
 * Code du travail, art. L3133-1: the holidays that follow Easter. Whit Monday has stayed one even where it is worked
 * as the day of solidarity (loi n° 2008-351).
 */
const movableEverywhere: readonly MovableHoliday[] = [
  { key: "easter-monday", daysAfterEaster: 1 },
  { key: "ascension", daysAfterEaster: 39 },
  { key: "whit-monday", daysAfterEaster: 50 },
];

/**
 * Local law of Alsace and Moselle, Code du travail, art. L3134-13. Good Friday is a holiday there in the municipalities
 * that have a Protestant church or a shared one; like the State's own calendar, this one counts it everywhere. A town
 * without such a church opens that day with an `Ouvert` row.
 */
const alsaceMoselleMovable: readonly MovableHoliday[] = [{ key: "good-friday", daysAfterEaster: -2 }];
const alsaceMoselleFixed: readonly FixedHoliday[] = [
  { key: "second-christmas-day", month: 12, dayOfMonth: 26 },
];

/**
 * The day that commemorates the abolition of slavery: loi n° 83-550 du 30 juin 1983, décret n° 83-1003 du 23 novembre
 * 1983, Code du travail, art. L3422-2.
 */
const abolitionDays: { readonly [T in Territory]?: Omit<FixedHoliday, "key"> } = {
  mayotte: { month: 4, dayOfMonth: 27 },
  martinique: { month: 5, dayOfMonth: 22 },
  guadeloupe: { month: 5, dayOfMonth: 27 },
  guyane: { month: 6, dayOfMonth: 10 },
  reunion: { month: 12, dayOfMonth: 20 },
};

const known = new Map<string, ReadonlyMap<Day, HolidayKey>>();

/**
 * Which days of a year are public holidays in a territory, in order of date? Where two fall on one day (1 May 2008 was
 * also Ascension Day), the day bears the rarer name: a movable feast before a date, the abolition before both.
 */
export function publicHolidaysOf(year: number, territory: Territory): ReadonlyMap<Day, HolidayKey> {
  const key = `${String(year)} ${territory}`;
  const remembered = known.get(key);
  if (remembered !== undefined) return remembered;
  const holidays = computeHolidays(year, territory);
  known.set(key, holidays);
  return holidays;
}

/** Is this day a public holiday there, and which one? */
export function publicHolidayOn(date: Day, territory: Territory): HolidayKey | undefined {
  return publicHolidaysOf(yearOf(date), territory).get(date);
}

/** Is this day a public holiday there? */
export function isPublicHoliday(date: Day, territory: Territory): boolean {
  return publicHolidayOn(date, territory) !== undefined;
}

function computeHolidays(year: number, territory: Territory): ReadonlyMap<Day, HolidayKey> {
  const isAlsaceMoselle = territory === "alsace-moselle";
  const abolition = abolitionDays[territory];
  const easter = easterSunday(year);
  // Later entries take the name of a shared day over from earlier ones.
  const entries: (readonly [Day, HolidayKey])[] = [
    ...[...fixedEverywhere, ...(isAlsaceMoselle ? alsaceMoselleFixed : [])].map(onDateOf(year)),
    ...[...movableEverywhere, ...(isAlsaceMoselle ? alsaceMoselleMovable : [])].map(
      ({ key, daysAfterEaster }) => [addDays(easter, daysAfterEaster), key] as const,
    ),
    ...(abolition === undefined ? [] : [onDateOf(year)({ key: "abolition-of-slavery", ...abolition })]),
  ];
  return new Map([...new Map(entries)].sort(([left], [right]) => (left < right ? -1 : 1)));
}

function onDateOf(year: number): (holiday: FixedHoliday) => readonly [Day, HolidayKey] {
  return ({ key, month, dayOfMonth }) => {
    const date = dayFromParts(year, month, dayOfMonth);
    if (date === undefined) throw new RangeError(`No ${key} in year ${String(year)}`);
    return [date, key];
  };
}
