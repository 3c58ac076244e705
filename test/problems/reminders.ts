import { cents } from "../../src/kernel/cents";
import type { ReminderProblems } from "../../src/kernel/problems/reminders";
import { invoices, reminders } from "./money-town";
import type { PagesOf } from "./page";

export const reminderPages: PagesOf<ReminderProblems> = {
  "reminder.below-minimum": [reminders({ Factures: invoices }, cents(5000))],
};
