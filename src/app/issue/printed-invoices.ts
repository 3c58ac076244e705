import type { Child, Family } from "../../domain/families";
import type { PayDeskSession } from "../../domain/invoicing";
import { minus, noCents, type Cents } from "../../kernel/cents";
import type { Day } from "../../kernel/day";
import { serialOfDay } from "../../workbook/codecs/days";
import type { PageCell } from "../../workbook/changes";
import { cell, headerCell, PageDraft, type CellOptions } from "../../workbook/pages/page-draft";
import type { PageContent } from "../../workbook/pages/plan-page";
import type { Office } from "../../domain/books";
import { childName, familyName } from "../../wording/people-names";
import { childLine, invoiceWords, leftOutNote } from "../../wording/print/invoices";
import {
  addresseeBlock,
  firstPrintedRow,
  lastColumn,
  paperWidths,
  paymentBlock,
  senderBlock,
  startSheet,
} from "../paper/paper";

/** An invoice as it is printed, whether it was drawn up just now or stands in the register. */
export interface PrintedInvoice {
  readonly number: string;
  readonly family: Family;
  readonly child: Child;
  readonly issuedOn: Day;
  readonly dueOn: Day | undefined;
  readonly lines: readonly PrintedLine[];
  /** Negative: a credit note. */
  readonly total: Cents;
}

export interface PrintedLine {
  readonly label: string;
  readonly quantity: number;
  readonly unitPrice: Cents;
  readonly amount: Cents;
  readonly explanation: string;
}

export interface InvoicesToPrint {
  readonly office: Office;
  /** What the period is called. */
  readonly period: string;
  readonly sessions: readonly PayDeskSession[];
  readonly invoices: readonly PrintedInvoice[];
}

/**
 * A sheet keeps 1,023 breaks between pages ([MS-XLSB] 2.4.196), so a town that issues more invoices at once cannot have
 * them all on one. The families that asked for their invoice online do without paper first.
 */
export const mostPages = 1000;

/** One sheet of paper per invoice, with the coupon that goes with a cheque at its foot. */
export function printInvoices(print: InvoicesToPrint): PageContent {
  const { invoices } = print;
  const printed = onPaper(invoices);
  const draft = new PageDraft(paperWidths, firstPrintedRow);
  startSheet(
    draft,
    printed.length === invoices.length ? undefined : leftOutNote(printed.length, invoices.length),
  );
  for (const invoice of printed) {
    printInvoice(draft, invoice, print);
    draft.breakPage();
  }
  return draft.content;
}

/** Those that have a page. */
export function onPaper(invoices: readonly PrintedInvoice[]): readonly PrintedInvoice[] {
  if (invoices.length <= mostPages) return invoices;
  const offline = invoices.filter(({ family }) => family.onlineInvoice !== true);
  return offline.slice(0, mostPages);
}

function printInvoice(draft: PageDraft, invoice: PrintedInvoice, print: InvoicesToPrint): void {
  const { family, child, lines, total } = invoice;
  const isCredit = total < 0;
  senderBlock(draft, print.office, summaryOf(invoice));
  addresseeBlock(draft, family);
  draft.text(1, invoiceWords.period(print.period), { lastColumn, look: "heading" }, 20);
  draft.row([], 4);
  draft.text(1, childLine(child, childName(child)), { lastColumn });
  draft.row([], 8);
  draft.row([
    cell(1, invoiceWords.label, { lastColumn: 2, look: "table-header" }),
    headerCell(3, invoiceWords.quantity, "integer"),
    headerCell(4, invoiceWords.unitPrice, "money"),
    headerCell(5, invoiceWords.amount, "money"),
  ]);
  for (const line of lines) {
    draft.row([
      cell(1, line.label, { lastColumn: 2, format: "long-text" }),
      cell(3, line.quantity, { format: "integer" }),
      cell(4, line.unitPrice / 100, { format: "money" }),
      cell(5, line.amount / 100, { format: "money" }),
    ]);
    if (line.explanation !== "")
      draft.text(1, line.explanation, { lastColumn, look: "note", format: "long-text" });
  }
  draft.row([
    cell(1, isCredit ? invoiceWords.credit : invoiceWords.total, { lastColumn: 4, look: "total" }),
    cell(5, magnitude(total), { format: "money", look: "total" }),
  ]);
  draft.row([], 8);
  const byDebit = family.paymentMeans === "direct-debit";
  const hasCoupon = total > 0 && !byDebit && print.office.chequePayee !== undefined;
  if (isCredit) draft.text(1, invoiceWords.creditUse, { lastColumn, format: "long-text" });
  else if (total > 0)
    paymentBlock(draft, { office: print.office, sessions: print.sessions, byDebit, hasCoupon });
  if (family.observations !== undefined) {
    draft.row([], 8);
    const text = invoiceWords.observations(family.observations);
    draft.text(1, text, { lastColumn, look: "boxed", format: "long-text" });
  }
  if (hasCoupon) printCoupon(draft, invoice, print);
}

/** Beside the sender: what it is, and the few figures that everybody looks for. */
function summaryOf({ number, issuedOn, dueOn, total }: PrintedInvoice): readonly (readonly PageCell[])[] {
  const isCredit = total < 0;
  const fact = (name: string, value: string | number, options: CellOptions = {}) => [
    cell(3, name, { lastColumn: 4 }),
    cell(5, value, { align: "right", ...options }),
  ];
  return [
    [cell(3, isCredit ? invoiceWords.creditNote : invoiceWords.invoice, { lastColumn, look: "title" })],
    fact(invoiceWords.number, number),
    fact(isCredit ? invoiceWords.creditedOn : invoiceWords.issuedOn, serialOfDay(issuedOn), {
      format: "day",
    }),
    ...(dueOn === undefined || isCredit
      ? []
      : [fact(invoiceWords.dueOn, serialOfDay(dueOn), { format: "day" })]),
    fact(isCredit ? invoiceWords.credit : invoiceWords.total, magnitude(total), {
      format: "money",
      look: "strong",
    }),
  ];
}

/** In euros, of a credit note what the family has to its credit. */
function magnitude(total: Cents): number {
  return (total < 0 ? minus(noCents, total) : total) / 100;
}

const couponHeight = 6 * 15;

function printCoupon(draft: PageDraft, invoice: PrintedInvoice, print: InvoicesToPrint): void {
  const { number, family, child, dueOn, total } = invoice;
  const left = (text: string) => cell(1, text, { lastColumn: 2 });
  const name = (text: string) => cell(3, text, { lastColumn: 4 });
  draft.row([], 8).pushDown(couponHeight);
  draft.text(1, invoiceWords.cut, { lastColumn, look: "cut-line", align: "center" });
  draft.text(1, invoiceWords.coupon, { lastColumn, look: "strong" });
  draft.row([
    left(invoiceWords.payee(print.office.chequePayee ?? "")),
    name(invoiceWords.couponNumber),
    cell(5, number, { align: "right" }),
  ]);
  draft.row([
    left(invoiceWords.family(family.code, familyName(family))),
    ...(dueOn === undefined
      ? []
      : [name(invoiceWords.couponDue), cell(5, serialOfDay(dueOn), { format: "day", align: "right" })]),
  ]);
  draft.row([
    left(invoiceWords.child(childName(child))),
    cell(3, invoiceWords.couponAmount, { lastColumn: 4, look: "strong" }),
    cell(5, total / 100, { format: "money", look: "strong" }),
  ]);
  draft.text(1, invoiceWords.period(print.period), { lastColumn: 2 });
}
