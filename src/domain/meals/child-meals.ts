import { isWithin, monthsIn, type Day, type DayRange } from "../../kernel/day";
import { compareLabels, foldLabel } from "../../kernel/label";
import { compareCodes } from "../../kernel/order";
import type { Place } from "../../kernel/place";
import type { Problem } from "../../kernel/problem";
import type { Territory } from "../../law";
import { isServed, servedDays, type ServiceCalendar } from "../calendar";
import type { Child, Enrolment } from "../families";
import {
  monthUnit,
  passageUnits,
  serviceOf,
  type Passage,
  type ServiceBook,
  type ServiceUnit,
  type TimedDay,
  type TimedUnits,
} from "../services";
import type { Absence, AbsenceRule } from "./absence";
import type { Booking, BookingRules } from "./booking";
import type { TownDeadlines } from "./deadline-table";
import { judgeAbsence, type AbsentDay, type DaysWithMeal, type JudgedAbsence } from "./judge-absence";
import { judgeBooking, type JudgedBooking } from "./judge-booking";
import { isEnrolled, plannedDays, servicePlans, type PlannedDays, type ServicePlan } from "./service-plans";

/** What decides of the meals of every child: the calendar, the town's rules, and the day on which things are known. */
export interface MealRules {
  readonly calendar: ServiceCalendar;
  readonly territory: Territory;
  readonly bookingRules: BookingRules;
  /** By motive, as `foldLabel` writes it. */
  readonly absenceRules: ReadonlyMap<string, AbsenceRule>;
  readonly issuedOn: Day;
  readonly deadlines: TownDeadlines;
  readonly services: ServiceBook;
  /** Of the services that have weekdays of their own. */
  readonly calendars: ReadonlyMap<string, ServiceCalendar>;
}

/** What the workbook holds about the meals of one child. */
export interface ChildRows {
  readonly enrolments: readonly Enrolment[];
  readonly bookings: readonly Booking[];
  readonly absences: readonly Absence[];
  readonly passages: readonly Passage[];
  /** The days on which units of monthly services stand billed, in order. */
  readonly billedMonths: ReadonlyMap<string, readonly Day[]>;
}

/** One service of one child between two days; every list in order of days. */
export interface ServiceMeals {
  readonly service: string;
  readonly unit: ServiceUnit;
  readonly isMeal: boolean;
  readonly planned: readonly Day[];
  /**
   * The days with units to pay: of a daily service those planned and not deducted, of a monthly one the day that its
   * month is billed on, of a timed one those on which the child came.
   */
  readonly due: readonly Day[];
  /** How the units of each day of a timed service were counted: anything else is one a day. */
  readonly counts: ReadonlyMap<Day, TimedDay> | undefined;
  /** The bookings that make a day planned, where no enrolment does. */
  readonly bookedBy: ReadonlyMap<Day, JudgedBooking>;
  /** Days of a meal eaten without booking. */
  readonly counted: ReadonlySet<Day>;
}

/** What made a unit of a daily service due, or what should have kept it from being so. */
export interface Circumstances {
  readonly isEnrolled: boolean;
  /** Accepted ones that cover the day, those that cost the family least first. */
  readonly bookings: readonly JudgedBooking[];
  /** That day, as each absence that covers it was judged. */
  readonly absences: readonly AbsentDay[];
}

export interface ChildMeals {
  /** The rows that exist on the issue date, judged. */
  readonly bookings: readonly JudgedBooking[];
  readonly absences: readonly JudgedAbsence[];
  /** The absence that deducts a day, where one does. */
  readonly deductedBy: ReadonlyMap<Day, JudgedAbsence>;
  /** What keeps the child from being billed: a deadline that cannot be told, hours that cannot be counted. */
  readonly problems: readonly Problem[];
  /** What is planned and due between two days, one entry per service that has any of it, in order of services. */
  mealsIn(range: DayRange): readonly ServiceMeals[];
  /** What made a unit of a daily service due. */
  circumstancesOn(service: string, day: Day): Circumstances;
}

