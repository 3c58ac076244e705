import { drawUpStatement, type DrawnStatement } from "../../app/statement/bilan";
import { countBySeverity, type Ran } from "../../app/deed/report";
import { clockReading } from "../../app/deed/run";
import { sum } from "../../kernel/cents";
import type { Day } from "../../kernel/day";
import { commandLine } from "../../wording/command-line";
import { statementDetails, statementSummary } from "../../wording/money-reports";
import type { ExitCode, Shell } from "../shell";
import { onWorkbook, type Account } from "./common";
import type { CommonOptions } from "./options";

export interface BilanOptions extends CommonOptions {
  readonly le: Day;
}

/** `ecot bilan`: how the town stands on a day. */
export function runBilan(path: string, options: BilanOptions, shell: Shell): Promise<ExitCode> {
  return onWorkbook(path, options, shell, "bilan", async ({ workbook, progress }) => {
    const request = { on: options.le, now: clockReading(shell.now()) };
    const ran = await drawUpStatement(request, workbook, (step) => {
      progress.step(commandLine.steps[step]);
    });
    return accountOf(ran);
  });
}

function accountOf({ result, problems }: Ran<DrawnStatement>): Account {
  if (result === undefined) return { lines: [], report: {}, problems, done: false };
  const { statement, overdue } = result;
  const { on, periods, total, balances, ageing, families, takings, sessions } = statement;
  return {
    lines: [...statementSummary(result), ...statementDetails(result)],
    report: {
      on,
      counts: {
        invoices: periods.reduce((count, { invoices }) => count + invoices, 0),
        families: families.length,
        overdueFamilies: overdue.length,
        problems: countBySeverity(problems),
      },
      totals: { ...balances, due: total.due, overdue: sum(overdue.map(({ due }) => due)), ageing },
      periods: periods.map(({ key = null, label = null, ...amounts }) => ({ key, label, ...amounts })),
      families: families.map((family) => ({
        family: family.familyCode,
        name: family.name ?? null,
        due: family.ageing.total,
        ageing: family.ageing,
        invoices: family.invoices.map(({ receivable }) => receivable.number),
      })),
      takings,
      sessions,
    },
    problems,
    done: true,
  };
}
