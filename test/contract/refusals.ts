import type { Change, FillCells, WriteRows } from "../../src/workbook/changes";
import type { WorkbookPort } from "../../src/workbook/port";
import type { SheetWithRows } from "./workbook-port";

const columns = ["Code", "Montant"].map((header) => ({ header, width: 12, format: "text" as const }));
const sheet: SheetWithRows = {
  template: { name: "Élèves", role: "input", tableName: "Eleves", columns },
  rows: [
    ["E1", "1"],
    ["E2", "2"],
  ],
};

function fill(row: number, column: number, value: string | null, name = "Élèves"): FillCells {
  return { kind: "fill-cells", sheet: name, cells: [{ row, column, value, format: "text" }] };
}

/** Rows under the two that are there, in a table or on a sheet without one. */
function append(rows: readonly (readonly (string | null)[])[], name = "Élèves"): WriteRows {
  return {
    kind: "write-rows",
    sheet: name,
    firstRow: 4,
    columns: [1, 2].map((column) => ({ column, format: "text" })),
    rows,
    extent: { headerRow: 1, firstColumn: 1, lastRow: 3 + rows.length, lastColumn: 2 },
  };
}

const extent = { headerRow: 1, firstColumn: 1, lastRow: 3, lastColumn: 2 };
const oneMore = append([["E3", "3"]]);
const newColumn: Change = {
  kind: "add-columns",
  sheet: "Élèves",
  extent,
  columns: [{ header: "Remarque", width: 12, format: "text" }],
};
const newSheet = (name: string): Change => ({
  kind: "create-sheet",
  template: { ...sheet.template, name, tableName: "Autre" },
  rows: [],
});
const long = "x".repeat(32_768);

/** A sheet without a table, of three rows; in its last row two cells are merged. */
const plain: Change = {
  kind: "replace-page",
  sheet: "Notes",
  widths: [10, 10],
  firstPrintedRow: 1,
  rows: [
    { cells: [{ column: 1, value: "Code", format: "text", look: "text" }] },
    { cells: [{ column: 1, value: "E1", format: "text", look: "text" }] },
    { cells: [{ column: 1, lastColumn: 2, value: "E2", format: "long-text", look: "note" }] },
  ],
};

/** What a refusal says; `undefined` where a sheet is gone or has come, which each workbook tells in its own words. */
type Refusal = readonly [code: string | undefined, cell?: string];

const cases: readonly (readonly [
  what: string,
  before: readonly Change[],
  changes: readonly Change[],
  ...refusals: Refusal[],
])[] = [
  ["a note below a table that grows", [fill(4, 2, "note")], [oneMore], ["file.cell-occupied", "B4"]],
  [
    "a note where the new row itself has nothing",
    [fill(4, 2, "note")],
    [append([["E3", null]])],
    ["file.cell-occupied", "B4"],
  ],
  ["a note that these changes take away first", [fill(4, 2, "note")], [fill(4, 2, null), oneMore]],
  ["a note below the new rows", [fill(5, 2, "note")], [oneMore]],
  ["a note beside the new rows", [fill(4, 4, "note")], [oneMore]],
  ["a note where a column is added", [fill(3, 3, "note")], [newColumn], ["file.cell-occupied", "C3"]],
  [
    "a note below an added column, where the table grows too",
    [fill(4, 3, "note")],
    [newColumn, { ...oneMore, extent: { ...oneMore.extent, lastColumn: 3 } }],
    ["file.cell-occupied", "C4"],
  ],
  ["rows of a table that are written anew", [], [{ ...oneMore, firstRow: 2, extent }]],
  [
    "a note where a plain range goes on",
    [plain, fill(4, 2, "note", "Notes")],
    [append([["E3", "3"]], "Notes")],
    ["file.cell-occupied", "B4"],
  ],
  [
    "a note where a plain range goes on with nothing",
    [plain, fill(4, 2, "note", "Notes")],
    [append([["E3", null]], "Notes")],
    ["file.cell-occupied", "B4"],
  ],
  [
    "rows of a plain range that these changes empty first",
    [plain, fill(4, 2, "note", "Notes")],
    [fill(4, 2, null, "Notes"), append([["E3", "3"]], "Notes")],
  ],
  ["a merged cell", [plain], [fill(3, 2, "x", "Notes")], ["file.cell-merged", "B3"]],
  [
    "merged cells among rows that are emptied",
    [plain],
    [{ ...append([["E9", "9"]], "Notes"), firstRow: 2, clearTo: 3, extent: { ...extent, lastRow: 2 } }],
    ["file.cell-merged", "A3"],
  ],
  ["cells beside the merged ones", [plain], [fill(3, 3, "x", "Notes")]],
  ["a text that just fits a cell", [], [fill(2, 1, long.slice(1))]],
  ["texts that are too long", [], [fill(2, 1, long), oneMore], ["file.text-too-long", "A2"]],
  [
    "a text that is too long for a new sheet",
    [],
    [{ ...newSheet("Autre"), rows: [["x", long]] } as Change],
    ["file.text-too-long", "B2"],
  ],
  ["a row beyond the last", [], [fill(1_048_577, 1, "x")], ["file.sheet-full"]],
  ["a column beyond the last", [], [fill(2, 16_385, "x")], ["file.sheet-full"]],
  [
    "rows to be emptied beyond the last",
    [],
    [{ ...oneMore, firstRow: 2, clearTo: 1_048_577, extent }],
    ["file.sheet-full"],
  ],
  [
    "a sheet that is not there, once",
    [],
    [fill(2, 1, "x", "Absente"), fill(3, 1, "x", "ABSENTE")],
    [undefined],
  ],
  ["a sheet that these changes make", [], [newSheet("Autre"), fill(2, 1, "x", "autre")]],
  ["a new sheet of a name that is taken", [], [newSheet("ELEVES")], [undefined]],
  ["a sheet that is not there and was to be renamed", [], [rename("Absente", "Autre")], [undefined]],
  ["a name that another sheet has", [plain], [rename("Élèves", "NOTES")], [undefined]],
  ["its own name in other letters", [], [rename("Élèves", "ELEVES")]],
];

function rename(from: string, name: string): Change {
  return { kind: "rename-sheet", sheet: from, name };
}

/**
 * What forbids a change is the same wherever the workbook lives, and so is what does not. `unwritable` is the code by
 * which this one says that a sheet is gone, or has come.
 */
export function describeRefusals(
  name: string,
  unwritable: string,
  makePort: (sheets: readonly SheetWithRows[]) => Promise<WorkbookPort>,
): void {
  describe(`what forbids a change to a workbook in ${name}`, () => {
    async function stateOf(port: WorkbookPort): Promise<string> {
      return JSON.stringify(await port.read(["Élèves", "Notes"]));
    }

    it.each(cases.map(([what, ...rest]) => [what, rest] as const))(
      "%s",
      async (_, [before, changes, ...refusals]) => {
        const port = await makePort([sheet]);
        for (const change of before) expect((await port.apply([change])).problems).toEqual([]);
        const state = await stateOf(port);
        const { ok, problems } = await port.apply(changes);
        const told = problems.map(({ code, facts }) => ("cell" in facts ? [code, facts.cell] : [code]));
        expect(told).toEqual(refusals.map(([code = unwritable, ...cell]) => [code, ...cell]));
        expect(ok).toBe(refusals.length === 0);
        if (!ok) expect(await stateOf(port)).toBe(state);
      },
    );
  });
}
