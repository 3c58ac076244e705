import type { JournalEntry, Plan } from "../deed/deed";
import type { Layouts } from "../deed/locate-problems";
import type { BookChanges } from "../../domain/books";
import type { Households } from "../../domain/families";
import { invoicesIn } from "../../domain/invoicing";
import type { Ledger } from "../../domain/ledger";
import { sum } from "../../kernel/cents";
import type { Day } from "../../kernel/day";
import type { SheetKey } from "../../kernel/place";
import { planBooks } from "../../workbook/books/plan-books";
import type { Change } from "../../workbook/changes";
import { journalActions } from "../../wording/choices";
import { rejectsSummary } from "../../wording/debit-reports";
import { journalText } from "../../wording/reports";

/** What a run about money does, beside what every one of them does. */
export interface MoneyAct {
  readonly changes: BookChanges;
  /** None where it is none, whatever is written. */
  readonly event: MoneyEvent | undefined;
  /** It is no event where none of these sheets changes, whatever the others come to show; by default, where nothing does. */
  readonly about?: readonly SheetKey[];
  readonly pages?: readonly Change[];
  /** What the workbook is to remember besides: it changes no book. */
  readonly remembers?: readonly Change[];
}

/** What the journal notes of it: a number, a period only where invoices are issued. */
export interface MoneyEvent extends Pick<JournalEntry, "action" | "invoices" | "total"> {
  readonly period?: string;
  readonly doneOn?: Day;
  readonly lastInvoice?: string | undefined;
  readonly lines: readonly string[];
}

/** The workbook that it is done in. */
interface MoneyBooks {
  readonly layouts: Layouts;
  readonly town: { readonly households: Households };
  /** Of the typed rejects. Without any money that can be read, nothing is known of them. */
  readonly typed?: BookChanges | undefined;
  /** As it is once all is done. */
  readonly ledger?: Ledger | undefined;
}

/**
 * What a run about money writes: what follows from the typed rejects, so that the first run that meets one does what `rejets`
 * would have done; what it does itself; and the register as it is then. Nothing at all where it does nothing.
 */
export function planMoney(
  act: MoneyAct | undefined,
  { layouts, town: { households }, typed = {}, ledger }: MoneyBooks,
): Plan | undefined {
  const isTyped = typed.rejected !== undefined;
  if (act === undefined && !isTyped) return undefined;
  const { changes = {}, event, about, pages = [], remembers = [] } = act ?? {};
  const planned = planBooks({ ...typed, ...changes }, { layouts, households, ledger });
  const { groundwork, books, touched } = planned;
  const isEvent =
    about === undefined ? touched.size + pages.length > 0 : about.some((key) => touched.has(key));
  return {
    groundwork: [...groundwork, ...remembers],
    books,
    journal: [
      // Whoever follows rejects up himself notes the typed ones among them.
      ...(isTyped && changes.rejected === undefined ? [entryOf(rejectsEvent(typed))] : []),
      ...(event !== undefined && isEvent ? [entryOf(event)] : []),
    ],
    pages,
  };
}

function entryOf({ action, period, doneOn, invoices, lastInvoice, total, lines }: MoneyEvent): JournalEntry {
  return { action, period, doneOn, invoices, lastInvoice, total, summary: journalText(lines) };
}

/** What is noted of rejects. */
export function rejectsEvent(
  { rejected = [], suspended = [] }: Pick<BookChanges, "rejected" | "suspended">,
  rejects: Parameters<typeof rejectsSummary>[0]["rejects"] = [],
): MoneyEvent {
  const debits = rejected.map(({ debit }) => debit);
  return {
    action: journalActions.rejects,
    invoices: invoicesIn(debits),
    total: sum(debits.map(({ amount }) => amount)),
    lines: rejectsSummary({ rejects, rejected: debits, suspended }),
  };
}
