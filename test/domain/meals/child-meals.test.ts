import fc from "fast-check";
import { oneSpellingPerService } from "../../../src/domain/books";
import { addDays, day, type Day } from "../../../src/kernel/day";
import {
  mealsOf,
  unservedDays,
  type ChildRows,
  type JudgedBooking,
  type MealRules,
} from "../../../src/domain/meals";
import {
  aBooking,
  aCalendar,
  aChild,
  aClosure,
  anAbsence,
  anEnrolment,
  aRule,
  chaumontBookings,
  days,
  mealRules,
  mondays,
  rulesByMotive,
  service,
  thursdays,
  noServiceRows,
} from "../../support/town";

const november = { from: day("2026-11-01"), to: day("2026-11-30") };
/** The four Thursdays of November. */
const the5 = day("2026-11-05");
const the12 = day("2026-11-12");
const the19 = day("2026-11-19");
const the26 = day("2026-11-26");
const thursdaysOnly = anEnrolment({ weekdays: thursdays });
const deducted = rulesByMotive([
  aRule({ motive: "Maladie" }),
  aRule({ motive: "Certificat", document: "required" }),
]);

/** Its rows as the books give them: each service spelled in one way. */
function meals(
  {
    enrolments = [],
    bookings = [],
    absences = [],
    passages = [],
    billedMonths = new Map(),
  }: Partial<ChildRows>,
  rules: Partial<MealRules> = {},
  child = aChild(),
) {
  const spelled = oneSpellingPerService({ ...noServiceRows, enrolments, bookings });
  return mealsOf(
    child,
    { enrolments: spelled.enrolments, bookings: spelled.bookings, absences, passages, billedMonths },
    mealRules({ absenceRules: deducted, ...rules }),
  );
}

/** The days of November that are planned and due, at the only service. */
function lunches(...asked: Parameters<typeof meals>) {
  const services = meals(...asked).mealsIn(november);
  expect(services.length).toBeLessThanOrEqual(1);
  const [lunch] = services;
  return {
    planned: lunch?.planned ?? [],
    due: lunch?.due ?? [],
    bookedBy: lunch?.bookedBy ?? new Map<Day, JudgedBooking>(),
  };
}

