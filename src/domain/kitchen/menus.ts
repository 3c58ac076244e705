import { isWithin, type Day, type DayRange } from "../../kernel/day";
import { foldLabel, isSameLabel } from "../../kernel/label";
import { firstOf } from "../../kernel/group";
import { compareCodes } from "../../kernel/order";
import type { RowPlace } from "../../kernel/place";
import { mondayOf, weeksOf } from "./weeks";

/** What is on the plate on a day, in one school or in all of them. */
export interface Menu {
  readonly day: Day;
  readonly menu: string;
  readonly school: string | undefined;
  readonly place: RowPlace<"menus">;
}

/** The menus of one week, for one school or for all that have none of their own. */
export interface MenuWeek {
  readonly school: string | undefined;
  readonly days: readonly Pick<Menu, "day" | "menu">[];
}

/** What a school eats on these days: its own menu, else that of all; of two on one day the first row counts. */
export function menusOf(
  menus: readonly Menu[],
  range: DayRange,
  school: string | undefined,
): readonly Pick<Menu, "day" | "menu">[] {
  const within = menus.filter(({ day }) => isWithin(day, range));
  const own = within.filter((menu) => menu.school !== undefined && isOf(menu, school));
  const general = within.filter((menu) => menu.school === undefined);
  return [...firstOf([...own, ...general], ({ day }) => day).values()]
    .sort((left, right) => compareCodes(left.day, right.day))
    .map(({ day, menu }) => ({ day, menu }));
}

const isOf = (menu: Menu, school: string | undefined) =>
  school !== undefined && menu.school !== undefined && isSameLabel(menu.school, school);

/** The menus week by week: a page for all schools, and one for each that has a menu of its own in that week. */
export function menuWeeks(menus: readonly Menu[], range: DayRange): readonly MenuWeek[] {
  const within = menus.filter(({ day }) => isWithin(day, range));
  return weeksOf(within.map(({ day }) => day)).flatMap(({ monday }): readonly MenuWeek[] => {
    const ofWeek = within.filter(({ day }) => mondayOf(day) === monday);
    const schools = firstOf(
      ofWeek.flatMap(({ school }) => school ?? []),
      foldLabel,
    );
    const general = ofWeek.some(({ school }) => school === undefined) ? [undefined] : [];
    return [...general, ...schools.values()].map((school) => ({
      school,
      days: menusOf(ofWeek, range, school),
    }));
  });
}
