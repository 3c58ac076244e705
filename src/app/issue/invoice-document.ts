import {
  balanceOf,
  coupon,
  earlierBlocks,
  hasCoupon,
  legalBlocks,
  payingBlocks,
  settledBlocks,
} from "./paying";
import { remainingOf, type InvoicePaper, type PrintedInvoice } from "./printed-invoice";
import { gap, said, text, type Block, type PrintedFact, type PaperDocument } from "../paper/document";
import { addressee, letterhead } from "../paper/letter-parts";
import { absenceText } from "../../wording/verdicts";
import { childName } from "../../wording/people-names";
import { childLine, invoiceWords } from "../../wording/print/invoices";

/** An invoice by itself; one under a cover leaves to it how it is paid. */
export function invoiceDocument(
  invoice: PrintedInvoice,
  paper: InvoicePaper,
  isUnderCover: boolean,
): PaperDocument {
  const { number, family, child, total } = invoice;
  const { office, period } = paper;
  const isCredit = total < 0;
  const name = isCredit ? invoiceWords.creditNote : invoiceWords.invoice;
  const payment = isUnderCover
    ? [text("paragraph", invoiceWords.underCover)]
    : payingBlocks([invoice], paper);
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
      ...absences(invoice),
      ...settledBlocks([invoice]),
      ...(isUnderCover ? [] : earlierBlocks(invoice)),
      ...(isCredit ? [text("paragraph", invoiceWords.creditUse)] : payment),
      ...(family.observations === undefined
        ? []
        : [gap("small"), text("boxed", invoiceWords.observations(family.observations))]),
      ...legalBlocks(office),
      ...(isUnderCover || !hasCoupon([invoice], paper) ? [] : [coupon([invoice], paper)]),
    ],
  };
}

/** Beside the sender: the few figures that everybody looks for. */
function summaryOf(invoice: PrintedInvoice): readonly PrintedFact[] {
  const { number, issuedOn, dueOn, total } = invoice;
  const isCredit = total < 0;
  const toPay = remainingOf(invoice);
  const { label, amount } = balanceOf(total);
  return [
    { name: invoiceWords.number, value: said.text(number) },
    { name: isCredit ? invoiceWords.creditedOn : invoiceWords.issuedOn, value: said.day(issuedOn) },
    ...(dueOn === undefined || isCredit ? [] : [{ name: invoiceWords.dueOn, value: said.day(dueOn) }]),
    isCredit || toPay === total
      ? { name: label, value: amount, isStrong: true }
      : { name: invoiceWords.leftToPay, value: said.cents(toPay), isStrong: true },
  ];
}

function linesTable({ lines, total }: PrintedInvoice): Block {
  const { label: totalLabel, amount: totalAmount } = balanceOf(total);
  return {
    kind: "table",
    columns: [
      { header: invoiceWords.label, span: 2, holds: "text" },
      { header: invoiceWords.quantity, holds: "number" },
      { header: invoiceWords.unitPrice, holds: "cents" },
      { header: invoiceWords.amount, holds: "cents" },
    ],
    rows: lines.map(({ label, quantity, unitPrice, amount, explanation, days }) => ({
      cells: [said.text(label), said.number(quantity), said.cents(unitPrice), said.cents(amount)],
      notes: [explanation, ...(days.length === 0 ? [] : [invoiceWords.days(days)])].filter(
        (note) => note !== "",
      ),
    })),
    total: { label: totalLabel, values: [totalAmount] },
  };
}

/** What was deducted and why, and what stays billed and why. */
function absences({ beside }: PrintedInvoice): readonly Block[] {
  if (beside.absences.length === 0) return [];
  return [
    text("strong", invoiceWords.absences),
    ...beside.absences.map((judged) => text("note", absenceText(judged))),
    gap("small"),
  ];
}
