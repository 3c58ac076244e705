import { alike } from "../../../src/wording/problems/alike";
import { problemLines } from "../../../src/wording/reports";

const problem = (
  code: string,
  cell: string,
  sheet = "Absences",
  severity: "blocking" | "warning" = "blocking",
) => ({
  code,
  severity,
  sheet,
  cell,
  message: `Faux en ${cell}.`,
  advice: "Corrigez.",
});
const dates = (count: number) =>
  Array.from({ length: count }, (_, index) => problem("reading.not-a-date", `B${String(index + 2)}`));

describe("problems of one kind in one sheet", () => {
  it.each([
    [1, 1, 0],
    [3, 3, 0],
    [4, 1, 3],
    [80, 1, 79],
  ])("of %i, %i are shown and %i counted", (count, shown, others) => {
    expect(alike(dates(count)).map((kind) => [kind.shown.length, kind.others.length])).toEqual([
      [shown, others],
    ]);
  });

  it("stand together where the first of them stood, and none is lost", () => {
    const [first, ...rest] = dates(5);
    const other = problem("reading.unknown-child", "A3");
    const mixed = [first ?? other, other, ...rest];
    const told = alike(mixed).flatMap(({ shown, others }) => [...shown, ...others]);
    expect(told).toEqual([...dates(5), other]);
  });

  it("are not those of another sheet, or of another gravity", () => {
    const mixed = [
      ...dates(2),
      problem("reading.not-a-date", "B9", "Présences"),
      problem("reading.not-a-date", "B9", "Absences", "warning"),
    ];
    expect(alike(mixed).map(({ shown }) => shown.length)).toEqual([2, 1, 1]);
  });
});

describe("the command line", () => {
  it("counts those that are like the one it shows, and names some of their cells", () => {
    expect(problemLines(dates(12))).toEqual([
      "Bloquant – Absences, cellule B2\u00a0: Faux en B2.".replace("\u00a0", " "),
      "    Corrigez.",
      "    et 11\u00a0autres semblables\u00a0: B3, B4, B5, B6, B7, B8, B9, B10…",
    ]);
    expect(problemLines(dates(4)).at(-1)).toBe("    et 3\u00a0autres semblables\u00a0: B3, B4, B5");
    expect(problemLines(dates(3))).toHaveLength(6);
  });

  it("names what comes after a long list of one kind", () => {
    const lines = problemLines([...dates(80), problem("reading.unknown-child", "A3")]);
    expect(lines.join("\n")).toContain("cellule A3");
  });

  it("counts every problem of the kinds that it does not show", () => {
    const kinds = Array.from({ length: 22 }, (_, index) =>
      problem(`code-${String(index)}`, `A${String(index + 2)}`),
    );
    const more = Array.from({ length: 5 }, (_, index) => problem("code-21", `C${String(index + 2)}`));
    expect(problemLines([...kinds, ...more]).at(-1)).toContain("et 7\u00a0autres");
  });
});
