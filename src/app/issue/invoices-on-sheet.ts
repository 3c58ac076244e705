import { invoiceDocuments, onPaper } from "./invoice-documents";
import type { InvoicesToPrint } from "./printed-invoice";
import { letterGrid } from "../paper/letter-grid";
import { putOnSheet } from "../paper/sheet";
import type { PageContent } from "../../workbook/pages/plan-page";
import { leftOutNote } from "../../wording/print/invoices";

/** The sheet of invoices to print: each on paper of its own, with the coupon that goes with a cheque at its foot. */
export function invoicesOnSheet(print: InvoicesToPrint): PageContent {
  const { invoices } = print;
  const printed = onPaper(invoices, print.office.sending);
  const warning =
    printed.length === invoices.length ? undefined : leftOutNote(printed.length, invoices.length);
  return putOnSheet(invoiceDocuments({ ...print, invoices: printed }), letterGrid, { warning });
}
