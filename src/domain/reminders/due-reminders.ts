import { sum } from "../../kernel/cents";
import { addDays, type Day } from "../../kernel/day";
import { groupBy } from "../../kernel/group";
import { at } from "../../kernel/place";
import { information, type Problem } from "../../kernel/problem";
import { daysLate, isOpen, type InvoiceAccount, type Ledger } from "../ledger";
import type { Reminder, ReminderLetter, ReminderLevel, ReminderRules } from "./reminder";
import { sentReminders, type SentReminders } from "./sent-reminders";

export interface DueReminders {
  /** One per family and level, in order of family code, then level. */
  readonly letters: readonly ReminderLetter[];
  readonly problems: readonly Problem[];
}

/**
 * Which letters are due on the day of the ledger? For every open invoice that no debit is about to collect: the first so
 * many days after its due date, the second so many days after the first one was sent. Only letters recorded as sent
 * count; nothing comes after the second.
 */
export function dueReminders(
  ledger: Ledger,
  reminders: readonly Reminder[],
  rules: ReminderRules,
): DueReminders {
  const sent = sentReminders(reminders);
  const letters: ReminderLetter[] = [];
  const problems: Problem[] = [];
  for (const { familyCode, invoices } of ledger.families.values()) {
    const levels = groupBy(invoices, (account) => levelDue(account, sent, rules, ledger.on));
    for (const level of [1, 2] as const) {
      const due = levels.get(level);
      if (due === undefined) continue;
      const letter = letterOf(familyCode, level, due, sent, ledger.on);
      if (letter.total >= rules.minimum) letters.push(letter);
      else problems.push(belowMinimum(letter, rules));
    }
  }
  return { letters, problems };
}

function levelDue(
  account: InvoiceAccount,
  sent: SentReminders,
  { firstDelay, secondDelay }: ReminderRules,
  on: Day,
): ReminderLevel | undefined {
  if (!isOpen(account) || account.pendingDebit !== undefined) return undefined;
  const { familyCode, number, dueOn } = account.receivable;
  if (sent.on(familyCode, number, 2) !== undefined) return undefined;
  const first = sent.on(familyCode, number, 1);
  if (first === undefined) return on >= addDays(dueOn, firstDelay) ? 1 : undefined;
  return on >= addDays(first, secondDelay) ? 2 : undefined;
}

function letterOf(
  familyCode: string,
  level: ReminderLevel,
  accounts: readonly InvoiceAccount[],
  sent: SentReminders,
  date: Day,
): ReminderLetter {
  const invoices = accounts.map((account) => ({
    account,
    daysLate: daysLate(account, date),
    remindedOn: level === 2 ? sent.on(familyCode, account.receivable.number, 1) : undefined,
  }));
  return { familyCode, level, date, invoices, total: sum(accounts.map(({ remaining }) => remaining)) };
}

function belowMinimum(
  { familyCode: family, level, total, invoices }: ReminderLetter,
  { minimum }: ReminderRules,
): Problem {
  const place = invoices[0]?.account.receivable.place;
  const where = place && at(place, "remaining");
  return information("reminder.below-minimum", { family, level, total, minimum }, where);
}
