import type { Day } from "../../kernel/day";
import { groupBy } from "../../kernel/group";
import type { Family } from "../families";
import { isOpen, type InvoiceAccount } from "../ledger";
import type { Debit, Mandate } from "./mandate";

export interface WaitingInput {
  readonly families: readonly Family[];
  readonly mandates: readonly Mandate[];
  /** How invoices stand on the day that is asked about. */
  readonly invoices: readonly InvoiceAccount[];
  readonly debits: readonly Debit[];
}

/**
 * Which families wait for a debit that nobody has prepared yet? They pay by debit, have an active mandate, and owe an
 * invoice that it may collect. Whether the mandate is sound is only looked at when the debit is prepared.
 */
export function familiesToDebit(input: WaitingInput, on: Day): readonly string[] {
  const mandateOf = new Map(
    input.mandates
      .filter(({ status = "active" }) => status === "active")
      .map((mandate) => [mandate.familyCode, mandate]),
  );
  const invoicesOf = groupBy(input.invoices.filter(isOpen), ({ receivable }) => receivable.familyCode);
  const debitsOf = groupBy(input.debits, ({ familyCode }) => familyCode);
  return input.families
    .filter(({ code, paymentMeans }) => {
      const mandate = mandateOf.get(code);
      if (paymentMeans !== "direct-debit" || mandate === undefined) return false;
      const received = mandate.receivedOn ?? mandate.signedOn;
      return invoicesOf
        .get(code)
        ?.some(
          ({ receivable: { number, issuedOn } }) =>
            (received === undefined || issuedOn >= received) &&
            !(debitsOf.get(code) ?? []).some((debit) => debit.invoices.includes(number) && isKept(debit, on)),
        );
    })
    .map(({ code }) => code);
}

/** Prepared, at the bank before its date, or sent back: no new debit takes its invoices. */
function isKept({ status, collectedOn }: Debit, on: Day): boolean {
  return status !== "sent" || collectedOn > on;
}
