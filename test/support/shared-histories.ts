import fc from "fast-check";
import { addDays, day, type Weekday } from "../../src/kernel/day";
import type { Custody, CustodyPart, ThirdPartForm } from "../../src/domain/debtors";
import type { Service } from "../../src/domain/services";
import { aTown, type Town } from "./issuing";
import { aPassage, aService, aSurcharge, aTimedService, morePercent } from "./services";
import {
  aBooking,
  aChild,
  aCustody,
  aFamily,
  anAbsence,
  anEnrolment,
  aTariff,
  aThirdPart,
  chaumontBookings,
  euros,
  percent,
  price,
} from "./town";

/**
 * Random towns whose children have two parents, third payers, timed and monthly services, and what happens to them: who pays
 * changes, rows come late, prices are voted anew, and now and then a period is issued.
 */

export const firstSharedDay = day("2026-09-20");
const periodKeys = ["2026-10", "2026-11", "2026-12"] as const;

export const lastSharedPeriod = "2027-01";
export const sharedServices = ["Repas", "Garderie", "Étude"] as const;

const childCodes = ["C1", "C2"] as const;
const households = ["F1", "F2", "F3"] as const;
const payers = ["CCAS", "DEPT"] as const;

const childCode = fc.constantFrom(...childCodes);
const someDay = fc.integer({ min: 0, max: 110 }).map((count) => addDays(firstSharedDay, count));
/** Mostly nothing: a row that holds for everything meets something. */
const rarely = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value });

const services: readonly Service[] = [
  aService(),
  aTimedService({}, "Garderie"),
  aService({ name: "Étude", unit: "month", isMeal: false }),
];

const share = (familyCode: string, part: number) => ({
  familyCode,
  part: { kind: "percentage", percentage: percent(part) } satisfies CustodyPart,
});

/** Rows that say together who pays, whatever the day. */
const arrangements: readonly (readonly Pick<Custody, "familyCode" | "part">[])[] = [
  [],
  [{ familyCode: "F2", part: { kind: "all" } }],
  [{ familyCode: "F2", part: { kind: "odd-weeks" } }],
  [
    { familyCode: "F1", part: { kind: "even-weeks" } },
    { familyCode: "F3", part: { kind: "odd-weeks" } },
  ],
  [share("F1", 50), share("F2", 50)],
  [share("F1", 33), share("F2", 33), share("F3", 34)],
  [share("F2", 33.33), share("F3", 66.67)],
];

interface Arrangement {
  readonly childCode: string;
  readonly rows: readonly Custody[];
}

/** In force from one day to another: the rows of an arrangement begin and end together. */
const arrangement: fc.Arbitrary<Arrangement> = fc
  .record({
    childCode,
    which: fc.nat({ max: arrangements.length - 1 }),
    from: rarely(someDay),
    to: rarely(someDay),
  })
  .map(({ which, childCode: code, from, to }) => ({
    childCode: code,
    rows: (arrangements[which] ?? []).map((row) => aCustody({ ...row, childCode: code, from, to })),
  }));

const form: fc.Arbitrary<ThirdPartForm> = fc.oneof(
  fc
    .integer({ min: 0, max: 600 })
    .map((amount) => ({ kind: "amount", amount: euros(amount / 100) }) as const),
  fc
    .integer({ min: 0, max: 10_000 })
    .map((hundredths) => ({ kind: "percentage", percentage: percent(hundredths / 100) }) as const),
);

const thirdPart = fc
  .record({
    familyCode: fc.constantFrom("F1", ...households),
    payerCode: fc.constantFrom(...payers),
    childCode: rarely(childCode),
    service: rarely(fc.constantFrom(...sharedServices)),
    form,
    from: rarely(someDay),
    to: rarely(someDay),
  })
  .map((fields) => aThirdPart(fields));

const enrolment = fc
  .record({
    childCode,
    service: fc.constantFrom("Repas", "Repas", "Étude"),
    weekdays: fc.uniqueArray(fc.constantFrom<Weekday>(1, 2, 4, 5), { minLength: 1 }),
    from: rarely(someDay),
    to: rarely(someDay),
  })
  .map(({ weekdays, ...fields }) => anEnrolment({ ...fields, weekdays: new Set(weekdays) }));

const passage = fc
  .record({ childCode, day: someDay, quantity: fc.integer({ min: 0, max: 5 }) })
  .map((fields) => aPassage(undefined, undefined, { ...fields, service: "Garderie" }));

