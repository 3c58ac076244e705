import packageJson from "../../../package.json";
import type { CheckResult } from "../../adapters/office/trial";
import { essaiWords as words, type ReportLine, trialReport } from "../../wording/page/essai";
import { isDone } from "../screens/essai-mois";
import { answersOf } from "../screens/essai-verifications";
import type { TrialState } from "./use-trial";

/** As many differing cells say what there is to say. */
const mostDifferences = 20;

/** The one text to send: this Excel, and what became of everything that was tried. */
export function reportOf({ facts = {}, results, deeds, month, answers }: TrialState): string {
  return trialReport(packageJson.version, facts, [
    ...results.map(lineOf),
    ...deeds.map(({ deed, milliseconds, isRefused, told }) => ({
      mark: words.marks[isDone({ isRefused, told }) ? "passed" : "failed"],
      name: deed,
      milliseconds,
      answers: told.map(({ code, message }) => `${code}: ${message}`),
    })),
    ...(month === undefined ? [] : [cellsLine(month)]),
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
