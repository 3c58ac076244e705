import { carryOut, type Deed, type DeedRequest } from "../deed/deed";
import { readingMoney } from "../accounts/on-money";
import { writeLetters } from "./letters";
import type { MoneyTown } from "../accounts/money-run";
import { planReminders, type Reminded } from "./plan-reminders";
import type { Ran } from "../deed/report";
import type { OnStep } from "../deed/run";
import { lacksSetting } from "../deed/settings-at-stake";
import { dueReminders, dunningOf, type Reminder, type ReminderLetter } from "../../domain/reminders";
import { sum } from "../../kernel/cents";
import type { Day } from "../../kernel/day";
import { done, refused } from "../../kernel/outcome";
import type { Placeable } from "../../kernel/place";
import { blocking } from "../../kernel/problem";
import type { WorkbookPort } from "../../workbook/port";
import { lettersPage } from "../../workbook/sheets";

export type { Reminded };

export interface RemindRequest extends DeedRequest<Reminded> {
  readonly on: Day;
  /** The letters of the day went out: the next levels count from it. */
  readonly sent: boolean;
}

const relancer: Deed<RemindRequest, MoneyTown, Reminded> = {
  read: readingMoney(({ on }) => ({ on, use: "reminders" }), [lettersPage]),

  compute: ({ on, sent }, books) => {
    const { town, money, rejects, ledger } = books;
    if (lacksSetting("reminders", books.unreadSettings)) return refused();
    const rules = town.reminding.rules;
    // What this day already wrote or sent is its own work: run again, it comes to the same.
    const others = money.reminders.filter(({ date }) => date !== on);
    const due = dueReminders(ledger, others, rules);
    const isInDoubt = ({ familyCode }: ReminderLetter) => money.familiesInDoubt.has(familyCode);
    const reminders = due.letters.filter((letter) => !isInDoubt(letter));
    const recorded = sent ? [...money.reminders, ...asSent(reminders)] : money.reminders;
    const result: Reminded = {
      on,
      sent,
      reminders,
      letters: writeLetters(reminders, town),
      written: countWritten(reminders, money.reminders),
      families: town.households.families,
      heldBack: [...new Set(due.letters.filter(isInDoubt).map(({ familyCode }) => familyCode))],
      overdue: dunningOf(ledger, recorded, rules),
    };
    return done(
      {
        result,
        plan: () => planReminders(result, books),
        confirms: reminders.map(toConfirm),
        toldOnce: rejects.problems,
      },
      due.problems,
    );
  },

  changed: (shown, current) => {
    const told = ({ reminders }: Reminded) => ({
      letters: reminders.length,
      total: sum(reminders.map(({ total }) => total)),
    });
    return blocking("reminder.changed-since-preview", { shown: told(shown), current: told(current) });
  },
};

/** Writes the reminders due on a day, or marks them as sent. */
export function remind(
  request: RemindRequest,
  workbook: WorkbookPort,
  onStep?: OnStep,
): Promise<Ran<Reminded>> {
  return carryOut(relancer, request, workbook, onStep);
}

/** A letter with its invoices and what is left of each: it is looked at before it is written, and again before it goes out. */
function toConfirm({ familyCode, level, date, invoices }: ReminderLetter): readonly unknown[] {
  const open = invoices.map(({ account: { receivable, remaining } }) => [receivable.number, remaining]);
  return [familyCode, level, date, open];
}

/** How many of these letters stand in the sheet with every invoice, under their own day? */
function countWritten(letters: readonly ReminderLetter[], rows: readonly Reminder[]): Reminded["written"] {
  const key = (
    { familyCode, level, date }: Pick<Reminder, "familyCode" | "level" | "date">,
    invoice: string,
  ) => JSON.stringify([familyCode, level, date, invoice]);
  const rowsOf = (status: Reminder["status"]) =>
    new Set(rows.filter((row) => row.status === status).map((row) => key(row, row.invoice)));
  const countIn = (known: ReadonlySet<string>) =>
    letters.filter((letter) =>
      letter.invoices.every(({ account }) => known.has(key(letter, account.receivable.number))),
    ).length;
  return { toSend: countIn(rowsOf("to-send")), sent: countIn(rowsOf("sent")) };
}

function asSent(letters: readonly ReminderLetter[]): readonly Placeable<Reminder>[] {
  return letters.flatMap(({ familyCode, level, date, invoices }) =>
    invoices.map(({ account }) => ({
      date,
      level,
      familyCode,
      invoice: account.receivable.number,
      status: "sent" as const,
    })),
  );
}
