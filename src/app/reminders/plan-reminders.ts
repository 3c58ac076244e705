import type { JournalEntry, Plan } from "../deed/deed";
import type { Letter } from "./letters";
import type { MoneyTown } from "../accounts/money-run";
import { planOverdue } from "./overdue";
import { planWithRejects, rejectsNoted } from "../rejects/plan-rejects";
import { planRegister } from "../accounts/register";
import { remindersToPrint } from "./reminders-to-print";
import type { Family } from "../../domain/families";
import type { Dunning, Reminder, ReminderLetter } from "../../domain/reminders";
import { sum } from "../../kernel/cents";
import type { Day } from "../../kernel/day";
import type { Change } from "../../workbook/changes";
import type { RowOf } from "../../workbook/declaration";
import { planPage } from "../../workbook/pages/plan-page";
import { SheetPlan } from "../../workbook/plan";
import { lettersPage, remindersSheet } from "../../workbook/sheets";
import { journalActions } from "../../wording/choices";
import { familyName } from "../../wording/invoice-lines";
import { remindSummary } from "../../wording/money-reports";
import { journalText } from "../../wording/reports";

type ReminderRow = RowOf<typeof remindersSheet.columns>;

/** The reminders of a day. */
export interface Reminded {
  readonly on: Day;
  readonly sent: boolean;
  readonly reminders: readonly ReminderLetter[];
  /** The same, ready to be printed. */
  readonly letters: readonly Letter[];
  /** How many of these letters the sheet holds already, written for that day and waiting, or marked as sent. */
  readonly written: { readonly toSend: number; readonly sent: number };
  /** Every family of the workbook, by its code. */
  readonly families: ReadonlyMap<string, Family>;
  /** Families whose letter waits, since a row about their money cannot be read. */
  readonly heldBack: readonly string[];
  readonly overdue: readonly Dunning[];
}

/** What is to be written for the reminders of a day; nothing when nothing changed. */
export function planReminders(reminded: Reminded, read: MoneyTown): Plan {
  const { layouts, ledger, town, rejects } = read;
  const rows = planRows(reminded, read);
  const overdue = planOverdue(layouts, reminded.overdue, town);
  const present = read.printed(lettersPage);
  const hasLetters = reminded.letters.length > 0 || present !== undefined;
  const isEvent = rows.length + overdue.length > 0;
  return {
    books: [...rows, ...overdue, ...planWithRejects(rejects, layouts, planRegister(layouts, ledger))],
    journal: [...rejectsNoted(rejects), ...(isEvent ? [entryOf(reminded)] : [])],
    pages: hasLetters ? planPage(lettersPage, present, remindersToPrint(reminded.letters, town)) : [],
  };
}

/**
 * Rows that were sent stay for ever. A row that waited keeps its place, and whatever the clerk noted beside it, while
 * its letter is still due; the others are emptied, and new ones come below.
 */
function planRows(reminded: Reminded, { money, layouts, town }: MoneyTown): readonly Change[] {
  const wanted = new Map(rowsOf(reminded, town).map((row) => [keyOf(row), row]));
  const sentThatDay = money.reminders.filter(({ status, date }) => status === "sent" && date === reminded.on);
  for (const row of sentThatDay) wanted.delete(keyOf(row));
  const kept: { readonly row: number; readonly values: ReminderRow }[] = [];
  const gone: number[] = [];
  for (const waiting of money.reminders.filter(({ status }) => status === "to-send")) {
    const row = waiting.place.row;
    const values = wanted.get(keyOf(waiting));
    wanted.delete(keyOf(waiting));
    if (values === undefined) gone.push(row);
    else kept.push({ row, values });
  }
  return new SheetPlan(remindersSheet, layouts.get("reminders"))
    .fill(kept)
    .clear(gone)
    .append([...wanted.values()]).changes;
}

const keyOf = ({
  familyCode,
  level,
  invoice,
}: Pick<Reminder, "familyCode" | "invoice"> & { level: number }) =>
  `${familyCode}\n${String(level)}\n${invoice}`;

function rowsOf({ reminders, sent }: Reminded, town: MoneyTown["town"]): readonly ReminderRow[] {
  const { families } = town.households;
  return reminders.flatMap(({ familyCode, level, date, invoices }) => {
    const family = families.get(familyCode);
    return invoices.map(({ account: { receivable, remaining }, daysLate }) => ({
      date,
      level,
      familyCode,
      familyName: family && familyName(family),
      invoice: receivable.number,
      dueOn: receivable.dueOn,
      daysLate,
      remaining,
      status: sent ? ("sent" as const) : ("to-send" as const),
    }));
  });
}

function entryOf(reminded: Reminded): JournalEntry {
  const { reminders, on } = reminded;
  return {
    action: journalActions.remind,
    period: undefined,
    doneOn: on,
    invoices: reminders.reduce((count, { invoices }) => count + invoices.length, 0),
    lastInvoice: undefined,
    total: sum(reminders.map(({ total }) => total)),
    summary: journalText(remindSummary(reminded)),
  };
}
