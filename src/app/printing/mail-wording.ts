import { remainingOf, type PrintedInvoice } from "../issue/printed-invoice";
import type { Office } from "../../domain/books";
import type { Family } from "../../domain/families";
import { sum } from "../../kernel/cents";
import { compareCodes } from "../../kernel/order";
import { euros } from "../../wording/amounts";
import { enumerated, shortDay } from "../../wording/days";
import { fillIn, type PlaceholderOf } from "../../wording/placeholders";
import { addresseeName } from "../../wording/print/civility";
import { mailWords } from "../../wording/print/mails";

/** What a mail is about. */
export interface MailAbout {
  readonly family: Family;
  readonly invoices: readonly PrintedInvoice[];
  /** What the period is called. */
  readonly period: string;
}

/** The words of a mail: the town's own, or those of the program. */
export function mailOf(
  { family, invoices, period }: MailAbout,
  { mail, service, manager }: Office,
): { readonly subject: string; readonly text: string } {
  const dueOn = new Set(
    invoices.flatMap((invoice) => (invoice.dueOn === undefined || invoice.total <= 0 ? [] : [invoice.dueOn])),
  );
  const toPay = sum(invoices.map(remainingOf));
  const values: Readonly<Record<PlaceholderOf<"mail">, string>> = {
    famille: addresseeName(family),
    periode: period,
    total: euros(toPay),
    echeance: dueOn.size === 0 ? mailWords.noDueDay : enumerated([...dueOn].sort(compareCodes).map(shortDay)),
  };
  const isCollected = family.paymentMeans === "direct-debit";
  const byDefault = mailWords.text({
    isDue: toPay > 0 && dueOn.size > 0 && !isCollected,
    invoices: invoices.length,
    sender: service ?? manager,
  });
  return {
    subject: fillIn(mail?.subject ?? mailWords.subject, values),
    text: fillIn(mail?.text ?? byDefault, values),
  };
}
