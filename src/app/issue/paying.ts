import { remainingOf, type InvoicePaper, type PrintedInvoice } from "./printed-invoice";
import type { Office } from "../../domain/books";
import type { SoundMandate } from "../../domain/direct-debit";
import { minus, noCents, sum, type Cents } from "../../kernel/cents";
import { gap, said, text, type Block, type Coupon, type Said } from "../paper/document";
import { waysToPay } from "../paper/ways-to-pay";
import { childName, familyName } from "../../wording/people-names";
import { invoiceWords } from "../../wording/print/invoices";
import { payWords } from "../../wording/print/pay";

/** How one invoice is paid, or those under one cover. */

/** Together, credit notes taken off. */
export function toPay(invoices: readonly PrintedInvoice[]): Cents {
  return sum(invoices.map(remainingOf));
}

/** What is asked for, or what the family has to its credit: each under its name, neither below 0. */
export function balanceOf(total: Cents): { readonly label: string; readonly amount: Said } {
  return total < 0
    ? { label: invoiceWords.credit, amount: said.cents(minus(noCents, total)) }
    : { label: invoiceWords.total, amount: said.cents(total) };
}

/** What was settled on the day of issue: why less is asked for than the invoice comes to. */
export function settledBlocks(invoices: readonly PrintedInvoice[]): readonly Block[] {
  const settled = sum(
    invoices.flatMap(({ total, beside }) => (total > 0 && beside.standing ? beside.standing.settled : [])),
  );
  const left = sum(invoices.filter(({ total }) => total > 0).map(remainingOf));
  return settled > 0 ? [text("strong", invoiceWords.settled(settled, left))] : [];
}

/** What is owed from before; it is no part of the total. */
export function earlierBlocks({ beside: { standing } }: PrintedInvoice): readonly Block[] {
  if (standing === undefined || standing.earlier.amount === 0) return [];
  const { amount, numbers } = standing.earlier;
  return [text("paragraph", invoiceWords.earlier(amount, numbers))];
}

/** The debit that is announced, or the ways to pay; nothing where nothing is to be paid. */
export function payingBlocks(invoices: readonly PrintedInvoice[], paper: InvoicePaper): readonly Block[] {
  const amount = toPay(invoices);
  const [first] = invoices;
  if (first === undefined || amount <= 0) return [];
  const debit = debitOf(invoices);
  if (debit === "unknown") return [text("paragraph", payWords.byDebit)];
  if (debit !== undefined && first.dueOn !== undefined)
    return [
      text("strong", payWords.debitHeading),
      text("paragraph", payWords.debit(amount, first.dueOn, debit, paper.creditorId)),
    ];
  const { office, sessions } = paper;
  const numbers = invoices.filter((invoice) => remainingOf(invoice) > 0).map(({ number }) => number);
  const isDebited = first.family.paymentMeans === "direct-debit";
  return [
    ...(isDebited ? [text("paragraph", payWords.noDebit)] : []),
    ...waysToPay({ office, sessions, numbers, hasCoupon: hasCoupon(invoices, paper) }),
  ];
}

/** The mandate that will collect; whether one does is not known where the sheets about money cannot be read. */
function debitOf(invoices: readonly PrintedInvoice[]): SoundMandate | "unknown" | undefined {
  const [mandate] = invoices.flatMap(({ beside }) => beside.standing?.mandate ?? []);
  const mayBeDebited = ({ family, beside }: PrintedInvoice) =>
    family.paymentMeans === "direct-debit" && beside.standing === undefined;
  return mandate ?? (invoices.some(mayBeDebited) ? "unknown" : undefined);
}

export function hasCoupon(invoices: readonly PrintedInvoice[], { office }: InvoicePaper): boolean {
  return office.chequePayee !== undefined && toPay(invoices) > 0 && debitOf(invoices) === undefined;
}

/** What goes with the cheque. */
export function coupon(invoices: readonly PrintedInvoice[], { office, period }: InvoicePaper): Coupon {
  const [first] = invoices;
  const children = [...new Set(invoices.map(({ child }) => childName(child)))];
  return {
    kind: "coupon",
    cut: invoiceWords.cut,
    title: invoiceWords.coupon,
    lines: [
      invoiceWords.payee(office.chequePayee ?? ""),
      ...(first === undefined ? [] : [invoiceWords.family(first.family.code, familyName(first.family))]),
      invoiceWords.children(children),
      invoiceWords.period(period),
    ],
    facts: [
      { name: invoiceWords.couponNumber, value: said.text(numbersText(invoices)) },
      ...(first?.dueOn === undefined ? [] : [{ name: invoiceWords.couponDue, value: said.day(first.dueOn) }]),
      { name: invoiceWords.couponAmount, value: said.cents(toPay(invoices)), isStrong: true },
    ],
  };
}

/** One number, or from which to which. */
function numbersText(invoices: readonly PrintedInvoice[]): string {
  const numbers = invoices.map(({ number }) => number);
  const [first = ""] = numbers;
  return numbers.length === 1 ? first : invoiceWords.fromTo(first, numbers.at(-1) ?? "");
}

/** What every invoice bears at its end. */
export function legalBlocks({ vatNote, legalNotes }: Office): readonly Block[] {
  const notes = [vatNote ?? "", ...(legalNotes ?? "").split("\n")].filter((note) => note.trim() !== "");
  return notes.length === 0 ? [] : [gap("small"), ...notes.map((note) => text("note", note))];
}
