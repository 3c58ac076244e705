import fc from "fast-check";
import {
  attendanceOf,
  classLists,
  daysOfMonths,
  forecastOf,
  reckon,
  reckonedByDay,
  unexpectedLists,
  weeksOf,
  type Attendance,
} from "../../../src/domain/kitchen";
import type { Child } from "../../../src/domain/families";
import { mealsOf, type ChildRows } from "../../../src/domain/meals";
import { addDays, day, type Day } from "../../../src/kernel/day";
import { aService, aTimedService, aPassage } from "../../support/services";
import {
  aBooking,
  aChild,
  anAbsence,
  anEnrolment,
  days,
  mealRules,
  mondays,
  noRows,
  thursdays,
} from "../../support/town";

const week = { from: day("2026-11-02"), to: day("2026-11-06") };
const [monday, tuesday, thursday, friday] = days("2026-11-02", "2026-11-03", "2026-11-05", "2026-11-06") as [
  Day,
  Day,
  Day,
  Day,
];

const eats = (rows: Partial<ChildRows> = {}, child: Child = aChild(), rules = mealRules()) =>
  attendanceOf(child, mealsOf(child, { ...noRows, enrolments: [anEnrolment()], ...rows }, rules), week);

const only = (rows: Partial<ChildRows>) => {
  const [first] = eats(rows);
  if (first === undefined) throw new RangeError("Nothing is planned.");
  return first;
};

describe("the meals of one child", () => {
  it("are planned by enrolments and bookings, and eaten unless an absence is known, billed or not", () => {
    const told = only({
      absences: [
        anAbsence({ from: thursday, motive: "Sortie scolaire" }),
        anAbsence({ from: friday, motive: "Personnelle" }),
      ],
    });
    expect([...told.planned]).toEqual([monday, tuesday, thursday, friday]);
    expect([...told.absent]).toEqual([thursday, friday]);
    expect([...told.eaten]).toEqual([monday, tuesday]);
    // The outing is deducted of itself; who was not told of stays billed.
    expect([...told.due]).toEqual([monday, tuesday, friday]);
  });

  it("are unplanned where a meal was eaten without a booking, and no absence holds against one that was eaten", () => {
    const came = only({
      enrolments: [anEnrolment({ weekdays: thursdays })],
      absences: [anAbsence({ from: monday, to: friday, motive: "Sortie scolaire" })],
      bookings: [
        aBooking({ from: monday, type: "counted" }),
        aBooking({ from: thursday, type: "counted" }),
        aBooking({ from: friday }),
        aBooking({ from: friday, type: "counted" }),
      ],
    });
    expect([...came.planned]).toEqual([thursday, friday]);
    expect([...came.unplanned]).toEqual([monday]);
    expect([...came.absent]).toEqual([]);
    expect([...came.eaten]).toEqual([monday, thursday, friday]);
  });

  it("are those of services that are meals, by the day, by the month or by who came", () => {
    const named = new Map(
      [
        aService(),
        aService({ name: "Étude", isMeal: false }),
        aService({ name: "Repas au mois", unit: "month" }),
        { ...aTimedService({}, "Goûter"), isMeal: true },
      ].map((one) => [one.name, one] as const),
    );
    const passages = [aPassage(undefined, undefined, { service: "Goûter", day: tuesday, quantity: 1 })];
    const rules = mealRules({ services: { named, passages } });
    const told = eats(
      {
        enrolments: [
          anEnrolment({ service: "Étude" }),
          anEnrolment({ service: "Repas au mois", weekdays: mondays }),
        ],
        absences: [anAbsence({ from: monday, motive: "Sortie scolaire" })],
        passages,
      },
      aChild(),
      rules,
    );
    const text = ({ service, planned, eaten, due }: Attendance) =>
      `${service}: ${[...planned].join()} / ${[...eaten].join()} / ${[...due].join()}`;
    expect(told.map(text)).toEqual([
      `Goûter:  / ${tuesday} / ${tuesday}`,
      // No absence deducts a month; who is absent does not eat.
      `Repas au mois: ${monday} /  / ${monday}`,
    ]);
  });
});

