import { isWithin, weekdayOf, type Day, type DayRange } from "../../kernel/day";
import { groupBy } from "../../kernel/group";
import { compareLabels, foldLabel } from "../../kernel/label";
import { compareCodes } from "../../kernel/order";
import type { Place } from "../../kernel/place";
import type { Territory } from "../../law";
import { isServed, servedDays, type ServiceCalendar } from "../calendar";
import type { Child, Enrolment } from "../families";
import type { Absence, AbsenceRule } from "./absence";
import type { Booking, BookingRules } from "./booking";
import { judgeAbsence, type DaysWithMeal, type JudgedAbsence } from "./judge-absence";
import { judgeBooking, type JudgedBooking } from "./judge-booking";

/** What decides of the meals of every child: the calendar, the town's rules, and the day on which things are known. */
export interface MealRules {
  readonly calendar: ServiceCalendar;
  readonly territory: Territory;
  readonly bookingRules: BookingRules;
  /** By motive, as `foldLabel` writes it. */
  readonly absenceRules: ReadonlyMap<string, AbsenceRule>;
  readonly issuedOn: Day;
}

/** What the workbook holds about the meals of one child. */
export interface ChildRows {
  readonly enrolments: readonly Enrolment[];
  readonly bookings: readonly Booking[];
  readonly absences: readonly Absence[];
}

/** The meals of one child at one service between two days; every list in order of days. */
export interface ServiceMeals {
  readonly service: string;
  readonly planned: readonly Day[];
  /** Planned and not deducted: what is to be paid. */
  readonly due: readonly Day[];
  /** The bookings that make a day planned, where no enrolment does. */
  readonly bookedBy: ReadonlyMap<Day, JudgedBooking>;
  /** Days of a meal eaten without booking. */
  readonly counted: ReadonlySet<Day>;
}

export interface ChildMeals {
  /** The rows that exist on the issue date, judged. */
  readonly bookings: readonly JudgedBooking[];
  readonly absences: readonly JudgedAbsence[];
  /** The absence that deducts a day, where one does. */
  readonly deductedBy: ReadonlyMap<Day, JudgedAbsence>;
  /** The meals between two days, one entry per service with a planned meal, in order of services. */
  mealsIn(range: DayRange): readonly ServiceMeals[];
}

/** Which meals of a child are planned, which are due, and which rows decide it? */
export function mealsOf(child: Child, rows: ChildRows, rules: MealRules): ChildMeals {
  const bookings = inOrder(rows.bookings).flatMap(
    (booking) => judgeBooking(booking, rules.bookingRules, rules.territory, rules.issuedOn) ?? [],
  );
  const plans = servicePlans(rows.enrolments, bookings);
  const planIn = (range: DayRange): readonly PlannedDays[] => {
    const served = servedDays(rules.calendar, range, child.school, child.className);
    return plans.map((plan) => plannedDays(plan, served)).filter(({ planned }) => planned.length > 0);
  };
  const absences = inOrder(rows.absences).flatMap((absence) => {
    const rule = absence.motive === undefined ? undefined : rules.absenceRules.get(foldLabel(absence.motive));
    return judgeAbsence(absence, rule, daysWithMeal(planIn(absence)), rules.territory, rules.issuedOn) ?? [];
  });
  const deductedBy = deductions(absences);
  // A period is asked for twice in a row: for what is to be given back, and for what is to be charged.
  let lastRange: DayRange | undefined;
  let lastMeals: readonly ServiceMeals[] = [];
  return {
    bookings,
    absences,
    deductedBy,
    mealsIn(range) {
      if (range !== lastRange) {
        lastRange = range;
        lastMeals = planIn(range).map(({ service, planned, bookedBy, counted }): ServiceMeals => {
          const due = dueDays(planned, counted, deductedBy);
          return { service, planned, due, bookedBy, counted };
        });
      }
      return lastMeals;
    },
  };
}

