import fc from "fast-check";
import { cellValue } from "../../../src/adapters/office/read/cell-value";
import { halves, inGroups } from "../../../src/adapters/office/read/pieces";
import { neededFormat, spelledValue } from "../../../src/adapters/office/write/spelling";
import { inBatches, step, weightOf } from "../../../src/adapters/office/write/steps";
import { stretchesOf } from "../../../src/workbook/excel/stretches";
import { entered } from "../../host/workbook/entering";

/** The small decisions of the Office adapter, one by one. */

describe("a cell as Excel gives it", () => {
  it.each([
    ["", "General", null],
    ["007", "@", "007"],
    [12.5, "General", 12.5],
    [0.0055, "0.00%", { percent: 0.55 }],
    [0.38194444444444398, "hh:mm", 0.38194444444444442],
    ["#REF!", "General", { error: "#REF!" }],
    ["#N/A", "General", { error: "#N/A" }],
    ["#VALEUR!", "General", { error: "#VALEUR!" }],
    ["#DIV/0!", "General", { error: "#DIV/0!" }],
    ["# note", "General", "# note"],
    ["#1", "General", "#1"],
    [true, "General", true],
  ])("%j as %s is %j", (value, numberFormat, expected) => {
    expect(cellValue(value, numberFormat, false)).toEqual(expected);
  });

  it("counts days from 1900, whatever the workbook does", () => {
    expect(cellValue(44865, "dd/mm/yyyy", true)).toBe(46327);
    expect(cellValue(44865, "General", true)).toBe(44865);
  });
});

describe("a text given to Excel", () => {
  it.each([
    "=1+1",
    "+33",
    "-1",
    "@x",
    "007",
    "1e5",
    "2026-11",
    "5 nov.",
    "mars 2026",
    "VRAI",
    "false",
    "'x",
    "#N/A",
    " x",
  ])("%j is told to be one in a General cell", (text) => {
    expect(spelledValue(text, "text", "General", false)).toBe(`'${text}`);
  });

  it.each(["Martin", "Élève absent", "Repas (cantine)"])("%j goes as it is", (text) => {
    expect(spelledValue(text, "text", "General", false)).toBe(text);
  });

  it("goes as it is in a text cell, save for a quote of its own", () => {
    expect(spelledValue("007", "text", "@", false)).toBe("007");
    expect(spelledValue("'x", "text", "@", false)).toBe("''x");
  });

  it("comes out as it went in, whatever it is", () => {
    const texts = fc.oneof(fc.string(), fc.stringMatching(/^[-+=@'#\d.,:/% A-Za-z]{1,12}$/));
    fc.assert(
      fc.property(texts, fc.constantFrom("General", "@", "0.00", "dd/mm/yyyy"), (text, numberFormat) => {
        const given = spelledValue(text, "text", numberFormat, false);
        const cell = entered({ value: "", numberFormat }, given, numberFormat);
        expect(cell.value).toBe(text);
        expect(cell.formula).toBeUndefined();
      }),
    );
  });
});

describe("a number given to Excel", () => {
  it("gets a number format that shows it for what it is, where its cell has none", () => {
    expect(neededFormat(46327, "day", "General")).toBe("dd/mm/yyyy");
    expect(neededFormat(46327, "day", "yyyy-mm-dd")).toBeUndefined();
    expect(neededFormat(1, "integer", "@")).toBe("0");
    expect(neededFormat(1, "text", "@")).toBe("General");
    expect(neededFormat("x", "day", "General")).toBeUndefined();
  });
});

describe("what is asked for at once", () => {
  const range = (top: number, bottom: number) => ({ top, left: 1, bottom, right: 10 });

  it("joins small sheets, and cuts large ones", () => {
    const groups = inGroups(
      [
        { sheet: "A", range: range(1, 5) },
        { sheet: "B", range: range(1, 4) },
        { sheet: "C", range: range(1, 25) },
      ],
      100,
    );
    expect(
      groups.map((group) => group.map(({ sheet, range: { top, bottom } }) => `${sheet}${top}-${bottom}`)),
    ).toEqual([["A1-5", "B1-4"], ["C1-10"], ["C11-20"], ["C21-25"]]);
  });

  it("is halved down to single rows", () => {
    expect(halves([{ sheet: "A", range: range(1, 3) }])?.map(([piece]) => piece?.range)).toEqual([
      range(1, 2),
      range(3, 3),
    ]);
    expect(halves([{ sheet: "A", range: range(3, 3) }])).toBeUndefined();
  });
});

describe("what is sent at once", () => {
  it("weighs as many bytes as it takes in UTF-8", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(weightOf(text)).toBe(Buffer.byteLength(JSON.stringify(text)));
      }),
    );
  });

  it("stays below the limit unless a single step does not", () => {
    const steps = [1000, 1000, 5000, 100].map((payload) => step(() => undefined, payload));
    expect(inBatches(steps, 4000).map((batch) => batch.length)).toEqual([2, 1, 1]);
  });

  it("takes neighbours of a column together, and the later write of a cell", () => {
    const cell = (row: number, column: number, value: string) => ({
      row,
      column,
      value,
      format: "text" as const,
    });
    const found = stretchesOf([
      cell(3, 1, "b"),
      cell(2, 1, "a"),
      cell(5, 1, "d"),
      cell(2, 2, "z"),
      cell(3, 1, "c"),
    ]);
    expect(found.map((stretch) => stretch.map(({ value }) => value))).toEqual([["a", "c"], ["d"], ["z"]]);
  });
});
