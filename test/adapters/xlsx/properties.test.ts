import fc from "fast-check";
import type { Change, CellFormat, WriteValue } from "../../../src/workbook/changes";
import type { CellValue } from "../../../src/workbook/port";
import { handMade, tableXml } from "../../support/hand-made-workbook";
import { complaintsAbout } from "../../support/ooxml-check";
import { changedParts } from "../../support/package-parts";
import { cell, fill, opened, sheetIn, valueOf, writeRows } from "../../support/xlsx-runs";

/** The grid as it should be, next to the file as it is. */
type Grid = readonly (readonly CellValue[])[];

const width = 4;
const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.constantFrom(
    "=1+1",
    "-",
    "@a",
    "a]]>b",
    "_x000D_",
    "<row r='1'>",
    "&amp;",
    " x ",
    "007",
    "2026-11",
    "\r\n",
  ),
);
const written: fc.Arbitrary<readonly [WriteValue, CellFormat]> = fc.oneof(
  fc.tuple(text, fc.constantFrom<CellFormat>("text", "long-text", "yes-no")),
  fc.tuple(fc.integer({ min: 1, max: 60_000 }), fc.constant<CellFormat>("day")),
  fc.tuple(
    fc.integer({ min: -1e9, max: 1e9 }).map((cents) => cents / 100),
    fc.constantFrom<CellFormat>("money", "decimal"),
  ),
  fc.tuple(fc.boolean(), fc.constant<CellFormat>("yes-no")),
  fc.tuple(fc.constant(null), fc.constantFrom<CellFormat>("text", "day")),
);
const stored = fc.oneof(
  fc.constant(null),
  fc.integer({ min: -1000, max: 1000 }),
  fc.stringMatching(/^[a-zé ]{1,5}$/),
);
const row = fc.array(stored, { minLength: width, maxLength: width });

describe("random changes to random sheets", () => {
  it("are read back as they were written, and all other cells as before", async () => {
    const filled = fc.array(
      fc.tuple(fc.integer({ min: 2, max: 30 }), fc.integer({ min: 1, max: 8 }), written),
      { maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 8 }),
        fc.array(filled, { minLength: 1, maxLength: 4 }),
        async (rows, steps) => {
          const workbook = await opened(plainFile(rows));
          let expected: Grid = rows;
          for (const cells of steps) {
            const change = fill(
              "S",
              ...cells.map(([at, column, [value, format]]) => cell(at, column, value, format)),
            );
            valueOf(await workbook.apply([change]));
            for (const [at, column, [value]] of cells) expected = withCell(expected, at, column, value);
          }
          expect(complaintsAbout(workbook.bytes())).toEqual([]);
          expect(trimmed((await sheetIn(workbook.bytes(), "S")).rows)).toEqual(trimmed(expected));
        },
      ),
      { numRuns: 60 },
    );
  });

  it("append to a table and keep the clerk's column and the cells beside it", async () => {
    const appended = fc.array(fc.tuple(written, written), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 5 }),
        fc.array(appended, { minLength: 1, maxLength: 3 }),
        async (rows, batches) => {
          const file = tableFile(rows);
          const workbook = await opened(file);
          let expected: Grid = [["a", "b", "c", "d"], ...rows];
          for (const batch of batches) {
            // One batch is a list of rows, each with its own formats: so each row is a change.
            const changes = batch.map(([first, second], index): Change => {
              const firstRow = expected.length + 1 + index;
              return writeRows({
                sheet: "S",
                firstRow,
                formats: [first[1], second[1]],
                columns: [1, 3],
                rows: [[first[0], second[0]]],
                extent: [1, 1, firstRow, width],
              });
            });
            valueOf(await workbook.apply(changes));
            expected = [
              ...expected,
              ...batch.map(([first, second]) => [asRead(first[0]), null, asRead(second[0]), null]),
            ];
          }
          const after = workbook.bytes();
          expect(complaintsAbout(after)).toEqual([]);
          const sheet = await sheetIn(after, "S");
          expect(trimmed(sheet.rows)).toEqual(trimmed(expected));
          expect(sheet.table?.lastRow).toBe(expected.length);
          expect(changedParts(file, after).filter((path) => !/sheet1|table1|styles/.test(path))).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });
});

function plainFile(rows: Grid): Uint8Array {
  return handMade({
    sheets: [{ name: "S", rows: rows.map((values, index) => rowXml(index + 1, values)).join("") }],
  });
}

function tableFile(rows: Grid): Uint8Array {
  const all = [["a", "b", "c", "d"], ...rows];
  const table = tableXml({ ref: `A1:D${all.length}`, columns: ["a", "b", "c", "d"] });
  return handMade({
    sheets: [
      { name: "S", rows: all.map((values, index) => rowXml(index + 1, values)).join(""), tables: [table] },
    ],
  });
}

function rowXml(number: number, values: readonly CellValue[]): string {
  const cells = values.map((value, index) => {
    const address = `${"ABCD"[index] ?? ""}${number}`;
    if (value === null) return "";
    if (typeof value === "number") return `<c r="${address}"><v>${value}</v></c>`;
    return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${value as string}</t></is></c>`;
  });
  return `<row r="${number}">${cells.join("")}</row>`;
}

function withCell(grid: Grid, at: number, column: number, value: WriteValue): Grid {
  const length = Math.max(grid.length, at);
  return Array.from({ length }, (_, index) => {
    const values = grid[index] ?? [];
    if (index !== at - 1) return values;
    return Array.from({ length: Math.max(values.length, column) }, (__, place) =>
      place === column - 1 ? asRead(value) : (values[place] ?? null),
    );
  });
}

/** An empty text and no value at all are the same blank cell. */
function asRead(value: WriteValue): CellValue {
  if (value === "" || value === null) return null;
  return typeof value === "object" ? value.text : value;
}

/** Blank cells and rows at the end mean nothing. */
function trimmed(grid: Grid): Grid {
  const cut = <T>(list: readonly T[], isBlank: (item: T) => boolean): readonly T[] => {
    let length = list.length;
    while (length > 0 && isBlank(list[length - 1] as T)) length -= 1;
    return list.slice(0, length);
  };
  return cut(
    grid.map((values) => cut(values, (value) => value === null)),
    (values) => values.length === 0,
  );
}
