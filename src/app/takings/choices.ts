import type { IdentifiedCredit, MatchedCredit } from "../../domain/incoming";
import { observationOf } from "../../domain/incoming";
import type { PaymentMeans } from "../../domain/families";
import type { Ledger, Payment } from "../../domain/ledger";
import { sum, type Cents } from "../../kernel/cents";
import type { Day } from "../../kernel/day";
import { done, refused, type Outcome } from "../../kernel/outcome";
import { blocking } from "../../kernel/problem";

/** What the clerk says of a credit that nothing sure is known of: whose it is, part by part. */
export interface CreditChoice {
  readonly identity: string;
  readonly parts: readonly ChosenPart[];
}

export interface ChosenPart {
  readonly familyCode: string;
  /** None: the oldest open one. */
  readonly invoice?: string | undefined;
  readonly amount: Cents;
  /** The number of a cheque. */
  readonly reference?: string | undefined;
}

/** A cheque of a slip, typed with the others in a row. */
export interface ChequeTyped extends Omit<ChosenPart, "invoice"> {
  readonly date: Day;
}

/** A payment that no sheet holds yet. */
export type NewPayment = Omit<Payment, "place">;

/** The payments that a match, or the clerk, makes of a credit. */
export function paymentsOf(credit: IdentifiedCredit, parts: readonly ChosenPart[]): readonly NewPayment[] {
  return parts.map((part) => paymentOf(credit.date, means(credit), part, observationOf(credit)));
}

/** What was credited by the town's own debits may be anything else, once the clerk says whose it is. */
const means = ({ means: told }: IdentifiedCredit): PaymentMeans | undefined =>
  told === "direct-debit" ? undefined : told;

export function chequePayment({ date, ...part }: ChequeTyped): NewPayment {
  return paymentOf(date, "cheque", part, undefined);
}

function paymentOf(
  date: Day,
  by: PaymentMeans | undefined,
  { familyCode, amount, invoice, reference }: ChosenPart,
  observation: string | undefined,
): NewPayment {
  return { date, familyCode, amount, means: by, reference, invoice, observation };
}

/** Do these choices still mean something? A credit that was noted since, or a family that is gone, is decided anew. */
export function chosenPayments(
  choices: readonly CreditChoice[],
  matches: readonly MatchedCredit[],
  { isFamily, ledger }: { readonly isFamily: (code: string) => boolean; readonly ledger: Ledger },
): Outcome<readonly NewPayment[]> {
  const waiting = new Map(
    matches.flatMap(({ credit, state }) => (state === "known" ? [] : [[credit.identity, credit] as const])),
  );
  const isInvoice = ({ familyCode, invoice }: ChosenPart) =>
    invoice === undefined ||
    ledger.families.get(familyCode)?.invoices.some(({ receivable }) => receivable.number === invoice) ===
      true;
  const payments: NewPayment[] = [];
  for (const { identity, parts } of choices) {
    const credit = waiting.get(identity);
    waiting.delete(identity);
    const isSound =
      sum(parts.map(({ amount }) => amount)) === credit?.amount &&
      parts.every((part) => part.amount > 0 && isFamily(part.familyCode) && isInvoice(part));
    if (credit === undefined || !isSound) return refused(blocking("run.question-gone", {}));
    payments.push(...paymentsOf(credit, parts));
  }
  return done(payments);
}
