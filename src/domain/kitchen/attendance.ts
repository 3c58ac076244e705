import { monthOf, type Day, type DayRange } from "../../kernel/day";
import type { Child } from "../families";
import type { ChildMeals, ServiceMeals } from "../meals";

/** The meals of one service that one child is there for, or was expected to be, between two days. */
export interface Attendance {
  readonly child: Child;
  readonly service: string;
  /** By an enrolment or a booking. */
  readonly planned: ReadonlySet<Day>;
  /** Planned, and an absence is known: billed or not, the child does not eat. */
  readonly absent: ReadonlySet<Day>;
  /** Eaten all the same where nothing was planned, as the attendance sheet says. */
  readonly unplanned: ReadonlySet<Day>;
  /** Planned and not absent, or came unplanned: what the kitchen cooks, and afterwards what was eaten. */
  readonly eaten: ReadonlySet<Day>;
  /** What is billed unless something changes; of a service by the month, the planned days of each month to pay. */
  readonly due: ReadonlySet<Day>;
}

/** Which meals does a child take, service by service? Services that are no meals are nothing to the kitchen. */
export function attendanceOf(child: Child, meals: ChildMeals, range: DayRange): readonly Attendance[] {
  const told = new Set(meals.absences.flatMap(({ days }) => days.map(({ day }) => day)));
  return meals
    .mealsIn(range)
    .filter(({ isMeal }) => isMeal)
    .map((ofService) => {
      const { service, unit, counted } = ofService;
      if (unit === "duration") return ofThoseWhoCame(child, ofService);
      const booked = (day: Day) => {
        const { isEnrolled, bookings } = meals.circumstancesOn(service, day);
        return isEnrolled || bookings.some(({ booking }) => booking.type !== "counted");
      };
      const planned = ofService.planned.filter((day) => !counted.has(day) || booked(day));
      const absent = planned.filter((day) => told.has(day) && !counted.has(day));
      const isAbsent = new Set(absent);
      const isPlanned = new Set(planned);
      return {
        child,
        service,
        planned: isPlanned,
        absent: isAbsent,
        unplanned: new Set(ofService.planned.filter((day) => !isPlanned.has(day))),
        eaten: new Set(ofService.planned.filter((day) => !isAbsent.has(day))),
        due: new Set(unit === "month" ? ofService.planned : ofService.due),
      };
    });
}

/** Of a timed service nothing is planned: whoever came was there. */
function ofThoseWhoCame(child: Child, { service, due }: ServiceMeals): Attendance {
  const came = new Set(due);
  const none = new Set<Day>();
  return { child, service, planned: none, absent: none, unplanned: came, eaten: came, due: came };
}

/** The days that stand billed of a service by the month: those planned in its months, else the day that bears the month. */
export function daysOfMonths(billed: readonly Day[], planned: Iterable<Day>): readonly Day[] {
  const months = new Set(billed.map(monthOf));
  const covered = [...planned].filter((day) => months.has(monthOf(day)));
  const served = new Set(covered.map(monthOf));
  return [...covered, ...billed.filter((day) => !served.has(monthOf(day)))];
}
