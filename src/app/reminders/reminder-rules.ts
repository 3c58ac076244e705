import type { ReminderRules } from "../../domain/reminders";
import type { Town } from "../../workbook/read-town";

/** When this town reminds, and of how much at least. */
export function reminderRules({ settings }: Town): ReminderRules {
  return {
    firstDelay: settings.firstReminderDays,
    secondDelay: settings.secondReminderDays,
    minimum: settings.reminderMinimum,
  };
}
