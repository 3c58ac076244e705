import type { Cents } from "../../kernel/cents";
import type { Day } from "../../kernel/day";
import { reminderKey, type Reminder, type ReminderLetter, type ReminderStatus } from "./reminder";

/** A row of the reminders sheet that a letter gives, with what the letter says of the invoice. */
export interface WrittenReminder extends Omit<Reminder, "place"> {
  readonly dueOn: Day;
  readonly daysLate: number;
  readonly remaining: Cents;
}

/** The rows of the letters of a day, and those that had waited and give way to them. */
export interface NotedLetters {
  readonly written: readonly WrittenReminder[];
  readonly replaced: readonly Reminder[];
}

/** What is noted of letters that wait to be sent, or went out? What was sent that day already stays as it was noted. */
export function noteLetters(
  letters: readonly ReminderLetter[],
  status: ReminderStatus,
  recorded: readonly Reminder[],
): NotedLetters {
  const sentBefore = new Set(recorded.filter((row) => row.status === "sent").map(keyWithDay));
  const written = letters.flatMap(({ familyCode, level, date, invoices }) =>
    invoices.map(({ account: { receivable, remaining }, daysLate }): WrittenReminder => {
      const { number: invoice, dueOn } = receivable;
      return { date, level, familyCode, invoice, dueOn, daysLate, remaining, status };
    }),
  );
  return {
    written: written.filter((row) => !sentBefore.has(keyWithDay(row))),
    replaced: recorded.filter((row) => row.status === "to-send"),
  };
}

const keyWithDay = (row: Omit<Reminder, "place">) => `${reminderKey(row)}\n${row.date}`;
