import { cents } from "../../src/kernel/cents";
import type { ReminderProblems } from "../../src/kernel/problems/reminders";
import { invoices, reminders, remindersConfirmedLate } from "./money-town";
import type { PagesOf } from "./page";

export const reminderPages: PagesOf<ReminderProblems> = {
  "reminder.below-minimum": [reminders({ Factures: invoices }, cents(5000))],
  "reminder.changed-since-preview": [
    remindersConfirmedLate({
      Règlements: [
        ["Date", "Code famille", "Montant"],
        ["24/11/2026", "F1", 12.5],
      ],
    }),
  ],
};
