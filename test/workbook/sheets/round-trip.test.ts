import fc from "fast-check";
import { cents } from "../../../src/kernel/cents";
import { addDays, day } from "../../../src/kernel/day";
import { asRead } from "../../../src/workbook/as-read";
import type { Codec } from "../../../src/workbook/codecs/codec";
import { Fault } from "../../../src/workbook/codecs/codec";
import {
  columnOf,
  type Columns,
  type SheetDeclaration,
  type TableSheet,
} from "../../../src/workbook/declaration";
import type { CellValue } from "../../../src/workbook/port";
import { readSheet } from "../../../src/workbook/read-sheet";
import { allSheets } from "../../../src/workbook/sheets";
import { sheetOf } from "../snapshots";

/** Values of a column, by the format of its codec; a choice is any of its words, read. */
function valuesOf(codec: Codec<unknown>): fc.Arbitrary<unknown> {
  const { choices } = codec;
  if (choices !== undefined) return fc.constantFrom(...choices).map((word) => codec.parse(word));
  const anyDay = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays(day("2010-01-01"), count));
  const anyText = fc.stringMatching(/^[A-Za-z][a-z0-9]{0,12}( [a-z]{1,8})?$/);
  switch (codec.format) {
    case "day":
      // Some keep the hour that a day was typed with.
      return anyDay.map((date) => codec.parse(date));
    case "moment":
      return fc.record({ day: anyDay, at: fc.integer({ min: 1, max: 1439 }) });
    case "time":
      return fc.integer({ min: 0, max: 1439 });
    case "money":
      // Prices and fees are never negative.
      return fc
        .integer({ min: -1_000_000, max: 1_000_000 })
        .map(cents)
        .filter((amount) => !(codec.parse(codec.render(amount) as CellValue) instanceof Fault));
    case "decimal":
      return fc.integer({ min: 0, max: 1_000_000 });
    case "percent":
      return fc.integer({ min: 0, max: 100_000_000 });
    case "integer":
      return fc.integer({ min: 1, max: 2 });
    case "text":
    case "long-text":
    case "link":
    case "yes-no":
      // Ranks and lists of days are texts of their own form: what they make of a sample is their value.
      return fc.oneof(anyText, fc.constant("3+"), fc.constant("2026-11-02 2026-11-03")).map((sample) => {
        const parsed = codec.parse(sample);
        return parsed instanceof Fault ? codec.parse("3+") : parsed;
      });
  }
}

function readable(value: unknown): boolean {
  return value !== undefined && !(value instanceof Fault);
}

/** Rows whose ranges are in order, as every sheet asks. */
function rowsOf(sheet: TableSheet): fc.Arbitrary<Record<string, unknown>> {
  const fields = sheet.fields.map((field) => {
    const { codec, valueNeeded } = columnOf(sheet, field);
    const values = valuesOf(codec).filter(readable);
    return [field, valueNeeded ? values : fc.option(values, { nil: undefined })] as const;
  });
  return fc.record(Object.fromEntries(fields)).map((row) => {
    const { from, to } = row as { from?: string; to?: string };
    return from !== undefined && to !== undefined && from > to ? { ...row, from: to, to: from } : row;
  });
}

const tables = allSheets.flatMap((sheet) => (sheet.shape === "table" ? [[sheet.name, sheet] as const] : []));

describe.each(tables)("the sheet %s", (_name, sheet) => {
  const header = sheet.fields.map((field) => columnOf(sheet, field).header);

  it("reads back the rows it writes; what the program fills is written, and never read", () => {
    fc.assert(
      fc.property(fc.array(rowsOf(sheet), { minLength: 1, maxLength: 4 }), (rows) => {
        const cells = rows.map((row) =>
          sheet.fields.map((field): CellValue => {
            const { codec } = columnOf(sheet, field);
            return row[field] === undefined ? null : asRead(codec.render(row[field]), codec.format);
          }),
        );
        const reading = readSheet(
          sheet as SheetDeclaration<Columns>,
          sheetOf(sheet.name, [header, ...cells]),
        );
        expect(reading.problems.filter(({ severity }) => severity === "blocking")).toEqual([]);
        const expected = rows.map((row) =>
          Object.fromEntries(
            sheet.fields.map((field) => [field, columnOf(sheet, field).filled ? undefined : row[field]]),
          ),
        );
        expect(reading.rows.map(({ values }) => values)).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });

  it("writes what it fills in a form that its own codec reads", () => {
    for (const field of sheet.fields.filter((name) => columnOf(sheet, name).filled)) {
      const { codec } = columnOf(sheet, field);
      fc.assert(
        fc.property(valuesOf(codec).filter(readable), (value) => {
          expect(codec.parse(asRead(codec.render(value), codec.format))).toEqual(value);
        }),
        { numRuns: 20 },
      );
    }
  });
});
