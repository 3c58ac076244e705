import type { CellValue, SheetSnapshot } from "../../src/workbook/port";
import { eraOf } from "../../src/workbook/codecs/era";
import { cellOf } from "../../src/workbook/layout";
import { readSheet, soundRows } from "../../src/workbook/read-sheet";
import {
  absencesSheet,
  adjustmentsSheet,
  childrenSheet,
  familiesSheet,
  journalSheet,
  quotientsSheet,
  remindersSheet,
} from "../../src/workbook/sheets";
import { sheetOf, tableOf } from "./snapshots";

type Rows = readonly (readonly CellValue[])[];

const header = ["Code famille", "QF", "À partir du"];
const quotients = (rows: Rows, table?: SheetSnapshot["table"]) =>
  readSheet(quotientsSheet, sheetOf("Quotients", rows, table));
const codesOf = (rows: Rows, table?: SheetSnapshot["table"]) =>
  quotients(rows, table).rows.map(({ values }) => values.familyCode);

describe("finding the columns", () => {
  it("goes by their headers, in any order, whatever their case, accents and spaces, beside unknown ones", () => {
    const rows = [
      ["  a PARTIR  du", "Remarque", "qf", "CODE FAMILLE"],
      ["01/09/2026", "vu", 820, "F1"],
    ];
    expect(quotients(rows)).toMatchObject({
      rows: [{ sound: true, values: { familyCode: "F1", quotient: 82000, from: "2026-09-01" } }],
      problems: [],
    });
  });

  it("looks for the header row among the first twenty, below titles", () => {
    const titles = Array.from({ length: 19 }, () => ["Quotients de la ville", null]);
    expect(codesOf([...titles, header, ["F1", 820, "01/09/2026"]])).toEqual(["F1"]);
    const tooFar = quotients([...titles, [null], header, ["F1", 820, "01/09/2026"]]);
    expect(tooFar.problems.map(({ code }) => code)).toEqual(["reading.no-headers"]);
  });

  it("prefers the header row of the table, and takes another when the table is not ours", () => {
    const rows = [header, ["note", null, null], header, ["F1", 820, "01/09/2026"]];
    const ours = { headerRow: 3, firstColumn: 1, lastRow: 4, lastColumn: 3 };
    expect(codesOf(rows, ours)).toEqual(["F1"]);
    const beside = [
      [...header, null, "Autre"],
      ["F1", 820, "01/09/2026", null, 3],
    ];
    const theirs = { headerRow: 2, firstColumn: 5, lastRow: 2, lastColumn: 5 };
    const { layout } = quotients(beside, theirs);
    expect(layout).toMatchObject({ headerRow: 1, hasTable: false });
  });

  it("asks which of two columns with the same header is the right one", () => {
    const reading = quotients([
      [...header, "qf"],
      ["F1", 820, "01/09/2026", 999],
    ]);
    expect(reading.rows[0]?.values.quotient).toBe(82000);
    expect(reading.problems).toMatchObject([
      {
        code: "reading.two-columns",
        severity: "blocking",
        facts: { sheet: "Quotients", column: "QF", found: "qf", cells: ["B1", "D1"] },
      },
    ]);
  });

  it("stops everybody when a needed column is missing, and names what looks like it", () => {
    const reading = quotients([
      ["Code famile", "QF", "À partir du"],
      ["F1", 820, "01/09/2026"],
    ]);
    expect(reading.rows).toEqual([]);
    expect(reading.problems).toMatchObject([
      {
        code: "reading.missing-column",
        severity: "blocking",
        blocks: { of: "everybody" },
        facts: { sheet: "Quotients", column: "Code famille", resembling: "Code famile" },
      },
    ]);
  });

  it("asks about a filled column that nobody knows while others are missing, the likeliest first", () => {
    const reading = readSheet(
      childrenSheet,
      sheetOf("Enfants", [
        ["Code enfant", "Code famille", "Nom", "Naissanse"],
        ["E1", "F1", "Martin", "01/02/2018"],
      ]),
    );
    expect(reading.rows).toHaveLength(1);
    expect(reading.rows[0]?.values.birth).toBeUndefined();
    expect(reading.problems).toMatchObject([
      {
        code: "reading.column-in-doubt",
        severity: "blocking",
        where: { sheet: "children", row: 1, column: 4 },
        facts: {
          found: "Naissanse",
          letters: "D",
          missing: ["Naissance", "Prénom", "École", "Classe", "Niveau", "Catégorie", "Régime alimentaire"],
        },
      },
    ]);
  });

  it("says nothing of a sheet that is not there, or holds nothing at all", () => {
    expect(readSheet(quotientsSheet, undefined)).toEqual({ rows: [], layout: undefined, problems: [] });
    expect(quotients([])).toMatchObject({ rows: [], problems: [] });
    expect(quotients([[null, " "]])).toMatchObject({ rows: [], problems: [] });
  });
});

