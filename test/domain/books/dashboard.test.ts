import {
  accountsOf,
  dashboardOf,
  ledgerOf,
  statementOf,
  type Dashboard,
  type DashboardFigures,
} from "../../../src/domain/books";
import type { Statement } from "../../../src/domain/ledger";
import { day } from "../../../src/kernel/day";
import { plus } from "../../../src/kernel/cents";
import type { Grids } from "../../workbook/snapshots";
import { lineHeaders, registerHeaders } from "../../support/register-headers";
import { owed, periods, settings, townOf, year2026, type Row } from "../../support/year-town";

/** F1 (quotient 380, bands up to 410) and F2 (900), of one school; September is due on the 25th. */
const september = ["2026-09", "01/09/2026", "30/09/2026", null, "01/09/2026"] as const;

function drawn(grids: Grids, on = "2026-11-30"): { dashboard: Dashboard; statement: Statement } {
  const town = townOf(settings(year2026), periods(september), grids);
  if (town.money === undefined) throw new Error("no money");
  const ledger = ledgerOf(accountsOf(town, town.money), day(on));
  const called = {
    period: ({ key }: { readonly key: string }) => key,
    family: ({ code }: { readonly code: string }) => code,
  };
  const statement = statementOf(town, town.money.payments, ledger, called);
  return { statement, dashboard: dashboardOf(town, ledger, statement.periods) };
}

const register = (...rows: readonly Row[]): Grids => ({ Factures: [registerHeaders, ...rows] });
const paid = (...rows: readonly (readonly [on: string, family: string, amount: number])[]): Grids => ({
  Règlements: [["Date", "Code famille", "Montant", "Moyen"], ...rows.map((row) => [...row, "Chèque"])],
});
const twoFamilies = register(
  owed("2026-000001", "F1", "25/09/2026"),
  owed("2026-000002", "F2", "25/09/2026"),
);
/** Meals of September on an invoice: `Partage` where several pay. */
const lines = (...rows: readonly Row[]): Grids => ({
  "Lignes de facture": [[...lineHeaders, "Partage"], ...rows],
});

/** What each way of cutting the year adds up to. */
function sums(parts: readonly DashboardFigures[]) {
  const add = (of: (part: DashboardFigures) => number) => parts.reduce((sum, part) => sum + of(part), 0);
  return {
    meals: add(({ meals }) => meals),
    invoiced: add(({ invoiced }) => invoiced),
    adjustments: add(({ adjustments }) => adjustments),
    paid: add((part) => part.paid),
    due: add(({ due }) => due),
  };
}

