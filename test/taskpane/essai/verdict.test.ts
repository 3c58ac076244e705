import { type CheckResult, checks, testerChecks } from "../../../src/adapters/office/trial";
import { type DeedResult, deedsTried } from "../../../src/app/new-town/essai";
import { locateProblems } from "../../../src/app/deed/locate-problems";
import { blocking } from "../../../src/kernel/problem";
import { reportOf } from "../../../src/taskpane/essai/report";
import type { TrialState } from "../../../src/taskpane/essai/use-trial";
import { verdictOf } from "../../../src/taskpane/essai/verdict";

function resultOf<Id extends string>(id: Id, verdict: CheckResult["verdict"] = "passed"): CheckResult<Id> {
  return { id, verdict, findings: [], milliseconds: 1 };
}

const deedOf = (deed: DeedResult["deed"], isRefused = false): DeedResult => ({
  deed,
  milliseconds: 1,
  isRefused,
  told: [],
});

const results = checks.map(({ id }) => resultOf(id));
const answers = testerChecks.map(({ id }) => resultOf(id));
const deeds = deedsTried.map((deed) => deedOf(deed));

const whole: TrialState = {
  phase: "over",
  inTheWay: undefined,
  refusal: undefined,
  facts: {},
  results,
  deeds,
  month: { deeds, cells: 2000, differences: [] },
  answers,
  asked: answers.length,
  isCleared: true,
};

const refusal = locateProblems([blocking("excel.no-answer", { begun: false })], undefined);

describe("the verdict of a trial", () => {
  it("is that everything passed, where everything was tried and went as it should", () => {
    const count = results.length + deeds.length + answers.length;
    expect(verdictOf(whole)).toEqual({ kind: "passed", count });
  });

  it.each<readonly [string, Partial<TrialState>, number]>([
    ["a check", { results: [...results.slice(1), resultOf("blanks", "failed")] }, 1],
    ["two answers", { answers: [resultOf("undo", "failed"), resultOf("download", "failed")] }, 2],
    ["a deed, which ends the month", { deeds: [deedOf("nouveau"), deedOf("facturer", true)] }, 1],
    ["a cell", { month: { deeds, cells: 2000, differences: ["Factures!A2: 1 | 2"] } }, 1],
    ["a month that cannot be read again", { month: undefined, refusal }, 1],
  ])("counts what failed: %s", (_, part, count) => {
    expect(verdictOf({ ...whole, ...part })).toEqual({ kind: "failed", count });
  });

  it.each<readonly [string, Partial<TrialState>, string]>([
    ["in the checks", { results: results.slice(0, 3) }, "stopped"],
    ["in the month", { deeds: deeds.slice(0, 2) }, "stopped"],
    ["by Excel itself", { results: [resultOf("blanks", "no-answer")] }, "silent"],
  ])("says that it was cut short: %s", (_, part, kind) => {
    expect(verdictOf({ ...whole, ...part })).toEqual({ kind });
  });
});

describe("the report of a trial", () => {
  it("says that the month could not be read again", () => {
    expect(reportOf(whole)).not.toContain("✗");
    expect(reportOf({ ...whole, month: undefined, refusal })).toMatch(/^✗ cells .*\n {4}excel\.no-answer: /m);
  });
});
