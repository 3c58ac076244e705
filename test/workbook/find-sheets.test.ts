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

describe("a sheet of a later edition", () => {
  const custody = ["E1", "F1", "Tout"];
  const custodies: Rows = [["Code enfant", "Code famille", "Part"], custody];
  const wholeCustodies: Rows = [
    ["Code enfant", "Foyer", "Répartition", "Du", "Au", "Observation"],
    [...custody, null, null, "Jugement"],
  ];
  const thirdParts: Rows = [
    ["Code famille", "Payeur", "Forme", "Valeur"],
    ["F1", "CCAS", "€", 2],
  ];

  it.each<readonly [string, string, Rows, string]>([
    ["nearly its name and its needed headers", "Garde", custodies, "custodies"],
    ["nearly its name and its needed headers", "Prise en charge", thirdParts, "thirdParts"],
    ["its name as a copy has it", "Gardes (2)", custodies, "custodies"],
    ["every header of it under any name", "Parents", wholeCustodies, "custodies"],
  ])("may be the one that has %s (%s)", (_, name, rows, key) => {
    expect(doublesIn({ [name]: rows })).toEqual([[key, name]]);
  });

  it.each<readonly [string, string, Rows]>([
    ["another name, and not every header", "Parents", custodies],
    [
      "nearly its name, and not its needed headers",
      "Garde",
      [
        ["Code enfant", "Nom"],
        ["E1", "Léo"],
      ],
    ],
    ["its headers and no row", "Garde", custodies.slice(0, 1)],
  ])("is never asked of a workbook where a sheet of the clerk has %s", (_, name, rows) => {
    expect(findSheets(beside({ [name]: rows })).problems).toEqual([]);
  });

  it("is asked about as any other where the workbook has one of that edition: it was renamed by somebody", () => {
    const passages: Rows = [["Code enfant", "Prestation", "Date"]];
    const town = workbookOf({ ...smallTown, Passages: passages });
    const heads = [{ name: "Parents", rows: custodies }];
    const found = findSheets({ ...town, sheetNames: [...town.sheetNames, "Parents"], heads });
    expect([...found.doubles]).toEqual([["custodies", "Parents"]]);
    expect(found.problems).toMatchObject([{ code: "reading.sheet-in-doubt", severity: "blocking" }]);
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
