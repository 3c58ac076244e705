import { exactText, scaledText } from "../../src/kernel/decimal";

describe("a number without rounding", () => {
  it.each([
    ["1 234,50", 123_450],
    ["1,234.50", 123_450],
    ["1.234.567", 123_456_700],
    ["1.234.567,8", 123_456_780],
    ["-0,10", -10],
    ["0,1000", 10],
    ["0,105", undefined],
    ["1,234,567", undefined],
    ["12,34.5", undefined],
    ["", undefined],
  ])("%p is %p hundredths", (text, hundredths) => {
    expect(exactText(text, 2)).toBe(hundredths);
  });
});

describe("a number that a clerk typed", () => {
  it.each([
    ["0,105", 11],
    ["1.234,5", 123_450],
    // Only other programs write like that: a clerk would have to be asked.
    ["1,234.50", undefined],
    ["1.234.567", undefined],
  ])("%p is %p hundredths", (text, hundredths) => {
    expect(scaledText(text, 2)).toBe(hundredths);
  });
});
