import type { Family } from "../../domain/families";
import type { PayDeskSession } from "../../domain/invoicing";
import type { PageCell } from "../../workbook/changes";
import { cell, type PageDraft } from "../../workbook/pages/page-draft";
import type { Office } from "../../domain/books";
import { addresseeName, addressLines, notPrinted, payWords, senderWords } from "../../wording/print/common";

/**
 * The columns of a letter or an invoice: what the first two hold is to the left of the window of a French envelope, in
 * which the other three begin (110 mm from the edge of the paper, NF Z 11-001). Together they are as wide as the paper.
 */
export const paperWidths = [28, 20, 14, 15, 16] as const;
export const lastColumn = paperWidths.length;

/** Where the address of the family begins. */
const windowColumn = 3;
/** The lines above and within the window, so that it begins 50 mm below the edge of the paper. */
const senderRows = 7;
const windowRows = 6;

/** Row 1 tells whoever looks at the sheet; row 2 holds a warning, or nothing. */
export const firstPrintedRow = 3;

export function startSheet(draft: PageDraft, warning?: string): void {
  draft.text(1, notPrinted, { lastColumn, look: "note" });
  if (warning === undefined) draft.row();
  else draft.text(1, warning, { lastColumn, look: "note", format: "long-text" });
}

/** Who sends it, to the left; beside it whatever the sheet has to say first. */
export function senderBlock(
  draft: PageDraft,
  office: Office,
  beside: readonly (readonly PageCell[])[],
): void {
  const lines = senderLines(office);
  for (let row = 0; row < senderRows; row += 1) {
    const line = lines[row];
    const left =
      line === undefined ? [] : [cell(1, line, { lastColumn: 2, look: row === 0 ? "strong" : "text" })];
    draft.row([...left, ...(beside[row] ?? [])]);
  }
}

function senderLines({ service, manager, phone, email, siret, ...place }: Office): readonly string[] {
  return [
    service,
    manager,
    ...addressLines(place),
    phone && senderWords.phone(phone),
    email,
    siret && senderWords.siret(siret),
  ].filter((line) => line !== undefined);
}

/** The family's address, in the window of the envelope. */
export function addresseeBlock(draft: PageDraft, family: Family): void {
  const lines = [addresseeName(family), ...addressLines(family)];
  for (let row = 0; row < windowRows; row += 1) {
    const line = lines[row];
    draft.row(line === undefined ? [] : [cell(windowColumn, line, { lastColumn })]);
  }
}

export interface WaysToPay {
  readonly office: Office;
  readonly sessions: readonly PayDeskSession[];
  readonly byDebit: boolean;
  readonly hasCoupon: boolean;
}

/** How to pay, a line each; nothing when the sheet Paramètres says nothing of it. */
export function paymentBlock(draft: PageDraft, { office, sessions, byDebit, hasCoupon }: WaysToPay): void {
  const { chequePayee, paymentSite } = office;
  const ways = byDebit
    ? [payWords.debit]
    : [
        chequePayee && payWords.cheque(chequePayee, hasCoupon),
        paymentSite && payWords.online(paymentSite),
        ...sessions.map(({ day, hours }) => payWords.payDesk(day, hours)),
      ].filter((way) => way !== undefined);
  if (ways.length === 0) return;
  draft.text(1, payWords.heading, { lastColumn, look: "strong" });
  for (const way of ways) draft.text(1, way, { lastColumn, format: "long-text" });
}