describe("a meal is planned", () => {
  it("on a served day that an enrolment ticks", () => {
    expect(lunches({ enrolments: [thursdaysOnly] }).planned).toEqual([the5, the12, the19, the26]);
  });

  it("not on a day that the calendar closes", () => {
    const calendar = aCalendar(aClosure("2026-11-12"));
    expect(lunches({ enrolments: [thursdaysOnly] }, { calendar }).planned).toEqual([the5, the19, the26]);
  });

  it("on a day closed to another school or class only", () => {
    const calendar = aCalendar(
      aClosure("2026-11-05", "2026-11-05", { school: "École du Parc" }),
      aClosure("2026-11-12", "2026-11-12", { school: "Autre école" }),
      aClosure("2026-11-19", "2026-11-19", { className: "CP" }),
    );
    const child = aChild({ className: "CP" });
    expect(lunches({ enrolments: [thursdaysOnly] }, { calendar }, child).planned).toEqual([the12, the26]);
    expect(
      lunches({ enrolments: [thursdaysOnly] }, { calendar }, aChild({ school: "Autre école" })).planned,
    ).toEqual([the5, the19, the26]);
  });

  it.each([
    ["from its first day", { from: the12 }, [the12, the19, the26]],
    ["to its last day", { to: the19 }, [the5, the12, the19]],
    ["not the day before", { from: addDays(the12, 1) }, [the19, the26]],
    ["not the day after", { to: addDays(the19, -1) }, [the5, the12]],
    ["on a single day", { from: the12, to: the12 }, [the12]],
  ])("while the enrolment is active: %s", (_when, dates, planned) => {
    expect(lunches({ enrolments: [{ ...thursdaysOnly, ...dates }] }).planned).toEqual(planned);
  });

  it("once, however many enrolments and bookings ask for it", () => {
    const rows = {
      enrolments: [thursdaysOnly, anEnrolment()],
      bookings: [aBooking({ from: the12 }), aBooking({ from: the12, type: "counted" })],
    };
    expect(lunches(rows).planned.filter((date) => date === the12)).toEqual([the12]);
  });

  it("on the served days that a booking covers, both ends included", () => {
    const booking = aBooking({ from: the5, to: the12 });
    const expected = days("2026-11-05", "2026-11-06", "2026-11-09", "2026-11-10", "2026-11-12");
    expect(lunches({ bookings: [booking] }).planned).toEqual(expected);
  });

  it("never on a day that is not served, even booked", () => {
    const calendar = aCalendar(aClosure("2026-11-12"));
    const bookings = [aBooking({ from: the12 }), aBooking({ from: day("2026-11-11"), type: "counted" })];
    expect(lunches({ bookings }, { calendar }).planned).toEqual([]);
    const [booking] = bookings;
    if (booking === undefined) throw new Error("no booking");
    expect(unservedDays(booking, aChild(), calendar)).toEqual([the12]);
    expect(unservedDays(booking, aChild(), aCalendar())).toEqual([]);
    expect(unservedDays({ ...booking, to: the26 }, aChild(), calendar)).toEqual([]);
  });

  it("not by a booking that is refused, nor by one of the future", () => {
    const late = aBooking({ from: the12, requestedOn: day("2026-11-01") });
    const refusing = { bookingRules: { ...chaumontBookings, outOfTime: "refuse" as const } };
    expect(lunches({ bookings: [late] }).planned).toEqual([the12]);
    expect(lunches({ bookings: [late] }, refusing).planned).toEqual([]);
    expect(lunches({ bookings: [{ ...late, decision: "accept" }] }, refusing).planned).toEqual([the12]);
    expect(lunches({ bookings: [{ ...late, decision: "refuse" }] }).planned).toEqual([]);
    expect(lunches({ bookings: [late] }, { issuedOn: day("2026-10-31") }).planned).toEqual([]);
    expect(lunches({ bookings: [late] }, { issuedOn: day("2026-11-01") }).planned).toEqual([the12]);
  });

  it("at each service apart, in order of services, whatever their spelling", () => {
    const rows = {
      enrolments: [
        thursdaysOnly,
        anEnrolment({ service: "Garderie", weekdays: mondays }),
        anEnrolment({ service: "REPAS", weekdays: mondays }),
      ],
      bookings: [aBooking({ service: "garderie", from: the5 })],
    };
    const found = meals(rows).mealsIn(november);
    expect(
      found.map((of) => [of.service.toLowerCase(), of.planned.map((date) => date.slice(8)).join(" ")]),
    ).toEqual([
      ["garderie", "02 05 09 16 23 30"],
      ["repas", "02 05 09 12 16 19 23 26 30"],
    ]);
  });
});

describe("a booking", () => {
  const late = aBooking({ from: the12, requestedOn: day("2026-11-01") });
  const surcharging = { bookingRules: { ...chaumontBookings, outOfTime: "surcharge" as const } };
  const verdictOn12 = (rows: Partial<ChildRows>) => lunches(rows, surcharging).bookedBy.get(the12)?.verdict;

  it("is named for a day that no enrolment plans", () => {
    expect(verdictOn12({ bookings: [late] })).toBe("surcharged");
  });

  it("surcharges nothing where the enrolment plans the day anyway", () => {
    expect(verdictOn12({ bookings: [late], enrolments: [thursdaysOnly] })).toBeUndefined();
  });

  it("surcharges nothing where another booking plans the day in time, or the meal was counted", () => {
    const inTime = aBooking({ from: the5, to: the12, requestedOn: day("2026-10-25") });
    const counted = aBooking({ from: the12, type: "counted" });
    for (const other of [inTime, counted]) {
      expect(verdictOn12({ bookings: [late, other] })).toBe("accepted");
      expect(verdictOn12({ bookings: [other, late] })).toBe("accepted");
    }
  });

  it("surcharges the day again when the other one is refused or another day's", () => {
    const refused = aBooking({ from: the12, requestedOn: day("2026-10-25"), decision: "refuse" });
    const elsewhere = aBooking({ from: the5, requestedOn: day("2026-10-25") });
    const garderie = aBooking({ from: the12, requestedOn: day("2026-10-25"), service: "Garderie" });
    expect(verdictOn12({ bookings: [late, refused, elsewhere] })).toBe("surcharged");
    expect(
      meals({ bookings: [late, garderie] }, surcharging)
        .mealsIn(november)
        .map((of) => of.bookedBy.get(the12)?.verdict),
    ).toEqual(["accepted", "surcharged"]);
  });
});

