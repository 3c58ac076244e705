import { remainingOf, type InvoicePaper, type PrintedInvoice } from "./printed-invoice";
import {
  balanceOf,
  coupon,
  earlierBlocks,
  hasCoupon,
  legalBlocks,
  payingBlocks,
  settledBlocks,
  toPay,
} from "./paying";
import { gap, said, text, type Block, type PrintedFact, type PaperDocument } from "../paper/document";
import { addressee, letterhead } from "../paper/letter-parts";
import { childName } from "../../wording/people-names";
import { invoiceWords } from "../../wording/print/invoices";

/** The sheet on top of the invoices of one family: what they come to together, and how that is paid. */
export function coverDocument(invoices: readonly PrintedInvoice[], paper: InvoicePaper): PaperDocument {
  const { office, period } = paper;
  const [first] = invoices;
  if (first === undefined) throw new RangeError("A cover without an invoice.");
  const { family } = first;
  const isCredit = toPay(invoices) < 0;
  return {
    title: invoiceWords.coverTitle(family.code, period),
    blocks: [
      letterhead(office, invoiceWords.invoices, summaryOf(invoices, first)),
      addressee(family),
      text("heading", invoiceWords.period(period)),
      text("paragraph", invoiceWords.reference(family.code)),
      gap("small"),
      invoiceTable(invoices),
      gap("small"),
      ...settledBlocks(invoices),
      ...earlierBlocks(first),
      ...(isCredit ? [text("paragraph", invoiceWords.creditUse)] : payingBlocks(invoices, paper)),
      ...legalBlocks(office),
      ...(hasCoupon(invoices, paper) ? [coupon(invoices, paper)] : []),
    ],
  };
}

function summaryOf(
  invoices: readonly PrintedInvoice[],
  { issuedOn, dueOn }: PrintedInvoice,
): readonly PrintedFact[] {
  const { label, amount } = balanceOf(toPay(invoices));
  return [
    { name: invoiceWords.issuedOn, value: said.day(issuedOn) },
    ...(dueOn === undefined ? [] : [{ name: invoiceWords.dueOn, value: said.day(dueOn) }]),
    { name: label, value: amount, isStrong: true },
  ];
}

function invoiceTable(invoices: readonly PrintedInvoice[]): Block {
  const { label, amount } = balanceOf(toPay(invoices));
  return {
    kind: "table",
    columns: [
      { header: invoiceWords.childHeader, holds: "text" },
      { header: invoiceWords.couponNumber, span: 2, holds: "text" },
      { header: invoiceWords.amount, holds: "cents" },
      { header: invoiceWords.leftToPay, holds: "cents" },
    ],
    rows: invoices.map((invoice) => ({
      cells: [
        said.text(childName(invoice.child)),
        said.text(invoiceWords.title(invoice.total < 0, invoice.number)),
        said.cents(invoice.total),
        said.cents(remainingOf(invoice)),
      ],
    })),
    total: { label, values: [amount] },
  };
}