describe("finding the rows", () => {
  const good = (code: string) => [code, 820, "01/09/2026"];

  it("skips blank ones, and those that hold only columns of the clerk's own", () => {
    const rows = [
      [...header, "Remarque"],
      [null, " ", ""],
      [...good("F1"), null],
      [null, null, null, "à voir"],
      [],
      [...good("F2"), null],
    ];
    expect(codesOf(rows)).toEqual(["F1", "F2"]);
    expect(quotients(rows).problems).toEqual([]);
  });

  it("skips those that hold only what the program fills", () => {
    const rows = [
      ["Code enfant", "Du", "Motif", "Prévenu le", "Verdict", "Explication"],
      [null, null, null, null, "Déduite", "parce que"],
    ];
    expect(readSheet(absencesSheet, sheetOf("Absences", rows)).rows).toEqual([]);
  });

  it("goes on right below a table, and beyond a blank row only for rows that have all they need", () => {
    const rows = [header, good("F1"), good("F2"), [], ["Vu le 3 mars", null, null], good("F3")];
    const table = { headerRow: 1, firstColumn: 1, lastRow: 2, lastColumn: 3 };
    const reading = quotients(rows, table);
    expect(reading.rows.map(({ values }) => values.familyCode)).toEqual(["F1", "F2", "F3"]);
    expect(reading.problems).toEqual([]);
  });

  it("reports a broken row right below a table, which may well be meant as a row", () => {
    const rows = [header, good("F1"), ["F2", null, "01/09/2026"]];
    const table = { headerRow: 1, firstColumn: 1, lastRow: 2, lastColumn: 3 };
    expect(quotients(rows, table).problems).toMatchObject([{ code: "reading.missing-value" }]);
  });

  it("takes the row below a table for its totals when it lacks the very first thing a row needs", () => {
    const rows = [header, good("F1"), [null, 820, null]];
    const table = { headerRow: 1, firstColumn: 1, lastRow: 2, lastColumn: 3 };
    expect(quotients(rows, table)).toMatchObject({ rows: [{}], problems: [] });
    expect(quotients(rows).problems).toMatchObject([
      { code: "reading.missing-value", where: { row: 3, field: "familyCode" } },
      { code: "reading.missing-value", where: { row: 3, field: "from" } },
    ]);
  });

  it.each(["Total", "TOTAUX", "Sous-total mars", "total :"])(
    "takes no row of totals for one of ours: %s",
    (word) => {
      expect(quotients([header, good("F1"), [word, 820, null]])).toMatchObject({ rows: [{}], problems: [] });
    },
  );

  it("takes a child of that name for a child", () => {
    const rows = [
      ["Code enfant", "Code famille", "Nom"],
      ["Total", "F1", "Total"],
    ];
    expect(readSheet(childrenSheet, sheetOf("Enfants", rows)).rows).toHaveLength(1);
  });
});

