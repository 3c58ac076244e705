import { putOnSheet } from "../../../src/app/paper/sheet";
import {
  statementDocument,
  statementGrid,
  type StatementToPrint,
} from "../../../src/app/statement/statement-document";

import { day } from "../../../src/kernel/day";
import { heightsOfPages, paperWidth, printedPaper, shownPages } from "../../support/pages";
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

const printStatement = (told: StatementToPrint) => putOnSheet([statementDocument(told)], statementGrid);

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
      "Bordereau de remise de chèques, permanence du 05/11/2026",
      "Famille | Référence | Montant",
      "Famille F1 | 0012 | 20,00 €",
      "Famille F2 |  | 30,00 €",
      "Total, 2 chèques | 50,00 €",
    ]);
  });

  it("fits the width of the paper, and gives each family the lines of its invoices", () => {
    const content = printStatement(statement);
    expect(paperWidth(content) * (9 / 7)).toBeLessThan(printedPaper.width);
    // A number breaks at its hyphen where its column has no more than its letters.
    expect(content.widths[1]).toBeGreaterThan("2026-000001".length);
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

  it("keeps the number of reminders away from the phone number beside it", () => {
    const { rows } = printStatement(statement);
    const title = rows.findIndex(({ cells }) => cells[6]?.value === "Téléphone");
    const [header, family] = rows.slice(title);
    expect(header?.cells[5]).toMatchObject({ value: "Relances", align: "center" });
    expect(family?.cells[5]).toMatchObject({ value: 1, align: "center" });
    expect(family?.cells[6]).toMatchObject({ value: "03 00 00 00 00" });
    expect(family?.cells[6]?.align).toBeUndefined();
  });
});

describe("the statement over several sheets of paper", () => {
  /** One line high, so that each count of families moves what follows by a line. */
  const family = (index: number) => ({
    family: `Famille ${String(index)}`,
    invoices: ["2026-000001"],
    due: euros(10),
    oldestDue: day("2026-10-16"),
    daysLate: 45,
    reminders: 1,
    phone: "03 00 00 00 00",
  });
  const withFamilies = (count: number) =>
    printStatement({ ...statement, families: Array.from({ length: count }, (_, index) => family(index)) });
  const sheetsOf = (content: ReturnType<typeof printStatement>) =>
    shownPages(content)
      .filter((line) => !/ – page \d+ sur \d+$/.test(line))
      .join("\n")
      .split("\n====\n")
      .map((sheet) => sheet.split("\n"));
  const isHeading = (line: string) =>
    /^(?:Par période|Ce qui reste dû|État nominatif|Recettes|Bordereau)/.test(line);
  const isHeader = (line: string) => /^(?:Période|Pas encore échu|Famille|Moyen) \|/.test(line);
  const counts = Array.from({ length: 130 }, (_, index) => index);

  it("never ends a sheet with a heading or a header, nor begins one with a row or a total", () => {
    let several = 0;
    for (const count of counts) {
      const sheets = sheetsOf(withFamilies(count));
      if (sheets.length > 2) several += 1;
      for (const [first = "", ...rest] of sheets.slice(1)) {
        const begins = isHeading(first) || isHeader(first);
        expect([count, first, begins]).toEqual([count, first, true]);
        expect(rest.length).toBeGreaterThan(0);
      }
      for (const last of sheets.map((sheet) => sheet.at(-1) ?? ""))
        expect([count, last, isHeading(last) || isHeader(last)]).toEqual([count, last, false]);
    }
    expect(several).toBeGreaterThan(10);
  });

  it("breaks no later than the paper ends, and not without need", () => {
    for (const count of counts) {
      const heights = heightsOfPages(withFamilies(count));
      expect(Math.max(...heights)).toBeLessThanOrEqual(715);
      // The largest part that stays in one piece, a slip with its takings, leaves no more than that blank.
      for (const height of heights.slice(0, -1)) expect(height).toBeGreaterThan(714 - 150);
    }
  });

  it("has the header again above the families that go on overleaf", () => {
    const sheets = sheetsOf(withFamilies(60));
    const header =
      "Famille | Factures | Dû | Plus ancienne échéance | Jours de retard | Relances | Téléphone";
    expect(sheets[0]).toContain(header);
    expect(sheets[1]?.[0]).toBe(header);
    const names = sheets.flat().filter((line) => /^Famille \d/.test(line));
    expect(names.filter((line) => line.includes("2026-000001"))).toHaveLength(60);
  });

  it("leaves a slip in one piece", () => {
    for (const count of counts) {
      const holders = sheetsOf(withFamilies(count)).filter((sheet) =>
        sheet.some((line) => /F[12] \|/.test(line)),
      );
      expect(holders).toHaveLength(1);
      expect(holders[0]).toContain("Total, 2 chèques | 50,00 €");
    }
  });
});
