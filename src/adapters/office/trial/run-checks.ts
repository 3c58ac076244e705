import { officeError } from "../errors";
import { type Check, Desk, type DeskSettings, type Finding, isMet } from "./check";

/** What became of one check. */
export interface CheckResult<Id extends string = string> {
  readonly id: Id;
  /** `failed`: Excel does otherwise, or refused; `no-answer`: it said nothing in time. */
  readonly verdict: "passed" | "failed" | "no-answer";
  readonly findings: readonly Finding[];
  /** What was thrown, by its code and the place that Excel names. */
  readonly error?: { readonly code: string; readonly place: string };
  readonly milliseconds: number;
}

/** Everything that a check is given, but for its own talk with Excel. */
export interface TrialSettings extends Omit<DeskSettings, "context" | "rowsAbove"> {
  readonly run: typeof Excel.run;
}

/** Longer than this, and Excel is taken to say nothing: `sync` may never come back (OfficeDev/office-js issues 6150, 6678). */
export const patienceInMs = 30_000;

/** As many rows of the scratch sheets belong to each check. */
const rowsEach = 40;

/** The rows above those of the check that stands at this place. */
export function rowsAbove(place: number): number {
  return place * rowsEach;
}

/**
 * One check in a talk of its own. Whatever it throws is what Excel, the library or a web view answers here, and is wanted in the
 * report: bugs of ours are no exception.
 */
export async function runCheck<Id extends string>(
  { id, ask }: Check<Id>,
  place: number,
  settings: TrialSettings,
): Promise<CheckResult<Id>> {
  const { run, clock, wait } = settings;
  const begun = clock();
  const end = (
    verdict: CheckResult["verdict"],
    findings: readonly Finding[],
    error?: CheckResult["error"],
  ): CheckResult<Id> => ({
    id,
    verdict,
    findings,
    ...(error === undefined ? {} : { error }),
    milliseconds: Math.round(clock() - begun),
  });
  try {
    const findings = await Promise.race([
      run((context) => ask(new Desk({ ...settings, context, rowsAbove: rowsAbove(place) }))),
      wait(patienceInMs).then(() => undefined),
    ]);
    if (findings === undefined) return end("no-answer", []);
    return end(findings.every(isMet) ? "passed" : "failed", findings);
  } catch (error) {
    return end("failed", [], told(error));
  }
}

function told(error: unknown): NonNullable<CheckResult["error"]> {
  const refusal = officeError(error);
  if (refusal !== undefined) return { code: refusal.code, place: refusal.debugInfo?.errorLocation ?? "" };
  const { name, code, message } = error as Partial<Record<"name" | "code" | "message", unknown>>;
  return { code: [code, name].filter((part) => typeof part === "string").join(" "), place: String(message) };
}

/** After so many that were not answered, the others are not asked: each would take as long. */
const mostSilences = 2;

/** Runs checks one after the other and tells each result; ends early when it is told to, or when Excel says nothing any more. */
export async function runChecks<Id extends string>(
  checks: readonly Check<Id>[],
  settings: TrialSettings,
  onResult: (result: CheckResult<Id>) => Promise<"go-on" | "stop">,
): Promise<void> {
  let silences = 0;
  for (const [place, check] of checks.entries()) {
    const result = await runCheck(check, place, settings);
    silences = result.verdict === "no-answer" ? silences + 1 : 0;
    if ((await onResult(result)) === "stop" || silences === mostSilences) return;
  }
}
