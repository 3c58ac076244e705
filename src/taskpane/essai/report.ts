import packageJson from "../../../package.json";
import type { CheckResult, Finding } from "../../adapters/office/trial";
import type { LocatedProblem } from "../../app/deed/report";
import { essaiWords as words, type ReportLine, trialReport } from "../../wording/page/essai";
import type { TrialState } from "./use-trial";
import { isDone } from "./verdict";

/** As many differing cells say what there is to say. */
const mostDifferences = 20;

/** The one text to send: this Excel, and what became of everything that was tried. */
export function reportOf({ facts = {}, results, deeds, month, refusal, answers }: TrialState): string {
  return trialReport(packageJson.version, facts, [
    ...results.map(lineOf),
    ...deeds.map(({ deed, milliseconds, isRefused, told }) => ({
      mark: words.marks[isDone({ isRefused, told }) ? "passed" : "failed"],
      name: deed,
      milliseconds,
      answers: told.map(toldLine),
    })),
    ...(month === undefined ? [] : [cellsLine(month)]),
    ...(refusal === undefined ? [] : [notCompared(refusal)]),
    ...answers.map(lineOf),
  ]);
}

function lineOf(result: CheckResult): ReportLine {
  const { id, verdict, milliseconds } = result;
  return { mark: words.marks[verdict], name: id, milliseconds, answers: answersOf(result) };
}

function cellsLine({ cells, differences }: NonNullable<TrialState["month"]>): ReportLine {
  return {
    mark: words.marks[differences.length === 0 ? "passed" : "failed"],
    name: `${String(cells)} cells, ${String(differences.length)} others`,
    milliseconds: 0,
    answers: differences.slice(0, mostDifferences),
  };
}

/** Excel refused to have the month read again. */
function notCompared(refusal: readonly LocatedProblem[]): ReportLine {
  return { mark: words.marks.failed, name: "cells", milliseconds: 0, answers: refusal.map(toldLine) };
}

function toldLine({ code, message }: LocatedProblem): string {
  return `${code}: ${message}`;
}

/** What Excel answered, one answer a line. */
export function answersOf({ findings, error }: Pick<CheckResult, "findings" | "error">): readonly string[] {
  const thrown =
    error === undefined ? [] : [[error.code, error.place].filter((part) => part !== "").join(", ")];
  return [...thrown, ...findings.map(answerOf)];
}

function answerOf({ what, got, wanted }: Finding): string {
  const answer = `${what} = ${got}`;
  return wanted === undefined || wanted === got ? answer : `${answer} (${words.wanted(wanted)})`;
}
