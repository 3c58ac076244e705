/** Who is reminded, when, at which level; and what could come next. */
export { dueReminders, type DueReminders } from "./due-reminders";
export { noteLetters, type NotedLetters, type WrittenReminder } from "./note-letters";
export { childrenOverdue, dunningOf, type Dunning, type Proposal } from "./proposals";
export {
  reminderKey,
  type Reminder,
  type ReminderLetter,
  type ReminderLevel,
  type ReminderRules,
  type ReminderStatus,
  type RemindingBook,
} from "./reminder";
