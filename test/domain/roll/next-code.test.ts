import fc from "fast-check";
import { NewCodes } from "../../../src/domain/roll";
import { codeKey } from "../../../src/kernel/resemblance";

const town = (families: readonly string[], children: readonly (readonly [string, string])[] = []) =>
  new NewCodes({
    families,
    children: children.map(([code, familyCode]) => ({ code, familyCode })),
  });

describe("the code of a new family", () => {
  it.each<[string, readonly string[], string]>([
    ["nobody is there yet", [], "F001"],
    ["three digits", ["F001", "F002", "F019"], "F020"],
    ["one is gone: its number is not given again", ["F001", "F003"], "F004"],
    ["no zeros before the number", ["F1", "F2", "F9"], "F10"],
    ["the width is full", ["F98", "F99", "F01"], "F100"],
    ["zeros as wide as most have them", ["F001", "F002", "F3"], "F004"],
    ["numbers alone", ["101", "102"], "103"],
    ["numbers with zeros", ["00012", "00013"], "00014"],
    ["a hyphen", ["F-001", "F-002"], "F-003"],
    ["a year before the number", ["2026-01", "2026-02"], "2026-03"],
    ["something after the number", ["12A", "13A"], "14A"],
    ["third payers have another beginning", ["F001", "F002", "D01", "CCAS"], "F003"],
    ["as many of one as of another: the one that came last", ["A1", "B7"], "B8"],
    ["names for codes", ["MARTIN", "DURAND"], "F001"],
    ["names for codes, and one that looks like ours", ["MARTIN", "F001"], "F002"],
    ["a code that people would take for it", ["F001", "f-2"], "F003"],
    ["a number longer than any that can be counted", ["F99999999999999999"], "F001"],
  ])("%s", (_what, families, expected) => {
    expect(town(families).forFamily()).toBe(expected);
  });

  it("is another one each time", () => {
    const codes = town(["F009"]);
    expect([codes.forFamily(), codes.forFamily(), codes.forFamily()]).toEqual(["F010", "F011", "F012"]);
  });

  it("is none that was in use once, as invoices and payments show", () => {
    const codes = new NewCodes({
      families: ["F001", "F002"],
      children: [],
      once: { families: ["F007", "2026-000001"], children: ["F099"] },
    });
    expect(codes.forFamily()).toBe("F008");
  });
});

describe("the code of a new child", () => {
  it.each<[string, readonly (readonly [string, string])[], string, string]>([
    ["nobody is there yet", [], "F001", "E001"],
    [
      "numbers of their own",
      [
        ["E001", "F001"],
        ["E012", "F002"],
      ],
      "F001",
      "E013",
    ],
    [
      "the family's code with a number",
      [
        ["F001-1", "F001"],
        ["F001-2", "F001"],
        ["F002-1", "F002"],
      ],
      "F001",
      "F001-3",
    ],
    ["the family's code with a number, the first child", [["F001-1", "F001"]], "F009", "F009-1"],
    [
      "the number of a child who is gone",
      [
        ["F001-1", "F001"],
        ["F001-4", "F001"],
      ],
      "F001",
      "F001-5",
    ],
    [
      "with zeros",
      [
        ["F001/01", "F001"],
        ["F001/02", "F001"],
      ],
      "F001",
      "F001/03",
    ],
    [
      "with a letter",
      [
        ["F001A", "F001"],
        ["F001B", "F001"],
        ["F002A", "F002"],
      ],
      "F001",
      "F001C",
    ],
    ["with a letter after a mark", [["12-a", "12"]], "13", "13-a"],
    ["letters at their end", [["F001Z", "F001"]], "F001", "E001"],
    [
      "most have numbers of their own",
      [
        ["E1", "F1"],
        ["E2", "F2"],
        ["F3-1", "F3"],
      ],
      "F3",
      "E3",
    ],
  ])("%s", (_what, children, family, expected) => {
    expect(town([], children).forChild(family)).toBe(expected);
  });

  it("is another one each time", () => {
    const codes = town(["F001"], [["F001-1", "F001"]]);
    expect([codes.forChild("F001"), codes.forChild("F002"), codes.forChild("F001")]).toEqual([
      "F001-2",
      "F002-1",
      "F001-3",
    ]);
  });

  it("is none of another family's child, though it begins alike", () => {
    const codes = town(
      [],
      [
        ["F1-1", "F1"],
        ["F1-2", "F9"],
      ],
    );
    expect(codes.forChild("F1")).toBe("F1-3");
  });
});

it("is never taken for one that is there, whatever the town's codes are", () => {
  const code = fc.oneof(
    fc
      .tuple(fc.constantFrom("F", "E", "f-", "", "FAM "), fc.nat(30))
      .map(([start, n]) => `${start}${String(n)}`),
    fc.string({ minLength: 1, maxLength: 5 }),
  );
  fc.assert(
    fc.property(fc.array(code), fc.array(fc.tuple(code, code)), code, (families, children, family) => {
      const codes = town(families, children);
      const [one, other] = [codes.forFamily(), codes.forFamily()];
      const known = new Set(families.map(codeKey));
      expect(known.has(codeKey(one)) || known.has(codeKey(other)) || codeKey(one) === codeKey(other)).toBe(
        false,
      );
      const knownChildren = new Set(children.map(([child]) => codeKey(child)));
      const [first, second] = [codes.forChild(family), codes.forChild(family)];
      expect(knownChildren.has(codeKey(first)) || knownChildren.has(codeKey(second))).toBe(false);
      expect(first).not.toBe(second);
    }),
    { numRuns: 300 },
  );
});
