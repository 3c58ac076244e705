import { jaroWinkler } from "../../../src/domain/roll/jaro-winkler";
import {
  areInitials,
  isNameWithin,
  isNearFirstName,
  isNearName,
  isSameFirstName,
  isSameLastName,
  sharesNameWord,
} from "../../../src/domain/roll/names";
import fc from "fast-check";

type Pair = readonly [left: string, right: string, expected: boolean];

function table(
  name: string,
  compare: (left: string, right: string) => boolean,
  pairs: readonly Pair[],
): void {
  describe(name, () => {
    it.each(pairs)("%s / %s: %s", (left, right, expected) => {
      expect(compare(left, right)).toBe(expected);
      expect(compare(right, left)).toBe(expected);
    });
  });
}

table("one last name", isSameLastName, [
  ["N'DOUMBÉ", "NDOUMBE", true],
  ["N’Doumbé", "n doumbe", true],
  ["ŒUVRARD", "Oeuvrard", true],
  ["BERTHELOT-VASNIER", "Berthelot  Vasnier", true],
  ["BERTHELOT-VASNIER", "VASNIER BERTHELOT", false],
  ["ABGRALL", "ABGRAL", false],
]);

table("one first name", isSameFirstName, [
  ["Rose", "Rose Anne Marie", true],
  ["Alexis", "ALEXIS, VINCENT", true],
  ["Jean", "Jean-Baptiste", false],
  ["Jean Baptiste", "Jean-Baptiste", true],
  ["Jean-Baptiste", "Jean Baptiste Marie", true],
  ["Anne Marie", "Anne Sophie", false],
  ["Léa", "LEA", true],
  ["Léa", "Léana", false],
]);

table("a name within another", isNameWithin, [
  ["BERTHELOT", "BERTHELOT-VASNIER", true],
  ["FRESNAYE", "DE LA FRESNAYE", true],
  ["BERTHELOT VASNIER", "VASNIER BERTHELOT", true],
  ["BERTHELOT", "BERTHELOTTE", false],
]);

table("a word in common", sharesNameWord, [
  ["BERTHELOT-VASNIER", "VASNIER", true],
  ["LE GOFFIC", "LE BIHAN", false],
  ["DE LA FRESNAYE", "DE LA TOUR", false],
  ["LECHÊNE-MORVAN", "Lechene", true],
]);

// Both sides of each bound: one slip up to five letters, two beyond; and the figure of Jaro and Winkler.
table("a slip of the pen", isNearName, [
  ["ABGRAL", "ABGRALL", true],
  ["THEO", "TEO", true],
  ["LEA", "LENA", true],
  ["MATHYS", "MATHIS", true],
  ["LOUIS", "LOUISE", true],
  ["LOUIS", "LOUISES", false],
  ["MARTIN", "MARTINES", true],
  ["MONTGOMERYAB", "MONTGOMERYCD", true],
  ["GABRIEL", "GABRIELLE", true],
  ["GABRIEL", "GABRIELLES", false],
  ["MARIE", "CARIE", false],
  ["DURAND", "DUPONT", false],
]);

table("a first name that is nearly the same", isNearFirstName, [
  ["Théo", "Théa", true],
  ["Léa", "Lou", false],
  ["Maxence", "Maxime", false],
  ["Mathys", "Mathis", true],
]);

it.each([
  ["JB", "Jean-Baptiste", true],
  ["J.-B.", "Jean Baptiste", true],
  ["J", "Jean", false],
  ["JM", "Jean-Baptiste", false],
])("%s as initials of %s: %s", (initials, firstName, expected) => {
  expect(areInitials(initials, firstName)).toBe(expected);
});

describe("Jaro and Winkler", () => {
  // As published with the rules of matching, to three digits.
  it.each([
    ["louis", "louise", 0.967],
    ["gabriel", "gabrielle", 0.956],
    ["julien", "julie", 0.967],
    ["lea", "lena", 0.933],
    ["garrigou", "garrigues", 0.931],
    ["mathys", "mathis", 0.933],
    ["theo", "teo", 0.925],
    ["abgral", "abgrall", 0.971],
    ["berthelot vasnier", "vasnier berthelot", 0.489],
    ["de la fresnaye", "fresnaye", 0.69],
  ])("%s / %s: %d", (left, right, expected) => {
    expect(jaroWinkler(left, right)).toBeCloseTo(expected, 3);
  });

  it("is 1 for the same text, the same both ways, and never beyond 0 and 1", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c", "d"), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(word, word, (left, right) => {
        expect(jaroWinkler(left, left)).toBe(1);
        expect(jaroWinkler(left, right)).toBeGreaterThanOrEqual(0);
        expect(jaroWinkler(left, right)).toBeLessThanOrEqual(1);
        expect(jaroWinkler(left, right) === 1).toBe(left === right);
      }),
      { numRuns: 200 },
    );
  });
});
