import { reprintInvoices, type Reprinted } from "../../app/issue/reimprimer";
import { countBySeverity, type Ran } from "../../app/deed/report";
import { commandLine } from "../../wording/command-line";
import { reprintSummary } from "../../wording/reports";
import type { ExitCode, Shell } from "../shell";
import { onWorkbook, type Account } from "./common";
import type { CommonOptions } from "./options";

export interface ReimprimerOptions extends CommonOptions {
  readonly periode: string;
}

/** `ecot reimprimer`: the pages of an issued period, once more. */
export function runReimprimer(path: string, options: ReimprimerOptions, shell: Shell): Promise<ExitCode> {
  return onWorkbook(path, options, shell, "reimprimer", async ({ workbook, progress }) => {
    const ran = await reprintInvoices({ period: options.periode }, workbook, (step) => {
      progress.step(commandLine.steps[step]);
    });
    return accountOf(ran);
  });
}

function accountOf({ result, problems }: Ran<Reprinted>): Account {
  if (result === undefined) return { lines: [], report: {}, problems, done: false };
  const { periodKey, printed, leftOut, total } = result;
  return {
    lines: reprintSummary(result),
    report: {
      period: periodKey,
      counts: { invoices: printed.length, leftOut, problems: countBySeverity(problems) },
      totals: { total },
      invoices: printed,
    },
    problems,
    done: true,
  };
}
