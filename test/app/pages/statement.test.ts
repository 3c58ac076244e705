import { printStatement, type StatementToPrint } from "../../../src/app/pages/statement";
import { day } from "../../../src/kernel/day";
import { paperWidth, shownPages } from "../../support/pages";
import { euros } from "../../support/town";

const period = {
  period: "octobre 2026",
  meals: 120,
  invoiced: euros(400),
  adjustments: euros(-12.5),
  paid: euros(300),
  due: euros(87.5),
};
const on = day("2026-11-30");
const statement: StatementToPrint = {
  on,
  service: "Cantine de la ville",
  periods: [period, { ...period, period: "novembre 2026", meals: 30 }],
  ageing: {
    notYetDue: euros(1),
    upTo30: euros(2),
    from31To60: euros(3),
    from61To90: euros(4),
    over90: euros(5),
    total: euros(15),
  },
  families: [
    {
      family: "Exemple Lou",
      invoices: ["2026-000001", "2026-000007"],
      due: euros(87.5),
      oldestDue: day("2026-10-16"),
      daysLate: 45,
      reminders: 1,
      phone: "03 00 00 00 00",
    },
  ],
  sessions: [
    {
      day: day("2026-11-05"),
      hours: "9h-12h",
      takings: {
        day: day("2026-11-05"),
        byMeans: [
          { means: "cheque", count: 2, total: euros(50) },
          { means: undefined, count: 1, total: euros(10) },
        ],
        total: euros(60),
      },
      slip: {
        cheques: [
          { date: day("2026-11-05"), familyCode: "F1", reference: "0012", amount: euros(20) },
          { date: day("2026-11-05"), familyCode: "F2", reference: undefined, amount: euros(30) },
        ],
        total: euros(50),
      },
      familyName: (code) => `Famille ${code}`,
    },
  ],
};

describe("the printed statement", () => {
  it("holds totals, ageing, families and takings", () => {
    expect(shownPages(printStatement(statement))).toEqual([
      "Bilan au 30/11/2026",
      "Cantine de la ville",
      "Par période",
      "Période | Repas | Facturé | Régularisations | Réglé | Reste dû",
      "octobre 2026 | 120 | 400,00 € | -12,50 € | 300,00 € | 87,50 €",
      "novembre 2026 | 30 | 400,00 € | -12,50 € | 300,00 € | 87,50 €",
      "Total | 150 | 800,00 € | -25,00 € | 600,00 € | 175,00 €",
      "Ce qui reste dû, selon le retard",
      "Pas encore échu | 0 à 30 jours | 31 à 60 jours | 61 à 90 jours | Plus de 90 jours | Total",
      "1,00 € | 2,00 € | 3,00 € | 4,00 € | 5,00 € | 15,00 €",
      "État nominatif des familles en retard",
      "Famille | Factures | Dû | Plus ancienne échéance | Jours de retard | Relances | Téléphone",
      "Exemple Lou | 2026-000001 / 2026-000007 | 87,50 € | 16/10/2026 | 45 | 1 | 03 00 00 00 00",
      "Total | 87,50 €",
      "Recettes de la permanence du 05/11/2026 (9h-12h)",
      "Moyen | Nombre | Montant",
      "Chèque | 2 | 50,00 €",
      "Non précisé | 1 | 10,00 €",
      "Total | 3 | 60,00 €",
      "Bordereau de remise de chèques",
      "Famille | Référence | Montant",
      "Famille F1 | 0012 | 20,00 €",
      "Famille F2 |  | 30,00 €",
      "Total, 2 chèques | 50,00 €",
    ]);
  });

  it("fits the width of the paper, and gives each family the lines of its invoices", () => {
    const content = printStatement(statement);
    expect(paperWidth(content)).toBeLessThan(((210 - 25.4) / 25.4) * 72);
    const row = content.rows.find(({ cells }) => cells[0]?.value === "Exemple Lou");
    expect(row?.height).toBe(30);
  });

  it("says when nobody is late, and has no slip without cheques", () => {
    const [session] = statement.sessions;
    const sessions = session === undefined ? [] : [{ ...session, slip: { cheques: [], total: euros(0) } }];
    const text = shownPages(printStatement({ ...statement, families: [], sessions }));
    expect(text).toContain("Aucune famille en retard.");
    expect(text.join()).not.toContain("Bordereau");
  });
});
