import { runOf, type Deed, type UnjournaledRequest } from "../deed/deed";
import { onPaper } from "./invoice-documents";
import { invoicesOnSheet } from "./invoices-on-sheet";
import { issuedPeriod, readRegister, type RegisterRead } from "./issued-period";
import { sum, type Cents } from "../../kernel/cents";
import { done } from "../../kernel/outcome";
import { planPage } from "../../workbook/pages/plan-page";
import { printedInvoicesPage } from "../../workbook/sheets";

export interface ReprintRequest extends UnjournaledRequest {
  readonly period: string;
}

/** The pages that were made again. */
export interface Reprinted {
  readonly periodKey: string;
  /** What the period is called. */
  readonly period: string;
  /** The numbers on paper, in their order. */
  readonly printed: readonly string[];
  /** Invoices of the period that have no page. */
  readonly leftOut: number;
  /** Of the invoices on paper. */
  readonly total: Cents;
}

const reimprimer: Deed<ReprintRequest, RegisterRead, Reprinted> = {
  read: readRegister,

  compute: (request, read) => {
    const found = issuedPeriod(request.period, read);
    if (!found.ok) return found;
    const { periodKey, period, invoices, ofNobody, office } = found.value;
    const pages = onPaper(invoices, office.sending);
    const result = {
      periodKey,
      period,
      printed: pages.map(({ number }) => number),
      leftOut: invoices.length + ofNobody - pages.length,
      total: sum(pages.map(({ total }) => total)),
    };
    const content = () => invoicesOnSheet(found.value);
    return done(
      {
        result,
        plan: () => ({ books: [], journal: [], pages: planPage(printedInvoicesPage, undefined, content()) }),
      },
      found.problems,
    );
  },
};

/**
 * Makes the pages of an issued period again, from the register: nothing is counted anew, and nothing else is written. The
 * sheet is always written over, since what is amiss may be its dress, which nobody reads.
 */
export const reprintInvoices = runOf(reimprimer);
