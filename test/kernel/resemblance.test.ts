import { editDistance, nearest } from "../../src/kernel/resemblance";

describe("the distance between two words", () => {
  it.each([
    ["", "", 0],
    ["chat", "chat", 0],
    ["chat", "chats", 1],
    ["chat", "rat", 2],
    ["", "chat", 4],
    ["chien", "niche", 4],
  ])("from %j to %j is %d", (left, right, distance) => {
    expect(editDistance(left, right)).toBe(distance);
    expect(editDistance(right, left)).toBe(distance);
  });
});

describe("the nearest word", () => {
  it("may differ by one letter in four, no more", () => {
    expect(nearest("majoratoin", ["Majoration"])).toBe("Majoration");
    expect(nearest("abcd", ["abce"])).toBe("abce");
    expect(nearest("abcd", ["abef"])).toBeUndefined();
    expect(nearest("du", ["au"])).toBeUndefined();
  });

  it("is the closest of several, and ignores case and accents", () => {
    expect(nearest("PREMIERE RELANSE", ["Deuxième relance", "Première relance"])).toBe("Première relance");
  });
});
