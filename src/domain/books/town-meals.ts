import { compileCalendar } from "../calendar";
import { type Child, type Family, type Households } from "../families";
import { mealsOf, unservedDays, type ChildMeals, type JudgedBooking, type MealRules } from "../meals";
import { createPriceList, type PriceList } from "../tariffs";
import type { Day, DayRange } from "../../kernel/day";
import { groupBy } from "../../kernel/group";
import { at } from "../../kernel/place";
import { warning, type Problem } from "../../kernel/problem";
import { nearest } from "../../kernel/resemblance";
import type { Town } from "./town";

/** A child whose family is known, with its meals. */
export interface ChildOfTown {
  readonly child: Child;
  readonly family: Family;
  readonly meals: ChildMeals;
}

/** The whole town as its rules see it on one day. */
export interface TownMeals {
  readonly households: Households;
  readonly rules: MealRules;
  readonly prices: PriceList;
  readonly accounts: readonly ChildOfTown[];
}

/** Which meals has every child of the town, as things are known on `issuedOn`? */
export function mealsOfTown(town: Town, issuedOn: Day): TownMeals {
  const { households } = town;
  const { bookings, absences: told, bookingRules, absenceRules } = town.meals;
  const calendar = compileCalendar(town.calendar);
  const { territory } = town.calendar;
  const rules: MealRules = { calendar, territory, bookingRules, absenceRules, issuedOn };
  const bookingsOf = groupBy(bookings, (booking) => booking.childCode);
  const absencesOf = groupBy(told, (absence) => absence.childCode);
  const accounts = [...households.children.values()].flatMap((child): ChildOfTown[] => {
    const family = households.families.get(child.familyCode);
    if (family === undefined) return [];
    const enrolments = households.enrolmentsOf.get(child.code) ?? [];
    const booked = bookingsOf.get(child.code) ?? [];
    const absences = absencesOf.get(child.code) ?? [];
    return [{ child, family, meals: mealsOf(child, { enrolments, bookings: booked, absences }, rules) }];
  });
  const prices = createPriceList(town.grid.tariffs, town.grid.missingQuotient, households);
  return { households, rules, prices, accounts };
}

/**
 * What the clerk should look at among bookings and absences that could be judged: those that reach `since` or later, so
 * that what was seen and left months ago does not come back with every run.
 */
export function doubtsAboutMeals({ accounts, rules }: TownMeals, since?: Day): readonly Problem[] {
  const isRecent = ({ to }: DayRange) => since === undefined || to >= since;
  const doubts: Problem[] = [];
  const motives = [...rules.absenceRules.values()].map(({ motive }) => motive);
  for (const { child, meals } of accounts) {
    for (const judged of meals.bookings) {
      if (isRecent(judged.booking)) doubts.push(...doubtsAboutBooking(judged, child, rules));
    }
    for (const { absence, rule } of meals.absences) {
      if (rule !== undefined || absence.decision !== undefined || !isRecent(absence)) continue;
      const facts = {
        child: child.code,
        motive: absence.motive,
        nearest: absence.motive === undefined ? undefined : nearest(absence.motive, motives),
      };
      doubts.push(warning("absence.no-rule", facts, at(absence.place, "motive")));
    }
  }
  return doubts;
}

function doubtsAboutBooking(
  { booking, verdict, reason }: JudgedBooking,
  child: Child,
  rules: MealRules,
): readonly Problem[] {
  const doubts: Problem[] = unservedDays(booking, child, rules.calendar).map((day) =>
    warning("booking.day-not-served", { child: child.code, day }, at(booking.place, "from")),
  );
  if (verdict !== "accepted" && reason.kind !== "decision") {
    const outcome = verdict === "accepted-out-of-time" ? "accepted" : verdict;
    const facts = { child: child.code, from: booking.from, verdict: outcome } as const;
    doubts.push(warning("booking.out-of-time", facts, at(booking.place, "verdict")));
  }
  return doubts;
}
