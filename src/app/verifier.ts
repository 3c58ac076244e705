import { accountsOn } from "./accounts";
import { doubtsAboutTown } from "./inspect-town";
import { locateProblems, refusedRun } from "./locate-problems";
import { planReview } from "./plan-review";
import type { Ran } from "./report";
import { isStoppedAt, stoppedRun, withoutPause, type ClockReading, type OnStep } from "./run";
import { doubtsAboutMeals, mealsOfTown } from "./town-meals";
import { unpricedProblem } from "./unpriced";
import { schoolYearDays, schoolYearOf } from "../domain/calendar";
import { day, type DayRange } from "../kernel/day";
import type { Problem } from "../kernel/problem";
import type { WorkbookPort } from "../workbook/port";
import { readTown, townSheetNames, type Town } from "../workbook/read-town";

/** How much was looked at. */
export interface Checked {
  readonly families: number;
  readonly children: number;
  /** Meals of the school year whose price was looked for. */
  readonly meals: number;
}

/** Lists every anomaly of the workbook, and writes them to its sheet Anomalies. */
export async function checkWorkbook(
  request: { readonly now: ClockReading },
  workbook: WorkbookPort,
  onStep: OnStep = withoutPause,
): Promise<Ran<Checked>> {
  if (await isStoppedAt("read", onStep)) return stoppedRun();
  const snapshot = await workbook.read(townSheetNames);
  if (!snapshot.ok) return refusedRun(snapshot.problems, undefined);
  const { town, layouts, problems: found } = readTown(snapshot.value);

  if (await isStoppedAt("compute", onStep)) return stoppedRun(layouts);
  const checked = town === undefined ? noneChecked : checkTown(town, request.now);
  const problems = locateProblems([...found, ...checked.problems], layouts);

  if (await isStoppedAt("write", onStep)) return stoppedRun(layouts, problems);
  const written = await workbook.apply(planReview(layouts, problems));
  if (!written.ok) return refusedRun(written.problems, layouts, problems);
  return { result: checked.counts, problems };
}

const noneChecked = { counts: { families: 0, children: 0, meals: 0 }, problems: [] };

/** Every row counts, whatever its date: what is wrong in it should be mended before it is needed. */
const endOfTime = day("9999-12-31");

/** Everything that would go wrong on some invoice of the school year. */
function checkTown(
  town: Town,
  now: ClockReading,
): { readonly counts: Checked; readonly problems: readonly Problem[] } {
  const meals = mealsOfTown(town, endOfTime);
  const { households } = meals;
  const services = town.tariffs.map(({ service }) => service);
  const range = schoolYearOfTown(town, now);
  const unpriced: Problem[] = [];
  let looked = 0;
  for (const { child, meals: ofChild } of meals.accounts) {
    const priceOn = meals.prices.pricesOf(child);
    const told = new Set<string>();
    for (const { service, due } of ofChild.mealsIn(range)) {
      looked += due.length;
      for (const date of due) {
        const pricing = priceOn(service, date);
        if (pricing.ok || told.has(service + pricing.reason.kind)) continue;
        told.add(service + pricing.reason.kind);
        unpriced.push(
          unpricedProblem(child, { service, day: date, reason: pricing.reason }, { households, services }),
        );
      }
    }
  }
  const { families, children } = town.households;
  const balances = town.money === undefined ? [] : accountsOn(town, town.money, endOfTime).problems;
  return {
    counts: { families: families.length, children: children.length, meals: looked },
    problems: [...doubtsAboutTown(town), ...doubtsAboutMeals(meals), ...unpriced, ...balances],
  };
}

function schoolYearOfTown(town: Town, now: ClockReading): DayRange {
  const days = schoolYearDays(town.settings.schoolYear ?? schoolYearOf(now.day));
  if (days === undefined) throw new RangeError("A school year has days.");
  return days;
}
