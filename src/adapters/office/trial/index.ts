import { foldLabel } from "../../../kernel/label";
import { done, type Outcome, refused } from "../../../kernel/outcome";
import { blocking } from "../../../kernel/problem";
import { officeError, outageProblem } from "../errors";
import { Desk, type Finding, isMet, type PageFacts } from "./check";
import { type CheckId, checks } from "./checks";
import { type ExcelFacts, factsOfExcel, factsOfOffice } from "./facts";
import {
  type CheckResult,
  patienceInMs,
  rowsAbove,
  runCheck,
  runChecks,
  type TrialSettings,
} from "./run-checks";
import { clearAway, isScratch, layOut, removeSheets, scratchNames } from "./scratch";
import { type TesterCheckId, testerChecks } from "./with-tester";

export { checks, isMet, testerChecks };
export type { CheckId, CheckResult, ExcelFacts, Finding, PageFacts, TesterCheckId };

export interface TrialOptions {
  readonly page: () => PageFacts;
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly clock: () => number;
  /** `Excel.run` and `Office`, unless a test has its own. */
  readonly run?: typeof Excel.run;
  readonly office?: typeof Office;
}

/** What stands in the way of a trial: a sheet of ours, or cells that somebody filled. */
export type InTheWay = { readonly kind: "ours" | "filled"; readonly sheet: string };

export type TestersAnswer = "yes" | "no" | "skip";

/** A trial of this very Excel, in a workbook that holds nothing. */
export interface OfficeTrial {
  /** Reads which sheets there are and whether anything stands on them, and nothing else. */
  inTheWay(ours: readonly string[]): Promise<Outcome<InTheWay | undefined>>;
  facts(): Promise<ExcelFacts>;
  runAll(onResult: (result: CheckResult<CheckId>) => Promise<"go-on" | "stop">): Promise<void>;
  prepare(id: TesterCheckId): Promise<void>;
  answer(id: TesterCheckId, answer: TestersAnswer): Promise<CheckResult<TesterCheckId> | undefined>;
  /** Takes away the scratch sheets, and these. */
  clearAway(made: readonly string[]): Promise<Outcome<undefined>>;
}

export function openTrial(options: TrialOptions): OfficeTrial {
  const { run = Excel.run, office = Office, wait, clock, page } = options;
  const settings = (): TrialSettings => ({
    run,
    office,
    wait,
    clock,
    page: page(),
    sheetNames: scratchNames,
  });
  /** Between the checks: what Excel refuses is told, as everywhere. */
  async function ask<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<Outcome<T>> {
    const silence = refused(blocking("excel.no-answer", { begun: true }));
    try {
      return await Promise.race([
        run(async (context) => done(await work(context))),
        wait(patienceInMs).then(() => silence),
      ]);
    } catch (error) {
      const outage = officeError(error);
      if (outage === undefined) throw error;
      return refused(outageProblem(outage, true));
    }
  }
  const testers = new Map(testerChecks.map((check) => [check.id, check]));
  // Below the rows of the others.
  const placeOf = (id: TesterCheckId) => checks.length + testerChecks.findIndex((check) => check.id === id);

  return {
    inTheWay: (ours) => ask((context) => lookAround(context, ours)),
    async facts() {
      const told = factsOfOffice(office, page().userAgent);
      const asked = await ask(async (context) => {
        await layOut(context);
        return factsOfExcel(new Desk({ ...settings(), context, rowsAbove: 0 }));
      });
      return asked.ok ? { ...told, ...asked.value } : told;
    },
    async runAll(onResult) {
      await ask(layOut);
      await runChecks(checks, settings(), onResult);
      await ask(clearAway);
    },
    async prepare(id) {
      const prepare = testers.get(id)?.prepare;
      if (prepare === undefined) return;
      await ask(async (context) => {
        await layOut(context);
        await prepare(new Desk({ ...settings(), context, rowsAbove: rowsAbove(placeOf(id)) }));
      });
    },
    async answer(id, answer) {
      const check = testers.get(id);
      if (check === undefined || answer === "skip") return undefined;
      const { findings, ...result } = await runCheck(check, placeOf(id), settings());
      const said: Finding = { what: "tester", got: answer, wanted: check.wanted };
      const all = [said, ...findings];
      return { ...result, findings: all, verdict: all.every(isMet) ? result.verdict : "failed" };
    },
    clearAway: (made) =>
      ask(async (context) => {
        // Nobody else had one of these: the workbook held none of them.
        const names = new Set(made.map(foldLabel));
        await removeSheets(context, (name) => isScratch(name) || names.has(foldLabel(name)));
        return undefined;
      }),
  };
}

async function lookAround(
  context: Excel.RequestContext,
  ours: readonly string[],
): Promise<InTheWay | undefined> {
  const sheets = context.workbook.worksheets.load("items/name");
  await context.sync();
  const names = new Set(ours.map(foldLabel));
  const others = sheets.items.filter(({ name }) => !isScratch(name));
  const own = others.find(({ name }) => names.has(foldLabel(name)));
  if (own !== undefined) return { kind: "ours", sheet: own.name };
  const asked = others.map(({ name }) => {
    const sheet = context.workbook.worksheets.getItem(name);
    return {
      name,
      used: sheet.getUsedRangeOrNullObject(true).load("address"),
      tables: sheet.tables.getCount(),
    };
  });
  await context.sync();
  const filled = asked.find(({ used, tables }) => !used.isNullObject || tables.value > 0);
  return filled === undefined ? undefined : { kind: "filled", sheet: filled.name };
}
