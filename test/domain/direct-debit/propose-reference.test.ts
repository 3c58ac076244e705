import { proposeReference, type Mandate } from "../../../src/domain/direct-debit";

const mandates = (...references: readonly (readonly [string, string])[]) =>
  references.map(([familyCode, reference]) => ({ familyCode, reference }) as Mandate);

describe("the reference of a new mandate", () => {
  it.each<[string, readonly (readonly [string, string])[], string, string]>([
    ["no mandate yet", [], "F012", "RUM-F012"],
    ["the family's code at the end", [["F001", "CHAUMONT-F001"]], "F012", "CHAUMONT-F012"],
    ["a second one of the family", [["F001", "CHAUMONT-F001"]], "F001", "CHAUMONT-F001-2"],
    [
      "a third one",
      [
        ["F1", "C-F1"],
        ["F1", "C-F1-2"],
      ],
      "F1",
      "C-F1-3",
    ],
    ["the family's code in the middle", [["F001", "RUM-F001-2024"]], "F012", "RUM-F012-2024"],
    [
      "numbers of their own",
      [
        ["F001", "M000017"],
        ["F002", "M000019"],
      ],
      "F003",
      "M000020",
    ],
    [
      "numbers, and one with a code",
      [
        ["F1", "17"],
        ["F2", "19"],
        ["F3", "F3"],
      ],
      "F4",
      "20",
    ],
    [
      "neither numbers nor codes",
      [
        ["A", "ROUGE"],
        ["B", "BLEU"],
      ],
      "C",
      "RUM-C",
    ],
  ])("%s", (_what, given, family, expected) => {
    expect(proposeReference(mandates(...given), family)).toBe(expected);
  });
});
