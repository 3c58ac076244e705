import { moneySteps } from "./money-steps";
import { compileCalendar, schoolYearDays, schoolYearOf, servedDays } from "../../domain/calendar";
import { impliedMonth, type Period } from "../../domain/invoicing";
import { daysOfMonth, firstOfMonth, monthOf, overlap, type Day, type DayRange } from "../../kernel/day";
import { foldLabel } from "../../kernel/label";
import { compareCodes } from "../../kernel/order";
import type { UnreadSetting } from "../../workbook/read-settings";
import type { NextStep } from "../../wording/page/accueil";
import type { Town } from "../../domain/books";

export type { NextStep };

/** The school year that the workbook is for. */
export function schoolYearOfTown(town: Town, today: Day): string {
  return town.calendar.schoolYear ?? schoolYearOf(today);
}

/**
 * Every period of the school year in order: those that the town lists, and the months with meals that meet none of them.
 * A month that was invoiced without a row bears the day of its first invoice.
 */
export function periodsOfYear(town: Town, today: Day): readonly Period[] {
  const year = schoolYearDays(schoolYearOfTown(town, today));
  const months = year === undefined ? [] : monthsOf(year);
  const firstIssue = firstIssues(town);
  const servesIn = mealsServedIn(town);
  const implied = months.filter(
    ({ key, range }) =>
      !town.periods.listed.some((period) => overlap(period.range, range) !== undefined) &&
      (firstIssue.has(foldLabel(key)) || servesIn(range)),
  );
  return [...town.periods.listed, ...implied]
    .map((period) => ({ ...period, issuedOn: period.issuedOn ?? firstIssue.get(foldLabel(period.key)) }))
    .sort((left, right) => compareCodes(left.range.from, right.range.from));
}

function monthsOf({ from, to }: DayRange): readonly Period[] {
  const months: Period[] = [];
  for (let first = from; first <= to; first = firstOfMonth(first, 1)) {
    const key = monthOf(first);
    const range = daysOfMonth(key);
    if (range !== undefined) months.push(impliedMonth(key, range));
  }
  return months;
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

function firstIssues({ register }: Town): ReadonlyMap<string, Day> {
  const days = new Map<string, Day>();
  for (const { periodKey, issuedOn } of register.invoices) {
    const key = foldLabel(periodKey);
    const known = days.get(key);
    if (known === undefined || issuedOn < known) days.set(key, issuedOn);
  }
  return days;
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

const sheetsToFill = [
  ["tariffs", ({ grid }: Town) => grid.tariffs.length],
  ["families", ({ households }: Town) => households.families.size],
  ["children", ({ households }: Town) => households.children.size],
  ["enrolments", ({ households }: Town) => households.enrolments.length],
] as const;

/** What is to be done next in this workbook? The most pressing comes first. */
export function nextSteps(
  town: Town,
  unread: readonly UnreadSetting[],
  periods: readonly Period[],
  today: Day,
  blockingProblems: number,
): readonly NextStep[] {
  const steps: NextStep[] = [];
  const schoolYear = schoolYearOfTown(town, today);
  const days = schoolYearDays(schoolYear);
  const hasHolidays = town.calendar.rows.some(
    (row) => row.type === "vacation" && days !== undefined && overlap(row, days) !== undefined,
  );
  if (!hasHolidays) steps.push({ kind: "import-calendar", schoolYear });
  for (const [sheet, countIn] of sheetsToFill) {
    if (countIn(town) === 0) steps.push({ kind: "fill-sheet", sheet });
  }
  if (blockingProblems > 0) steps.push({ kind: "mend", problems: blockingProblems });
  if (steps.some(({ kind }) => kind === "fill-sheet")) return steps;
  const period = nextPeriod(periods, town, today);
  const issue: readonly NextStep[] =
    period === undefined
      ? [{ kind: "year-is-over", schoolYear }]
      : [{ kind: "issue", period, isLate: isLate(period, town, today) }];
  const isPressing = period !== undefined && (isLate(period, town, today) || period.plannedIssue === today);
  const money = moneySteps(town, unread, today);
  steps.push(...(isPressing ? [...issue, ...money] : [...money, ...issue]));
  return steps;
}
