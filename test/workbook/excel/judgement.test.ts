import { blocking } from "../../../src/kernel/problem";
import type { Change, WriteRows } from "../../../src/workbook/changes";
import { parseRange, type Range } from "../../../src/workbook/excel/addresses";
import { grownFilter, judge, planSheet, type SheetAtHand } from "../../../src/workbook/excel/judgement";
import type { Table } from "../../../src/workbook/excel/tables";

/** What forbids changes, from facts alone. Most cases stand in `test/contract/refusals.ts`: here are those few can show. */

function range(address: string): Range {
  const found = parseRange(address);
  if (found === undefined) throw new Error(address);
  return found;
}

function table(address: string, more: Partial<Table> = {}): Table {
  return { name: "T", range: range(address), headerRows: 1, totalsRows: 0, ...more };
}

interface Facts {
  readonly table?: Table;
  readonly merges?: string;
  readonly arrays?: string;
  readonly filled?: readonly string[];
  readonly called?: string;
  readonly isLocked?: boolean;
  readonly charts?: readonly string[];
}

function sheet(facts: Facts): SheetAtHand {
  const ranges = (text = "") => (text === "" ? [] : text.split(" ").map(range));
  return {
    name: "S",
    tables: facts.table === undefined ? [] : [facts.table],
    merges: ranges(facts.merges),
    arrays: ranges(facts.arrays),
    filledIn: ({ top, left, bottom, right }) =>
      (facts.filled ?? [])
        .map(range)
        .filter((at) => at.top >= top && at.top <= bottom && at.left >= left && at.left <= right)
        .map((at) => ({ row: at.top, column: at.left })),
    calledAs: () => facts.called,
  };
}

/** Rows of two columns, written from row 4; the area ends at `to` afterwards. */
function rows(count: number, to: string, firstRow = 4): WriteRows {
  const { top, left, bottom, right } = range(to);
  return {
    kind: "write-rows",
    sheet: "S",
    firstRow,
    columns: [1, 2].map((column) => ({ column, format: "text" })),
    rows: Array.from({ length: count }, () => ["x", "y"]),
    extent: { headerRow: top, firstColumn: left, lastRow: bottom, lastColumn: right },
  };
}

const rename: Change = { kind: "rename-column", sheet: "S", headerRow: 1, column: 2, header: "Prix" };
const moreColumns: Change = {
  kind: "add-columns",
  sheet: "S",
  extent: { headerRow: 1, firstColumn: 1, lastRow: 3, lastColumn: 2 },
  columns: [{ header: "C", width: 9, format: "text" }],
};
const template = { name: "Graphique", role: "output" as const, tableName: "G", columns: [] };
const totals = table("A1:B4", { totalsRows: 1 });
const last = 1_048_576;

