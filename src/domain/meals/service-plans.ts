import { isWithin, weekdayOf, type Day, type Weekday } from "../../kernel/day";
import { groupBy } from "../../kernel/group";
import { compareLabels } from "../../kernel/label";
import type { Enrolment } from "../families";
import { serviceOf, type ServiceBook, type ServiceUnit } from "../services";
import type { JudgedBooking } from "./judge-booking";

/** The rows of one child about one service. */
export interface ServicePlan {
  readonly service: string;
  readonly unit: ServiceUnit;
  readonly isMeal: boolean;
  readonly enrolments: readonly Enrolment[];
  /** Those that plan meals, the ones that cost the family least first. */
  readonly bookings: readonly JudgedBooking[];
}

export interface PlannedDays {
  readonly service: string;
  readonly planned: readonly Day[];
  readonly bookedBy: ReadonlyMap<Day, JudgedBooking>;
  /** Days of a meal eaten without booking: due even when an absence would deduct them. */
  readonly counted: ReadonlySet<Day>;
}

const noBooking: ReadonlyMap<Day, JudgedBooking> = new Map();
const noDay: ReadonlySet<Day> = new Set();

/** What plans the days of a child, service by service, in their order; of timed services nothing does. */
export function servicePlans(
  enrolments: readonly Enrolment[],
  bookings: readonly JudgedBooking[],
  book: ServiceBook,
): readonly ServicePlan[] {
  const [only] = enrolments;
  if (bookings.length === 0 && enrolments.length <= 1) {
    // Most children, and every other one pays for the general way.
    return only === undefined ? [] : planOf(only.service, enrolments, bookings, book);
  }
  const planning = bookings.filter(({ verdict }) => verdict !== "refused");
  // A meal is surcharged only when nothing else makes it due: the other bookings go first.
  const cheapestFirst = [
    ...planning.filter(({ verdict }) => verdict !== "surcharged"),
    ...planning.filter(({ verdict }) => verdict === "surcharged"),
  ];
  const enrolmentsOf = groupBy(enrolments, ({ service }) => service);
  const bookingsOf = groupBy(cheapestFirst, ({ booking }) => booking.service);
  const services = [...new Set([...enrolmentsOf.keys(), ...bookingsOf.keys()])].sort(compareLabels);
  return services.flatMap((service) =>
    planOf(service, enrolmentsOf.get(service) ?? [], bookingsOf.get(service) ?? [], book),
  );
}

/** Of a timed service nothing is planned: who came is billed. */
function planOf(
  service: string,
  enrolments: readonly Enrolment[],
  bookings: readonly JudgedBooking[],
  book: ServiceBook,
): readonly ServicePlan[] {
  const { unit, isMeal } = serviceOf(book, service);
  return unit === "duration" ? [] : [{ service, unit, isMeal, enrolments, bookings }];
}

/** Which of the served days does a plan take? */
export function plannedDays(plan: ServicePlan, served: readonly Day[]): PlannedDays {
  const { service, enrolments, bookings } = plan;
  if (bookings.length === 0) {
    return {
      service,
      planned: enrolledDays(enrolments, served),
      bookedBy: noBooking,
      counted: noDay,
    };
  }
  const planned: Day[] = [];
  const bookedBy = new Map<Day, JudgedBooking>();
  const counted = new Set<Day>();
  for (const day of served) {
    const booked = bookings.filter(({ booking }) => isWithin(day, booking));
    const enrolled = isEnrolled(enrolments, day);
    if (enrolled || booked.length > 0) planned.push(day);
    if (!enrolled && booked[0] !== undefined) bookedBy.set(day, booked[0]);
    if (booked.some(({ booking }) => booking.type === "counted")) counted.add(day);
  }
  return { service, planned, bookedBy, counted };
}

/** By a list of served days, and by the days of a week: a few of each are those of all children. */
const knownDays = new WeakMap<readonly Day[], Map<ReadonlySet<Weekday>, readonly Day[]>>();

function enrolledDays(enrolments: readonly Enrolment[], served: readonly Day[]): readonly Day[] {
  const [only] = enrolments;
  const [first] = served;
  const last = served.at(-1);
  const isThroughout =
    enrolments.length === 1 &&
    only !== undefined &&
    (first === undefined || isWithin(first, only)) &&
    (last === undefined || isWithin(last, only));
  if (!isThroughout) return served.filter((day) => isEnrolled(enrolments, day));
  let byWeek = knownDays.get(served);
  if (byWeek === undefined) knownDays.set(served, (byWeek = new Map<ReadonlySet<Weekday>, readonly Day[]>()));
  let days = byWeek.get(only.weekdays);
  if (days === undefined)
    byWeek.set(only.weekdays, (days = served.filter((day) => only.weekdays.has(weekdayOf(day)))));
  return days;
}

export function isEnrolled(enrolments: readonly Enrolment[], day: Day): boolean {
  for (const enrolment of enrolments) {
    if (enrolment.weekdays.has(weekdayOf(day)) && isWithin(day, enrolment)) return true;
  }
  return false;
}
