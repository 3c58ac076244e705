import fc from "fast-check";
import { Fault } from "../../../src/workbook/codecs/codec";
import {
  codeList,
  code,
  freeText,
  longText,
  phone,
  postcode,
  text,
  tidy,
} from "../../../src/workbook/codecs/text";
import type { CellValue } from "../../../src/workbook/port";

describe("a text cell", () => {
  it.each<[CellValue, string | undefined]>([
    ["Martin", "Martin"],
    ["  Martin  ", "Martin"],
    ["Jean\u00a0\u202f Moulin", "Jean Moulin"],
    ["Jean\nMoulin", "Jean Moulin"],
    ["Le\u0301a", "Léa"],
    ["Ma\u200brtin\u0007", "Martin"],
    ["\ufeffMartin", "Martin"],
    [1001, "1001"],
    [12.5, "12,5"],
    [true, "VRAI"],
    [{ percent: 0.55 }, "0,55 %"],
    ["", undefined],
    ["   ", undefined],
    ["\u00a0\u200b\n", undefined],
    [null, undefined],
  ])("%j reads as %j", (cell, expected) => {
    expect(text.parse(cell)).toBe(expected);
  });

  it("that shows an error is a fault, and one not calculated yet another", () => {
    expect(text.parse({ error: "#REF!" })).toMatchObject({ code: "reading.error-cell" });
    expect(text.parse({ error: "" })).toMatchObject({ code: "reading.not-calculated" });
  });

  it.each<[string, string | undefined]>([
    ["=cmd|' /C calc'!A0", "reading.formula-like-text"],
    ["+Martin", "reading.formula-like-text"],
    ["-Martin", "reading.formula-like-text"],
    ["@Martin", "reading.formula-like-text"],
    ["-", undefined],
    ["Martin-Durand", undefined],
    ["a".repeat(255), undefined],
    ["a".repeat(256), "reading.long-text"],
  ])("holding %.20s is kept, and inspected: %s", (cell, expected) => {
    expect(text.parse(cell)).toBe(cell);
    expect(text.inspect?.(cell)?.code).toBe(expected);
  });

  it("reads a code typed as a number like the same code typed as a text", () => {
    expect(code.parse(1001)).toBe(code.parse("1001"));
  });

  it("gives back what it rendered", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }).map(tidy), (value) => {
        const parsed = text.parse(text.render(value) as CellValue);
        expect(parsed).toBe(value === "" ? undefined : value);
      }),
    );
  });
});

describe("a text of several lines", () => {
  it("keeps its lines and tidies each", () => {
    expect(longText.parse(" Bonjour, \r\n  merci \n\n")).toBe("Bonjour,\nmerci");
  });

  it("may begin with anything, as a free text may", () => {
    for (const codec of [longText, freeText]) expect(codec.inspect?.("=1+1")).toBeUndefined();
  });
});

describe("digits that a spreadsheet took for a number", () => {
  it.each<[CellValue, string]>([
    [8000, "08000"],
    [52000, "52000"],
    ["08000", "08000"],
    [800, "800"],
    ["8000", "8000"],
  ])("postcode %j reads as %j", (cell, expected) => {
    expect(postcode.parse(cell)).toBe(expected);
  });

  it.each<[CellValue, string]>([
    [612345678, "0612345678"],
    ["+33 6 12 34 56 78", "+33 6 12 34 56 78"],
    [12, "12"],
  ])("phone %j reads as %j", (cell, expected) => {
    expect(phone.parse(cell)).toBe(expected);
  });

  it("passes faults on", () => {
    expect(phone.parse({ error: "#N/A" })).toBeInstanceOf(Fault);
  });
});

describe("a list of codes", () => {
  it.each([
    ["2026-000001", ["2026-000001"]],
    ["2026-000001, 2026-000002", ["2026-000001", "2026-000002"]],
    ["2026-000001 2026-000002\n2026-000003", ["2026-000001", "2026-000002", "2026-000003"]],
    ["Solde 2025", ["Solde 2025"]],
    ["Solde 2025; 2026-000001,", ["Solde 2025", "2026-000001"]],
    [12, ["12"]],
  ])("reads %j", (cell, codes) => {
    expect(codeList.parse(cell)).toEqual(codes);
    expect(codeList.parse(codeList.render(codes) as string)).toEqual(codes);
  });

  it("leaves the cell blank when there is none", () => {
    expect(codeList.render([])).toBeNull();
  });
});
