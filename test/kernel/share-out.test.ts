import fc from "fast-check";
import { cents, sum } from "../../src/kernel/cents";
import { percentageDigits, percentageOf, whole, type Percentage } from "../../src/kernel/percentage";
import { shareOut } from "../../src/kernel/share-out";
import { euros, percent } from "../support/town";

const shared = (amount: number, ...percentages: number[]) =>
  shareOut(euros(amount), percentages.map(percent));

describe("an amount that is shared out", () => {
  it.each([
    ["4,15 € at 50/50", 4.15, [50, 50], [208, 207]],
    ["4,15 € at 33/33/34", 4.15, [33, 33, 34], [137, 137, 141]],
    ["4,15 € at 34/33/33", 4.15, [34, 33, 33], [141, 137, 137]],
    ["4,14 € at 50/50", 4.14, [50, 50], [207, 207]],
    ["4,15 € for one", 4.15, [100], [415]],
    ["a cent at 50/50", 0.01, [50, 50], [1, 0]],
    ["a cent at 49/51", 0.01, [49, 51], [0, 1]],
    ["two cents at 25/25/25/25, where half cents would make four", 0.02, [25, 25, 25, 25], [1, 1, 0, 0]],
    ["nothing", 0, [50, 50], [0, 0]],
    ["4,15 € at 99,99/0,01", 4.15, [99.99, 0.01], [415, 0]],
  ])("%s", (_what, amount, percentages, expected) => {
    expect(shared(amount, ...percentages)).toEqual(expected);
  });

  it.each([
    ["a little less than the whole", [50, 49.999999]],
    ["a little more", [50, 50.000001]],
    ["three times 33,33 %", [33.33, 33.33, 33.33]],
    ["nobody", []],
  ])("must go to somebody whole: %s is a bug", (_what, percentages) => {
    expect(() => shared(4.15, ...percentages)).toThrow(RangeError);
  });

  it("cannot be a credit", () => {
    expect(() => shared(-0.01, 50, 50)).toThrow(RangeError);
  });

  const amounts = fc.integer({ min: 0, max: 100_000 }).map(cents);
  /** Cuts of the whole, so that the percentages make exactly 100. */
  const percentages = fc.array(fc.integer({ min: 1, max: whole - 1 }), { maxLength: 5 }).map((cuts) => {
    const bounds = [0, ...new Set(cuts), whole].sort((left, right) => left - right);
    return bounds.slice(1).map((bound, index) => (bound - (bounds[index] ?? 0)) as Percentage);
  });

  it("loses no cent, and gives nobody less than nothing or more than there is", () => {
    fc.assert(
      fc.property(amounts, percentages, (amount, parts) => {
        const shares = shareOut(amount, parts);
        expect(shares).toHaveLength(parts.length);
        expect(sum(shares)).toBe(amount);
        expect(shares.every((share) => share >= 0 && share <= amount)).toBe(true);
      }),
    );
  });

  it("gives everybody but the last its own percentage, as long as there is enough: the order changes nothing else", () => {
    fc.assert(
      fc.property(amounts, percentages, (amount, parts) => {
        let left: number = amount;
        shareOut(amount, parts)
          .slice(0, -1)
          .forEach((share, index) => {
            expect(share).toBe(Math.min(percentageOf(amount, parts[index] as Percentage), left));
            left -= share;
          });
      }),
    );
  });
});

describe("a percentage", () => {
  it.each([
    [4.15, 10, 42],
    [4.14, 10, 41],
    [4.15, 50, 208],
    [4.15, 30, 125],
    [0.01, 49.999999, 0],
    [0.01, 50, 1],
    [4.15, 100, 415],
  ])("of %p €, %p %% is rounded half-up to %p cents", (amount, percentage, expected) => {
    expect(percentageOf(euros(amount), percent(percentage))).toBe(expected);
  });

  it.each([
    [50, "50"],
    [33.33, "33,33"],
    [12.5, "12,5"],
    [0.000001, "0,000001"],
    [100, "100"],
    [99.99, "99,99"],
  ])("of %p is spelled %p", (percentage, expected) => {
    expect(percentageDigits(percent(percentage))).toBe(expected);
  });
});
