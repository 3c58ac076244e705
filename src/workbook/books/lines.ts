import type { SheetPart } from "./sheet-part";
import { lineInRegister, type Invoice, type InvoiceLine } from "../../domain/invoicing";
import { explainLine, lineLabel } from "../../wording/invoice-lines";
import type { RowOf } from "../declaration";
import { SheetPlan } from "../plan";
import { invoiceLinesSheet } from "../sheets";

export const planLines: SheetPart = ({ swept = [], issued = [] }, { layouts }) =>
  new SheetPlan(invoiceLinesSheet, layouts.get("invoiceLines"))
    .clear(swept.map(({ place }) => place.row))
    .append(issued.flatMap((invoice) => invoice.lines.map((line) => lineRow(invoice, line)))).changes;

function lineRow(invoice: Invoice, line: InvoiceLine): RowOf<typeof invoiceLinesSheet.columns> {
  const placed = lineInRegister(invoice, line);
  const { days, quantities, sharing } = placed;
  return {
    ...placed,
    sharing,
    days: { days, quantities },
    label: lineLabel(line),
    explanation: explainLine(line, invoice.others),
  };
}
