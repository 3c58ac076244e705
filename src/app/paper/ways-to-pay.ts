import { text, type Block } from "./document";
import type { Office } from "../../domain/books";
import type { PayDeskSession } from "../../domain/invoicing";
import { remember } from "../../kernel/remember";
import { payWords } from "../../wording/print/pay";

export interface WaysToPay {
  readonly office: Office;
  readonly sessions: readonly PayDeskSession[];
  /** What a payment names: the number of the invoice; several say so themselves. */
  readonly numbers: readonly string[];
  /** A coupon goes with the cheque. */
  readonly hasCoupon: boolean;
}

/** How to pay, a line each, with a code that leads to the site; nothing when the sheet Paramètres says nothing of it. */
export function waysToPay({ office, sessions, numbers, hasCoupon }: WaysToPay): readonly Block[] {
  const { chequePayee, paymentSite, paymentId, transfers } = office;
  const references = numbers.flatMap((number) => paymentReference(number) ?? []);
  const lines = [
    chequePayee && payWords.cheque(chequePayee, hasCoupon),
    ...sessions.map(sessionText),
    transfers?.ok === true && payWords.transfer(transfers, numbers),
    paymentSite && payWords.online(paymentSite),
    paymentSite && paymentId && references.length > 0 && payWords.onlineReference(paymentId, references),
  ].flatMap((line) => (line === undefined || line === false ? [] : line));
  if (lines.length === 0) return [];
  const heading = text("strong", payWords.heading);
  const address = paymentSite === undefined ? undefined : siteOf(paymentSite).address;
  if (address === undefined) return [heading, ...lines.map((line) => text("paragraph", line))];
  return [heading, { kind: "code", content: address, description: payWords.codeOf(address), lines }];
}

/** Every page of a print says the same. */
const sessionText = remember(({ day, hours }: PayDeskSession) => payWords.payDesk(day, hours));

/** The digits of an invoice number, as payment sites take it: 6 to 30 of them. */
function paymentReference(number: string): string | undefined {
  const digits = number.replace(/\D/g, "");
  return digits.length >= 6 && digits.length <= 30 ? digits : undefined;
}

/** What a telephone opens: an address of the web, whose beginning people leave out. Every page of a print asks the same. */
const siteOf = remember((site: string): { readonly address: string | undefined } => {
  const address = /^https?:\/\//i.test(site.trim()) ? site.trim() : `https://${site.trim()}`;
  try {
    const { hostname } = new URL(address);
    return { address: hostname.includes(".") && !/\s/.test(address) ? address : undefined };
  } catch {
    return { address: undefined };
  }
});
