import fc from "fast-check";
import { addDays, day, type Day, type Weekday } from "../../src/kernel/day";
import type { Tariff } from "../../src/domain/tariffs";
import { aFee, anAdjustment, aPeriod, aTown, type Town } from "./issuing";
import {
  aBooking,
  aChild,
  aClosure,
  aFamily,
  anAbsence,
  anEnrolment,
  aQuotientChange,
  aRule,
  aTariff,
  band,
  chaumontAbsences,
  chaumontBookings,
  effortRate,
  euros,
  price,
  ranks,
} from "./town";

/**
 * Random small towns and what happens to them over a winter: rows come, change and go, documents arrive late, the
 * council votes other tariffs, and now and then some period is issued, in any order, with or without a floor.
 */

export const firstDay = day("2026-09-20");

/** Months, and one listed period of two months; none overlaps another, and `lastPeriod` begins after them all. */
export const periodKeys = ["2026-10", "2026-11", "2026-12", "hiver"] as const;
export const lastPeriod = "2027-03";

const winter = aPeriod({ key: "hiver", range: { from: day("2027-01-01"), to: day("2027-02-28") } });

/** Grids that give every child one price on every day, under either kind of change. */
const grids: readonly (readonly Tariff[])[] = ["Repas", "Garderie"].reduce<readonly (readonly Tariff[])[]>(
  (sofar, service) => {
    const factor = service === "Repas" ? 1 : 0.5;
    const row = (fields: Partial<Tariff>, amount: number) =>
      aTariff({ service, charge: price(amount * factor), ...fields });
    const ofService = [
      [row({}, 4)],
      [row({}, 4.2)],
      [row({ band: band(0, 500) }, 1), row({ band: band(500.01) }, 5.1)],
      [row({ ranks: ranks(1, 1) }, 4), row({ ranks: ranks(2) }, 3)],
      [row({ to: day("2026-11-12") }, 3.8), row({ from: day("2026-11-13") }, 4.4)],
      [row({ charge: effortRate(0.5, { floor: 1, cap: 6 }) }, 0)],
      [row({ category: "Maternelle" }, 0), row({}, 4.1)],
    ];
    return ofService.map((rows, index) => [...(sofar[index] ?? []), ...rows]);
  },
  [],
);

const someDay = fc.integer({ min: 0, max: 170 }).map((count) => addDays(firstDay, count));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const childCode = fc.constantFrom("C1", "C2", "C3", "C4");
const service = fc.constantFrom("Repas", "Repas", "Garderie");
const decision = fc.constantFrom(undefined, undefined, undefined, "accept" as const, "refuse" as const);

const enrolment = fc
  .record({
    childCode,
    service,
    weekdays: fc.uniqueArray(fc.constantFrom<Weekday>(1, 2, 4, 5), { minLength: 1 }),
    from: maybe(someDay),
    to: maybe(someDay),
  })
  .map(({ weekdays, ...fields }) => anEnrolment({ ...fields, weekdays: new Set(weekdays) }));

const booking = fc
  .record({
    childCode,
    service,
    from: someDay,
    length: fc.integer({ min: 0, max: 10 }),
    type: fc.constantFrom(
      "schedule" as const,
      "exceptional" as const,
      "unforeseen" as const,
      "counted" as const,
    ),
    requestedOn: maybe(someDay),
    documentReceivedOn: maybe(someDay),
    decision,
  })
  .map(({ length, ...fields }) => aBooking({ ...fields, to: addDays(fields.from, length) }));

const absence = fc
  .record({
    childCode,
    from: someDay,
    length: fc.integer({ min: 0, max: 20 }),
    motive: fc.constantFrom("Maladie", "Maladie", "Sortie scolaire", "Carence", "Grippe"),
    toldAfter: maybe(fc.integer({ min: -10, max: 10 })),
    toldAt: maybe(fc.integer({ min: 480, max: 600 })),
    writingReceived: fc.boolean(),
    documentAfter: maybe(fc.integer({ min: 0, max: 20 })),
    decision,
  })
  .map(({ length, toldAfter, documentAfter, ...fields }) =>
    anAbsence({
      ...fields,
      to: addDays(fields.from, length),
      toldOn: toldAfter === undefined ? undefined : addDays(fields.from, toldAfter),
      documentReceivedOn: documentAfter === undefined ? undefined : addDays(fields.from, documentAfter),
    }),
  );

const adjustment = fc
  .record({
    childCode,
    amount: fc.integer({ min: -2000, max: 2000 }),
    date: maybe(someDay),
    label: fc.constantFrom("a", "b"),
  })
  .map(({ amount, ...fields }) => anAdjustment({ ...fields, amount: euros(amount / 100) }));

const fee = fc
  .record({
    familyCode: fc.constantFrom("F1", "F2"),
    amount: fc.integer({ min: 0, max: 900 }),
    date: maybe(someDay),
  })
  .map(({ amount, ...fields }) => aFee({ ...fields, amount: euros(amount / 100) }));

