import type { Family } from "../domain/families";
import type { ReminderLetter, ReminderLevel } from "../domain/reminders";
import type { Cents } from "../kernel/cents";
import type { Day } from "../kernel/day";
import type { PayDeskSession } from "../domain/invoicing";
import type { Town } from "../workbook/read-town";
import { childName } from "../wording/invoice-lines";
import { letterParagraphs, letterTitle, paymentWays, postalLines, senderLines } from "../wording/letters";

/** One reminder ready to be printed. */
export interface Letter {
  readonly familyCode: string;
  readonly level: ReminderLevel;
  readonly date: Day;
  /** Who writes: service, town, address, telephone, a line each. */
  readonly sender: readonly string[];
  /** Name and postal address, a line each. */
  readonly addressee: readonly string[];
  readonly title: string;
  /** The town's own text, else the programme's. */
  readonly paragraphs: readonly string[];
  /** The oldest first. */
  readonly invoices: readonly LetterInvoice[];
  readonly total: Cents;
  /** Where and how to pay, a sentence each. */
  readonly paymentWays: readonly string[];
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

/** Letters in the order given, with everything that goes on paper. */
export function writeLetters(reminders: readonly ReminderLetter[], town: Town): readonly Letter[] {
  const { settings, households, payDesk } = town;
  const families = new Map(households.families.map((family) => [family.code, family]));
  const children = new Map(households.children.map((child) => [child.code, childName(child)]));
  return reminders.map((reminder) => {
    const { familyCode, level, date, total, invoices } = reminder;
    const ownText = level === 1 ? settings.reminderText1 : settings.reminderText2;
    const remindedOn = [...new Set(invoices.flatMap((invoice) => invoice.remindedOn ?? []))].sort();
    return {
      familyCode,
      level,
      date,
      sender: senderLines(settings),
      addressee: addresseeOf(families.get(familyCode), familyCode),
      title: letterTitle(level),
      paragraphs: ownText === undefined ? letterParagraphs(level, total, remindedOn) : ownText.split(/\n+/),
      invoices: invoices.map(({ account: { receivable, remaining }, daysLate }) => ({
        number: receivable.number,
        childName: children.get(receivable.childCode ?? ""),
        issuedOn: receivable.issuedOn,
        dueOn: receivable.dueOn,
        daysLate,
        total: receivable.total,
        remaining,
      })),
      total,
      paymentWays: paymentWays(settings, nextSession(payDesk, date)),
    };
  });
}

/** A family that was deleted since is known by its code alone. */
function addresseeOf(family: Family | undefined, code: string): readonly string[] {
  return family === undefined ? [code] : postalLines(family);
}

function nextSession(sessions: readonly PayDeskSession[], after: Day): PayDeskSession | undefined {
  return sessions.filter(({ day }) => day > after).sort((left, right) => (left.day < right.day ? -1 : 1))[0];
}
