import fc from "fast-check";
import { cents } from "../../../src/kernel/cents";
import type { QuotientFamilial } from "../../../src/domain/families";
import type { EffortRate } from "../../../src/domain/tariffs";
import { asRead } from "../../../src/workbook/as-read";
import {
  effortRate,
  fee,
  money,
  price,
  quotientBound,
  quotientFamilial,
} from "../../../src/workbook/codecs/amounts";
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
    ["1,0050", 101],
    ["1,00499999999999999999", 100],
    ["1.250", "reading.thousands-or-decimals"],
    ["1,250", "reading.thousands-or-decimals"],
    ["-1.250", "reading.thousands-or-decimals"],
    ["1.050 €", "reading.thousands-or-decimals"],
    ["€ 1,050", "reading.thousands-or-decimals"],
    ["12.500", "reading.thousands-or-decimals"],
    ["1 234,567", "reading.thousands-or-decimals"],
    ["1.25", 125],
    ["1.2500", 125],
    ["1.250,50", 125050],
    ["1 250", 125000],
    ["0,125", 13],
    ["-0,125", -13],
    [",125", 13],
    [1.25, 125],
    ["1.250.000", "reading.not-an-amount"],
    ["1e3", "reading.not-an-amount"],
    ["0x10", "reading.not-an-amount"],
    ["½", "reading.not-an-amount"],
    ["١٢", "reading.not-an-amount"],
    ["１２", "reading.not-an-amount"],
    ["12 h", "reading.not-an-amount"],
    ["constructor", "reading.not-an-amount"],
    ["-0", 0],
    [-0, 0],
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

  it.each([
    ["dd/mm/yyyy", "reading.shown-as-date"],
    ["jj/mm/aaaa", "reading.shown-as-date"],
    ["d-mmm", "reading.shown-as-date"],
    ["dd/mm/yyyy hh:mm", "reading.shown-as-date"],
    ["hh:mm", "reading.shown-as-date"],
    ["[h]:mm", "reading.shown-as-date"],
    ["General", 4630000],
    ["0", 4630000],
    ["#,##0.00", 4630000],
    ['#,##0.00\\ "€"', 4630000],
    ['0 "jours"', 4630000],
  ])("is refused where its cell shows a date: %s reads as %s", (format, expected) => {
    for (const codec of [money, fee, price, quotientFamilial, quotientBound])
      expect(read(codec.parse(46300, format))).toBe(expected);
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

describe("a price", () => {
  it.each<[CellValue, number | string | undefined]>([
    [0, 0],
    ["-0,00", 0],
    [-0.004, 0],
    [-0.01, "reading.negative-price"],
    ["-3,50", "reading.negative-price"],
    [4.35, 435],
    ["gratuit", "reading.not-an-amount"],
    [null, undefined],
  ])("%j reads as %j, and a fee does", (cell, expected) => {
    expect(read(price.parse(cell))).toBe(expected);
    expect(read(fee.parse(cell))).toBe(expected);
  });

  it("above 50 euros is told; a fee may well be higher", () => {
    expect(price.inspect?.(cents(5000), 50)).toBeUndefined();
    expect(price.inspect?.(cents(5001), 50.01)?.code).toBe("reading.high-price");
    expect("inspect" in fee).toBe(false);
  });
});

describe("a quotient familial", () => {
  it("above 10 000 is told; a band may well end higher", () => {
    expect(quotientFamilial.inspect?.(1_000_000 as QuotientFamilial, 10_000)).toBeUndefined();
    expect(quotientFamilial.inspect?.(1_000_001 as QuotientFamilial, 10_000.01)?.code).toBe(
      "reading.high-quotient",
    );
    expect("inspect" in quotientBound).toBe(false);
  });

  it.each<[CellValue, number | string | undefined]>([
    [820, 82000],
    [410.5, 41050],
    ["410,50", 41050],
    ["1 250", 125000],
    ["1.050", "reading.thousands-or-decimals"],
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
  it("below 0,05 % is told", () => {
    expect(effortRate.inspect?.(50_000 as EffortRate, 0.05)).toBeUndefined();
    expect(effortRate.inspect?.(49_999 as EffortRate, 0.049999)?.code).toBe("reading.low-rate");
  });

  it("is refused where its cell shows a date", () => {
    expect(read(effortRate.parse(5, "dd/mm/yyyy"))).toBe("reading.shown-as-date");
    expect(read(effortRate.parse(5, "0.00"))).toBe(5_000_000);
  });

  it.each<[CellValue, number | string | undefined]>([
    [{ percent: 0.55 }, 550_000],
    [{ percent: 0.5499999999999999 }, 550_000],
    [0.55, 550_000],
    ["0,55 %", 550_000],
    ["0,55%", 550_000],
    ["0.55", 550_000],
    ["0,550 %", 550_000],
    // No rate is 1 250 %.
    ["1,250 %", 1_250_000],
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
