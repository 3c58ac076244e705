import type { DrawnUp } from "./draw-up";
import type { Layouts } from "./locate-problems";
import type { PrintedInvoice, PrintedLine } from "./pages/printed-invoices";
import { totalOf, type Invoice, type IssuedInvoice, type IssuedLine } from "../domain/invoicing";
import { groupBy } from "../kernel/group";
import { isSameLabel } from "../kernel/label";
import { compareCodes } from "../kernel/order";
import { cellAt } from "../workbook/layout";
import type { Town } from "../workbook/read-town";
import { explainLine, lineLabel } from "../wording/invoice-lines";

/**
 * The invoices that a run puts on paper: those it issues, and those that a run of the same day had put in the register
 * before it was cut short. The journal tells which these are: it notes the last number of every run that came to its end.
 */
export function invoicesToPrint(drawn: DrawnUp, town: Town, layouts: Layouts): readonly PrintedInvoice[] {
  const { invoices } = drawn;
  if (invoices.length === 0) return [];
  const earlier = unfinished(drawn, town);
  if (earlier.length === 0) return invoices.map(fresh);
  const linesOf = groupBy(town.issuedLines, ({ invoice }) => invoice);
  const registered = earlier.flatMap((invoice) =>
    fromRegister(invoice, linesOf.get(invoice.number) ?? [], town, layouts),
  );
  return [...registered, ...invoices.map(fresh)].sort((left, right) =>
    compareCodes(left.number, right.number),
  );
}

function fresh(invoice: Invoice): PrintedInvoice {
  const { number = "", family, child, issuedOn, dueOn } = invoice;
  const lines = invoice.lines.map((line) => ({
    label: lineLabel(line),
    quantity: line.quantity,
    unitPrice: line.unitPrice,
    amount: line.amount,
    explanation: explainLine(line),
  }));
  return { number, family, child, issuedOn, dueOn, lines, total: totalOf(invoice) };
}

function unfinished({ period, issuedOn }: DrawnUp, town: Town): readonly IssuedInvoice[] {
  const lastTold = [...town.journaledNumbers].sort(compareCodes).at(-1) ?? "";
  return town.issuedInvoices.filter(
    (invoice) =>
      invoice.issuedOn === issuedOn &&
      isSameLabel(invoice.periodKey, period.key) &&
      compareCodes(invoice.number, lastTold) > 0,
  );
}

/** Nothing for a family or a child that is gone from its sheet: nobody could be written to. */
function fromRegister(
  { number, familyCode, childCode, issuedOn, dueOn, total }: IssuedInvoice,
  lines: readonly IssuedLine[],
  { households }: Town,
  layouts: Layouts,
): readonly PrintedInvoice[] {
  const family = households.families.find(({ code }) => code === familyCode);
  const child = households.children.find(({ code }) => code === childCode);
  if (family === undefined || child === undefined) return [];
  return [
    {
      number,
      family,
      child,
      issuedOn,
      dueOn,
      lines: lines.map((line) => lineAsIssued(line, layouts)),
      total,
    },
  ];
}

/** The words of an issued line are those of its sheet. */
function lineAsIssued({ quantity, unitPrice, amount, place }: IssuedLine, layouts: Layouts): PrintedLine {
  const layout = layouts.get("invoiceLines");
  const text = (field: string): string => {
    const column = layout?.columns.get(field);
    const cell = column === undefined || layout === undefined ? null : cellAt(layout, place.row, column);
    return typeof cell === "string" ? cell : "";
  };
  return { label: text("label"), quantity, unitPrice, amount, explanation: text("explanation") };
}