const cases: readonly (readonly [
  what: string,
  facts: Facts,
  changes: readonly Change[],
  ...refusals: string[],
])[] = [
  ["nothing in the way", { table: table("A1:B3") }, [rows(1, "A1:B4")]],
  ["the totals row, which moves", { table: totals, filled: ["A4", "B4"] }, [rows(2, "A1:B5")]],
  [
    "the cell that the totals row moves to",
    { table: totals, filled: ["B6"] },
    [rows(2, "A1:B5")],
    "cell-occupied B6",
  ],
  ["the cell below it", { table: totals, filled: ["B7"] }, [rows(2, "A1:B5")]],
  [
    "a totals row that fits on the last row",
    { table: table(`A1:B${last - 1}`, { totalsRows: 1 }) },
    [rows(1, `A1:B${last - 1}`, last - 1)],
  ],
  [
    "a totals row that does not",
    { table: table(`A1:B${last - 1}`, { totalsRows: 1 }) },
    [rows(1, `A1:B${last}`, last)],
    "sheet-full",
  ],
  [
    "rows below a table that stays as it is",
    { table: table("A1:B3"), filled: ["B7"] },
    [rows(2, "A1:B3", 6)],
    "cell-occupied B7",
  ],
  [
    "a blank row in a table that stays as it is",
    { table: table("A1:B5"), filled: ["B5"] },
    [rows(2, "A1:B5")],
  ],
  [
    "a table that shrinks",
    { table: table("A1:B5"), filled: ["B5"] },
    [{ ...rows(1, "A1:B2", 2), clearTo: 5 }],
  ],
  [
    "a totals row that comes up over what is not emptied",
    { table: table("A1:B6", { totalsRows: 1 }), filled: ["B3"] },
    [{ ...rows(1, "A1:B2", 2), rows: [["x", "y"]] }],
    "cell-occupied B3",
  ],
  [
    "a totals row that comes up over what is emptied",
    { table: table("A1:B6", { totalsRows: 1 }), filled: ["B3"] },
    [{ ...rows(1, "A1:B2", 2), clearTo: 5 }],
  ],
  ["one occupied cell of several", { filled: ["A4", "B4", "B5"] }, [rows(2, "A1:B5")], "cell-occupied A4"],
  ["the header of a plain range, and what is beside it", { filled: ["A1", "C4"] }, [rows(2, "A1:B5")]],
  [
    "a column that a query fills",
    { table: table("A1:B3", { isLinked: true }) },
    [moreColumns],
    "linked-table",
  ],
  ["another header for it", { table: table("A1:B3", { isLinked: true }) }, [rename], "linked-table"],
  ["rows of it", { table: table("A1:B3", { isLinked: true }) }, [rows(1, "A1:B4")]],
  [
    "a header that a formula calls",
    { table: table("A1:B3"), called: "Montant" },
    [rename],
    "called-by-formula",
  ],
  ["several cells of one formula", { arrays: "B4:B9" }, [rows(2, "A1:B5")], "cell-in-array B4"],
  ["cells of another formula", { arrays: "B6:B9 C4:C5" }, [rows(2, "A1:B5")]],
  ["the last of merged cells", { merges: "B1:B4" }, [rows(2, "A1:B5")], "cell-merged B4"],
  ["two merged areas", { merges: "B4:B5 A5:A9" }, [rows(2, "A1:B5")], "cell-merged B4", "cell-merged A5"],
  ["merged cells above, below and beside", { merges: "A1:B3 A6:B7 C4:D5" }, [rows(2, "A1:B5")]],
  [
    "the name of a chart",
    { charts: ["GRAPHIQUE"] },
    [{ kind: "create-sheet", template, rows: [] }],
    "here GRAPHIQUE",
  ],
  [
    "a page in the place of a chart",
    { charts: ["Graphique"] },
    [{ kind: "replace-page", sheet: "graphique", widths: [], rows: [], firstPrintedRow: 1 }],
    "here Graphique",
  ],
  [
    "cells of a chart",
    { charts: ["Graphique"] },
    [{ ...rows(1, "A1:B4"), sheet: "Graphique" }],
    "here Graphique",
  ],
  [
    "a locked structure",
    { isLocked: true },
    [{ kind: "create-sheet", template, rows: [] }],
    "structure-locked",
  ],
  [
    "another name in it",
    { isLocked: true },
    [{ kind: "rename-sheet", sheet: "S", name: "Z" }],
    "structure-locked",
  ],
  ["rows in it", { isLocked: true }, [rows(1, "A1:B4")]],
  [
    "a page that is there already in it",
    { isLocked: true },
    [{ kind: "replace-page", sheet: "s", widths: [], rows: [], firstPrintedRow: 1 }],
  ],
  ["what no sheet could take, told alone", { merges: "A4:B4" }, [rows(1, `A1:B${last + 1}`)], "sheet-full"],
];

describe("what forbids changes", () => {
  it.each(cases.map(([what, ...rest]) => [what, rest] as const))("%s", (_, [facts, changes, ...expected]) => {
    const charts = (facts.charts ?? []).map((name) => ({ name, isGrid: false }));
    const workbook = {
      sheets: [{ name: "S" }, ...charts],
      isStructureLocked: facts.isLocked === true,
      unwritable: (name: string) => blocking("file.sheet-not-writable", { file: "here", sheet: name }),
    };
    const told = judge(changes, workbook, [sheet(facts)]).map(({ code, facts: about }) => {
      if ("file" in about) return `${about.file} ${"sheet" in about ? about.sheet : ""}`;
      return code.replace("file.", "") + ("cell" in about ? ` ${about.cell}` : "");
    });
    expect(told).toEqual(expected);
  });

  it("a bug is no refusal: columns are added beside the last one only", () => {
    expect(() => planSheet([moreColumns, moreColumns], [])).toThrow("beside the last one");
  });
});

describe("the filter of a plain range", () => {
  const { areas } = planSheet([rows(2, "A1:B5")], []);

  it.each([
    ["goes on with it", "A1:B3", "A1:B5"],
    ["stays where it ends above", "A1:B2", "A1:B2"],
    ["stays where it belongs to something else", "A2:B3", "A2:B3"],
    ["stays beside it", "D1:E3", "D1:E3"],
  ])("%s", (_, before, after) => {
    expect(grownFilter(range(before), areas)).toEqual(range(after));
  });

  it("that belongs to a table is none of the sheet's", () => {
    const own = planSheet([rows(2, "A1:B5")], [table("A1:B3")]);
    expect(grownFilter(range("A1:B3"), own.areas)).toEqual(range("A1:B3"));
  });
});
