import { fingerprint } from "../../src/kernel/fingerprint";

describe("the fingerprint of a text", () => {
  // The test vectors of the algorithm's authors (FNV-1a, 32 bits).
  it.each([
    ["", "811C9DC5"],
    ["a", "E40C292C"],
    ["foobar", "BF9CF968"],
  ])("of %j is %s", (text, wanted) => {
    expect(fingerprint(text)).toBe(wanted);
  });

  it("is always eight characters, and tells texts apart by one letter, one accent or their order", () => {
    const texts = ["Élise", "Elise", "elise", "ab", "ba", "x".repeat(100_000)];
    const prints = texts.map(fingerprint);
    expect(new Set(prints).size).toBe(texts.length);
    for (const print of prints) expect(print).toMatch(/^[0-9A-F]{8}$/);
  });
});
