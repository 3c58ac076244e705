import type { Layouts } from "../deed/locate-problems";
import type { MoneyEvent } from "../accounts/plan-money";
import type { KnownOnIssue } from "./beside-lines";
import { invoicesToPrint } from "./invoices-to-print";
import { invoicesOnSheet } from "./invoices-on-sheet";
import { paperOf } from "./printed-invoice";
import type { DrawnUp, Town } from "../../domain/books";
import { totalOf } from "../../domain/invoicing";
import { sum } from "../../kernel/cents";
import type { SheetKey } from "../../kernel/place";
import type { Change } from "../../workbook/changes";
import { planPage } from "../../workbook/pages/plan-page";
import { printedInvoicesPage } from "../../workbook/sheets";
import { periodText } from "../../wording/days";
import { journalActions } from "../../wording/choices";
import { issueSummary } from "../../wording/reports";

/**
 * The pages come last of all. Whatever becomes of them, the invoices are issued: `reimprimer` makes the pages from the
 * register, and the next run tells when they are missing (`unprinted.ts`). A run that issues nothing leaves them alone.
 */
export function planPrint(
  drawn: DrawnUp,
  town: Town,
  layouts: Layouts,
  money: KnownOnIssue["money"],
): readonly Change[] {
  const known = { issuedOn: drawn.issuedOn, meals: drawn.town, money };
  const invoices = invoicesToPrint(drawn, town, layouts, known);
  if (invoices.length === 0) return [];
  const { period } = drawn;
  const content = invoicesOnSheet({ ...paperOf(town, period.key, periodText(period)), invoices });
  return planPage(printedInvoicesPage, undefined, content);
}

/** A look at the same state of things is no event: the journal notes what was issued, judged or put right. */
export const sheetsOfAnIssue: readonly SheetKey[] = [
  "invoiceLines",
  "absences",
  "bookings",
  "adjustments",
  "rejects",
  "periods",
];

export function issueEvent(drawn: DrawnUp): MoneyEvent {
  const { invoices, period, issuedOn, belowFloor, heldBack, cutShort } = drawn;
  const lines = issueSummary({
    period,
    issuedOn,
    draft: false,
    invoices,
    belowFloor: belowFloor.length,
    heldBack: heldBack.length,
    swept: cutShort.length,
  });
  return {
    action: journalActions.issue,
    period: period.key,
    doneOn: issuedOn,
    invoices: invoices.length,
    lastInvoice: invoices.at(-1)?.number,
    total: sum(invoices.map(totalOf)),
    lines,
  };
}
