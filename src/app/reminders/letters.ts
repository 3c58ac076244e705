import type { ReminderLetter, ReminderLevel } from "../../domain/reminders";
import type { Cents } from "../../kernel/cents";
import type { Day } from "../../kernel/day";
import type { Town } from "../../domain/books";
import { childName } from "../../wording/people-names";
import { letterParagraphs } from "../../wording/letters";

/** What a reminder says; who sends it and where it goes is put around it on paper. */
export interface Letter {
  readonly familyCode: string;
  readonly level: ReminderLevel;
  readonly date: Day;
  /** The town's own text, else the programme's. */
  readonly paragraphs: readonly string[];
  /** The oldest first. */
  readonly invoices: readonly LetterInvoice[];
  readonly total: Cents;
}

export interface LetterInvoice {
  readonly number: string;
  /** Unknown for a balance brought over from last year. */
  readonly childName: string | undefined;
  readonly issuedOn: Day;
  readonly dueOn: Day;
  readonly daysLate: number;
  readonly total: Cents;
  readonly remaining: Cents;
}

/** Letters in the order given. */
export function writeLetters(reminders: readonly ReminderLetter[], town: Town): readonly Letter[] {
  const { reminding, households } = town;
  return reminders.map((reminder) => {
    const { familyCode, level, date, total, invoices } = reminder;
    const ownText = reminding.ownText[level];
    const remindedOn = [...new Set(invoices.flatMap((invoice) => invoice.remindedOn ?? []))].sort();
    return {
      familyCode,
      level,
      date,
      paragraphs: ownText === undefined ? letterParagraphs(level, total, remindedOn) : ownText.split(/\n+/),
      invoices: invoices.map(({ account: { receivable, remaining }, daysLate }) => {
        const child = households.children.get(receivable.childCode ?? "");
        return {
          number: receivable.number,
          childName: child && childName(child),
          issuedOn: receivable.issuedOn,
          dueOn: receivable.dueOn,
          daysLate,
          total: receivable.total,
          remaining,
        };
      }),
      total,
    };
  });
}