/** The rows of one child about one service. */
interface ServicePlan {
  readonly service: string;
  readonly enrolments: readonly Enrolment[];
  /** Those that plan meals, the ones that cost the family least first. */
  readonly bookings: readonly JudgedBooking[];
}

interface PlannedDays {
  readonly service: string;
  readonly planned: readonly Day[];
  readonly bookedBy: ReadonlyMap<Day, JudgedBooking>;
  /** Days of a meal eaten without booking: due even when an absence would deduct them. */
  readonly counted: ReadonlySet<Day>;
}

const noBooking: ReadonlyMap<Day, JudgedBooking> = new Map();
const noDeduction: ReadonlyMap<Day, JudgedAbsence> = new Map();
const noDay: ReadonlySet<Day> = new Set();

function servicePlans(
  enrolments: readonly Enrolment[],
  bookings: readonly JudgedBooking[],
): readonly ServicePlan[] {
  const [only] = enrolments;
  if (bookings.length === 0 && enrolments.length <= 1) {
    // Most children, and every other one pays for the general way.
    return only === undefined ? [] : [{ service: only.service, enrolments, bookings }];
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
  return services.map((service) => ({
    service,
    enrolments: enrolmentsOf.get(service) ?? [],
    bookings: bookingsOf.get(service) ?? [],
  }));
}

function plannedDays(plan: ServicePlan, served: readonly Day[]): PlannedDays {
  const { service, enrolments, bookings } = plan;
  if (bookings.length === 0) {
    return {
      service,
      planned: served.filter((day) => isEnrolled(enrolments, day)),
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

function isEnrolled(enrolments: readonly Enrolment[], day: Day): boolean {
  for (const enrolment of enrolments) {
    if (enrolment.weekdays.has(weekdayOf(day)) && isWithin(day, enrolment)) return true;
  }
  return false;
}

/** An absence covers every service of the day; the day counts as eaten only when each of its meals was counted. */
function daysWithMeal(plans: readonly PlannedDays[]): DaysWithMeal {
  const [only] = plans;
  const days =
    only !== undefined && plans.length === 1
      ? only.planned
      : [...new Set(plans.flatMap(({ planned }) => planned))].sort(compareCodes);
  const countedPresent = days.filter((day) =>
    plans.every(({ planned, counted }) => counted.has(day) || !planned.includes(day)),
  );
  return { days, countedPresent: new Set(countedPresent) };
}

function deductions(absences: readonly JudgedAbsence[]): ReadonlyMap<Day, JudgedAbsence> {
  if (absences.length === 0) return noDeduction;
  const deductedBy = new Map<Day, JudgedAbsence>();
  for (const judged of absences) {
    for (const { day, deducted } of judged.days) {
      // Of overlapping rows one deduction is enough.
      if (deducted && !deductedBy.has(day)) deductedBy.set(day, judged);
    }
  }
  return deductedBy;
}

function dueDays(
  planned: readonly Day[],
  counted: ReadonlySet<Day>,
  deductedBy: ReadonlyMap<Day, JudgedAbsence>,
): readonly Day[] {
  if (deductedBy.size === 0) return planned;
  return planned.filter((day) => counted.has(day) || !deductedBy.has(day));
}

/** By days, then by content: the order of the rows in the sheet changes nothing, not even a sentence. */
function inOrder<T extends DayRange & { readonly place: Place }>(rows: readonly T[]): readonly T[] {
  if (rows.length < 2) return rows;
  const contentOf = (row: T) => JSON.stringify({ ...row, place: undefined });
  return [...rows].sort(
    (left, right) =>
      compareCodes(left.from, right.from) ||
      compareCodes(left.to, right.to) ||
      compareCodes(contentOf(left), contentOf(right)),
  );
}

/** The days of a booking on which no meal is served: it asks for meals that will not be. */
export function unservedDays(booking: Booking, child: Child, calendar: ServiceCalendar): readonly Day[] {
  if (booking.from !== booking.to) return [];
  return isServed(calendar, booking.from, child.school, child.className) ? [] : [booking.from];
}
