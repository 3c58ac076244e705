import { firstOfMonth, monthOf, monthsIn, overlap, type Day, type DayRange } from "../../kernel/day";
import { compareCodes } from "../../kernel/order";
import { compileCalendar, schoolYearDays, schoolYearOf, servedDays } from "../calendar";
import { firstIssues, impliedMonth, type Period } from "../invoicing";
import type { Town } from "./town";

/** The school year that the workbook is for. */
export function schoolYearOfTown(town: Town, today: Day): string {
  return town.calendar.schoolYear ?? schoolYearOf(today);
}

/** Its days, the first of September and the last of August included. */
export function schoolDaysOf(town: Town, today: Day): DayRange {
  const days = schoolYearDays(schoolYearOfTown(town, today));
  if (days === undefined) throw new RangeError("A school year has days.");
  return days;
}

/**
 * Every period of the school year in order: those that the town lists, and the months with something to bill
 * that meet none of them.
 * A month that was invoiced without a row bears the day of its first invoice.
 */
export function periodsOfYear(town: Town, today: Day): readonly Period[] {
  const months = monthsIn(schoolDaysOf(town, today)).map((range) => impliedMonth(monthOf(range.from), range));
  const firstIssue = firstIssues(town.register.invoices);
  const servesIn = mealsServedIn(town);
  // Care of the holidays is billed by who came, whatever the calendar closes.
  const monthsPassed = new Set(town.services.passages.map(({ day }) => monthOf(day)));
  const implied = months.filter(
    ({ key, range }) =>
      !town.periods.listed.some((period) => overlap(period.range, range) !== undefined) &&
      (firstIssue.has(key) || monthsPassed.has(key) || servesIn(range)),
  );
  return [...town.periods.listed, ...implied]
    .map((period) => ({
      ...period,
      issuedOn: period.issuedOn ?? firstIssue.get(town.periods.keyOf(period.key)),
    }))
    .sort((left, right) => compareCodes(left.range.from, right.range.from));
}

/** Is any class served on any day of a range? An August that the holidays close waits for no invoices. */
function mealsServedIn({ calendar: source, households }: Town): (range: DayRange) => boolean {
  const calendar = compileCalendar(source);
  const everyone = { school: undefined, className: undefined };
  return (range) =>
    [everyone, ...households.children.values()].some(
      ({ school, className }) => servedDays(calendar, range, school, className).length > 0,
    );
}

/**
 * Which period is to be issued next? The one after the last issued. When none was issued yet: in advance the first that
 * is not over, in arrears the first of the year; also where the year is not the one we live in.
 */
export function nextPeriod(periods: readonly Period[], town: Town, today: Day): Period | undefined {
  const lastIssued = periods.findLastIndex(({ issuedOn }) => issuedOn !== undefined);
  if (lastIssued !== -1) return periods[lastIssued + 1];
  const isInAdvance = town.billing.mode === "in-advance";
  return (isInAdvance ? periods.find(({ range }) => range.to >= today) : undefined) ?? periods[0];
}

/** Is a period's own day of issue, or else the day its bills are usually due out, behind us? */
export function isLate(period: Period, town: Town, today: Day): boolean {
  const { plannedIssue, range } = period;
  if (plannedIssue !== undefined) return plannedIssue < today;
  return town.billing.mode === "in-advance" ? range.from <= today : range.to < firstOfMonth(today);
}
