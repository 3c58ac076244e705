import { type CheckId, checks, type CheckResult } from "../../../../src/adapters/office/trial";
import { essaiWords } from "../../../../src/wording/page/essai";
import { dressMembers } from "../../../host/dress-members";
import { badHabits, type Habit, usualHabits } from "../../../host/habits";
import { libraryBuilds } from "../../../host/node-realm";
import { quirks } from "../../../host/quirks";
import { habitSeenByTrial, seenByTrial, type Sight } from "../../../host/seen-by-trial";
import { eventually } from "../../../support/eventually";
import { failedIn, trialDesk, type TrialDesk } from "../../../support/office-trial";

/** Every quirk of Excel that is known here, and what a trial in a real Excel would make of it. */

/** The forms that have no entry among the bad habits: no contract holds over them. */
const others: typeof badHabits = [
  ...(["null", "missing", "error"] as const).map((dateFunction) => ({
    name: `the serial of a date: ${dateFunction}`,
    habits: { dateFunction },
  })),
  { name: "renaming that opens a window", habits: { renaming: "opens a window" } },
];

async function resultOf(id: string, bend: (desk: TrialDesk) => void): Promise<CheckResult> {
  const desk = trialDesk();
  bend(desk);
  const found = (await desk.results(id as CheckId)).at(-1);
  if (found?.id !== id) throw new Error(`The trial has no check ${id}.`);
  return found;
}

/** It fails, and has a sentence for the clerk. */
function expectTold({ id, verdict }: CheckResult): void {
  expect([id, verdict]).toEqual([id, "failed"]);
  expect(essaiWords.checks[id as CheckId].failed).toMatch(/^\p{Lu}[^]*\.$/u);
}

const sights = Object.keys(quirks).map((name) => (seenByTrial as Record<string, Sight>)[name]);
const seen = sights.filter((sight) => sight !== undefined && "check" in sight);

describe("the quirks of Excel", () => {
  it(`are ${sights.length}: a check of the trial sees ${seen.length}, and of each of the others it is said why none can`, () => {
    expect(Object.keys(quirks).filter((_, index) => sights[index] === undefined)).toEqual([]);
    const reasons = sights.flatMap((sight) => (sight !== undefined && "none" in sight ? [sight.none] : []));
    expect(reasons.filter((reason) => !/^[A-Z][^]{20,}\.$/.test(reason))).toEqual([]);
    expect(seen.length).toBeGreaterThan(2 * reasons.length);
  });

  it("are all switched by habits that a check sees", () => {
    const switched = [...badHabits, ...others].flatMap(({ habits }) => Object.keys(habits));
    expect(switched.filter((habit) => !(habit in habitSeenByTrial))).toEqual([]);
    expect([...new Set(switched)].sort()).toEqual(Object.keys(usualHabits()).sort());
  });
});

describe("in the trial", () => {
  it.each(libraryBuilds)("nothing fails with the library's build for %s", async (library) => {
    expect(failedIn(await trialDesk({ library }).results())).toEqual([]);
  });

  it.each([...badHabits, ...others])("$name: its check sees it", async ({ habits }) => {
    // The form that says most stands last: others are only there to make it possible.
    const habit = Object.keys(habits).at(-1) as Habit;
    const sight = habitSeenByTrial[habit];
    if (!("how" in sight)) throw new Error(`Nothing sees ${habit}.`);
    const bent = await resultOf(sight.check, ({ host }) => {
      host.workbook.habits = { ...host.workbook.habits, ...habits };
    });
    if (sight.how === "fails") expectTold(bent);
    else {
      const usual = await resultOf(sight.check, () => undefined);
      expect([usual.verdict, bent.verdict]).toEqual(["passed", "passed"]);
      expect(bent.findings).not.toEqual(usual.findings);
    }
  });

  it.each(dressMembers)("$member refused: a check sees it", async ({ member, code }) => {
    const own: Readonly<Record<string, CheckId>> = {
      "DataValidation.rule=": "validations",
      "Worksheet.getRanges": "separators",
    };
    expectTold(await resultOf(own[member] ?? "dress", ({ host }) => host.refusedMembers.set(member, code)));
  });

  it("a workbook that waits to be told to calculate: its check sees it", async () => {
    expectTold(
      await resultOf("recalculation", ({ host }) => {
        host.workbook.calculationMode = "Manual";
      }),
    );
  });

  it.each([
    ["web-view", { missing: ["Array.findLast"] }],
    ["page-policy", { blocked: [{ rule: "frame-src", address: "https://appsforoffice.microsoft.com/lib" }] }],
    ["foreign-errors", { apologizesForOthers: true }],
  ] as const)("what the page says of itself: %s", async (id, page) => {
    const found = await trialDesk({ page }).results(id);
    for (const result of found.slice(-1)) expectTold(result);
  });

  it("what is kept out of the page, and nobody misses, is no failure", async () => {
    const blocked = [{ rule: "connect-src", address: "https://eu-office.pipe.aria.microsoft.com/" }];
    const result = (await trialDesk({ page: { blocked } }).results("page-policy")).at(-1);
    expect([result?.verdict, result?.findings.at(-1)?.got]).toEqual([
      "passed",
      '["connect-src https://eu-office.pipe.aria.microsoft.com/"]',
    ]);
  });

  it("a batch that is never answered: its check says so, and the others are asked", async () => {
    const desk = trialDesk();
    // One to look for what was left, one to lay out: the third is that of the first check.
    desk.host.failAt(3, { manner: "silent", isDone: true });
    const running = desk.results();
    await eventually(() => desk.host.log.some(({ error }) => error === "silent"), true);
    desk.giveUp();
    const found = await running;
    expect(found[0]).toMatchObject({ id: checks[0].id, verdict: "no-answer", findings: [] });
    expect(failedIn(found)).toEqual([checks[0].id]);
    expect(found).toHaveLength(checks.length);
  });
});
