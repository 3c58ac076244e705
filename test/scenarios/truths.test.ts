import { edited, type Edit, type Sheets } from "../support/scenario-sheets";
import { readStory } from "../support/scenario-story";
import { tell } from "../support/scenario-telling";
import { brokenTruths, rewrittenRows, wrongAnomalies } from "../support/scenario-truths";

/** The general truths that every story is held to: each sees a workbook that breaks it. */
describe("the general truths", () => {
  let sheets: Sheets;

  beforeAll(async () => {
    ({ sheets } = await tell(readStory("facturer/prepaid-then-corrected")));
  });

  const typed = (header: string, text: string) => [{ header, typed: text }];
  const invoice = ["2026-000002"];
  const lines = "Lignes de facture";

  const breaches: readonly (readonly [truth: string, edit: Edit, complaint: RegExp])[] = [
    [
      "a total is that of its lines",
      { kind: "change", sheet: "Factures", which: invoice, cells: typed("Total", "1,00") },
      /total of 2026-000002/,
    ],
    [
      "the amount of the period is that of its lines",
      { kind: "change", sheet: "Factures", which: invoice, cells: typed("Montant", "1,00") },
      /Montant of 2026-000002/,
    ],
    [
      "the rest is that of the other lines",
      { kind: "change", sheet: "Factures", which: invoice, cells: typed("Régularisations", "1,00") },
      /rest of 2026-000002/,
    ],
    [
      "the meals are those of the lines",
      { kind: "change", sheet: "Factures", which: invoice, cells: typed("Repas", "1") },
      /meals of 2026-000002/,
    ],
    ["an invoice has lines", { kind: "delete", sheet: lines, which: invoice }, /2026-000002 has no line/],
    [
      "numbers have no gap",
      { kind: "delete", sheet: "Factures", which: invoice },
      /2026-000003 stands where 2/,
    ],
    [
      "a line has an invoice",
      { kind: "delete", sheet: "Factures", which: invoice },
      /2026-000002 has no invoice/,
    ],
    [
      "an amount is a quantity times a price",
      { kind: "change", sheet: lines, which: invoice, cells: typed("Prix unitaire", "1,00") },
      /its amount differs/,
    ],
    [
      "a line has as many days as meals",
      { kind: "change", sheet: lines, which: invoice, cells: typed("Jours", "2026-11-02") },
      /its days differ/,
    ],
    [
      "a meal is billed once",
      { kind: "change", sheet: lines, which: invoice, cells: typed("Jours", "2026-11-02 2026-11-02") },
      /E002 F001 Repas 2026-11-02 is billed 2 times/,
    ],
    [
      "a child has one invoice per period",
      { kind: "change", sheet: "Factures", which: invoice, cells: typed("Code enfant", "E001") },
      /second invoice of E001 F001 2026-11/,
    ],
  ];

  it("hold at the end of a story", () => {
    expect(brokenTruths(sheets)).toEqual([]);
  });

  it.each(breaches)("%s", (_truth, edit, complaint) => {
    expect(brokenTruths(edited(sheets, edit)).join("\n")).toMatch(complaint);
  });

  it("an issued invoice is not rewritten, what is worked out anew may be", () => {
    const change = (header: string, text: string): Edit => ({
      kind: "change",
      sheet: "Factures",
      which: invoice,
      cells: typed(header, text),
    });
    expect(rewrittenRows(sheets, edited(sheets, change("Échéance", "01/01/2027")))).toEqual([
      "Row 3 of Factures was rewritten",
    ]);
    expect(rewrittenRows(sheets, edited(sheets, change("Réglé", "31,50")))).toEqual([]);
  });

  it("Anomalies holds the problems of the run", () => {
    const advice = { code: "reading.empty-calendar", advice: "" } as const;
    const told = { ...advice, severity: "warning", sheet: "Absences", cell: "B2", message: "Oups." } as const;
    expect(wrongAnomalies(sheets, [told])).toEqual(["Not in Anomalies: Avertissement Absences!B2 – Oups."]);
  });
});
