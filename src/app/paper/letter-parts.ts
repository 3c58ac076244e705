import { text, type Addressee, type Block, type Fact, type Letterhead } from "./document";
import type { Office } from "../../domain/books";
import type { Family } from "../../domain/families";
import type { PayDeskSession } from "../../domain/invoicing";
import { addresseeName, addressLines, payWords, senderWords } from "../../wording/print/common";

/** Who sends it; beside it whatever the document has to say first. */
export function letterhead(office: Office, title?: string, facts: readonly Fact[] = []): Letterhead {
  const { service, manager, phone, email, siret, ...place } = office;
  const sender = [
    service,
    manager,
    ...addressLines(place),
    phone && senderWords.phone(phone),
    email,
    siret && senderWords.siret(siret),
  ].filter((line) => line !== undefined);
  return { kind: "letterhead", sender, ...(title === undefined ? {} : { title }), facts };
}

export function addressee(family: Family): Addressee {
  return { kind: "addressee", lines: [addresseeName(family), ...addressLines(family)] };
}

export interface WaysToPay {
  readonly office: Office;
  readonly sessions: readonly PayDeskSession[];
  readonly byDebit: boolean;
  readonly hasCoupon: boolean;
}

/** How to pay, a line each; nothing when the sheet Paramètres says nothing of it. */
export function waysToPay({ office, sessions, byDebit, hasCoupon }: WaysToPay): readonly Block[] {
  const { chequePayee, paymentSite } = office;
  const ways = byDebit
    ? [payWords.debit]
    : [
        chequePayee && payWords.cheque(chequePayee, hasCoupon),
        paymentSite && payWords.online(paymentSite),
        ...sessions.map(({ day, hours }) => payWords.payDesk(day, hours)),
      ].filter((way) => way !== undefined);
  if (ways.length === 0) return [];
  return [text("strong", payWords.heading), ...ways.map((way) => text("paragraph", way))];
}