describe("the forecast", () => {
  it("counts by school and service, day by day, with the diets of those who eat", () => {
    const forecast = forecastOf([
      ...eats({}, aChild({ code: "C1", diet: "Sans porc" })),
      ...eats(
        { absences: [anAbsence({ from: thursday, motive: "Sortie scolaire" })] },
        aChild({ code: "C2", diet: "Sans porc" }),
      ),
      ...eats(
        { enrolments: [anEnrolment({ weekdays: mondays })] },
        aChild({ code: "C3", school: "Les Lilas" }),
      ),
      ...eats(
        { enrolments: [anEnrolment({ weekdays: mondays })] },
        aChild({ code: "C4", school: undefined }),
      ),
    ]);
    expect(forecast.map(({ school, service }) => [school, service])).toEqual([
      ["École du Parc", "Repas"],
      ["Les Lilas", "Repas"],
      [undefined, "Repas"],
    ]);
    expect(forecast[0]?.days.map(({ day: on }) => on)).toEqual([monday, tuesday, thursday, friday]);
    expect(forecast[0]?.days[2]).toEqual({
      day: thursday,
      planned: 2,
      absent: 1,
      toPrepare: 1,
      due: 1,
      diets: [{ diet: "Sans porc", toPrepare: 1 }],
    });
  });
});

describe("the lists", () => {
  const children = [
    aChild({ code: "C1", lastName: "Zola", className: "CM2" }),
    aChild({ code: "C2", lastName: "Étienne", firstName: "Ève", className: "CP" }),
    aChild({ code: "C3", lastName: "Dumas", className: "CP" }),
    aChild({ code: "C4", lastName: "Hugo", className: "PS" }),
    aChild({ code: "C5", lastName: "Verne", className: undefined }),
  ];
  const attendances = [
    ...eats({}, children[0]),
    ...eats({ absences: [anAbsence({ from: friday, motive: "Personnelle" })] }, children[1]),
    ...eats({ enrolments: [anEnrolment({ weekdays: thursdays })] }, children[2]),
    ...eats({ enrolments: [anEnrolment({ weekdays: mondays })] }, children[4]),
  ];

  it("of the classes stand in the order of age, their children in that of names", () => {
    expect(
      classLists(attendances).map(({ className, children: rows }) => [
        className,
        ...rows.map(({ child, expected, absent }) => `${child.lastName} ${expected.size} ${absent.size}`),
      ]),
    ).toEqual([
      ["CP", "Dumas 1 0", "Étienne 3 1"],
      ["CM2", "Zola 4 0"],
      [undefined, "Verne 1 0"],
    ]);
  });

  it("of those who may turn up name every child of the school who is not expected on a day, and why", () => {
    expect(
      unexpectedLists(children, attendances).map(({ school, children: rows }) => [
        school,
        ...rows.map(
          ({ child, absent, unplanned, isNeverPlanned }) =>
            `${child.lastName}: absent ${[...absent].length}, unplanned ${[...unplanned].length}${isNeverPlanned ? ", never" : ""}`,
        ),
      ]),
    ).toEqual([
      [
        "École du Parc",
        "Dumas: absent 0, unplanned 3",
        "Étienne: absent 1, unplanned 0",
        "Hugo: absent 0, unplanned 4, never",
        "Verne: absent 0, unplanned 3",
      ],
    ]);
  });
});

describe("weeks", () => {
  it("begin on Monday, whatever the month", () => {
    const asked = days("2026-11-30", "2026-12-01", "2026-11-27", "2026-12-06", "2026-12-07");
    expect(weeksOf(asked).map(({ monday: first, days: own }) => [first, own.length])).toEqual([
      ["2026-11-23", 1],
      ["2026-11-30", 3],
      ["2026-12-07", 1],
    ]);
  });
});

