import { day } from "../../../src/kernel/day";
import { countHeads, mealsOf, type ChildRows } from "../../../src/domain/meals";
import type { Child } from "../../../src/domain/families";
import {
  aBooking,
  aChild,
  anAbsence,
  anEnrolment,
  mealRules,
  mondays,
  noRows,
  thursdays,
} from "../../support/town";

const week = { from: day("2026-11-02"), to: day("2026-11-06") };
const thursday = day("2026-11-05");

const eats = (child: Child, rows: Partial<ChildRows> = {}) => ({
  child,
  meals: mealsOf(
    child,
    { ...noRows, enrolments: [anEnrolment({ weekdays: thursdays })], ...rows },
    mealRules(),
  ),
});

/** `2026-11-05 École du Parc Repas CP sans porc: 2 (1)`: meals planned, and those known to be absent. */
const texts = (children: readonly ReturnType<typeof eats>[]) =>
  countHeads(children, week).map((count) =>
    [
      count.day.slice(8),
      count.school,
      count.service,
      count.category,
      count.diet,
      `${count.planned} (${count.absent})`,
    ].join("|"),
  );

describe("the kitchen's headcount", () => {
  it("counts the meals per day, school, service, category and diet, in that order and as French has them", () => {
    const children = [
      eats(aChild({ code: "C1", school: "École du Parc", category: "Élémentaire", diet: "Sans porc" })),
      eats(aChild({ code: "C2", school: "École du Parc", category: "Élémentaire", diet: "Sans porc" })),
      eats(aChild({ code: "C3", school: "École du Parc", category: "Élémentaire" })),
      eats(aChild({ code: "C4", school: "École du Parc", category: "Maternelle" })),
      eats(aChild({ code: "C5", school: "Les Tilleuls" }), {
        enrolments: [
          anEnrolment({ weekdays: new Set([1, 4]) }),
          anEnrolment({ service: "Garderie", weekdays: mondays }),
        ],
      }),
    ];
    const expected = [
      "02|Les Tilleuls|Garderie|||1 (0)",
      "02|Les Tilleuls|Repas|||1 (0)",
      "05|École du Parc|Repas|Élémentaire||1 (0)",
      "05|École du Parc|Repas|Élémentaire|Sans porc|2 (0)",
      "05|École du Parc|Repas|Maternelle||1 (0)",
      "05|Les Tilleuls|Repas|||1 (0)",
    ];
    expect(texts(children)).toEqual(expected);
    expect(texts(children.toReversed())).toEqual(expected);
  });

  it("says how many of them are known to be absent, deducted or billed", () => {
    const children = [
      eats(aChild({ code: "C1" }), { absences: [anAbsence({ from: thursday, motive: "Sortie scolaire" })] }),
      eats(aChild({ code: "C2" }), { absences: [anAbsence({ from: thursday, motive: "Personnelle" })] }),
      eats(aChild({ code: "C3" })),
    ];
    expect(texts(children)).toEqual(["05|École du Parc|Repas|||3 (2)"]);
  });

  it("does not count absent twice, nor a child who ate all the same", () => {
    const absence = anAbsence({ from: thursday, motive: "Sortie scolaire" });
    const children = [
      eats(aChild({ code: "C1" }), { absences: [absence, { ...absence, to: day("2026-11-10") }] }),
      eats(aChild({ code: "C2" }), {
        absences: [absence],
        bookings: [aBooking({ from: thursday, type: "counted" })],
      }),
    ];
    expect(texts(children)).toEqual(["05|École du Parc|Repas|||2 (1)"]);
  });

  it("counts a child who is absent but for one meal of the day as absent from the others alone", () => {
    const child = eats(aChild(), {
      enrolments: [
        anEnrolment({ weekdays: thursdays }),
        anEnrolment({ service: "Garderie", weekdays: thursdays }),
      ],
      absences: [anAbsence({ from: thursday, motive: "Sortie scolaire" })],
      bookings: [aBooking({ from: thursday, type: "counted" })],
    });
    expect(texts([child])).toEqual(["05|École du Parc|Garderie|||1 (1)", "05|École du Parc|Repas|||1 (0)"]);
  });

  it("says nothing of days without a meal, nor of days outside the asked ones", () => {
    expect(texts([eats(aChild(), { enrolments: [anEnrolment({ from: day("2026-11-09") })] })])).toEqual([]);
  });

  it("counts children whose school or category is blank together", () => {
    expect(texts([eats(aChild({ school: undefined })), eats(aChild({ school: undefined }))])).toEqual([
      "05||Repas|||2 (0)",
    ]);
  });
});