describe("a meal is due", () => {
  const ill = anAbsence({ from: the12, to: the19 });

  it("when it is planned and no absence deducts it", () => {
    const { planned, due } = lunches({ enrolments: [thursdaysOnly], absences: [ill] });
    expect(planned).toEqual([the5, the12, the19, the26]);
    expect(due).toEqual([the5, the26]);
  });

  it("on days that an absence leaves billed", () => {
    const noRule = { ...ill, motive: "Grippe" };
    const awaited = { ...ill, motive: "Certificat" };
    expect(lunches({ enrolments: [thursdaysOnly], absences: [noRule, awaited] }).due).toHaveLength(4);
  });

  it("when it was counted, even on a day that an absence deducts", () => {
    const counted = aBooking({ from: the12, type: "counted" });
    const found = meals({ enrolments: [thursdaysOnly], absences: [ill], bookings: [counted] });
    expect(found.mealsIn(november)[0]?.due).toEqual([the5, the12, the26]);
    expect(found.absences[0]?.verdict).toBe("partial");
    expect([...found.deductedBy.keys()]).toEqual([the19]);
  });

  it("not when it was only booked: an absence deducts a booked meal too", () => {
    const booked = aBooking({ from: the12, requestedOn: day("2026-10-01") });
    expect(lunches({ bookings: [booked], absences: [ill] })).toMatchObject({ planned: [the12], due: [] });
  });

  it("not when the counted row is refused by the clerk", () => {
    const refused = aBooking({ from: the12, type: "counted", decision: "refuse" });
    expect(lunches({ enrolments: [thursdaysOnly], absences: [ill], bookings: [refused] }).due).toEqual([
      the5,
      the26,
    ]);
  });

  it("when it was counted at one service, while the absence deducts the other service of the day", () => {
    const rows = {
      enrolments: [thursdaysOnly, { ...thursdaysOnly, service: "Garderie" }],
      absences: [ill],
      bookings: [aBooking({ from: the12, type: "counted" })],
    };
    expect(
      meals(rows)
        .mealsIn(november)
        .map((of) => [of.service, of.due]),
    ).toEqual([
      ["Garderie", [the5, the26]],
      [service, [the5, the12, the26]],
    ]);
  });
});

