import { rulesInForce, type BooksOfRules } from "../../../src/app/settings/rules-in-force";
import type { DeadlineRow } from "../../../src/domain/meals";
import type { DurationRule, Service } from "../../../src/domain/services";
import type { Surcharge } from "../../../src/domain/surcharges";
import { day, type Weekday } from "../../../src/kernel/day";
import { blocking } from "../../../src/kernel/problem";
import {
  aChild,
  aCustody,
  aFamily,
  aThirdPart,
  clock,
  euros,
  households,
  percent,
  placeIn,
} from "../../support/town";

const on = day("2026-11-03"); // week 45
const broken = [blocking("tariff.neither-price-nor-rate", {})];

const hours: DurationRule = {
  step: 30,
  tolerance: 0,
  minimum: undefined,
  maximum: undefined,
  closesAt: undefined,
  late: undefined,
};

function aService(fields: Partial<Service> = {}): Service {
  return {
    name: "Garderie",
    unit: "duration",
    weekdays: undefined,
    isMeal: false,
    duration: hours,
    place: placeIn("services"),
    defects: [],
    hourDefects: [],
    lateDefects: [],
    ...fields,
  };
}

function aSurcharge(fields: Partial<Surcharge> = {}): Surcharge {
  return {
    cause: "unbooked",
    service: undefined,
    form: { kind: "percentage", percentage: percent(50) },
    fromNth: 1,
    article: undefined,
    place: placeIn("surcharges"),
    defects: [],
    ...fields,
  };
}

function aDeadline(fields: Partial<DeadlineRow> = {}): DeadlineRow {
  return {
    table: "Cantine",
    weekday: 5,
    latestWeekday: 3,
    week: "before",
    before: clock("10:00"),
    place: placeIn("deadlines"),
    defects: [],
    ...fields,
  };
}

const families = [
  aFamily({ code: "F1", lastName: "Moreau" }),
  aFamily({ code: "F2", lastName: "Dupont" }),
  aFamily({ code: "CCAS", lastName: "CCAS" }),
];
const children = [
  aChild({ code: "C1", lastName: "Moreau", firstName: "Noé" }),
  aChild({ code: "C2", lastName: "Émile", familyCode: "F2" }),
  aChild({ code: "C3", lastName: "Zola", familyCode: "F2" }),
];

function told(books: Partial<BooksOfRules>): Readonly<Record<string, readonly string[]>> {
  const rules = rulesInForce(
    {
      households: households({ families, children }),
      services: { named: new Map() },
      surcharges: [],
      meals: { deadlines: new Map() },
      debtors: { custodies: [], thirdParts: [] },
      ...books,
    },
    on,
  );
  return Object.fromEntries(
    Object.entries(rules).flatMap(([group, lines]) =>
      lines.length === 0
        ? []
        : [
            [
              group,
              lines.map(({ name, says, article }) =>
                [`${name}: ${says.join(" | ")}`, ...(article === undefined ? [] : [article])]
                  .join(" / ")
                  .replace(/[\u00a0\u202f]/g, " "),
              ),
            ],
          ],
    ),
  );
}

const services = (...rows: readonly Service[]): Partial<BooksOfRules> => ({
  services: { named: new Map(rows.map((row) => [row.name, row])) },
});

