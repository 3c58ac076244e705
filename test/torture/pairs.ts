import { copyFileSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { openXlsx } from "../../src/adapters/xlsx";
import { foreignBackups, hashOf, leftoversIn } from "./folder";
import { issues, start, undisturbed, type Report } from "./runs";

export interface PairFigures {
  readonly pairs: number;
  readonly bothDone: number;
  readonly oneRefused: number;
  readonly faults: readonly string[];
}

const [september = [], , november = []] = issues;

/** Two months of one day: whichever comes first, the other may follow. */
const sameDay = (period: string) => ["--periode", period, "--emission", "2026-09-28"];

/** What two people may start at once on one workbook. */
const pairsOfRuns: readonly (readonly [readonly string[], readonly string[]])[] = [
  [
    ["facturer", ...sameDay("2026-09")],
    ["facturer", ...sameDay("2026-10")],
  ],
  [
    ["facturer", ...september],
    ["facturer", ...september],
  ],
  [
    ["facturer", ...september],
    ["bilan", "--le", "2026-10-30"],
  ],
];

/** The pair that asks for the same thing twice: what one does is no longer to be done by the other. */
const same = 1;

/**
 * Starts two runs at once, again and again. Each is done or refused with a sentence; what is done is in the workbook, no
 * invoice is there twice, no number is missing, and neither draft nor lock stays.
 */
export async function runPairs(town: string, folder: string, pairs: number): Promise<PairFigures> {
  const faults: string[] = [];
  let [bothDone, oneRefused] = [0, 0];
  for (let pair = 0; pair < pairs; pair += 1) {
    const own = join(folder, `pair-${String(pair)}`);
    mkdirSync(own);
    const path = join(own, "cantine.xlsx");
    copyFileSync(town, path);
    const commands = (pairsOfRuns[pair % pairsOfRuns.length] ?? []).map(([name = "", ...rest]) => [
      name,
      path,
      ...rest,
    ]);
    const ended = await Promise.all(commands.map((argv) => start(argv).ended));
    const reports = ended.map(({ out }) => JSON.parse(out) as Report);
    const told = (fault: string) => faults.push(`pair ${String(pair)}: ${fault}`);
    if (reports.every(({ done }) => done)) bothDone += 1;
    else if (reports.some(({ done }) => done)) oneRefused += 1;
    else told("both were refused");
    const numbers = reports.flatMap(({ invoices = [] }) => invoices.map(({ number }) => number));
    if (new Set(numbers).size < numbers.length) told("a number was given twice");
    // The first backup is the workbook before both; one more is the state between the two, which nobody else saw.
    const between = foreignBackups(own, new Set([hashOf(town)]));
    if (between.length > 1) told("a backup is no state of the workbook");
    for (const path of between) {
      if (!(await openXlsx(readFileSync(path), "cantine.xlsx")).ok) told("a backup cannot be opened");
    }
    for (const [index, argv] of commands.entries()) {
      const report = reports[index];
      const refusal = report?.problems.some(({ code }) =>
        /^disk\.(?:other-run|changed-meanwhile)$/.test(code),
      );
      if (report?.done !== true && refusal !== true) told("refused without its sentence");
      if (argv[0] !== "facturer") continue;
      const { invoices = [] } = await undisturbed(...argv);
      // What was done stays done; what was refused was not done by halves.
      if (invoices.length === 0 && report?.done !== true && pair % pairsOfRuns.length !== same)
        told("done in spite of a refusal");
      if (invoices.length > 0 && report?.done === true) told("invoices were lost");
    }
    const next = await undisturbed("facturer", path, ...november, "--projet");
    for (const { code } of next.problems.filter(({ code }) => code.startsWith("register."))) told(code);
    const leftovers = leftoversIn(own);
    if (leftovers.length > 0) told(`left behind: ${leftovers.join(", ")}`);
  }
  return { pairs, bothDone, oneRefused, faults };
}
