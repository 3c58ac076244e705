import { readMessageAmount, readTableAmount, sideOf } from "../../../src/formats/text/read-amount";

describe("An amount", () => {
  it.each([
    ["57,20", 5_720],
    ["57.20", 5_720],
    ["57", 5_700],
    ["57,2", 5_720],
    ["-57,20", 5_720],
    ["\u221257,20", 5_720],
    ["57,20-", 5_720],
    ["+57,20", 5_720],
    ["57,20 €", 5_720],
    ["€ 57,20", 5_720],
    ["57,20EUR", 5_720],
    ["(57,20)", 5_720],
    ["(57,20) €", 5_720],
    ["57,20 D", 5_720],
    ["57,20CR", 5_720],
    ["57,20 -", 5_720],
    ["57,20+", 5_720],
    ["EUR -57,20", 5_720],
    ["999999999999", 99_999_999_999_900],
    ["1 234,56", 123_456],
    ["1\u202f234,56\u00a0€", 123_456],
    ["1.234,56", 123_456],
    ["1,234.56", 123_456],
    ["1 234", 123_400],
    ["1.234.567", 123_456_700],
    ["1.234", undefined],
    ["1,234", undefined],
    ["57,205", undefined],
    ["12,34,56", undefined],
    ["1 23", undefined],
    ["0", undefined],
    ["", undefined],
    ["-", undefined],
    ["12e3", undefined],
    ["9999999999999", undefined],
  ])("of a csv: %p", (text, amount) => {
    expect(readTableAmount(text)).toBe(amount);
  });

  it.each([
    ["-57,20", "debit"],
    ["\u221257,20 €", "debit"],
    ["57,20-", "debit"],
    ["57,20 -", "debit"],
    ["(57,20)", "debit"],
    ["57,20 D", "debit"],
    ["57,20DB", "debit"],
    ["+57,20", "credit"],
    ["57,20+", "credit"],
    ["57,20 C", "credit"],
    ["57,20 CR", "credit"],
    ["57,20", undefined],
    ["57,20 €", undefined],
    ["", undefined],
  ])("of a csv: %p stands on the side of %p", (text, side) => {
    expect(sideOf(text)).toBe(side);
  });

  it.each([
    ["33.33", 3_333],
    ["100", 10_000],
    ["100.5", 10_050],
    ["100.50000", 10_050],
    ["+1.00", 100],
    ["999999999.99", 99_999_999_999],
    ["123456789012", 12_345_678_901_200],
    ["1234567890123", undefined],
    ["0.01", 1],
    [".5", undefined],
    ["0.005", undefined],
    ["0.00", undefined],
    ["-1.00", undefined],
    ["1,00", undefined],
    ["", undefined],
    [undefined, undefined],
  ])("of a message: %p", (text, amount) => {
    expect(readMessageAmount(text)).toBe(amount);
  });
});