describe("reading the cells", () => {
  it("names the row, the column and whom a broken row blocks", () => {
    const reading = quotients([header, ["F1", "inconnu", "31/02/2026"]]);
    expect(reading.rows[0]).toMatchObject({
      sound: false,
      values: { familyCode: "F1", quotient: undefined },
    });
    expect(reading.problems).toEqual([
      {
        code: "reading.not-a-quotient",
        severity: "blocking",
        where: { sheet: "quotients", row: 2, field: "quotient" },
        facts: { column: "QF", shown: "inconnu" },
        blocks: { of: "family", code: "F1" },
      },
      {
        code: "reading.not-a-date",
        severity: "blocking",
        where: { sheet: "quotients", row: 2, field: "from" },
        facts: { column: "À partir du", shown: "31/02/2026" },
        blocks: { of: "family", code: "F1" },
      },
    ]);
    expect(soundRows(reading)).toEqual([]);
  });

  it("blocks nobody in particular when the row does not say whose it is", () => {
    const { problems } = quotients([header, [{ error: "#REF!" }, 820, "01/09/2026"]]);
    expect(problems).toMatchObject([
      { code: "reading.error-cell", blocks: { of: "nobody" }, facts: { shown: "#REF!" } },
    ]);
  });

  it("cuts what a cell shows to forty characters", () => {
    const { problems } = quotients([header, ["F1", "x".repeat(41), "01/09/2026"]]);
    expect(problems).toMatchObject([{ facts: { shown: `${"x".repeat(39)}…` } }]);
  });

  it("only warns of cells on which no amount and no addressee hangs, and leaves them out", () => {
    const rows = [
      ["Code famille", "Nom", "Moyen de paiement", "Téléphone"],
      ["F1", "Martin", "troc", { error: "#N/A" }],
    ];
    const reading = readSheet(familiesSheet, sheetOf("Familles", rows));
    expect(reading.rows).toMatchObject([
      { sound: true, values: { paymentMeans: undefined, phone: undefined } },
    ]);
    expect(reading.problems.map(({ code, severity }) => [code, severity])).toEqual([
      ["reading.error-cell", "warning"],
      ["reading.not-a-choice", "warning"],
    ]);
  });

  it("keeps a text that begins like a formula, with a warning", () => {
    const rows = [
      ["Code famille", "Nom"],
      ["F1", "=cmd|' /C calc'!A0"],
    ];
    const reading = readSheet(familiesSheet, sheetOf("Familles", rows));
    expect(reading.rows).toMatchObject([{ sound: true, values: { lastName: "=cmd|' /C calc'!A0" } }]);
    expect(reading.problems).toMatchObject([{ code: "reading.formula-like-text", severity: "warning" }]);
  });

  it("says so where it was typed, not where the program wrote it again", () => {
    const rows = [
      ["Date", "Niveau", "Code famille", "Facture", "Statut"],
      ["02/10/2026", 1, "F1", '="2026-000012"', "Envoyée"],
    ];
    const reading = readSheet(remindersSheet, sheetOf("Relances", rows));
    expect(reading).toMatchObject({ rows: [{ values: { invoice: '="2026-000012"' } }], problems: [] });
  });

  it("refuses a row that ends before it begins, at its last day", () => {
    const rows = [
      ["Code enfant", "Du", "Au", "Motif", "Prévenu le"],
      ["E1", "05/11/2026", "04/11/2026", "Maladie", null],
      ["E2", "05/11/2026", "05/11/2026", "Maladie", null],
    ];
    const reading = readSheet(absencesSheet, sheetOf("Absences", rows));
    expect(reading.rows.map(({ sound }) => sound)).toEqual([false, true]);
    expect(reading.problems).toMatchObject([
      {
        code: "reading.inverted-dates",
        where: { sheet: "absences", row: 2, field: "to" },
        blocks: { of: "child", code: "E1" },
      },
    ]);
  });

  it("asks for the values that a row needs", () => {
    const rows = [
      ["Date", "Code enfant", "Libellé", "Montant", "Facture"],
      ["05/11/2026", "E1", "Remise", null, null],
    ];
    expect(readSheet(adjustmentsSheet, sheetOf("Ajustements", rows)).problems).toMatchObject([
      { code: "reading.missing-value", where: { field: "amount" }, facts: { column: "Montant" } },
    ]);
  });
});

