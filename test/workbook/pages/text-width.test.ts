import { linesIn, widthOf } from "../../../src/workbook/pages/text-width";

/** Em of letters in Carlito, as its own table of widths (hmtx) has them, of 2048; a digit has 1038. */
const carlito = {
  i: 470,
  l: 470,
  e: 1019,
  a: 981,
  n: 1076,
  o: 1080,
  m: 1636,
  w: 1464,
  A: 1185,
  N: 1322,
  M: 1751,
};

it.each(Object.entries(carlito))(
  "%s is given the room that it takes, and not twice as much",
  (sign, units) => {
    const digits = units / 1038;
    expect(widthOf(sign)).toBeGreaterThanOrEqual(digits * 0.96);
    expect(widthOf(sign)).toBeLessThan(digits * 1.5);
  },
);

it("wraps words whole, and cuts one that is longer than a line", () => {
  expect(linesIn("aaaa aaaa", 9)).toBe(1);
  expect(linesIn("aaaa aaaa", 8)).toBe(2);
  expect(linesIn("a\na\na", 8)).toBe(3);
  expect(linesIn("a".repeat(20), 8)).toBe(3);
  expect(linesIn("", 8)).toBe(1);
});