describe("months billed at once", () => {
  it("are those of their planned days, else the day that bears them", () => {
    expect(daysOfMonths([monday, day("2026-12-01")], [tuesday, thursday, day("2027-01-04")])).toEqual([
      tuesday,
      thursday,
      day("2026-12-01"),
    ]);
  });
});

describe("the reckoning of a day", () => {
  it("names whatever parts planned, eaten and billed", () => {
    const absences = [
      anAbsence({ from: thursday, motive: "Personnelle" }),
      anAbsence({ from: friday, motive: "Sortie scolaire" }),
    ];
    const attendances = eats({ absences });
    const child = aChild();
    const billed = [
      { child, service: "Repas", days: new Set([monday, thursday, friday]) },
      { child: { code: "Gone", school: undefined }, service: "Repas", days: new Set([monday]) },
    ];
    const none = {
      planned: 0,
      absent: 0,
      unplanned: 0,
      eaten: 0,
      billedAbsent: 0,
      billedUndue: 0,
      unbilled: 0,
      billed: 0,
    };
    const all = reckon(attendances, billed, () => true);
    expect(all).toEqual([
      {
        school: "École du Parc",
        service: "Repas",
        days: [
          { ...none, day: monday, planned: 1, eaten: 1, billed: 1 },
          { ...none, day: tuesday, planned: 1, eaten: 1, unbilled: 1 },
          { ...none, day: thursday, planned: 1, absent: 1, billedAbsent: 1, billed: 1 },
          { ...none, day: friday, planned: 1, absent: 1, billedUndue: 1, billed: 1 },
        ],
      },
      {
        school: undefined,
        service: "Repas",
        days: [{ ...none, day: monday, billedUndue: 1, billed: 1 }],
      },
    ]);
    expect(reckonedByDay(all)[0]).toEqual({
      ...none,
      day: monday,
      planned: 1,
      eaten: 1,
      billedUndue: 1,
      billed: 2,
    });
    expect(reckon(attendances, billed, (on) => on === tuesday)[0]?.days).toHaveLength(1);
  });

  it("always adds up, and what is due is what an invoice would ask for", () => {
    const someDay = fc.integer({ min: -3, max: 8 }).map((count) => addDays(monday, count));
    const some = <T>(arbitrary: fc.Arbitrary<T>) => fc.array(arbitrary, { maxLength: 4 });
    const rows = fc.record({
      enrolments: some(someDay.map((from) => anEnrolment({ from }))),
      absences: some(
        fc
          .record({
            from: someDay,
            toldOn: fc.option(someDay, { nil: undefined }),
            motive: fc.constantFrom("Maladie", "Personnelle", "Sortie scolaire", "Autre"),
          })
          .map((row) => anAbsence({ ...row, to: addDays(row.from, 2) })),
      ),
      bookings: some(
        fc
          .record({
            from: someDay,
            type: fc.constantFrom("schedule", "exceptional", "unforeseen", "counted"),
          })
          .map((row) => aBooking(row)),
      ),
    });
    fc.assert(
      fc.property(rows, fc.uniqueArray(someDay), (typed, billedDays) => {
        const child = aChild();
        const meals = mealsOf(child, { ...noRows, ...typed }, mealRules());
        const attendances = attendanceOf(child, meals, week);
        const billed = [{ child, service: "Repas", days: new Set(billedDays) }];
        for (const { days: reckoned } of reckon(attendances, billed, () => true)) {
          for (const one of reckoned) {
            expect(one.planned - one.absent + one.unplanned).toBe(one.eaten);
            expect(one.eaten + one.billedAbsent + one.billedUndue - one.unbilled).toBe(one.billed);
            expect(one.billed).toBe(Number(billedDays.includes(one.day)));
          }
        }
        const due = meals.mealsIn(week).flatMap((ofService) => ofService.due);
        expect(attendances.flatMap((row) => [...row.due])).toEqual(due);
      }),
    );
  });
});
