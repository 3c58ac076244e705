import { findSheets, sheetsToLookInto } from "../../src/workbook/find-sheets";
import type { CellValue, WorkbookSnapshot } from "../../src/workbook/port";
import { calendarSheet, paymentsSheet } from "../../src/workbook/sheets";
import { smallTown, workbookOf } from "./snapshots";

type Rows = readonly (readonly CellValue[])[];

const payments: Rows = [
  ["Date", "Code famille", "Montant", "Moyen"],
  ["20/10/2026", "F1", 40, "Chèque"],
];

/** The small town beside sheets that nobody claims. */
function beside(others: Readonly<Record<string, Rows>>): WorkbookSnapshot {
  const town = workbookOf(smallTown);
  const heads = Object.entries(others).map(([name, rows]) => ({ name, rows }));
  return { ...town, sheetNames: [...town.sheetNames, ...Object.keys(others)], heads };
}

const doublesIn = (others: Readonly<Record<string, Rows>>) => [...findSheets(beside(others)).doubles];

describe("sheets that nobody claims", () => {
  it("are looked into while one of ours is missing", () => {
    expect(sheetsToLookInto(beside({ Règlement: payments }))).toEqual(["Règlement"]);
    expect(sheetsToLookInto(beside({ Règlement: payments }), [calendarSheet])).toEqual([]);
    expect(sheetsToLookInto(beside({ Règlement: payments }), [paymentsSheet])).toEqual(["Règlement"]);
  });

  it.each([
    ["under any name", { Encaissements: payments }],
    ["below titles", { "Règlements (2)": [["Nos règlements"], [], ...payments] as Rows }],
    [
      "by other names of its columns",
      {
        Feuil7: [
          ["Date de paiement", "N° famille", "Somme"],
          ["20/10/2026", "F1", 4],
        ] as Rows,
      },
    ],
  ])("are the likely double of one that is missing, %s", (_, others) => {
    expect(doublesIn(others)).toEqual([["payments", Object.keys(others)[0]]]);
  });

  it("are one by nearly its name, with a header of it", () => {
    const cut: Rows = [
      ["Date", "Total"],
      ["20/10/2026", 4],
    ];
    expect(doublesIn({ Reglement: cut })).toEqual([["payments", "Reglement"]]);
    expect(doublesIn({ Caisse: cut })).toEqual([]);
  });

  it("are none when they are more like a sheet that is there, hold no row, or are only written anew", () => {
    expect(
      doublesIn({
        "Familles 2025": [
          ["Code famille", "Nom", "QF"],
          ["F1", "Martin", 3],
        ],
      }),
    ).toEqual([]);
    expect(doublesIn({ Règlement: payments.slice(0, 1) })).toEqual([]);
    expect(
      doublesIn({
        Cuisine: [
          ["Date", "École", "Prestation", "Repas prévus"],
          ["02/11/2026", "A", "B", 3],
        ],
      }),
    ).toEqual([]);
    expect(doublesIn({ Notes: [["Penser à tout"], ["oui"]] })).toEqual([]);
  });

  it("are told with the sheet that they may be", () => {
    expect(findSheets(beside({ Règlement: payments })).problems).toEqual([
      {
        code: "reading.sheet-in-doubt",
        severity: "blocking",
        where: { sheet: "payments" },
        facts: { sheet: "Règlements", found: "Règlement" },
        blocks: { of: "everybody" },
      },
    ]);
  });
});

describe("two sheets of one name", () => {
  it("but for case and accents are told, and the first is read", () => {
    const { find, problems } = findSheets(workbookOf({ ...smallTown, Règlements: payments, REGLEMENTS: [] }));
    expect(find(paymentsSheet)?.name).toBe("Règlements");
    expect(problems).toMatchObject([
      { code: "reading.sheet-twice", severity: "blocking", facts: { names: ["Règlements", "REGLEMENTS"] } },
    ]);
  });
});
