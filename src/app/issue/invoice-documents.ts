import { coverDocument } from "./cover-document";
import { invoiceDocument } from "./invoice-document";
import type { InvoicesToPrint, PrintedInvoice } from "./printed-invoice";
import type { PaperDocument } from "../paper/document";
import type { InvoiceSending } from "../../domain/invoicing";
import { groupBy } from "../../kernel/group";

/**
 * A sheet keeps 1,023 breaks between pages ([MS-XLSB] 2.4.196), so a town that issues more invoices at once cannot have
 * them all on one; with a cover for each family, half as many. The families that asked for their invoice online do without paper first.
 */
export const mostPages = 1000;

/** Those that have a page. */
export function onPaper(
  invoices: readonly PrintedInvoice[],
  sending: InvoiceSending,
): readonly PrintedInvoice[] {
  const most = sending === "per-child" ? mostPages : Math.floor(mostPages / 2);
  if (invoices.length <= most) return invoices;
  const offline = invoices.filter(({ family }) => family.onlineInvoice !== true);
  return offline.slice(0, most);
}

/**
 * The documents of a print, in the order of the envelopes: one for each invoice, or all of a family under one cover, where the
 * town sends them so. Of a large town none is kept longer than it is looked at.
 */
export function* invoiceDocuments(print: InvoicesToPrint): Generator<PaperDocument> {
  const { invoices, office } = print;
  if (office.sending === "per-child") {
    for (const invoice of invoices) yield invoiceDocument(invoice, print, false);
    return;
  }
  // What was issued on another day went out under a cover of its own.
  const envelopes = groupBy(invoices, ({ family, issuedOn }) => `${issuedOn}\n${family.code}`);
  for (const own of envelopes.values()) {
    const isCovered = own.length > 1;
    if (isCovered) yield coverDocument(own, print);
    for (const invoice of own) yield invoiceDocument(invoice, print, isCovered);
  }
}