describe("the year in pictures", () => {
  it("adds up to the statement to the cent, however it is cut", () => {
    const { dashboard, statement } = drawn({ ...twoFamilies, ...paid(["10/10/2026", "F2", 15.01]) });
    const { meals, invoiced, adjustments, due, paid: money, credited } = statement.total;
    const wanted = { meals, invoiced, adjustments, paid: plus(money, credited), due };
    expect(wanted).toMatchObject({ meals: 20, invoiced: 8000, paid: 1501, due: 6499 });
    for (const parts of [[dashboard.total], dashboard.periods, dashboard.schools, dashboard.bands])
      expect(sums(parts)).toEqual(wanted);
  });

  it("counts a child with its school, under one spelling, and those without one by themselves", () => {
    const children = (...schools: readonly (string | null)[]): Grids => ({
      Enfants: [
        ["Code enfant", "Code famille", "Nom", "Prénom", "Naissance", "École"],
        ["E1", "F1", "Martin", "Léa", "12/03/2019", schools[0] ?? null],
        ["E2", "F2", "Durand", "Tom", "2018-05-02", schools[1] ?? null],
      ],
    });
    const schoolsOf = (grids: Grids) =>
      drawn({ ...twoFamilies, ...grids }).dashboard.schools.map(({ of, meals }) => [of, meals]);
    expect(schoolsOf(children("Jean Moulin", "JEAN  MOULIN"))).toEqual([["Jean Moulin", 20]]);
    expect(schoolsOf(children("Les Tilleuls", "Élan"))).toEqual([
      ["Élan", 10],
      ["Les Tilleuls", 10],
    ]);
    expect(schoolsOf(children("Jean Moulin", null))).toEqual([
      ["Jean Moulin", 10],
      [undefined, 10],
    ]);
  });

  it.each([
    [410, [10, 10]],
    [410.01, [0, 20]],
  ] as const)("counts a family of quotient %d on its side of the bound", (quotient, meals) => {
    const families: Grids = {
      Familles: [
        ["Code famille", "Nom", "QF"],
        ["F1", "Martin", quotient],
        ["F2", "Durand", 900],
      ],
    };
    const { bands } = drawn({ ...twoFamilies, ...families }).dashboard;
    expect([41000, undefined].map((max) => bands.find(({ of }) => of?.max === max)?.meals ?? 0)).toEqual(
      meals,
    );
  });

  it("counts a family with the quotient of the first day of the period, and those without one by themselves", () => {
    const dated = (...changes: readonly Row[]): Grids => ({
      Familles: [
        ["Code famille", "Nom", "QF"],
        ["F1", "Martin", 380],
        ["F2", "Durand", null],
      ],
      Quotients: [["Code famille", "QF", "À partir du"], ...changes],
    });
    const bandsOf = (...changes: readonly Row[]) =>
      drawn({ ...twoFamilies, ...dated(...changes) }).dashboard.bands.map(({ of, meals }) => [
        of?.max,
        meals,
      ]);
    expect(bandsOf(["F1", 380, "01/01/2026"], ["F1", 900, "01/09/2026"])).toEqual([
      [undefined, 10],
      [undefined, 10],
    ]);
    expect(bandsOf(["F1", 380, "01/01/2026"], ["F1", 900, "02/09/2026"])).toEqual([
      [41000, 10],
      [undefined, 10],
    ]);
  });

  it("has no bands where the grid has none", () => {
    const tariffs: Grids = {
      Tarifs: [
        ["Prestation", "Prix"],
        ["Cantine", 4],
      ],
    };
    expect(drawn({ ...twoFamilies, ...tariffs }).dashboard.bands).toEqual([]);
  });

  it("counts a meal once that two households pay, at the price of both together", () => {
    const days = "2026-09-01, 2026-09-03";
    const share = "F1 50 %, F2 50 %";
    const line = (number: string): Row => [
      number,
      "2026-09",
      "E1",
      "Cantine",
      2,
      2,
      4,
      days,
      "Période",
      share,
    ];
    const half = (number: string, family: string): Row => [
      number,
      "2026-09",
      family,
      "E1",
      "01/09/2026",
      "25/09/2026",
      2,
      4,
      0,
      4,
    ];
    const { dashboard, statement } = drawn({
      ...register(half("2026-000001", "F1"), half("2026-000002", "F2")),
      ...lines(line("2026-000001"), line("2026-000002")),
      Gardes: [
        ["Code enfant", "Code famille", "Part", "Du"],
        ["E1", "F1", "50 %", "01/09/2026"],
        ["E1", "F2", "50 %", "01/09/2026"],
      ],
    });
    expect(statement.total).toMatchObject({ meals: 2, invoiced: 800 });
    for (const figures of [dashboard.total, ...dashboard.periods, ...dashboard.schools, ...dashboard.bands])
      expect(figures).toMatchObject({ meals: 2, invoiced: 800, mealPrice: 400 });
  });

  it("takes the average of meals alone, half a cent up, and of none there is no price", () => {
    const line = (quantity: number, amount: number, service: string): Row => [
      "2026-000001",
      "2026-09",
      "E1",
      service,
      quantity,
      1,
      amount,
      "2026-09-01",
      "Période",
      null,
    ];
    const priced = (...rows: readonly Row[]) =>
      drawn({
        Prestations: [
          ["Prestation", "Unité", "Repas"],
          ["Garderie", "Jour", "Non"],
        ],
        Tarifs: [
          ["Prestation", "Prix"],
          ["Cantine", 4],
          ["Garderie", 2],
        ],
        ...register(owed("2026-000001", "F1", "25/09/2026").with(6, 2)),
        ...lines(...rows),
      }).dashboard.total.mealPrice;
    expect(priced(line(2, 7.01, "Cantine"), line(5, 10, "Garderie"))).toBe(351);
    expect(drawn(register()).dashboard.total.mealPrice).toBeUndefined();
  });

  it("knows what last year's workbook left by itself", () => {
    const { dashboard } = drawn({
      ...twoFamilies,
      Reprise: [
        ["Code famille", "Facture", "Émise le", "Échéance", "Restant dû"],
        ["F1", "2025-000009", "01/06/2026", "20/06/2026", 12.5],
      ],
    });
    for (const parts of [dashboard.periods, dashboard.schools, dashboard.bands])
      expect(parts.filter(({ isBroughtOver }) => isBroughtOver)).toMatchObject([
        { of: undefined, due: 1250, payers: 0 },
      ]);
  });
});

describe("families that pay late", () => {
  const lateOn = (on: string, ...payments: readonly (readonly [string, string, number])[]) => {
    const { payers, latePayers } = drawn({ ...twoFamilies, ...paid(...payments) }, on).dashboard.total;
    return [latePayers, payers];
  };

  it("are counted from the day after the due date", () => {
    expect(lateOn("2026-09-25")).toEqual([0, 0]);
    expect(lateOn("2026-09-26")).toEqual([2, 2]);
  });

  it("paid all of it by the end of the due date, or are late whatever came since", () => {
    expect(lateOn("2026-10-30", ["25/09/2026", "F1", 40])).toEqual([1, 2]);
    expect(lateOn("2026-10-30", ["26/09/2026", "F1", 40])).toEqual([2, 2]);
    expect(lateOn("2026-10-30", ["25/09/2026", "F1", 39.99], ["26/09/2026", "F1", 0.01])).toEqual([2, 2]);
  });

  it("are not late by a debit whose day the town chose, unless the bank took it back", () => {
    const debit = (status: string): Grids => ({
      Prélèvements: [
        [
          "Lot",
          "Échéance",
          "Code famille",
          "Titulaire",
          "RUM",
          "Signé le",
          "IBAN",
          "BIC",
          "Séquence",
          "Montant",
          "Factures",
          "Référence",
          "Statut",
          "Motif du rejet",
        ],
        [
          "L1",
          "15/10/2026",
          "F1",
          "Martin",
          "R1",
          "01/01/2026",
          "FR7630006000011234567890189",
          null,
          "RCUR",
          40,
          "2026-000001",
          "REF1",
          status,
          null,
        ],
      ],
    });
    const rejected: Grids = {
      Rejets: [
        ["Date", "Référence", "Motif"],
        ["20/10/2026", "REF1", "AM04"],
      ],
    };
    const late = (on: string, ...grids: readonly Grids[]) =>
      drawn(Object.assign({}, twoFamilies, ...grids) as Grids, on).dashboard.total.latePayers;
    // On its way, collected, taken back.
    expect(late("2026-10-14", debit("Envoyé"))).toBe(1);
    expect(late("2026-10-16", debit("Envoyé"))).toBe(1);
    expect(late("2026-10-21", debit("Rejeté"), rejected)).toBe(2);
  });
});