describe("the layout of a sheet", () => {
  const rows = [
    [null, "Quotients"],
    [null, ...header, "Remarque"],
    [null, "F1", 820, "01/09/2026", null],
    [null, null, null, null, "note"],
  ];

  it("turns places into cells", () => {
    const { layout } = quotients(rows);
    if (layout === undefined) throw new Error("no layout");
    expect(cellOf(layout, { sheet: "quotients", row: 3, field: "from" })).toBe("D3");
    expect(cellOf(layout, { sheet: "quotients", row: 3 })).toBe("B3");
    expect(cellOf(layout, { sheet: "quotients", field: "quotient" })).toBe("C2");
    expect(cellOf(layout, { sheet: "quotients" })).toBe("B2");
    const wide = { ...layout, columns: new Map([["from", 28]]) };
    expect(cellOf(wide, { sheet: "quotients", row: 3, field: "from" })).toBe("AB3");
  });

  it("spans a plain range from its first known column to its last header and its last filled row", () => {
    expect(quotients(rows).layout).toMatchObject({
      hasTable: false,
      lastRow: 4,
      extent: { headerRow: 2, firstColumn: 2, lastRow: 4, lastColumn: 5 },
    });
  });

  it("is that of the table where there is one", () => {
    const grid = [header, ["F1", 820, "01/09/2026"], [null, null, null]];
    expect(quotients(grid, tableOf(grid)).layout).toMatchObject({
      hasTable: true,
      lastRow: 2,
      extent: { headerRow: 1, firstColumn: 1, lastRow: 3, lastColumn: 3 },
    });
  });
});

describe("how a number is shown", () => {
  const rows = [
    ["Code famille", "Nom", "QF"],
    [12, "Martin", 46300],
  ];
  const shownAs = (formats: Readonly<Record<string, string>>) =>
    readSheet(familiesSheet, {
      ...sheetOf("Familles", rows),
      formatAt: (row, column) => formats[`${String(row)},${String(column)}`] ?? "General",
    });

  it("decides whether it is an amount, and what a code is", () => {
    expect(shownAs({}).rows[0]?.values).toMatchObject({ code: "12", quotient: 4630000 });
    expect(shownAs({ "2,1": "00000", "2,3": "0.00" }).rows[0]?.values).toMatchObject({
      code: "00012",
      quotient: 4630000,
    });
  });

  it("is what the sentence says of its cell", () => {
    const { rows: read, problems } = shownAs({ "2,1": '"F-"000', "2,3": "dd/mm/yyyy" });
    expect(read[0]).toMatchObject({ sound: false, values: { code: undefined, quotient: undefined } });
    expect(problems).toMatchObject([
      { code: "reading.code-as-number", severity: "blocking", facts: { shown: "F-012" } },
      { code: "reading.shown-as-date", severity: "blocking", facts: { shown: "05/10/2026" } },
    ]);
  });
});

describe("what is odd in many rows of a column", () => {
  const era = eraOf("2026-2027");
  const from = (...days: readonly CellValue[]) =>
    readSheet(
      quotientsSheet,
      sheetOf("Quotients", [header, ...days.map((day, index) => [`F${String(index)}`, 820, day])]),
      { era },
    ).problems;

  it("is told once, with the first row and the number of others", () => {
    expect(from("01/09/2026", "01/09/2016", "01/09/2026", "01/09/2015", "01/09/2014")).toEqual([
      {
        code: "reading.far-day",
        severity: "warning",
        blocks: { of: "nobody" },
        where: { sheet: "quotients", row: 3, field: "from" },
        facts: { column: "À partir du", shown: "01/09/2016", schoolYear: "2026-2027", others: 2 },
      },
    ]);
  });

  it("is told for each reason", () => {
    expect(from("01/09/2016", "01/09/2026 8h").map(({ code }) => code)).toEqual([
      "reading.far-day",
      "reading.day-with-hour",
    ]);
  });
});

