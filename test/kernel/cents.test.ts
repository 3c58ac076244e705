import fc from "fast-check";
import { cents, minus, noCents, plus, roundHalfUp, sum, times } from "../../src/kernel/cents";

describe("an amount in cents", () => {
  it("is a whole number, negative amounts included", () => {
    expect(cents(1250)).toBe(1250);
    expect(cents(-1)).toBe(-1);
    expect(noCents).toBe(0);
  });

  it.each([0.5, 12.1, Number.NaN, Number.POSITIVE_INFINITY, Number.MAX_SAFE_INTEGER + 1])(
    "cannot be %p: that would be a bug of ours",
    (amount) => expect(() => cents(amount)).toThrow(RangeError),
  );

  it("goes up to the largest exact whole number", () => {
    expect(cents(Number.MAX_SAFE_INTEGER)).toBe(Number.MAX_SAFE_INTEGER);
    expect(() => plus(cents(Number.MAX_SAFE_INTEGER), cents(1))).toThrow(RangeError);
  });

  it("is never -0, so that equal amounts are identical", () => {
    expect(Object.is(cents(-0), 0)).toBe(true);
    expect(Object.is(times(cents(0), -3), 0)).toBe(true);
    expect(Object.is(sum([cents(-0)]), 0)).toBe(true);
  });

  it("is added, subtracted and multiplied exactly", () => {
    expect(plus(cents(10), cents(20))).toBe(30);
    expect(minus(cents(10), cents(20))).toBe(-10);
    expect(times(cents(410), 17)).toBe(6970);
    expect(times(cents(410), -2)).toBe(-820);
    expect(sum([cents(1), cents(-2), cents(100)])).toBe(99);
    expect(sum([])).toBe(0);
  });
});

describe("rounding half-up", () => {
  it.each([
    [0n, 10n, 0],
    [4n, 10n, 0],
    [5n, 10n, 1],
    [6n, 10n, 1],
    [14n, 10n, 1],
    [15n, 10n, 2],
    [25n, 10n, 3],
    [1n, 3n, 0],
    [2n, 3n, 1],
    [-4n, 10n, 0],
    [-5n, 10n, -1],
    [-15n, 10n, -2],
    [7n, 1n, 7],
  ])("rounds %p / %p to %p", (numerator, denominator, expected) => {
    expect(roundHalfUp(numerator, denominator) + 0).toBe(expected);
  });

  it("sees the half of operands that no floating-point number can hold", () => {
    const denominator = 2n * 10n ** 20n;
    const half = 10n ** 20n;
    expect(roundHalfUp(half, denominator)).toBe(1);
    expect(roundHalfUp(half - 1n, denominator)).toBe(0);
  });

  it.each([0n, -1n])("refuses the denominator %p", (denominator) => {
    expect(() => roundHalfUp(1n, denominator)).toThrow(RangeError);
  });

  it("is never further away than one half, and takes the half upward", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 12n }),
        fc.bigInt({ min: 1n, max: 10n ** 6n }),
        (numerator, denominator) => {
          const above = 2n * (BigInt(roundHalfUp(numerator, denominator)) * denominator - numerator);
          expect(above > -denominator && above <= denominator).toBe(true);
        },
      ),
    );
  });
});