describe("the rules in force on a day, in words,", () => {
  it("are none in a workbook without them", () => {
    expect(told({})).toEqual({});
  });

  it("say how each service is counted", () => {
    const weekdays = new Set<Weekday>([4, 1, 2]);
    const late = { service: "Retard", step: 15 };
    expect(
      told(
        services(
          aService({ name: "Repas", unit: "day", isMeal: true }),
          aService({ name: "Étude", unit: "month", weekdays }),
          aService({
            duration: { step: 30, tolerance: 5, minimum: 1, maximum: 4, closesAt: clock("18:30"), late },
          }),
          aService({ name: "Matin", duration: { ...hours, late: { ...late, step: undefined } } }),
          aService({ name: "Atelier", duration: { ...hours, step: undefined } }),
          aService({ name: "Mercredi", defects: broken }),
        ),
      ),
    ).toEqual({
      services: [
        "Repas: par jour, les jours de cantine, repas",
        "Étude: au mois, le lundi, le mardi et le jeudi",
        "Garderie: par tranche de 30 min commencée, 5 min de tolérance, au moins 1, au plus 4, jusqu’à 18 h 30, puis « Retard » par tranche de 15 min commencée",
        "Matin: par tranche de 30 min commencée, puis « Retard » une fois",
        "Atelier: par quantité notée",
        "Mercredi: ligne à corriger",
      ],
    });
  });

  it("say what a surcharge adds, from its first to its last day, with the article", () => {
    const surcharges = [
      aSurcharge({ fromNth: 7, article: "article 5" }),
      aSurcharge({ cause: "out-of-time", service: "Repas", form: { kind: "added", amount: euros(2) } }),
      aSurcharge({ cause: "absence", form: { kind: "price", price: euros(8) }, from: on, to: on }),
      aSurcharge({ defects: broken }),
      aSurcharge({ to: day("2026-11-02") }),
      aSurcharge({ from: day("2026-11-04") }),
    ];
    expect(told({ surcharges })).toEqual({
      surcharges: [
        "Non réservé: 50 % de plus, à partir de la 7e fois / article 5",
        "Hors délai – Repas: 2,00 € de plus",
        "Absence: 8,00 € au lieu du prix, jusqu’au 03/11/2026",
        "Non réservé: ligne à corriger",
      ],
    });
  });

  it("say the last day of each weekday", () => {
    const rows = [
      aDeadline(),
      aDeadline({ weekday: 1, latestWeekday: 1, week: "same", before: undefined }),
      aDeadline({ weekday: undefined }),
    ];
    expect(told({ meals: { deadlines: new Map([["cantine", { name: "Cantine", rows }]]) } })).toEqual({
      deadlines: [
        "Cantine: pour vendredi, mercredi de la semaine précédente avant 10 h 00 | pour lundi, lundi de la même semaine | ligne à corriger",
      ],
    });
  });

  it("say which household has a child, and who pays today", () => {
    const half = { kind: "percentage", percentage: percent(50) } as const;
    const custodies = [
      aCustody({ childCode: "C3", familyCode: "F1", part: half, place: placeIn("custodies", 5) }),
      aCustody({ part: { kind: "odd-weeks" }, to: day("2027-07-02") }),
      aCustody({ childCode: "C2", familyCode: "F1", part: half }),
      aCustody({ childCode: "C2", familyCode: "F2", part: half }),
      aCustody({ familyCode: "F9", from: day("2026-11-04") }),
      aCustody({ childCode: "gone" }),
    ];
    expect(told({ debtors: { custodies, thirdParts: [] } })).toEqual({
      households: [
        "Émile (C2): 50 % à Moreau (F1) | 50 % à Dupont (F2) | aujourd’hui : Moreau (F1) 50 % et Dupont (F2) 50 %",
        "Moreau Noé (C1): semaines impaires chez Dupont (F2), jusqu’au 02/07/2027 | aujourd’hui (semaine 45) : Dupont (F2)",
        "Zola (C3): 50 % à Moreau (F1) | aujourd’hui : rien ne dit qui paie (ligne 5 de Gardes)",
      ],
    });
  });

  it("say who takes what in a household's place", () => {
    const thirdParts = [
      aThirdPart({ form: { kind: "amount", amount: euros(2) }, service: "Repas", decision: "CA 12" }),
      aThirdPart({
        familyCode: "F2",
        form: { kind: "percentage", percentage: percent(33.33) },
        childCode: "C1",
        to: day("2026-12-31"),
      }),
      aThirdPart({ familyCode: "F2" }),
      aThirdPart({ familyCode: "F2", payerCode: undefined }),
      aThirdPart({ familyCode: "F2", to: day("2026-11-02") }),
    ];
    expect(told({ debtors: { custodies: [], thirdParts } })).toEqual({
      payers: [
        "Dupont (F2): Moreau Noé : CCAS (CCAS) prend 33,33 %, jusqu’au 31/12/2026 | CCAS (CCAS) prend le reste | ligne à corriger",
        "Moreau (F1): Repas : CCAS (CCAS) prend 2,00 € par unité, CA 12",
      ],
    });
  });
});
