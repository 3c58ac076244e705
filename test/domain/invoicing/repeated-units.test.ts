import { repeatedUnits, type LineOfUnits } from "../../../src/domain/invoicing";
import { day } from "../../../src/kernel/day";

const line = (childCode: string, service: string, ...days: readonly string[]): LineOfUnits => {
  const typed = days.map((text) => text.split("*"));
  return {
    childCode,
    service,
    days: typed.map(([text = ""]) => day(text)),
    quantities: new Map(typed.map(([text = "", count = "1"]) => [day(text), Number(count)])),
  };
};

describe("units that several lines have", () => {
  it.each<readonly [string, readonly LineOfUnits[], number]>([
    ["nothing", [], 0],
    ["one line", [line("C1", "Repas", "2026-11-02", "2026-11-03")], 0],
    ["two parents", [line("C1", "Repas", "2026-11-02"), line("C1", "Repas", "2026-11-02", "2026-11-03")], 1],
    ["three payers", [1, 2, 3].map(() => line("C1", "Repas", "2026-11-02")), 2],
    ["other days", [line("C1", "Repas", "2026-11-02"), line("C1", "Repas", "2026-11-03")], 0],
    ["another service", [line("C1", "Repas", "2026-11-02"), line("C1", "Goûter", "2026-11-02")], 0],
    ["another child", [line("C1", "Repas", "2026-11-02"), line("C2", "Repas", "2026-11-02")], 0],
    // Three of which one parent was asked for two: three were eaten.
    ["quantities", [line("C1", "Repas", "2026-11-02*2"), line("C1", "Repas", "2026-11-02*3")], 2],
  ])("are counted once: %s", (_what, lines, repeated) => {
    expect(repeatedUnits(lines)).toBe(repeated);
  });
});
