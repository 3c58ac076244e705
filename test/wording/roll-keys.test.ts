import { spokenKey, typedKey } from "../../src/wording/roll-keys";

/** Keys of questions and answers, as scripts read them and as the clerk does. */
describe("a key on the command line", () => {
  it.each([
    ["who-pays: roux noe 2018 01 27", "qui paie : roux noe 2018 01 27"],
    ["ages", "âges"],
    ["even weeks: 2 rue basse", "semaines paires : 2 rue basse"],
    ["quotient: prat 2026-09-01", "quotient : prat 2026-09-01"],
    ["halves", "moitié"],
    ["F001", "F001"],
    ["3 place neuve", "3 place neuve"],
  ])("%s is said %s, and understood in both forms", (key, said) => {
    expect(spokenKey(key)).toBe(said);
    expect([said, key, said.toUpperCase()].map(typedKey).map((one) => one.toLowerCase())).toEqual(
      Array.from({ length: 3 }, () => key.toLowerCase()),
    );
  });
});
