import type { Family } from "../../domain/families";
import { wasGivenOut, type GivenOut } from "../../domain/invoicing";
import { groupBy } from "../../kernel/group";
import { compareCodesNaturally } from "../../kernel/order";
import { invoiceDocuments } from "../issue/invoice-documents";
import type { InvoicesToPrint, PrintedInvoice } from "../issue/printed-invoice";
import { letterGrid } from "../paper/letter-grid";
import type { OnPaper } from "../paper/pdf/lay-out";
import { filesWords } from "../../wording/print/files";
import { invoiceWords } from "../../wording/print/invoices";

/** Everything that a family gets for a period. */
export interface FamilyPapers {
  readonly family: Family;
  readonly invoices: readonly PrintedInvoice[];
  readonly documents: readonly OnPaper[];
  /** How many of the invoices went out before. */
  readonly duplicates: number;
}

/** The papers of each family, in the order in which envelopes are filled: that of the codes. */
export function papersByFamily(
  print: InvoicesToPrint,
  givenOut: readonly GivenOut[],
): readonly FamilyPapers[] {
  const byFamily = groupBy(print.invoices, ({ family }) => family.code);
  return [...byFamily]
    .sort(([left], [right]) => compareCodesNaturally(left, right))
    .map(([, invoices]) => papersOf(print, invoices, givenOut));
}

function papersOf(
  print: InvoicesToPrint,
  invoices: readonly PrintedInvoice[],
  givenOut: readonly GivenOut[],
): FamilyPapers {
  const [{ family } = { family: undefined }] = invoices;
  if (family === undefined) throw new RangeError("No family gets nothing.");
  const again = invoices.filter((invoice) => wasGivenOut(invoice, givenOut));
  const titles = new Set(again.map(({ total, number }) => invoiceWords.title(total < 0, number)));
  // A cover that lists anything new was never sent.
  const isAllAgain = again.length === invoices.length;
  const documents = [...invoiceDocuments({ ...print, invoices })].map((document): OnPaper => {
    const isAgain = isAllAgain || titles.has(document.title);
    return { document, grid: letterGrid, mark: isAgain ? filesWords.duplicate : undefined };
  });
  return { family, invoices, documents, duplicates: again.length };
}
