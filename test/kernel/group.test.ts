import { groupBy } from "../../src/kernel/group";
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

describe("the order of codes", () => {
  it("is the same in every language: by code unit", () => {
    expect(["é", "b", "a10", "a2", "B", "z"].sort(compareCodes)).toEqual(["B", "a10", "a2", "b", "z", "é"]);
  });

  it("finds equal codes equal", () => {
    expect(compareCodes("C1", "C1")).toBe(0);
  });
});
