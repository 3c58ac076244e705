import { moneySteps } from "./money-steps";
import type { Period } from "../../domain/invoicing";
import { overlap, type Day } from "../../kernel/day";
import type { UnreadSetting } from "../../workbook/read-settings";
import type { NextStep } from "../../wording/page/accueil";
import { isLate, nextPeriod, schoolDaysOf, schoolYearOfTown, type Town } from "../../domain/books";

export type { NextStep };

const sheetsToFill = [
  ["tariffs", ({ grid }: Town) => grid.tariffs.length],
  ["families", ({ households }: Town) => households.families.size],
  ["children", ({ households }: Town) => households.children.size],
  ["enrolments", ({ households }: Town) => households.enrolments.length],
] as const;

/** Does the calendar know a holiday of the school year? */
export function hasHolidays(town: Town, today: Day): boolean {
  const days = schoolDaysOf(town, today);
  return town.calendar.rows.some((row) => row.type === "vacation" && overlap(row, days) !== undefined);
}

/** What is to be done next in this workbook? The most pressing comes first. */
export function nextSteps(
  town: Town,
  unread: readonly UnreadSetting[],
  periods: readonly Period[],
  today: Day,
  waiting: { readonly blocked: number; readonly requests: number },
): readonly NextStep[] {
  const steps: NextStep[] = [];
  const schoolYear = schoolYearOfTown(town, today);
  if (!hasHolidays(town, today)) steps.push({ kind: "import-calendar", schoolYear });
  for (const [sheet, countIn] of sheetsToFill) {
    if (countIn(town) === 0) steps.push({ kind: "fill-sheet", sheet });
  }
  if (waiting.blocked > 0) steps.push({ kind: "mend", problems: waiting.blocked });
  if (steps.some(({ kind }) => kind === "fill-sheet")) return steps;
  if (waiting.requests > 0) steps.push({ kind: "see-requests", requests: waiting.requests });
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
