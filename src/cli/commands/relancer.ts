import { remind, type Reminded } from "../../app/reminders/relancer";
import { countBySeverity, type Ran } from "../../app/deed/report";
import { clockReading } from "../../app/deed/run";
import { sum } from "../../kernel/cents";
import type { Day } from "../../kernel/day";
import { commandLine } from "../../wording/command-line";
import { remindDetails, remindSummary } from "../../wording/money-reports";
import type { ExitCode, Shell } from "../shell";
import { onWorkbook, type Account } from "./common";
import type { CommonOptions } from "./options";

export interface RelancerOptions extends CommonOptions {
  readonly le: Day;
  readonly envoyees?: boolean;
}

/** `ecot relancer`: the reminders due on a day, or their mark that they were sent. */
export function runRelancer(path: string, options: RelancerOptions, shell: Shell): Promise<ExitCode> {
  return onWorkbook(path, options, shell, "relancer", async ({ workbook, progress }) => {
    const request = { on: options.le, sent: options.envoyees === true, now: clockReading(shell.now()) };
    const ran = await remind(request, workbook, (step) => {
      progress.step(commandLine.steps[step]);
    });
    return accountOf(ran);
  });
}

function accountOf({ result, problems }: Ran<Reminded>): Account {
  if (result === undefined) return { lines: [], report: {}, problems, done: false };
  const { on, sent, reminders, heldBack, overdue } = result;
  return {
    lines: [...remindSummary(result), ...remindDetails(reminders, result.families)],
    report: {
      on,
      sent,
      counts: {
        letters: reminders.length,
        firstReminders: reminders.filter(({ level }) => level === 1).length,
        formalNotices: reminders.filter(({ level }) => level === 2).length,
        invoices: reminders.reduce((count, { invoices }) => count + invoices.length, 0),
        heldBack: heldBack.length,
        overdueFamilies: overdue.length,
        problems: countBySeverity(problems),
      },
      totals: {
        reminded: sum(reminders.map(({ total }) => total)),
        overdue: sum(overdue.map(({ due }) => due)),
      },
      letters: reminders.map(({ familyCode, level, total, invoices }) => ({
        family: familyCode,
        level,
        total,
        invoices: invoices.map(({ account: { receivable, remaining }, daysLate }) => ({
          number: receivable.number,
          dueOn: receivable.dueOn,
          daysLate,
          remaining,
        })),
      })),
      heldBack,
    },
    problems,
    done: true,
  };
}
