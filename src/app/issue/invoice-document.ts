import type { Office } from "../../domain/books";
import type { Child, Family } from "../../domain/families";
import type { PayDeskSession } from "../../domain/invoicing";
import { minus, noCents, type Cents } from "../../kernel/cents";
import type { Day } from "../../kernel/day";
import { gap, said, text, type Block, type Coupon, type Fact, type PaperDocument } from "../paper/document";
import { addressee, letterhead, waysToPay } from "../paper/letter-parts";
import { childName, familyName } from "../../wording/people-names";
import { childLine, invoiceWords } from "../../wording/print/invoices";

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

/** Those that have a page. */
export function onPaper(invoices: readonly PrintedInvoice[]): readonly PrintedInvoice[] {
  if (invoices.length <= mostPages) return invoices;
  const offline = invoices.filter(({ family }) => family.onlineInvoice !== true);
  return offline.slice(0, mostPages);
}

/** A document for each invoice, in their order. */
export function invoiceDocuments(print: InvoicesToPrint): readonly PaperDocument[] {
  return print.invoices.map((invoice) => invoiceDocument(invoice, print));
}

function invoiceDocument(invoice: PrintedInvoice, print: InvoicesToPrint): PaperDocument {
  const { number, family, child, total } = invoice;
  const { office, period, sessions } = print;
  const isCredit = total < 0;
  const name = isCredit ? invoiceWords.creditNote : invoiceWords.invoice;
  const byDebit = family.paymentMeans === "direct-debit";
  const hasCoupon = total > 0 && !byDebit && office.chequePayee !== undefined;
  return {
    title: invoiceWords.title(isCredit, number),
    blocks: [
      letterhead(office, name, summaryOf(invoice)),
      addressee(family),
      text("heading", invoiceWords.period(period)),
      text("paragraph", childLine(child, childName(child))),
      gap("small"),
      linesTable(invoice),
      gap("small"),
      ...(isCredit ? [text("paragraph", invoiceWords.creditUse)] : []),
      ...(total > 0 ? waysToPay({ office, sessions, byDebit, hasCoupon }) : []),
      ...(family.observations === undefined
        ? []
        : [gap("small"), text("boxed", invoiceWords.observations(family.observations))]),
      ...(hasCoupon ? [coupon(invoice, print)] : []),
    ],
  };
}

/** Beside the sender: the few figures that everybody looks for. */
function summaryOf({ number, issuedOn, dueOn, total }: PrintedInvoice): readonly Fact[] {
  const isCredit = total < 0;
  return [
    { name: invoiceWords.number, value: said.text(number) },
    { name: isCredit ? invoiceWords.creditedOn : invoiceWords.issuedOn, value: said.day(issuedOn) },
    ...(dueOn === undefined || isCredit ? [] : [{ name: invoiceWords.dueOn, value: said.day(dueOn) }]),
    {
      name: isCredit ? invoiceWords.credit : invoiceWords.total,
      value: said.cents(magnitude(total)),
      isStrong: true,
    },
  ];
}

/** Of a credit note what the family has to its credit. */
function magnitude(total: Cents): Cents {
  return total < 0 ? minus(noCents, total) : total;
}

function linesTable({ lines, total }: PrintedInvoice): Block {
  return {
    kind: "table",
    columns: [
      { header: invoiceWords.label, span: 2, holds: "text" },
      { header: invoiceWords.quantity, holds: "number" },
      { header: invoiceWords.unitPrice, holds: "cents" },
      { header: invoiceWords.amount, holds: "cents" },
    ],
    rows: lines.map(({ label, quantity, unitPrice, amount, explanation }) => ({
      cells: [said.text(label), said.number(quantity), said.cents(unitPrice), said.cents(amount)],
      notes: explanation === "" ? [] : [explanation],
    })),
    total: {
      label: total < 0 ? invoiceWords.credit : invoiceWords.total,
      values: [said.cents(magnitude(total))],
    },
  };
}

function coupon({ number, family, child, dueOn, total }: PrintedInvoice, print: InvoicesToPrint): Coupon {
  return {
    kind: "coupon",
    cut: invoiceWords.cut,
    title: invoiceWords.coupon,
    lines: [
      invoiceWords.payee(print.office.chequePayee ?? ""),
      invoiceWords.family(family.code, familyName(family)),
      invoiceWords.child(childName(child)),
      invoiceWords.period(print.period),
    ],
    facts: [
      { name: invoiceWords.couponNumber, value: said.text(number) },
      ...(dueOn === undefined ? [] : [{ name: invoiceWords.couponDue, value: said.day(dueOn) }]),
      { name: invoiceWords.couponAmount, value: said.cents(total), isStrong: true },
    ],
  };
}
