import fc from "fast-check";
import { cents } from "../../../src/kernel/cents";
import type { QuotientFamilial } from "../../../src/domain/families";
import type { EffortRate } from "../../../src/domain/tariffs";
import { asRead } from "../../../src/workbook/as-read";
import { effortRate, money, quotientFamilial } from "../../../src/workbook/codecs/amounts";
import { Fault } from "../../../src/workbook/codecs/codec";
import type { CellValue } from "../../../src/workbook/port";

const read = (parsed: unknown) => (parsed instanceof Fault ? parsed.code : parsed);

describe("an amount", () => {
  it.each<[CellValue, number | string | undefined]>([
    [12, 1200],
    [12.5, 1250],
    [4.35, 435],
    [0, 0],
    [-3.5, -350],
    [1.005, 101],
    [1.004, 100],
    [2.675, 268],
    [-1.005, -101],
    [9.899999999999999, 990],
    [1e-7, 0],
    ["12,50 €", 1250],
    ["12,50€", 1250],
    ["12.50", 1250],
    ["€ 12,50", 1250],
    ["12,50 EUR", 1250],
    ["12 euros", 1200],
    ["1 234,50", 123450],
    ["1\u00a0234,50\u00a0€", 123450],
    ["1\u202f234,50\u202f€", 123450],
    ["1.234,50", 123450],
    ["1 234 567,00", "reading.amount-too-large"],
    ["-3,5", -350],
    ["- 3,5", -350],
    ["\u22123,50", -350],
    ["+3,5", 350],
    ["12,", 1200],
    [",5", 50],
    ["1,005", 101],
    ["1,00499999999999999999", 100],
    ["", undefined],
    [null, undefined],
    [1_000_000, 100_000_000],
    [1_000_000.004, 100_000_000],
    [1_000_000.01, "reading.amount-too-large"],
    [-1_000_000, -100_000_000],
    [-1_000_000.01, "reading.amount-too-large"],
    [1e300, "reading.amount-too-large"],
    ["1000000,01", "reading.amount-too-large"],
    ["9".repeat(400), "reading.amount-too-large"],
    ["douze", "reading.not-an-amount"],
    ["12 50", "reading.not-an-amount"],
    ["1,234.50", "reading.not-an-amount"],
    ["12,5,0", "reading.not-an-amount"],
    ["--3", "reading.not-an-amount"],
    [",", "reading.not-an-amount"],
    ["€", "reading.not-an-amount"],
    [true, "reading.not-an-amount"],
    [NaN, "reading.not-an-amount"],
    [{ percent: 12 }, "reading.not-an-amount"],
    [{ error: "#DIV/0!" }, "reading.error-cell"],
  ])("%j reads as %j", (cell, expected) => {
    expect(read(money.parse(cell))).toBe(expected);
  });

  it("gives back what it rendered, as a number and as a French text", () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000_000, max: 100_000_000 }), (amount) => {
        const value = cents(amount);
        expect(money.parse(money.render(value) as CellValue)).toBe(value);
        const magnitude = Math.abs(amount);
        const text = `${amount < 0 ? "-" : ""}${Math.floor(magnitude / 100)},${String(magnitude % 100).padStart(2, "0")} €`;
        expect(money.parse(text)).toBe(value);
      }),
    );
  });

  it("rounds a typed number on its decimal digits, whatever their binary form", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (thousandths) => {
        const typed = Number(
          `${Math.floor(thousandths / 1000)}.${String(thousandths % 1000).padStart(3, "0")}`,
        );
        expect(money.parse(typed)).toBe(Math.floor((thousandths + 5) / 10));
      }),
    );
  });
});

describe("a quotient familial", () => {
  it.each<[CellValue, number | string | undefined]>([
    [820, 82000],
    [410.5, 41050],
    ["410,50", 41050],
    ["1 250", 125000],
    [0, 0],
    [-1, "reading.not-a-quotient"],
    ["inconnu", "reading.not-a-quotient"],
    [false, "reading.not-a-quotient"],
    [1_000_000, 100_000_000],
    [1_000_001, "reading.amount-too-large"],
    [null, undefined],
  ])("%j reads as %j", (cell, expected) => {
    expect(read(quotientFamilial.parse(cell))).toBe(expected);
  });

  it("gives back what it rendered", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000_000 }), (hundredths) => {
        const value = hundredths as QuotientFamilial;
        expect(quotientFamilial.parse(quotientFamilial.render(value) as CellValue)).toBe(value);
      }),
    );
  });
});

describe("an effort rate, in millionths of a percent", () => {
  it.each<[CellValue, number | string | undefined]>([
    [{ percent: 0.55 }, 550_000],
    [{ percent: 0.5499999999999999 }, 550_000],
    [0.55, 550_000],
    ["0,55 %", 550_000],
    ["0,55%", 550_000],
    ["0.55", 550_000],
    [0, 0],
    [100, 100_000_000],
    [100.1, "reading.not-a-rate"],
    [-0.1, "reading.not-a-rate"],
    ["demi", "reading.not-a-rate"],
    [true, "reading.not-a-rate"],
    [null, undefined],
  ])("%j reads as %j", (cell, expected) => {
    expect(read(effortRate.parse(cell))).toBe(expected);
  });

  it("gives back what it rendered, through a percent cell", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000_000 }), (millionths) => {
        const value = millionths as EffortRate;
        expect(effortRate.parse(asRead(effortRate.render(value), effortRate.format))).toBe(value);
      }),
    );
  });
});