describe("an absence", () => {
  it("covers every service of the day, and waiting days count days, not services", () => {
    const rows = {
      enrolments: [thursdaysOnly, { ...thursdaysOnly, service: "Garderie" }],
      absences: [anAbsence({ from: november.from, to: november.to })],
    };
    const absenceRules = rulesByMotive([aRule({ waitingMeals: 1 })]);
    const found = meals(rows, { absenceRules });
    expect(found.mealsIn(november).map(({ due }) => due)).toEqual([[the5], [the5]]);
    expect(found.absences[0]?.days.map(({ deducted: isDeducted }) => isDeducted)).toEqual([
      false,
      true,
      true,
      true,
    ]);
  });

  it("overlapping another one: one deduction is enough, whatever their order", () => {
    const refusedRow = anAbsence({ from: the5, to: the12, motive: "Grippe" });
    const accepted = anAbsence({ from: the12, to: the19 });
    for (const absences of [
      [refusedRow, accepted],
      [accepted, refusedRow],
      [accepted, refusedRow, accepted],
    ]) {
      expect(lunches({ enrolments: [thursdaysOnly], absences }).due).toEqual([the5, the26]);
    }
  });

  it("counts its waiting days row by row", () => {
    const absenceRules = rulesByMotive([aRule({ waitingMeals: 1 })]);
    const absences = [anAbsence({ from: the5, to: the19 }), anAbsence({ from: the12, to: the26 })];
    expect(lunches({ enrolments: [thursdaysOnly], absences }, { absenceRules }).due).toEqual([the5]);
  });

  it("judges its first meals even before the asked month", () => {
    const absenceRules = rulesByMotive([aRule({ waitingMeals: 2 })]);
    const absences = [anAbsence({ from: day("2026-10-29"), to: the26 })];
    expect(lunches({ enrolments: [thursdaysOnly], absences }, { absenceRules }).due).toEqual([the5]);
  });

  it("finds its rule however the motive is written", () => {
    const absences = [anAbsence({ from: the12, motive: " MALADIE " })];
    expect(lunches({ enrolments: [thursdaysOnly], absences }).due).not.toContain(the12);
  });

  it("told after the issue date does not exist yet", () => {
    const absences = [anAbsence({ from: the12, toldOn: day("2026-11-13") })];
    const on = (date: string) => meals({ enrolments: [thursdaysOnly], absences }, { issuedOn: day(date) });
    expect(on("2026-11-12").absences).toEqual([]);
    expect(on("2026-11-12").mealsIn(november)[0]?.due).toContain(the12);
    expect(on("2026-11-13").mealsIn(november)[0]?.due).not.toContain(the12);
  });

  it("on days without a meal is told so", () => {
    const absences = [
      anAbsence({ from: day("2026-11-11") }),
      anAbsence({ from: day("2026-11-06"), to: day("2026-11-11") }),
    ];
    expect(meals({ enrolments: [thursdaysOnly], absences }).absences.map(({ verdict }) => verdict)).toEqual([
      "no-meal",
      "no-meal",
    ]);
  });
});

describe("the order of the rows", () => {
  const someDay = fc.integer({ min: 0, max: 29 }).map((count) => addDays(november.from, count));
  const rows = fc.record({
    enrolments: fc.array(
      fc
        .record({
          service: fc.constantFrom("Repas", "Garderie", "repas"),
          weekdays: fc.constantFrom(mondays, thursdays),
        })
        .map(anEnrolment),
      { maxLength: 3 },
    ),
    bookings: fc.array(
      fc
        .record({
          service: fc.constantFrom("Repas", "REPAS"),
          from: someDay,
          length: fc.integer({ min: 0, max: 8 }),
          type: fc.constantFrom("schedule" as const, "unforeseen" as const, "counted" as const),
          requestedOn: fc.option(someDay, { nil: undefined }),
          decision: fc.constantFrom(undefined, "accept" as const, "refuse" as const),
        })
        .map(({ length, ...fields }) => aBooking({ ...fields, to: addDays(fields.from, length) })),
      { maxLength: 4 },
    ),
    absences: fc.array(
      fc
        .record({
          from: someDay,
          length: fc.integer({ min: 0, max: 12 }),
          motive: fc.constantFrom("Maladie", "Certificat", "Grippe"),
          toldOn: fc.option(someDay, { nil: undefined }),
        })
        .map(({ length, ...fields }) => anAbsence({ ...fields, to: addDays(fields.from, length) })),
      { maxLength: 4 },
    ),
  });

  it("changes nothing: not a meal, not a reason, not a name", () => {
    fc.assert(
      fc.property(rows, (given) => {
        const rules = { bookingRules: { ...chaumontBookings, outOfTime: "surcharge" as const } };
        const reversed = {
          enrolments: given.enrolments.toReversed(),
          bookings: given.bookings.toReversed(),
          absences: given.absences.toReversed(),
        };
        const [left, right] = [meals(given, rules), meals(reversed, rules)];
        expect(right.mealsIn(november)).toEqual(left.mealsIn(november));
        expect(right.absences).toEqual(left.absences);
        expect(right.bookings).toEqual(left.bookings);
        expect(right.deductedBy).toEqual(left.deductedBy);
      }),
      { numRuns: 200 },
    );
  });
});
