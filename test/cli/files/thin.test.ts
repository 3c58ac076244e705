import fc from "fast-check";
import { backupsToRemove } from "../../../src/cli/files/thin";
import { backupEnding, backupMoment } from "../../../src/wording/backup-names";

const now = new Date(2026, 10, 30, 9, 15, 7);
const name = (...[year, month, day, hour = 0, minute = 0, second = 0, copy = 1]: readonly number[]) =>
  `cantine${backupEnding({ taken: new Date(year ?? 0, (month ?? 0) - 1, day, hour, minute, second), copy }, ".xlsx")}`;
const removed = (...names: readonly string[]) => backupsToRemove(names, "cantine", ".xlsx", now);

describe("backups are thinned by age", () => {
  it.each([
    [
      "all of the last day stay, to the second",
      [
        name(2026, 11, 29, 8),
        name(2026, 11, 29, 9, 15, 7),
        name(2026, 11, 29, 9, 15, 8),
        name(2026, 11, 30, 9, 15, 7),
      ],
      [],
    ],
    [
      "a second older, the first of a day stays alone",
      [name(2026, 11, 29, 8), name(2026, 11, 29, 9, 15, 6), name(2026, 11, 29, 9, 15, 7)],
      [name(2026, 11, 29, 9, 15, 6)],
    ],
    [
      "one a day for a month, from the beginning of its first day on",
      [
        ...[
          name(2026, 10, 2),
          name(2026, 10, 30),
          name(2026, 10, 30, 9, 15, 6),
          name(2026, 10, 30, 9, 15, 7),
        ],
        ...[name(2026, 10, 31, 7), name(2026, 10, 31, 8), name(2026, 11, 1, 7)],
      ],
      [name(2026, 10, 30, 9, 15, 6), name(2026, 10, 30, 9, 15, 7), name(2026, 10, 31, 8)],
    ],
    [
      "a second older, the first of a month stays alone",
      [name(2026, 10, 2), name(2026, 10, 29), name(2026, 10, 29, 23, 59, 59), name(2026, 10, 30)],
      [name(2026, 10, 29), name(2026, 10, 29, 23, 59, 59)],
    ],
    [
      "one a month for ever, the same month of another year apart",
      [name(2024, 10, 2), name(2025, 10, 2), name(2025, 10, 3)],
      [name(2025, 10, 3)],
    ],
    [
      "of one second, the one that was first",
      [name(2026, 11, 20, 9, 0, 0, 10), name(2026, 11, 20, 9, 0, 0, 2), name(2026, 11, 20, 9)],
      [name(2026, 11, 20, 9, 0, 0, 2), name(2026, 11, 20, 9, 0, 0, 10)],
    ],
    ["what a clock that went wrong dated in the future stays", [name(2027, 1, 1), name(2027, 1, 1, 1)], []],
  ])("%s", (_, names, expected) => {
    expect(removed(...names)).toEqual(expected);
  });

  it("a month that is shorter than its neighbour ends on its own last day", () => {
    const march = new Date(2026, 2, 31, 9);
    const plan = (...names: readonly string[]) => backupsToRemove(names, "cantine", ".xlsx", march);
    expect(plan(name(2026, 2, 1, 9), name(2026, 2, 28), name(2026, 2, 28, 10))).toEqual([
      name(2026, 2, 28, 10),
    ]);
    expect(plan(name(2026, 2, 1, 9), name(2026, 2, 27, 23, 59, 59))).toEqual([name(2026, 2, 27, 23, 59, 59)]);
  });

  it.each([
    "cantine.xlsx",
    "cantine (sauvegarde 2020-01-02 00h00m00) copie.xlsx",
    "ma cantine (sauvegarde 2020-01-02 00h00m00).xlsx",
    "cantine (sauvegarde 2020-01-02 00h00m00).xlsm",
    "cantine (sauvegarde 2020-01-02 00h00m00).xlsx.bak",
    "cantine (sauvegarde 2020-01-32 00h00m00).xlsx",
    "cantine (sauvegarde 2020-01-02 24h00m00).xlsx",
    "cantine (sauvegarde 2020-01-02 00h00m00 n1).xlsx",
    "cantine (sauvegarde 2020-01-02 00h00m00 n02).xlsx",
    "cantine (sauvegarde 2020-1-2 0h0m0).xlsx",
    "cantine bis (sauvegarde 2020-01-02 00h00m00).xlsx",
  ])("%s is not ours to remove", (foreign) => {
    expect(removed(name(2020, 1, 1), name(2020, 1, 3), foreign)).toEqual([name(2020, 1, 3)]);
  });

  it("thinning day after day keeps what thinning once keeps, and the first and the last of all", () => {
    const seconds = fc.integer({ min: 0, max: 200 * 86_400 });
    fc.assert(
      fc.property(fc.uniqueArray(seconds, { minLength: 1, maxLength: 40 }), (ages) => {
        const dated = ages.map((age) => {
          const taken = new Date(now.getTime() - age * 1000);
          return { taken, name: `cantine${backupEnding({ taken, copy: 1 }, ".xlsx")}` };
        });
        let left = dated;
        for (let day = 200; day >= 0; day -= 1) {
          const today = new Date(now.getTime() - day * 86_400_000);
          const there = left.filter(({ taken }) => taken <= today).map((each) => each.name);
          const gone = backupsToRemove(there, "cantine", ".xlsx", today);
          left = left.filter((each) => !gone.includes(each.name));
        }
        const once = new Set(removed(...dated.map((each) => each.name)));
        const kept = dated.filter((each) => !once.has(each.name));
        expect(left).toEqual(kept);
        const [first] = [...dated].sort((one, other) => Number(one.taken) - Number(other.taken));
        expect(kept).toContain(first);
      }),
      { examples: [[[2_625_308, 2_678_401]]] },
    );
  });
});

it("a name says the moment of its backup", () => {
  const taken = new Date(2026, 10, 2, 9, 15, 7);
  expect(backupMoment("cantine (sauvegarde 2026-11-02 09h15m07 n3).xlsx", "cantine", ".xlsx")).toEqual({
    taken,
    copy: 3,
  });
});
