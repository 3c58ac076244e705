/** Who is reminded, when, at which level; and what could come next. */
export { dueReminders, type DueReminders } from "./due-reminders";
export { dunningOf, type Dunning, type Proposal } from "./proposals";
export type {
  Reminder,
  ReminderLetter,
  ReminderLevel,
  ReminderRules,
  ReminderStatus,
  RemindingBook,
} from "./reminder";
