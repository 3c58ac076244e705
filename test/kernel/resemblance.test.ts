import { codeFinder, codeKey, editDistance, nearest } from "../../src/kernel/resemblance";

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

describe("the code that was most likely meant", () => {
  const known = ["F001", "F006-1", "F006-2", "F012-1", "1001", "E1", "E2"];
  it.each([
    ["other capitals", "f001", "F001"],
    ["a hyphen", "F-001", "F001"],
    ["a blank", "F 001", "F001"],
    ["fewer zeros", "F1", "F001"],
    ["more zeros", "F0001", "F001"],
    ["another sign between", "F006.1", "F006-1"],
    ["no sign between", "F0061", "F006-1"],
    ["one digit wrong", "F007-1", "F006-1"],
    ["a child that is not there, of a family that is", "F012-2", "F012-1"],
    ["a letter for a zero", "F0O6-2", "F006-2"],
    ["a number typed with zeros", "01001", "1001"],
    ["nothing alike", "Z999-4", undefined],
    ["very short codes are not guessed", "E", undefined],
    ["nothing", "", undefined],
  ])("%s", (_, typed, expected) => {
    expect(codeFinder(known)(typed)).toBe(expected);
  });

  it("does not take one number for another that has the same digits", () => {
    expect(codeKey("F006-1")).not.toBe(codeKey("F0061"));
    expect(codeKey("F100")).not.toBe(codeKey("F1"));
  });

  it("gives up the search, not the spelling, where a whole column is unknown", () => {
    const find = codeFinder(known);
    for (let each = 0; each < 300; each += 1) find(`X${String(each)}-${String(each)}`);
    expect(find("F007-1")).toBeUndefined();
    expect(find("f006-1")).toBe("F006-1");
  });
});