const counted = fc
  .record({ childCode, from: someDay })
  .map((fields) => aBooking({ ...fields, to: fields.from, service: "Repas", type: "counted" }));

const absence = fc
  .record({ childCode, from: someDay, length: fc.integer({ min: 0, max: 12 }), isDeducted: fc.boolean() })
  .map(({ length, isDeducted, ...fields }) =>
    anAbsence({
      ...fields,
      to: addDays(fields.from, length),
      motive: isDeducted ? "Sortie scolaire" : "Grippe",
    }),
  );

/** The same price for every household, so that no share depends on who pays. */
const grid = (amount: number) =>
  sharedServices.map((service) =>
    aTariff({ service, charge: price(service === "Garderie" ? amount / 4 : amount) }),
  );

export const sharedTowns: fc.Arbitrary<Town> = fc
  .record({
    arrangements: fc.array(arrangement, { maxLength: 1 }),
    thirdParts: fc.array(thirdPart, { maxLength: 1 }),
    enrolments: fc.array(enrolment, { minLength: 1, maxLength: 3 }),
    passages: fc.array(passage, { maxLength: 4 }),
    absences: fc.array(absence, { maxLength: 1 }),
  })
  .map(({ arrangements: first, thirdParts, ...rows }) =>
    aTown({
      ...rows,
      families: [...households, ...payers].map((code) => aFamily({ code })),
      children: childCodes.map((code) => aChild({ code, familyCode: "F1" })),
      tariffs: grid(4.15),
      services,
      custodies: first.flatMap((one) => one.rows),
      thirdParts,
      bookingRules: { ...chaumontBookings, outOfTime: "accept" },
      surcharges: [aSurcharge({ form: morePercent(50) })],
    }),
  );

const votes: fc.Arbitrary<(town: Town) => Town> = fc
  .constantFrom(4.15, 3.99)
  .map((amount) => (town: Town) => ({ ...town, tariffs: grid(amount) }));

export type SharedEvent =
  | { readonly kind: "change" | "vote"; readonly wait: number; readonly change: (town: Town) => Town }
  | { readonly kind: "issue"; readonly wait: number; readonly period: string };

const index = fc.nat({ max: 5 });
const without = <T>(rows: readonly T[], at: number) =>
  rows.filter((_, position) => position !== at % rows.length);

const changes: fc.Arbitrary<(town: Town) => Town> = fc.oneof(
  {
    weight: 3,
    arbitrary: arrangement.map(({ childCode: code, rows }) => (town: Town) => ({
      ...town,
      custodies: [...town.custodies.filter((row) => row.childCode !== code), ...rows],
    })),
  },
  thirdPart.map((row) => (town: Town) => ({
    ...town,
    // Two rows of one payer for one household would contradict each other.
    thirdParts: [
      ...town.thirdParts.filter(
        ({ familyCode, payerCode }) => familyCode !== row.familyCode || payerCode !== row.payerCode,
      ),
      row,
    ],
  })),
  index.map((at) => (town: Town) => ({ ...town, thirdParts: without(town.thirdParts, at) })),
  fc.tuple(childCode, fc.constantFrom(...households)).map(([code, familyCode]) => (town: Town) => ({
    ...town,
    children: town.children.map((child) => (child.code === code ? { ...child, familyCode } : child)),
  })),
  enrolment.map((row) => (town: Town) => ({ ...town, enrolments: [...town.enrolments, row] })),
  index.map((at) => (town: Town) => ({ ...town, enrolments: without(town.enrolments, at) })),
  passage.map((row) => (town: Town) => ({ ...town, passages: [...town.passages, row] })),
  index.map((at) => (town: Town) => ({ ...town, passages: without(town.passages, at) })),
  counted.map((row) => (town: Town) => ({ ...town, bookings: [...town.bookings, row] })),
  absence.map((row) => (town: Town) => ({ ...town, absences: [...town.absences, row] })),
);

const wait = fc.integer({ min: 0, max: 20 });

export const sharedHistories: fc.Arbitrary<readonly SharedEvent[]> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ kind: fc.constant("change" as const), wait, change: changes }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant("vote" as const), wait, change: votes }) },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant("issue" as const),
        wait,
        period: fc.constantFrom(...periodKeys),
      }),
    },
  ),
  { minLength: 3, maxLength: 14 },
);
