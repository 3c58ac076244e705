import { useMemo, useState } from "preact/hooks";
import {
  type CheckId,
  type CheckResult,
  checks,
  type ExcelFacts,
  type InTheWay,
  type OfficeTrial,
  openTrial,
  type TesterCheckId,
  testerChecks,
  type TestersAnswer,
} from "../../adapters/office/trial";
import { type DeedResult, type MonthTried, sheetsOfMonth, tryMonth } from "../../app/new-town/essai";
import { locateProblems } from "../../app/deed/locate-problems";
import type { LocatedProblem } from "../../app/deed/report";
import type { Problem } from "../../kernel/problem";
import { allSheets } from "../../workbook/sheets";
import { usePage } from "../page-context";
import { pageFacts, watchPolicy } from "./page-facts";
import { rememberTrial } from "./remembered";

/** How far a trial has come, and what came of it. */
export interface TrialState {
  readonly phase: "ready" | "running" | "asking" | "over";
  readonly inTheWay: InTheWay | undefined;
  readonly refusal: readonly LocatedProblem[] | undefined;
  readonly facts: ExcelFacts | undefined;
  readonly results: readonly CheckResult<CheckId>[];
  readonly deeds: readonly DeedResult[];
  readonly month: MonthTried | undefined;
  readonly answers: readonly CheckResult<TesterCheckId>[];
  /** Which question is asked; counted from 0. */
  readonly asked: number;
  /** The workbook is again as it was before. */
  readonly isCleared: boolean | undefined;
}

const ready: TrialState = {
  phase: "ready",
  inTheWay: undefined,
  refusal: undefined,
  facts: undefined,
  results: [],
  deeds: [],
  month: undefined,
  answers: [],
  asked: 0,
  isCleared: undefined,
};

export interface Trial {
  readonly state: TrialState;
  readonly start: () => void;
  readonly answer: (answer: TestersAnswer) => void;
  readonly finish: () => void;
}

/** A trial of the Excel around the page, from its beginning to its report. */
export function useTrial(): Trial {
  const page = usePage();
  const [state, setState] = useState(ready);
  const change = (part: Partial<TrialState>) => setState((before) => ({ ...before, ...part }));
  const trial = useMemo<OfficeTrial>(() => {
    const blocked = watchPolicy();
    return openTrial({
      page: () => pageFacts(blocked()),
      wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
      clock: () => performance.now(),
    });
  }, []);
  const refuse = (problems: readonly Problem[]) =>
    change({ phase: "ready", refusal: locateProblems(problems, undefined) });

  const start = () =>
    page.write(async (onStep) => {
      const around = await trial.inTheWay(allSheets.map(({ name }) => name));
      if (!around.ok) {
        refuse(around.problems);
        return;
      }
      setState({ ...ready, inTheWay: around.value, phase: around.value === undefined ? "running" : "ready" });
      if (around.value !== undefined) return;
      rememberTrial("tried");
      change({ facts: await trial.facts() });
      const isStopped = async () => (await onStep("try")) === "stop";
      const results: CheckResult<CheckId>[] = [];
      await trial.runAll(async (result) => {
        results.push(result);
        change({ results: [...results] });
        return (await isStopped()) ? "stop" : "go-on";
      });
      // Stopped, or silent: what was not asked is left, and so is the month.
      if (results.length < checks.length) return finish();
      const deeds: DeedResult[] = [];
      const { workbook } = page.workplace;
      if (workbook === undefined) throw new Error("Outside of Excel there is none to be tried.");
      const month = await tryMonth(workbook, {
        clock: () => performance.now(),
        onDeed: async (deed) => {
          deeds.push(deed);
          change({ deeds: [...deeds] });
          return (await isStopped()) ? "stop" : "go-on";
        },
      });
      if (!month.ok) change({ refusal: locateProblems(month.problems, undefined) });
      else change({ month: month.value });
      await show(0);
    });

  const show = async (asked: number) => {
    const next = testerChecks[asked];
    if (next === undefined) return finish();
    await trial.prepare(next.id);
    change({ phase: "asking", asked });
  };

  const answer = async (given: TestersAnswer) => {
    await page.run(async () => {
      const current = testerChecks[state.asked];
      if (current === undefined) return;
      const result = await trial.answer(current.id, given);
      if (result !== undefined) setState((before) => ({ ...before, answers: [...before.answers, result] }));
      await show(state.asked + 1);
    }, "try");
    // Its sheets are gone: what was known of the workbook is no longer so.
    if (state.asked + 1 === testerChecks.length) page.look();
  };

  const finish = async () => {
    const cleared = await trial.clearAway(await sheetsOfMonth());
    change({ phase: "over", isCleared: cleared.ok });
  };

  return {
    state,
    start: () => void start(),
    answer: (given) => void answer(given),
    finish: () => void page.write(finish),
  };
}
