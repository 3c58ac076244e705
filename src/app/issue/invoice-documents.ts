import { coverDocument } from "./cover-document";
import { invoiceDocument } from "./invoice-document";
import type { InvoicesToPrint, PrintedInvoice } from "./printed-invoice";
import type { PaperDocument } from "../paper/document";
import type { InvoiceSending } from "../../domain/invoicing";
import { groupBy } from "../../kernel/group";

/** What one envelope holds. */
export interface Envelope {
  /** The debtor's. */
  readonly familyCode: string;
  readonly invoices: readonly PrintedInvoice[];
  readonly documents: readonly PaperDocument[];
}

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
 * The documents of a print, in the order of the envelopes: that of the invoices, or of families where each gets one cover. Of a
 * large town none is kept longer than it is looked at.
 */
export function* envelopesOf(print: InvoicesToPrint): Generator<Envelope> {
  const { invoices, office } = print;
  const inEnvelopes =
    office.sending === "per-child"
      ? invoices.map((invoice) => [invoice])
      : groupBy(invoices, ({ family }) => family.code).values();
  for (const own of inEnvelopes) {
    const [first] = own;
    if (first === undefined) continue;
    const documents =
      own.length === 1
        ? [invoiceDocument(first, print, false)]
        : [coverDocument(own, print), ...own.map((invoice) => invoiceDocument(invoice, print, true))];
    yield { familyCode: first.family.code, invoices: own, documents };
  }
}

/** A document for each invoice, and for each cover. */
export function* invoiceDocuments(print: InvoicesToPrint): Generator<PaperDocument> {
  for (const { documents } of envelopesOf(print)) yield* documents;
}
