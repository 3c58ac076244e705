import { groupBy } from "../../kernel/group";
import { at } from "../../kernel/place";
import { warning, type Problem } from "../../kernel/problem";
import { nearest } from "../../kernel/resemblance";
import type { LedgerPayment } from "./money";
import type { Receivable } from "./receivable";

/** Finds the invoice that a payment or a debit names. */
export interface ReceivableFinder {
  /** The family's own invoice of that number. */
  readonly of: (familyCode: string, number: string) => readonly Receivable[];
  /** The invoice that a payment names and may settle; a payment that names a wrong one counts as unnamed. */
  readonly namedBy: (payment: LedgerPayment, problems: Problem[]) => Receivable | undefined;
  /** Numbers that one family has twice. */
  readonly problems: readonly Problem[];
}

/** Families may share a number (`Solde 2025`, brought over for everybody): a family's own invoice comes first. */
export function receivableFinder(receivables: readonly Receivable[]): ReceivableFinder {
  const byNumber = groupBy(receivables, ({ number }) => number);
  const byFamily = groupBy(receivables, ({ familyCode }) => familyCode);
  const ofFamily = (familyCode: string, number: string) =>
    (byNumber.get(number) ?? []).filter((receivable) => receivable.familyCode === familyCode);
  return {
    of: (familyCode, number) => ofFamily(familyCode, number).slice(0, 1),
    namedBy: (payment, problems) => {
      const { invoice, familyCode: family, date, place } = payment;
      if (invoice === undefined) return undefined;
      const where = place && at(place, "invoice");
      const [own] = ofFamily(family, invoice);
      if (own !== undefined && own.issuedOn <= date) return own;
      const [other] = byNumber.get(invoice) ?? [];
      if (own !== undefined) {
        const facts = { invoice, issued: own.issuedOn, paid: date };
        problems.push(warning("ledger.invoice-not-issued-yet", facts, where));
      } else if (other !== undefined) {
        const facts = { invoice, family, owner: other.familyCode };
        problems.push(warning("ledger.invoice-of-another-family", facts, where));
      } else {
        const ofTheFamily = byFamily.get(family) ?? [];
        const resembling = nearest(
          invoice,
          ofTheFamily.map(({ number }) => number),
          oneSlip,
        );
        problems.push(warning("ledger.unknown-invoice", { invoice, family, nearest: resembling }, where));
      }
      return undefined;
    },
    problems: balancesTwice(receivables),
  };
}

/** Numbers that follow each other resemble each other: more than one slip would be a guess. */
const oneSlip = () => 1;

/** A balance brought over twice, or that the workbook invoiced itself, would be asked for twice. */
function balancesTwice(receivables: readonly Receivable[]): readonly Problem[] {
  const ofNumber = groupBy(receivables, ({ familyCode, number }) => `${familyCode}\n${number}`);
  return [...ofNumber.values()].flatMap((same) =>
    same
      .filter(({ place }, index) => place?.sheet === "openingBalances" && !isOnlyOne(same, index))
      .map(({ number: invoice, familyCode: family, place }) =>
        warning("ledger.balance-twice", { invoice, family }, place && at(place, "invoice")),
      ),
  );
}

/** Of two balances the second one is told; one that the register holds too is told itself. */
function isOnlyOne(same: readonly Receivable[], index: number): boolean {
  return index === 0 && same.every(({ place }) => place?.sheet === "openingBalances");
}
