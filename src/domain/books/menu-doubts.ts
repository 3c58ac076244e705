import { compileCalendar, isServed } from "../calendar";
import type { Menu } from "../kitchen";
import { isWithin, type DayRange } from "../../kernel/day";
import { foldLabel, isSameLabel } from "../../kernel/label";
import { at } from "../../kernel/place";
import { warning, type Problem } from "../../kernel/problem";
import { nearest } from "../../kernel/resemblance";
import type { Town } from "./town";

/** What the clerk should look at among the menus, of these days or of all. */
export function doubtsAboutMenus(
  { menus, calendar: source, households }: Town,
  range?: DayRange,
): readonly Problem[] {
  const asked = menus.filter(({ day }) => range === undefined || isWithin(day, range));
  if (asked.length === 0) return [];
  const calendar = compileCalendar(source);
  const children = [...households.children.values()];
  const schools = [...new Set(children.flatMap(({ school }) => school ?? []))];
  const isServedTo = ({ day, school }: Menu) =>
    isServed(calendar, day, school, undefined) ||
    children.some(
      (child) =>
        (school === undefined || (child.school !== undefined && isSameLabel(child.school, school))) &&
        isServed(calendar, day, child.school, child.className),
    );
  const first = new Map<string, Menu>();
  return asked.flatMap((menu): readonly Problem[] => {
    const { day, school, place } = menu;
    const key = `${day} ${school === undefined ? "" : foldLabel(school)}`;
    const before = first.get(key);
    if (before !== undefined) {
      return [warning("menu.twice", { day, school, firstRow: before.place.row }, at(place, "day"))];
    }
    first.set(key, menu);
    if (school !== undefined && !schools.some((known) => isSameLabel(known, school))) {
      const facts = { school, nearest: nearest(school, schools) };
      return [warning("menu.unknown-school", facts, at(place, "school"))];
    }
    return isServedTo(menu) ? [] : [warning("menu.day-not-served", { day, school }, at(place, "day"))];
  });
}
