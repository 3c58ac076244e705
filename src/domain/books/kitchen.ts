import type { Child } from "../families";
import { billedUnits, isCutShort, unitsIn } from "../invoicing";
import {
  attendanceOf,
  classLists,
  daysOfMonths,
  forecastOf,
  reckon,
  unexpectedLists,
  weeksOf,
  type Attendance,
  type BilledDaysOf,
  type ClassList,
  type KitchenWeek,
  type ServiceForecast,
  type ServiceReckoning,
  type UnexpectedList,
} from "../kitchen";
import { serviceOf } from "../services";
import { isWithin, type Day, type DayRange } from "../../kernel/day";
import { groupBy } from "../../kernel/group";
import { periodsOfYear } from "./school-year";
import type { Town } from "./town";
import type { TownMeals } from "./town-meals";

/** Who eats between two days, as things are known on a day: what the kitchen and the classes need. */
export interface KitchenView {
  readonly range: DayRange;
  readonly on: Day;
  readonly forecast: readonly ServiceForecast[];
  /** Days that are over and were billed, with what was eaten and what was billed of them. */
  readonly reckoning: readonly ServiceReckoning[];
  /** Children with a meal planned or eaten. */
  readonly children: number;
}

/** The lists of one week. */
export interface ClassWeek extends KitchenWeek {
  readonly classes: readonly ClassList[];
  readonly unexpected: readonly UnexpectedList[];
}

/** What the town's meals are between two days; those who have no family to pay for them eat all the same. */
export function kitchenView(town: Town, meals: TownMeals, range: DayRange): KitchenView {
  const on = meals.rules.issuedOn;
  const attendances = attendancesIn(meals, range);
  const issued = periodsOfYear(town, on).filter(({ issuedOn }) => issuedOn !== undefined);
  const isOver = (day: Day) => day <= on && issued.some((period) => isWithin(day, period.range));
  return {
    range,
    on,
    forecast: forecastOf(attendances),
    reckoning: reckon(attendances, billedIn(town, range, attendances), isOver),
    children: new Set(attendances.map(({ child }) => child.code)).size,
  };
}

/** The lists of each class, and of those who may turn up unexpected, week by week. */
export function classWeeks(meals: TownMeals, { forecast, range }: KitchenView): readonly ClassWeek[] {
  const children = childrenOf(meals).map(({ child }) => child);
  return weeksOf(servedDaysOf(forecast)).map((week) => {
    const [from = range.from, to = from] = [week.days[0], week.days.at(-1)];
    const attendances = attendancesIn(meals, { from, to });
    return {
      ...week,
      classes: classLists(attendances),
      unexpected: unexpectedLists(children, attendances),
    };
  });
}

/** The days on which anybody is expected, in no order. */
export function servedDaysOf(forecast: readonly ServiceForecast[]): ReadonlySet<Day> {
  return new Set(forecast.flatMap(({ days }) => days.map(({ day }) => day)));
}

function childrenOf({ accounts, ofNobody }: TownMeals) {
  return [...accounts, ...ofNobody];
}

function attendancesIn(meals: TownMeals, range: DayRange): readonly Attendance[] {
  return childrenOf(meals).flatMap(({ child, meals: own }) => attendanceOf(child, own, range));
}

/** The days of meals that stand billed, child by child: what a run cut short left counts for nothing. */
function billedIn(
  { register, services, households }: Town,
  range: DayRange,
  attendances: readonly Attendance[],
): readonly BilledDaysOf[] {
  const isCut = isCutShort(register);
  const lines = register.lines.filter(({ invoice }) => !isCut(invoice));
  const plannedOf = new Map(
    attendances.map(({ child, service, planned }) => [`${child.code}\n${service}`, planned]),
  );
  return [...groupBy(lines, ({ childCode }) => childCode)].flatMap(([code, ofChild]) => {
    const child: BilledDaysOf["child"] = households.children.get(code) ?? gone(code);
    return [...billedUnits(ofChild, () => "")].flatMap(([service, ofDays]): BilledDaysOf[] => {
      const { unit, isMeal } = serviceOf(services, service);
      if (!isMeal) return [];
      const billed = [...ofDays].flatMap(([day, lots]) => (unitsIn(lots) > 0 ? [day] : []));
      const planned = plannedOf.get(`${code}\n${service}`) ?? [];
      const days = unit === "month" ? daysOfMonths(billed, planned) : billed;
      const within = days.filter((day) => isWithin(day, range));
      return within.length === 0 ? [] : [{ child, service, days: new Set(within) }];
    });
  });
}

function gone(code: string): Pick<Child, "code" | "school"> {
  return { code, school: undefined };
}
