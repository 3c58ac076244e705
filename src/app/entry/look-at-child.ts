import { lookOf, type Deed, type DeedRequest } from "../deed/deed";
import type { BookingSaid } from "./entry";
import { readForEntry, type TownToEnterIn } from "./read-for-entry";
import { mealsOfTown, schoolDaysOf, type Town } from "../../domain/books";
import { servedDays } from "../../domain/calendar";
import type { JudgedBooking } from "../../domain/meals";
import { isWithin, type Day, type DayRange } from "../../kernel/day";
import { done } from "../../kernel/outcome";

interface ChildRequest extends DeedRequest {
  readonly childCode: string;
}

/** The school year of one child, day by day: what a form shows that takes days of it. */
export interface ChildYear {
  readonly childCode: string;
  readonly year: DayRange;
  /** The days on which its school serves, or it comes to anything; no other day can be taken. */
  readonly days: readonly ChildDay[];
  /** What was asked for outside of its enrolments, from the latest on. */
  readonly bookings: readonly BookingShown[];
}

export interface ChildDay {
  readonly day: Day;
  readonly isPlanned: boolean;
  /** An absence covers it, and what was said of that. */
  readonly absence: "deducted" | "billed" | undefined;
}

export interface BookingShown {
  readonly row: number;
  readonly booking: BookingSaid;
  readonly verdict: JudgedBooking["verdict"];
}

const regarderEnfant: Deed<ChildRequest, TownToEnterIn, ChildYear> = {
  read: readForEntry,
  compute: ({ childCode, now }, { town }) =>
    done({ result: yearOf(childCode, town, now.day), plan: () => undefined }),
};

/** On which days does a child eat, and on which could it? Writes nothing. */
export const lookAtChild = lookOf(regarderEnfant);

function yearOf(childCode: string, town: Town, today: Day): ChildYear {
  const year = schoolDaysOf(town, today);
  const { accounts, ofNobody, rules } = mealsOfTown(town, today);
  const found = [...accounts, ...ofNobody].find(({ child }) => child.code === childCode);
  if (found === undefined) return { childCode, year, days: [], bookings: [] };
  const { child, meals } = found;
  const planned = new Set(
    meals.mealsIn(year).flatMap((service) => (service.unit === "day" ? service.planned : [])),
  );
  const absent = new Map(
    meals.absences.flatMap(({ days }) =>
      days.map(({ day, deducted }) => [day, deducted ? "deducted" : "billed"] as const),
    ),
  );
  for (const day of meals.deductedBy.keys()) absent.set(day, "deducted");
  const days = new Set([...servedDays(rules.calendar, year, child.school, child.className), ...planned]);
  return {
    childCode,
    year,
    days: [...days]
      .filter((day) => isWithin(day, year))
      .sort()
      .map((day) => ({ day, isPlanned: planned.has(day), absence: absent.get(day) })),
    bookings: meals.bookings
      .map(({ booking: { childCode, service, type, from, to, place }, verdict }) => ({
        booking: { childCode, service, type, from, to },
        verdict,
        row: place.row,
      }))
      .sort((left, right) => right.row - left.row),
  };
}
