import type { Cents } from "../../kernel/cents";
import type { Day } from "../../kernel/day";
import type { RowPlace } from "../../kernel/place";
import type { InvoiceAccount } from "../ledger";

/** 1 asks kindly, 2 is the formal notice; nothing comes after it. */
export type ReminderLevel = 1 | 2;

export type ReminderStatus = "to-send" | "sent";

/** A row of the reminders sheet: one invoice of one letter. */
export interface Reminder {
  readonly date: Day;
  readonly level: ReminderLevel;
  readonly familyCode: string;
  readonly invoice: string;
  readonly status: ReminderStatus;
  readonly place: RowPlace<"reminders">;
}

/** What a row is about, whenever it was written: its invoice, in a letter of a level. */
export function reminderKey({
  familyCode,
  level,
  invoice,
}: Pick<Reminder, "familyCode" | "level" | "invoice">): string {
  return `${familyCode}\n${invoice}\n${String(level)}`;
}

export interface ReminderRules {
  /** Days after the due date. */
  readonly firstDelay: number;
  /** Days after the first reminder was sent. */
  readonly secondDelay: number;
  /** Below it no letter is written. */
  readonly minimum: Cents;
}

/** How a town reminds. */
export interface RemindingBook {
  readonly rules: ReminderRules;
  /** Its own text of a letter, where it has one. */
  readonly ownText: Readonly<Record<ReminderLevel, string | undefined>>;
  /** What a formal notice leaves to pay, from the day it is received. */
  readonly formalNoticeDays: number;
}

/** One letter to one family. */
export interface ReminderLetter {
  readonly familyCode: string;
  readonly level: ReminderLevel;
  readonly date: Day;
  /** The oldest first. */
  readonly invoices: readonly {
    readonly account: InvoiceAccount;
    readonly daysLate: number;
    /** When the first reminder was sent; on a letter of level 2 only. */
    readonly remindedOn: Day | undefined;
  }[];
  readonly total: Cents;
}
