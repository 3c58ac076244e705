import fc from "fast-check";
import { Fault } from "../../../src/workbook/codecs/codec";
import {
  account,
  codeList,
  code,
  freeText,
  longText,
  phone,
  postcode,
  reference,
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
    expect(text.inspect?.(cell, cell)?.code).toBe(expected);
  });

  it("that is a truth value is the word that its cell shows, and inspected", () => {
    for (const codec of [text, code]) {
      expect(codec.parse(true)).toBe("VRAI");
      expect(codec.inspect?.("VRAI", true)?.code).toBe("reading.truth-as-text");
      expect(codec.inspect?.("VRAI", "VRAI")).toBeUndefined();
    }
  });

  it.each<[string, CellValue, string]>([
    ["General", 6, "6"],
    ["@", 6, "6"],
    ["0", 6, "6"],
    ["00", 6, "06"],
    ["0.00", 6, "6"],
    ["dd/mm/yyyy", 46115, "reading.date-for-text"],
    ["d-mmm", 46115, "reading.date-for-text"],
    ["hh:mm", 0.5, "reading.date-for-text"],
  ])("shown as %s, %j is %s", (format, cell, expected) => {
    for (const codec of [text, freeText, longText]) {
      const parsed = codec.parse(cell, format);
      expect(parsed instanceof Fault ? parsed.code : parsed).toBe(expected);
    }
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

describe("an identifier", () => {
  const codeOf = (parsed: unknown) =>
    parsed instanceof Fault ? (parsed.facts.mark ?? parsed.facts.because ?? parsed.code) : parsed;

  it.each<[number, string, string]>([
    [123, "General", "123"],
    [123, "0", "123"],
    [123, "@", "123"],
    [123, "00000000", "00000123"],
    [123, "00", "123"],
    [0, "000", "000"],
    [12.5, "General", "12,5"],
    [999_999_999_999_999, "General", "999999999999999"],
    [999_999_999_999_999, "0000000000000000", "0999999999999999"],
    [1_000_000_000_000_000, "General", "too-many-digits"],
    [1_000_000_000_000_000, "0", "too-many-digits"],
    [1.2e22, "General", "too-many-digits"],
    [1e-7, "General", "too-many-digits"],
    [124, '"CANT-"0000', "shown-otherwise"],
    [124, "\\C0000", "shown-otherwise"],
    [1234, "#,##0", "shown-otherwise"],
    [1234, "# ##0", "shown-otherwise"],
    [1234, "0.00", "shown-otherwise"],
    [1234, "0.00E+00", "shown-otherwise"],
    [12.5, "0000", "shown-otherwise"],
    [-5, "0000", "shown-otherwise"],
    [46327, "dd/mm/yyyy", "reading.date-for-text"],
  ])("%d shown as %s is %s", (cell, format, expected) => {
    for (const codec of [code, reference, account]) expect(codeOf(codec.parse(cell, format))).toBe(expected);
  });

  it.each<[string, string | undefined]>([
    ["CANT2025-001", "CANT2025-001"],
    ["CANT 2025 001", "CANT 2025 001"],
    ["  CANT2025-001 ", "CANT2025-001"],
    ["Élève n° 7", "Élève n° 7"],
    ["E\u0301le\u0300ve", "Élève"],
    ["CANT  2025", "doubled-space"],
    ["CANT\u00a02025", "no-break-space"],
    ["CANT\u202f2025", "no-break-space"],
    ["CANT2025\u00a0", "no-break-space"],
    ["CANT\u200b2025", "invisible"],
    ["\ufeffCANT2025", "invisible"],
    ["CANT\u00ad2025", "invisible"],
    ["CANT2025\n", "invisible"],
    ["CANT\t2025", "invisible"],
    ["   ", undefined],
    ["\u00a0", undefined],
  ])("%j reads as %s", (cell, expected) => {
    for (const codec of [code, reference]) expect(codeOf(codec.parse(cell))).toBe(expected);
  });

  it("of an account is often printed in groups that do not break", () => {
    expect(account.parse("FR76\u00a03000\u202f6000  0112")).toBe("FR76 3000 6000 0112");
    expect(codeOf(account.parse("FR76\u200b3000"))).toBe("invisible");
  });

  it("shown as a percentage is none", () => {
    expect(codeOf(code.parse({ percent: 12 }))).toBe("shown-otherwise");
  });
});

describe("a text of several lines", () => {
  it("keeps its lines and tidies each", () => {
    expect(longText.parse(" Bonjour, \r\n  merci \n\n")).toBe("Bonjour,\nmerci");
  });

  it("may begin with anything, as a free text may", () => {
    for (const codec of [longText, freeText]) expect(codec.inspect?.("=1+1", "=1+1")).toBeUndefined();
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
