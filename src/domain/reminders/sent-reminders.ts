import { earliest, type Day } from "../../kernel/day";
import type { Placeable } from "../../kernel/place";
import { reminderKey, type Reminder, type ReminderLevel } from "./reminder";

/** The letters that really went out. */
export interface SentReminders {
  /** When an invoice was first reminded at a level; `undefined` when it never was. */
  readonly on: (familyCode: string, invoice: string, level: ReminderLevel) => Day | undefined;
}

export function sentReminders(reminders: readonly Placeable<Reminder>[]): SentReminders {
  const days = new Map<string, Day>();
  for (const reminder of reminders) {
    if (reminder.status !== "sent") continue;
    const key = reminderKey(reminder);
    days.set(key, earliest(days.get(key) ?? reminder.date, reminder.date));
  }
  return { on: (familyCode, invoice, level) => days.get(reminderKey({ familyCode, invoice, level })) };
}
