import type { Office } from "../../domain/books";
import type { Family } from "../../domain/families";
import type { PayDeskSession } from "../../domain/invoicing";
import type { ReminderLevel } from "../../domain/reminders";
import { sum, type Cents } from "../../kernel/cents";
import type { Day } from "../../kernel/day";
import { gap, said, text, type Block, type PaperDocument } from "../paper/document";
import { addressee, letterhead } from "../paper/letter-parts";
import { waysToPay } from "../paper/ways-to-pay";
import { salutation } from "../../wording/print/civility";
import { letterWords } from "../../wording/print/letters";
import { columnOf, tableOf } from "../paper/table-of";

/** What a reminder says; who sends it and where it goes is put around it on paper. */
export interface PrintedLetter {
  readonly level: ReminderLevel;
  readonly family: Family;
  readonly day: Day;
  /** The town's own text, else the programme's; then which debits the bank sent back. */
  readonly paragraphs: readonly string[];
  /** The oldest first. */
  readonly invoices: readonly LetterLine[];
}

export interface LetterLine {
  readonly number: string;
  /** Unknown for a balance brought over. */
  readonly child: string | undefined;
  /** What its period is called; unknown for a balance brought over. */
  readonly period: string | undefined;
  readonly dueOn: Day;
  readonly remaining: Cents;
}

export interface LettersToPrint {
  readonly office: Office;
  /** The pay-desk sessions to come. */
  readonly sessions: readonly PayDeskSession[];
  readonly letters: readonly PrintedLetter[];
}

/** What stands on the sheet when there is none. */
export const noLetters: PaperDocument = {
  title: letterWords.none,
  blocks: [text("paragraph", letterWords.none)],
};

/** A document for each letter. */
export function letterDocuments(print: LettersToPrint): readonly PaperDocument[] {
  return print.letters.map((letter) => letterDocument(letter, print));
}

function letterDocument(letter: PrintedLetter, { office, sessions }: LettersToPrint): PaperDocument {
  const { level, family, day, paragraphs, invoices } = letter;
  const subject = letterWords.subjects[level];
  return {
    title: subject,
    blocks: [
      letterhead(office),
      addressee(family),
      { kind: "date-line", place: letterWords.place(office.city), day },
      gap(),
      text("strong", letterWords.subject(subject)),
      text("paragraph", letterWords.reference(family.code)),
      gap(),
      text("paragraph", letterWords.greeting(salutation(family))),
      gap("small"),
      ...paragraphs
        .filter((words) => words.trim() !== "")
        .flatMap((words) => [text("paragraph", words), gap("small")]),
      invoiceTable(invoices),
      gap(),
      ...waysToPay({ office, sessions, numbers: invoices.map(({ number }) => number), hasCoupon: false }),
      gap("small"),
      text("paragraph", letterWords.goodbye(salutation(family))),
      gap(),
      gap(),
      { kind: "signature", lines: signatureOf(office) },
    ],
  };
}

/** Who signs, in which quality; a town that does not say signs as its service. */
function signatureOf({ signatory, signatoryRole, service, manager }: Office): readonly string[] {
  const person = [signatoryRole, signatory].filter((line) => line !== undefined);
  if (person.length > 0) return person;
  const name = service ?? manager;
  return name === undefined ? [] : [name];
}

function invoiceTable(invoices: readonly LetterLine[]): Block {
  return tableOf(
    invoices,
    [
      columnOf.text(letterWords.child, ({ child }) => child),
      columnOf.text(letterWords.period, ({ period }) => period),
      columnOf.text(letterWords.number, ({ number }) => number),
      columnOf.day(letterWords.dueOn, ({ dueOn }) => dueOn),
      columnOf.cents(letterWords.remaining, ({ remaining }) => remaining),
    ],
    {
      total: {
        label: letterWords.total,
        values: [said.cents(sum(invoices.map(({ remaining }) => remaining)))],
      },
    },
  );
}
