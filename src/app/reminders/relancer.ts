import { runOf, type DeedRequest } from "../deed/deed";
import { onMoney, type MoneyDeed } from "../accounts/money-deed";
import type { MoneyEvent } from "../accounts/plan-money";
import { writeLetters } from "./letters";
import { documentsBeside } from "../printing/documents-beside";
import { reminderDocuments, remindersToPrint } from "./reminders-to-print";
import { lacksSetting } from "../deed/settings-at-stake";
import { after, type Town } from "../../domain/books";
import type { Family } from "../../domain/families";
import { invoicesIn } from "../../domain/invoicing";
import {
  dueReminders,
  dunningOf,
  noteLetters,
  type Dunning,
  type Reminder,
  type ReminderLetter,
} from "../../domain/reminders";
import { sum } from "../../kernel/cents";
import type { Day } from "../../kernel/day";
import { done, refused } from "../../kernel/outcome";
import { blocking } from "../../kernel/problem";
import { planPage } from "../../workbook/pages/plan-page";
import { lettersPage } from "../../workbook/sheets";
import { journalActions } from "../../wording/choices";
import { filesWords } from "../../wording/print/files";
import { remindSummary } from "../../wording/money-reports";
import type { PrintedLetter } from "./letter-document";

export interface RemindRequest extends DeedRequest {
  readonly on: Day;
  /** The letters of the day went out: the next levels count from it. */
  readonly sent: boolean;
  /** The letters as a file too. */
  readonly pdf?: boolean | undefined;
}

/** The reminders of a day. */
export interface Reminded {
  readonly on: Day;
  readonly sent: boolean;
  readonly reminders: readonly ReminderLetter[];
  /** The same, ready to be printed. */
  readonly letters: readonly PrintedLetter[];
  /** How many of these letters the sheet holds already, written for that day and waiting, or marked as sent. */
  readonly written: { readonly toSend: number; readonly sent: number };
  /** Every family of the workbook, by its code. */
  readonly families: ReadonlyMap<string, Family>;
  /** Families whose letter waits, since a row about their money cannot be read. */
  readonly heldBack: readonly string[];
  readonly overdue: readonly Dunning[];
}

export const relancer: MoneyDeed<RemindRequest, Reminded> = {
  asks: ({ on }) => ({ on, use: "reminders" }),
  pages: [lettersPage],

  compute: ({ on, sent, pdf = false, now }, books) => {
    const { town, money, ledger, printed } = books;
    if (lacksSetting("reminders", books.unreadSettings)) return refused();
    const rules = town.reminding.rules;
    // What this day already wrote or sent is its own work: run again, it comes to the same.
    const others = money.reminders.filter(({ date }) => date !== on);
    const due = dueReminders(ledger, others, rules);
    const isInDoubt = ({ familyCode }: ReminderLetter) => money.familiesInDoubt.has(familyCode);
    const reminders = due.letters.filter((letter) => !isInDoubt(letter));
    const letters = noteLetters(reminders, sent ? "sent" : "to-send", money.reminders);
    const result: Reminded = {
      on,
      sent,
      reminders,
      letters: writeLetters(reminders, town, money),
      written: countWritten(reminders, money.reminders),
      families: town.households.families,
      heldBack: [...new Set(due.letters.filter(isInDoubt).map(({ familyCode }) => familyCode))],
      overdue: dunningOf(ledger, after(money, { letters }).reminders, rules),
    };
    const present = printed(lettersPage);
    return done(
      {
        result,
        act: () => ({
          changes: { letters, overdue: result.overdue },
          event: eventOf(result),
          about: ["reminders", "overdue"],
          // Where there never was a letter, there is no sheet of them.
          pages:
            reminders.length === 0 && present === undefined
              ? []
              : planPage(lettersPage, present, remindersToPrint(result.letters, town)),
        }),
        confirms: reminders.map(toConfirm),
        ...(pdf ? { beside: besideOf(result, town, now.day) } : {}),
      },
      due.problems,
    );
  },

  confirming: {
    tallyOf: ({ reminders }) => ({
      count: reminders.length,
      total: sum(reminders.map(({ total }) => total)),
    }),
    changed: (shown, current) => blocking("reminder.changed-since-preview", { shown, current }),
  },
};

/** Writes the reminders due on a day, or marks them as sent. */
export const remind = runOf(onMoney(relancer));

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

function besideOf({ letters, on }: Reminded, town: Town, madeOn: Day) {
  return documentsBeside(reminderDocuments(letters, town), {
    name: filesWords.lettersFile(on),
    title: filesWords.lettersTitle(on),
    office: town.office,
    madeOn,
  });
}

function eventOf(reminded: Reminded): MoneyEvent {
  const { reminders, on } = reminded;
  return {
    action: journalActions.remind,
    doneOn: on,
    invoices: invoicesIn(reminders),
    total: sum(reminders.map(({ total }) => total)),
    lines: remindSummary(reminded),
  };
}