describe("merged cells", () => {
  const sheet = (top: number, left: number, bottom: number, right: number) =>
    readSheet(childrenSheet, {
      ...sheetOf("Enfants", [
        ["Les enfants"],
        ["Remarque", "Code enfant", "Code famille", "Nom", "École", null, "Note"],
        [null, "E1", "F1", "Martin", "Jules-Ferry"],
        [null, "E2", "F2", "Durand"],
      ]),
      merges: [{ top, left, bottom, right }],
    }).problems;

  it.each<[string, number, number, number, number]>([
    ["over two rows", 3, 5, 4, 5],
    ["over two columns", 3, 4, 3, 5],
    ["over a row and what lies below", 4, 2, 9, 2],
    ["over the header and a row", 2, 5, 3, 5],
    ["over a column of ours and another", 3, 5, 3, 7],
  ])("%s stop everything", (_, top, left, bottom, right) => {
    expect(sheet(top, left, bottom, right)).toMatchObject([
      { code: "reading.merged-cells", severity: "blocking", blocks: { of: "everybody" } },
    ]);
  });

  it("are named by their range, at their first row and column", () => {
    expect(sheet(3, 5, 4, 5)).toMatchObject([
      { facts: { sheet: "Enfants", range: "E3:E4" }, where: { row: 3, field: "school" } },
    ]);
  });

  it.each<[string, number, number, number, number]>([
    ["above the headers", 1, 1, 1, 7],
    ["over headers alone", 2, 6, 2, 7],
    ["beside, in the clerk's own columns", 3, 6, 4, 7],
    ["in the clerk's own column before ours", 3, 1, 4, 1],
    ["below the rows", 5, 2, 7, 5],
  ])("%s are nobody's business", (_, top, left, bottom, right) => {
    expect(sheet(top, left, bottom, right)).toEqual([]);
  });

  it("over what the program fills are no question of reading", () => {
    const rows = [
      ["Code enfant", "Du", "Motif", "Prévenu le", "Verdict", "Explication"],
      ["E1", "02/11/2026", "Maladie", "02/11/2026"],
    ];
    const merges = [{ top: 2, left: 5, bottom: 2, right: 6 }];
    expect(readSheet(absencesSheet, { ...sheetOf("Absences", rows), merges }).problems).toEqual([]);
  });

  it("in the journal stop nothing", () => {
    const merges = [{ top: 2, left: 1, bottom: 3, right: 1 }];
    const rows = [
      ["Quand", "Action"],
      ["01/11/2026", "Facturation"],
    ];
    expect(readSheet(journalSheet, { ...sheetOf("Journal", rows), merges }).problems).toEqual([]);
  });
});

describe("a row away from the table", () => {
  const table = { headerRow: 1, firstColumn: 1, lastRow: 2, lastColumn: 4 };
  const below = (...rows: Rows) =>
    readSheet(
      childrenSheet,
      sheetOf(
        "Enfants",
        [["Code enfant", "Code famille", "Nom", "Prénom"], ["E1", "F1", "Martin", "Léa"], ...rows],
        table,
      ),
    );

  it.each<[string, Rows]>([
    ["without its code, at once below", [[null, "F2", "Durand", "Noé"]]],
    ["without its code, beyond a blank row", [[], [null, "F2", "Durand", "Noé"]]],
    ["without its family, beyond a blank row", [[], ["E2", null, "Durand", "Noé"]]],
  ])("that is not read is told: %s", (_, rows) => {
    const { rows: read, problems } = below(...rows);
    expect(read).toHaveLength(1);
    expect(problems).toMatchObject([{ code: "reading.row-left-out", severity: "warning" }]);
    expect(problems[0]?.where?.row).toBe(2 + rows.length);
  });

  it("says what it lacks", () => {
    expect(below([], [null, null, "Durand", "Noé"]).problems).toMatchObject([
      { facts: { columns: ["Code enfant", "Code famille"] }, where: { row: 4, field: "code" } },
    ]);
  });

  it.each<[string, Rows]>([
    ["a note", [[], ["À revoir avec la mairie"]]],
    ["a row of totals", [[], ["Total", null, "12 enfants"]]],
    ["sums alone", [[null, 12, 30]]],
    ["a complete row, which is read", [[], ["E2", "F2", "Durand"]]],
  ])("is no row when it is %s", (_, rows) => {
    expect(below(...rows).problems).toEqual([]);
  });

  it("without its code in a plain range is told as any row", () => {
    const rows = [["Code enfant", "Code famille", "Nom"], ["E1", "F1", "Martin"], [], [null, "F2", "Durand"]];
    expect(readSheet(childrenSheet, sheetOf("Enfants", rows)).problems).toMatchObject([
      { code: "reading.missing-value", severity: "blocking", facts: { column: "Code enfant" } },
    ]);
  });
});
