import { sum, type Cents } from "../../kernel/cents";
import { daysBetween, type Day } from "../../kernel/day";
import type { InvoiceAccount } from "./ledger";

/** What is open by how late it is; days count from the due date, which is day 0. */
export interface Ageing {
  readonly notYetDue: Cents;
  readonly upTo30: Cents;
  readonly from31To60: Cents;
  readonly from61To90: Cents;
  readonly over90: Cents;
  /** All of it. */
  readonly total: Cents;
}

/** How late is an invoice on a day? Negative before its due date. */
export function daysLate({ receivable }: InvoiceAccount, on: Day): number {
  return daysBetween(receivable.dueOn, on);
}

export function isOpen({ remaining }: InvoiceAccount): boolean {
  return remaining > 0;
}

/** Which part of what is open is how late? */
export function ageingOf(invoices: readonly InvoiceAccount[], on: Day): Ageing {
  const open = invoices
    .filter(isOpen)
    .map((invoice) => ({ late: daysLate(invoice, on), remaining: invoice.remaining }));
  const lateBetween = (first: number, last: number) =>
    sum(open.filter(({ late }) => late >= first && late <= last).map(({ remaining }) => remaining));
  return {
    notYetDue: lateBetween(-Infinity, -1),
    upTo30: lateBetween(0, 30),
    from31To60: lateBetween(31, 60),
    from61To90: lateBetween(61, 90),
    over90: lateBetween(91, Infinity),
    total: sum(open.map(({ remaining }) => remaining)),
  };
}
