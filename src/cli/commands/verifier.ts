import { checkWorkbook } from "../../app/review/verifier";
import { countBySeverity } from "../../app/deed/report";
import { commandLine } from "../../wording/command-line";
import { clockReading } from "../../app/deed/run";
import type { ExitCode, Shell } from "../shell";
import { onWorkbook } from "./common";
import type { CommonOptions } from "./options";

/** `ecot verifier`: every anomaly of the workbook, each with its cell. */
export function runVerifier(path: string, options: CommonOptions, shell: Shell): Promise<ExitCode> {
  return onWorkbook(path, options, shell, "verifier", async ({ workbook, progress }) => {
    const { result, problems } = await checkWorkbook({ now: clockReading(shell.now()) }, workbook, (step) => {
      progress.step(commandLine.steps[step]);
    });
    const report = { counts: { ...result, problems: countBySeverity(problems) } };
    return { lines: [], report, problems, done: result !== undefined };
  });
}