const closure = fc
  .tuple(someDay, fc.integer({ min: 0, max: 15 }))
  .map(([from, length]) => aClosure(from, addDays(from, length)));

const quotientChange = fc
  .tuple(someDay, fc.constantFrom(0, 410.5, 500, 500.01, 900), fc.constantFrom("F1", "F2"))
  .map(([from, quotient, family]) => aQuotientChange(from, quotient, family));

export const towns: fc.Arbitrary<Town> = fc
  .record({
    families: fc.tuple(fc.boolean(), fc.boolean()),
    second: fc.constantFrom("F1", "F2"),
    births: fc.array(maybe(someDay), { minLength: 4, maxLength: 4 }),
    enrolments: fc.array(enrolment, { minLength: 1, maxLength: 5 }),
    bookings: fc.array(booking, { maxLength: 3 }),
    absences: fc.array(absence, { maxLength: 3 }),
    adjustments: fc.array(adjustment, { maxLength: 1 }),
    fees: fc.array(fee, { maxLength: 2 }),
    grid: fc.nat({ max: grids.length - 1 }),
    outOfTime: fc.constantFrom("accept" as const, "refuse" as const, "surcharge" as const),
  })
  .map(({ births, second, grid, outOfTime, families, ...rows }) =>
    aTown({
      ...rows,
      families: ["F1", "F2"].map((code, index) => aFamily({ code, resident: families[index] })),
      children: ["C1", "C2", "C3", "C4"].map((code, index) =>
        aChild({
          code,
          familyCode: code === "C2" ? second : code === "C1" ? "F2" : "F1",
          birth: births[index],
          category: index % 2 === 0 ? "Maternelle" : undefined,
        }),
      ),
      tariffs: grids[grid] ?? [],
      bookingRules: { ...chaumontBookings, outOfTime },
      absenceRules: [...chaumontAbsences, aRule({ motive: "Carence", waitingMeals: 2 })],
      periods: [winter],
    }),
  );

/** Something happens: the town changes, or (`issue`) a period is to be issued. */
export type Event =
  | { readonly kind: "change"; readonly wait: number; readonly change: (town: Town, today: Day) => Town }
  | { readonly kind: "issue"; readonly wait: number; readonly period: string; readonly floor: number };

const index = fc.nat({ max: 5 });

/** The row that an index names, replaced by others (none: it is deleted). */
function replaced<T>(rows: readonly T[], at: number, by: (row: T) => readonly T[]): readonly T[] {
  return rows.flatMap((row, position) => (position === at % rows.length ? by(row) : [row]));
}

const changes: fc.Arbitrary<(town: Town, today: Day) => Town> = fc.oneof(
  absence.map((row) => (town: Town) => ({ ...town, absences: [...town.absences, row] })),
  index.map((at) => (town: Town) => ({ ...town, absences: replaced(town.absences, at, () => []) })),
  index.map((at) => (town: Town, today: Day) => ({
    ...town,
    absences: replaced(town.absences, at, (row) => [{ ...row, documentReceivedOn: today }]),
  })),
  index.map((at) => (town: Town) => ({
    ...town,
    absences: replaced(town.absences, at, (row) => [{ ...row, writingReceived: true }]),
  })),
  fc.tuple(index, decision).map(([at, decided]) => (town: Town) => ({
    ...town,
    absences: replaced(town.absences, at, (row) => [{ ...row, decision: decided }]),
  })),
  booking.map((row) => (town: Town) => ({ ...town, bookings: [...town.bookings, row] })),
  index.map((at) => (town: Town) => ({ ...town, bookings: replaced(town.bookings, at, () => []) })),
  enrolment.map((row) => (town: Town) => ({ ...town, enrolments: [...town.enrolments, row] })),
  index.map((at) => (town: Town) => ({ ...town, enrolments: replaced(town.enrolments, at, () => []) })),
  fc.tuple(index, enrolment).map(([at, row]) => (town: Town) => ({
    ...town,
    enrolments: replaced(town.enrolments, at, () => [row]),
  })),
  fc.nat({ max: grids.length - 1 }).map((grid) => (town: Town) => ({ ...town, tariffs: grids[grid] ?? [] })),
  closure.map((row) => (town: Town) => ({ ...town, calendar: [...town.calendar, row] })),
  quotientChange.map((row) => (town: Town) => ({
    ...town,
    quotientChanges: [
      // Two quotients of one family from one day would contradict each other.
      ...town.quotientChanges.filter(
        ({ familyCode, from }) => familyCode !== row.familyCode || from !== row.from,
      ),
      row,
    ],
  })),
  adjustment.map((row) => (town: Town) => ({ ...town, adjustments: [...town.adjustments, row] })),
);

const wait = fc.integer({ min: 0, max: 20 });

export const histories: fc.Arbitrary<readonly Event[]> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ kind: fc.constant("change" as const), wait, change: changes }) },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant("issue" as const),
        wait,
        period: fc.constantFrom(...periodKeys),
        floor: fc.constantFrom(0, 0, 15),
      }),
    },
  ),
  { minLength: 3, maxLength: 16 },
);
