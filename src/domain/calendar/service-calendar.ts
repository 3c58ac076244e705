import { eachDay, isWithin, weekdayOf, type Day, type DayRange, type Weekday } from "../../kernel/day";
import { concernsLabel, foldLabel } from "../../kernel/label";
import { publicHolidayOn, type HolidayKey, type Territory } from "../../law";
import type { CalendarRow, CanteenWeek } from "./calendar-row";

/** Whether meals are served on a day, and else what closes it. */
export type DayVerdict = { readonly served: true } | { readonly served: false; readonly because: DayClosure };

export type DayClosure =
  | { readonly kind: "weekday"; readonly weekday: Weekday }
  | { readonly kind: "row"; readonly row: CalendarRow }
  | { readonly kind: "public-holiday"; readonly holiday: HolidayKey };

/** The calendar of a workbook, ready to be asked; what it once worked out it remembers. */
export interface ServiceCalendar {
  readonly territory: Territory;
  readonly week: CanteenWeek;
  readonly rows: readonly CalendarRow[];
  readonly groups: Map<string | undefined, Map<string | undefined, GroupCalendar>>;
  /** Days on which the whole town could be told of something; see `lastDayOpen`. */
  readonly daysOpen: Map<Day, Day>;
}

/** The calendar as one class of one school sees it. */
interface GroupCalendar {
  readonly weekdays: ReadonlySet<Weekday>;
  /** The rows that concern the class, the one that decides first. */
  readonly rows: readonly CalendarRow[];
  readonly verdicts: Map<Day, DayVerdict>;
  readonly servedDays: Map<Day, Map<Day, readonly Day[]>>;
}

const servedDay: DayVerdict = { served: true };

/** Makes a calendar of the settings and the rows of a workbook. */
export function compileCalendar(source: {
  readonly territory: Territory;
  readonly week: CanteenWeek;
  readonly rows: readonly CalendarRow[];
}): ServiceCalendar {
  return {
    territory: source.territory,
    week: source.week,
    rows: source.rows,
    groups: new Map(),
    daysOpen: new Map(),
  };
}

/** On which weekdays has this school canteen? Its own week where it has one, else the general one. */
function canteenWeekdays(week: CanteenWeek, school: string | undefined): ReadonlySet<Weekday> {
  const own = school === undefined ? undefined : week.bySchool.get(foldLabel(school));
  return own ?? week.general;
}

/** Are meals served to this class on that day, and if not, why? */
export function servedOn(
  calendar: ServiceCalendar,
  date: Day,
  school: string | undefined,
  className: string | undefined,
): DayVerdict {
  const group = groupOf(calendar, school, className);
  const remembered = group.verdicts.get(date);
  if (remembered !== undefined) return remembered;
  const verdict = judge(group, date, calendar.territory);
  group.verdicts.set(date, verdict);
  return verdict;
}

/** Are meals served to this class on that day? */
export function isServed(
  calendar: ServiceCalendar,
  date: Day,
  school: string | undefined,
  className: string | undefined,
): boolean {
  return servedOn(calendar, date, school, className).served;
}

/**
 * On which days of a range are meals served to this class, in order? Asked for every child of every month: the second
 * time it is a look-up, and gives the very same list.
 */
export function servedDays(
  calendar: ServiceCalendar,
  range: DayRange,
  school: string | undefined,
  className: string | undefined,
): readonly Day[] {
  const remembered = groupOf(calendar, school, className).servedDays;
  let byEnd = remembered.get(range.from);
  if (byEnd === undefined) remembered.set(range.from, (byEnd = new Map<Day, readonly Day[]>()));
  let days = byEnd.get(range.to);
  if (days === undefined) {
    days = eachDay(range).filter((date) => isServed(calendar, date, school, className));
    byEnd.set(range.to, days);
  }
  return days;
}

function groupOf(
  calendar: ServiceCalendar,
  school: string | undefined,
  className: string | undefined,
): GroupCalendar {
  let classes = calendar.groups.get(school);
  if (classes === undefined)
    calendar.groups.set(school, (classes = new Map<string | undefined, GroupCalendar>()));
  let group = classes.get(className);
  if (group === undefined) {
    group = {
      weekdays: canteenWeekdays(calendar.week, school),
      rows: calendar.rows
        .filter((row) => concernsLabel(row.school, school) && concernsLabel(row.className, className))
        .sort((left, right) => precedenceOf(right) - precedenceOf(left)),
      verdicts: new Map(),
      servedDays: new Map(),
    };
    classes.set(className, group);
  }
  return group;
}

/** The narrowest row decides (class, then school, then all); of equally narrow ones, the one that opens. */
function precedenceOf(row: CalendarRow): number {
  const width = row.className !== undefined ? 2 : row.school !== undefined ? 1 : 0;
  return 2 * width + (row.type === "open" ? 1 : 0);
}

function judge(group: GroupCalendar, date: Day, territory: Territory): DayVerdict {
  const weekday = weekdayOf(date);
  const hasCanteen = group.weekdays.has(weekday);
  // A range that opens is meant for its canteen days: only a row for one single day opens a Saturday.
  const deciding = group.rows.find(
    (row) => isWithin(date, row) && (row.type !== "open" || hasCanteen || row.from === row.to),
  );
  if (deciding?.type === "open") return servedDay;
  if (!hasCanteen) return { served: false, because: { kind: "weekday", weekday } };
  if (deciding !== undefined) return { served: false, because: { kind: "row", row: deciding } };
  const holiday = publicHolidayOn(date, territory);
  return holiday === undefined ? servedDay : { served: false, because: { kind: "public-holiday", holiday } };
}
