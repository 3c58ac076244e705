import { firstOf, groupBy } from "../../src/kernel/group";
import { compareCodes } from "../../src/kernel/order";

describe("grouping", () => {
  it("keeps the groups and their items in the order of first appearance", () => {
    const groups = groupBy(["pain", "riz", "pomme", "raisin", "ail"], (word) => word[0]);
    expect([...groups]).toEqual([
      ["p", ["pain", "pomme"]],
      ["r", ["riz", "raisin"]],
      ["a", ["ail"]],
    ]);
  });

  it("of nothing is nothing", () => {
    expect(groupBy([], () => "key").size).toBe(0);
  });
});

describe("the first of each key", () => {
  it("is the one that a search would find", () => {
    const words = ["pain", "riz", "pomme", "raisin", "ail"];
    const first = firstOf(words, (word) => word[0]);
    expect([...first]).toEqual([
      ["p", "pain"],
      ["r", "riz"],
      ["a", "ail"],
    ]);
  });

  it("is the first even where it is undefined", () => {
    expect(firstOf([undefined, 1], () => "key").get("key")).toBeUndefined();
  });
});

describe("the order of codes", () => {
  it("is the same in every language: by code unit", () => {
    expect(["é", "b", "a10", "a2", "B", "z"].sort(compareCodes)).toEqual(["B", "a10", "a2", "b", "z", "é"]);
  });

  it("finds equal codes equal", () => {
    expect(compareCodes("C1", "C1")).toBe(0);
  });
});
