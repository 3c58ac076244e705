import { earliest, type Day } from "../../kernel/day";
import type { Placeable } from "../../kernel/place";
import type { Reminder, ReminderLevel } from "./reminder";

/** The letters that really went out. */
export interface SentReminders {
  /** When an invoice was first reminded at a level; `undefined` when it never was. */
  readonly on: (familyCode: string, invoice: string, level: ReminderLevel) => Day | undefined;
}

export function sentReminders(reminders: readonly Placeable<Reminder>[]): SentReminders {
  const days = new Map<string, Day>();
  for (const { familyCode, invoice, level, status, date } of reminders) {
    if (status !== "sent") continue;
    const key = keyOf(familyCode, invoice, level);
    days.set(key, earliest(days.get(key) ?? date, date));
  }
  return { on: (familyCode, invoice, level) => days.get(keyOf(familyCode, invoice, level)) };
}

const keyOf = (familyCode: string, invoice: string, level: ReminderLevel) =>
  `${familyCode}\n${invoice}\n${String(level)}`;
