import { day } from "../../../src/kernel/day";
import type { ProblemsOf } from "../../../src/kernel/problem";
import { readingWords } from "../../../src/wording/problems/reading";
import type { Words } from "../../../src/wording/problems/words";

/** Every fact that a reading problem can carry. */
const facts = {
  column: "Montant",
  shown: "douze",
  min: 1,
  max: 31,
  accepted: ["Oui", "Non"],
  length: 300,
  from: day("2026-11-05"),
  to: day("2026-11-04"),
  sheet: "Enfants",
  columns: ["Code enfant", "Nom"],
  resembling: "Montent",
  found: "Montent",
  code: "E1",
  firstRow: 2,
  row: 4,
  motive: "Maladie",
  child: "E9",
  family: "F9",
  name: "Majoratoin",
  nearest: "Majoration",
  reference: "ECOT-1",
  cells: ["B1", "D1"],
  letters: "D",
  others: 1,
  schoolYear: "2026-2027",
  range: "F2:F3",
  missing: ["QF", "Résident"],
  shownBy: "Factures",
  names: ["Règlements", "Reglements"],
  sheets: ["Quotients", "Reprise"],
  known: ["famille", "total"],
};

const all = Object.entries(readingWords as unknown as Record<string, (given: typeof facts) => Words>);

describe.each(all)("the words of %s", (_code, words) => {
  const { message, advice } = words(facts);

  it("are two French sentences, each with its full stop", () => {
    expect(message).toMatch(/^[A-ZÀ-ÖÉ«].*\.$/);
    expect(advice).toMatch(/^[A-ZÀ-ÖÉ«].*[.?]$/);
  });

  it("are typeset, and name what they speak of", () => {
    expect(`${message} ${advice}`).not.toMatch(/ [:;!?»%€]|« |undefined/);
  });
});

it("a doubtful name is suggested, an unknown one is not", () => {
  const unknown = (nearest: string | undefined): ProblemsOf<"reading">["reading.unknown-setting"] => ({
    name: "X",
    nearest,
  });
  expect(readingWords["reading.unknown-setting"](unknown("Majoration")).advice).toContain("Majoration");
  expect(readingWords["reading.unknown-setting"](unknown(undefined)).advice).not.toContain("dire");
});
