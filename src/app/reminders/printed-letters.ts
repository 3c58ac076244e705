import type { Family } from "../../domain/families";
import type { PayDeskSession } from "../../domain/invoicing";
import type { ReminderLevel } from "../../domain/reminders";
import { sum, type Cents } from "../../kernel/cents";
import type { Day } from "../../kernel/day";
import { serialOfDay } from "../../workbook/codecs/days";
import { cell, headerCell, PageDraft } from "../../workbook/pages/page-draft";
import type { PageContent } from "../../workbook/pages/plan-page";
import type { Office } from "../../domain/books";
import { letterWords } from "../../wording/print/letters";
import {
  addresseeBlock,
  firstPrintedRow,
  lastColumn,
  paperWidths,
  paymentBlock,
  senderBlock,
  startSheet,
} from "../paper/paper";

/** A reminder as it is printed. */
export interface PrintedLetter {
  readonly level: ReminderLevel;
  readonly family: Family;
  readonly day: Day;
  /** The town's own text, else the programme's. */
  readonly paragraphs: readonly string[];
  readonly invoices: readonly {
    readonly number: string;
    /** What its period is called; unknown for a balance brought over. */
    readonly period: string | undefined;
    readonly dueOn: Day;
    readonly remaining: Cents;
  }[];
}

export interface LettersToPrint {
  readonly office: Office;
  /** The pay-desk sessions to come. */
  readonly sessions: readonly PayDeskSession[];
  readonly letters: readonly PrintedLetter[];
}

/** One sheet of paper per letter; a sheet that says so when there is none. */
export function printLetters(print: LettersToPrint): PageContent {
  const draft = new PageDraft(paperWidths, firstPrintedRow);
  startSheet(draft);
  if (print.letters.length === 0) draft.text(1, letterWords.none, { lastColumn });
  for (const letter of print.letters) {
    printLetter(draft, letter, print);
    draft.breakPage();
  }
  return draft.content;
}

function printLetter(draft: PageDraft, letter: PrintedLetter, print: LettersToPrint): void {
  const { level, family, day, paragraphs, invoices } = letter;
  const { office } = print;
  const paragraph = (words: string) => draft.text(1, words, { lastColumn, format: "long-text" }).row([], 10);
  senderBlock(draft, office, []);
  addresseeBlock(draft, family);
  draft.row([
    cell(3, letterWords.place(office.city), { lastColumn: 4, align: "right" }),
    cell(5, serialOfDay(day), { format: "day", align: "left" }),
  ]);
  draft.row();
  const subject = letterWords.subject(letterWords.subjects[level]);
  draft.text(1, subject, { lastColumn, look: "strong" });
  draft.text(1, letterWords.reference(family.code), { lastColumn }).row();
  draft.text(1, letterWords.greeting(family.title), { lastColumn }).row([], 10);
  for (const words of paragraphs.filter((words) => words.trim() !== "")) paragraph(words);
  printInvoiceTable(draft, invoices);
  draft.row();
  const byDebit = false;
  paymentBlock(draft, { office, sessions: print.sessions, byDebit, hasCoupon: false });
  draft.row([], 10);
  draft.text(1, letterWords.goodbye(family.title), { lastColumn, format: "long-text" }).row().row();
  const signature = office.service ?? office.manager;
  if (signature !== undefined) draft.text(3, signature, { lastColumn, format: "long-text" });
}

function printInvoiceTable(draft: PageDraft, invoices: PrintedLetter["invoices"]): void {
  draft.row([
    headerCell(1, letterWords.number),
    cell(2, letterWords.period, { lastColumn: 3, look: "table-header" }),
    headerCell(4, letterWords.dueOn, "day"),
    headerCell(5, letterWords.remaining, "money"),
  ]);
  for (const { number, period, dueOn, remaining } of invoices) {
    draft.row([
      cell(1, number, { look: "table-cell" }),
      cell(2, period ?? null, { lastColumn: 3, look: "table-cell", format: "long-text" }),
      cell(4, serialOfDay(dueOn), { look: "table-cell", format: "day" }),
      cell(5, remaining / 100, { look: "table-cell", format: "money" }),
    ]);
  }
  draft.row([
    cell(1, letterWords.total, { lastColumn: 4, look: "total" }),
    cell(5, sum(invoices.map(({ remaining }) => remaining)) / 100, { look: "total", format: "money" }),
  ]);
}