/** Which meals of a child are planned, which are due, and which rows decide it? */
export function mealsOf(child: Child, rows: ChildRows, rules: MealRules): ChildMeals {
  const { issuedOn } = rules;
  const bookings = inOrder(rows.bookings).flatMap(
    (booking) => judgeBooking(booking, rules.bookingRules, rules.territory, issuedOn, rules.deadlines) ?? [],
  );
  const plans = servicePlans(rows.enrolments, bookings, rules.services);
  const planIn = (plan: ServicePlan, range: DayRange): PlannedDays => {
    const own = rules.calendars.size === 0 ? undefined : rules.calendars.get(plan.service);
    const calendar = own ?? rules.calendar;
    return plannedDays(plan, servedDays(calendar, range, child.school, child.className));
  };
  const dayPlans = plans.filter(({ unit }) => unit === "day");
  const absences = inOrder(rows.absences).flatMap((absence) => {
    const rule = absence.motive === undefined ? undefined : rules.absenceRules.get(foldLabel(absence.motive));
    const met = daysWithMeal(
      dayPlans.map((plan) => planIn(plan, absence)).filter(({ planned }) => planned.length > 0),
    );
    return judgeAbsence(absence, rule, met, rules.territory, issuedOn, rules.deadlines) ?? [];
  });
  const deductedBy = deductions(absences);
  const passed =
    rows.passages.length === 0 ? nothingPassed : passageUnits(rows.passages, rules.services, issuedOn);
  const dueIn = (plan: ServicePlan, range: DayRange): ServiceMeals => {
    const { service, unit, isMeal } = plan;
    const { planned, bookedBy, counted } = planIn(plan, range);
    const due =
      unit === "month"
        ? monthsIn(range).flatMap((month) => {
            const billed = rows.billedMonths.get(service)?.find((day) => isWithin(day, month));
            const day = monthUnit(planIn(plan, month).planned, billed);
            return day !== undefined && isWithin(day, range) ? [day] : [];
          })
        : dueDays(planned, counted, deductedBy);
    return { service, unit, isMeal, planned, due, counts: undefined, bookedBy, counted };
  };
  const timedIn = (range: DayRange) =>
    [...passed].map(([service, counts]): ServiceMeals => {
      const due = [...counts.keys()].filter((day) => isWithin(day, range)).sort(compareCodes);
      const { isMeal } = serviceOf(rules.services, service);
      return { service, unit: "duration", isMeal, planned: [], due, counts, ...nothingBooked };
    });
  const allIn = (range: DayRange): readonly ServiceMeals[] => {
    const planned = plans.map((plan) => dueIn(plan, range));
    const all = passed.size === 0 ? planned : inServiceOrder([...planned, ...timedIn(range)]);
    return all.filter(({ planned: days, due }) => days.length > 0 || due.length > 0);
  };
  // A period is asked for twice in a row: for what is to be given back, and for what is to be charged.
  let lastRange: DayRange | undefined;
  let lastMeals: readonly ServiceMeals[] = [];
  return {
    bookings,
    absences,
    deductedBy,
    problems: problemsOf(bookings, absences),
    mealsIn(range) {
      if (range !== lastRange) {
        lastRange = range;
        lastMeals = allIn(range);
      }
      return lastMeals;
    },
    circumstancesOn(service, day) {
      const plan = plans.find((one) => one.service === service);
      const onDay = plan?.bookings.filter(({ booking }) => isWithin(day, booking)) ?? [];
      return {
        isEnrolled: plan !== undefined && isEnrolled(plan.enrolments, day),
        bookings: onDay,
        absences: absences.flatMap(({ days }) => days.filter((absent) => absent.day === day)),
      };
    },
  };
}

const nothingPassed: TimedUnits = new Map();
const nothingBooked = { bookedBy: new Map<Day, JudgedBooking>(), counted: new Set<Day>() } as const;

const noProblem: readonly Problem[] = [];

function problemsOf(...judged: readonly (readonly { readonly problem?: Problem | undefined }[])[]) {
  if (judged.every((rows) => rows.length === 0)) return noProblem;
  return judged.flat().flatMap(({ problem }) => problem ?? []);
}

function inServiceOrder(meals: readonly ServiceMeals[]): readonly ServiceMeals[] {
  return [...meals].sort((left, right) => compareLabels(left.service, right.service));
}

const noDeduction: ReadonlyMap<Day, JudgedAbsence> = new Map();

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
