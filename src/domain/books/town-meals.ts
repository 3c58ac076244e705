import { compileCalendar } from "../calendar";
import { createDebtors, type Debtors } from "../debtors";
import { type Child, type Family, type Households } from "../families";
import { billedUnits, extraRules, isCutShort, unitsIn, type ExtraRules, type Register } from "../invoicing";
import { mealsOf, unservedDays, type ChildMeals, type JudgedBooking, type MealRules } from "../meals";
import type { Service } from "../services";
import { createPriceList, type PriceList } from "../tariffs";
import type { Day, DayRange } from "../../kernel/day";
import { groupBy } from "../../kernel/group";
import { compareCodes } from "../../kernel/order";
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
  readonly debtors: Debtors;
  readonly extras: ExtraRules;
  readonly accounts: readonly ChildOfTown[];
  /** Children whose family is unknown: nobody pays their meals, and they eat them all the same. */
  readonly ofNobody: readonly Omit<ChildOfTown, "family">[];
}

/** Which meals has every child of the town, as things are known on `issuedOn`? */
export function mealsOfTown(town: Town, issuedOn: Day): TownMeals {
  const { households } = town;
  const { bookings, absences: told, bookingRules, absenceRules } = town.meals;
  const { named, passages } = town.services;
  const { territory } = town.calendar;
  const calendars = [...named.values()].flatMap(({ name, weekdays }) =>
    weekdays === undefined
      ? []
      : [
          [
            name,
            compileCalendar({ ...town.calendar, week: { general: weekdays, bySchool: new Map() } }),
          ] as const,
        ],
  );
  const calendar = compileCalendar(town.calendar);
  const rules: MealRules = {
    calendar,
    deadlines: { tables: town.meals.deadlines, calendar },
    territory,
    bookingRules,
    absenceRules,
    issuedOn,
    services: town.services,
    calendars: new Map(calendars),
  };
  const bookingsOf = groupBy(bookings, (booking) => booking.childCode);
  const absencesOf = groupBy(told, (absence) => absence.childCode);
  const passagesOf = groupBy(passages, (passage) => passage.childCode);
  const billedMonthsOf = daysOfBilledMonths(named, town.register);
  const accounts: ChildOfTown[] = [];
  const ofNobody: Omit<ChildOfTown, "family">[] = [];
  for (const child of households.children.values()) {
    const family = households.families.get(child.familyCode);
    const rows = {
      enrolments: households.enrolmentsOf.get(child.code) ?? [],
      bookings: bookingsOf.get(child.code) ?? [],
      absences: absencesOf.get(child.code) ?? [],
      passages: passagesOf.get(child.code) ?? [],
      billedMonths: billedMonthsOf(child.code),
    };
    const meals = mealsOf(child, rows, rules);
    if (family === undefined) ofNobody.push({ child, meals });
    else accounts.push({ child, family, meals });
  }
  const prices = createPriceList(
    town.grid.tariffs,
    town.grid.missingQuotient,
    households,
    town.debtors.custodies,
  );
  const debtors = createDebtors(town.debtors);
  const extras = extraRules(town.surcharges, bookingRules);
  return { households, rules, prices, debtors, extras, accounts, ofNobody };
}

const noMonths: ReadonlyMap<string, readonly Day[]> = new Map();

/**
 * The days on which monthly units stand billed, child by child: where a month is billed once, its day stays. Whoever pays: a
 * month has one day.
 */
export function daysOfBilledMonths(
  services: ReadonlyMap<string, Service>,
  register: Register,
): (childCode: string) => ReadonlyMap<string, readonly Day[]> {
  const isMonthly = (service: string | undefined) =>
    service !== undefined && services.get(service)?.unit === "month";
  const written = services.size === 0 ? [] : register.lines.filter(({ service }) => isMonthly(service));
  if (written.length === 0) return () => noMonths;
  const isCut = isCutShort(register);
  const monthly = written.filter(({ invoice }) => !isCut(invoice));
  const linesOf = groupBy(monthly, ({ childCode }) => childCode);
  return (childCode) =>
    new Map(
      [...billedUnits(linesOf.get(childCode) ?? [], () => "")].map(([service, days]) => [
        service,
        [...days].flatMap(([day, lots]) => (unitsIn(lots) > 0 ? [day] : [])).sort(compareCodes),
      ]),
    );
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
  const calendar = rules.calendars.get(booking.service) ?? rules.calendar;
  const doubts: Problem[] = unservedDays(booking, child, calendar).map((day) =>
    warning("booking.day-not-served", { child: child.code, day }, at(booking.place, "from")),
  );
  if (verdict !== "accepted" && reason.kind !== "decision") {
    const outcome = verdict === "accepted-out-of-time" ? "accepted" : verdict;
    const facts = { child: child.code, from: booking.from, verdict: outcome } as const;
    doubts.push(warning("booking.out-of-time", facts, at(booking.place, "verdict")));
  }
  return doubts;
}
