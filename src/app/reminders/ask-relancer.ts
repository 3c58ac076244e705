import { remind } from "./relancer";
import { orderOf, type Ask } from "../deed/verb";
import { sum } from "../../kernel/cents";
import type { Day } from "../../kernel/day";
import { pdfLines } from "../../wording/print/files";
import { remindDetails, remindSummary } from "../../wording/money-reports";

interface Typed {
  readonly le: Day;
  readonly envoyees: boolean | undefined;
  readonly pdf: string | undefined;
}

/** `ecot relancer`: the reminders due on a day, or their mark that they were sent. */
export const askRelancer: Ask<Typed> = ({ le, envoyees = false, pdf }, { now }) =>
  orderOf(
    remind,
    { on: le, sent: envoyees, pdf: pdf !== undefined, now },
    {
      beside: pdf === undefined ? undefined : { path: pdf },
      done: (reminded, problems) => {
        const { on, sent, reminders, families, heldBack, overdue } = reminded;
        return {
          lines: [
            ...remindSummary(reminded),
            ...remindDetails(reminders, families),
            ...pdfLines(pdf, reminders.length > 0),
          ],
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
              problems,
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
        };
      },
    },
  );
