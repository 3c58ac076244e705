import type { SheetPart } from "./sheet-part";
import type { Invoice, InvoiceLine } from "../../domain/invoicing";
import { explainLine, lineLabel } from "../../wording/invoice-lines";
import type { RowOf } from "../declaration";
import { SheetPlan } from "../plan";
import { invoiceLinesSheet } from "../sheets";

export const planLines: SheetPart = ({ swept = [], issued = [] }, { layouts }) =>
  new SheetPlan(invoiceLinesSheet, layouts.get("invoiceLines"))
    .clear(swept.map(({ place }) => place.row))
    .append(issued.flatMap((invoice) => invoice.lines.map((line) => lineRow(invoice, line)))).changes;

function lineRow(invoice: Invoice, line: InvoiceLine): RowOf<typeof invoiceLinesSheet.columns> {
  const meals = line.origin === "period" || line.origin === "correction" ? line : undefined;
  return {
    invoice: invoice.number ?? "",
    periodKey: line.period.key,
    childCode: invoice.child.code,
    service: meals?.service,
    label: lineLabel(line),
    quantity: line.quantity,
    unitPrice: line.unitPrice,
    amount: line.amount,
    days: meals?.days,
    origin: line.origin,
    explanation: explainLine(line),
  };
}
