import { latest, type Day } from "../../kernel/day";
import { firstOf } from "../../kernel/group";
import { at } from "../../kernel/place";
import { blocking, information, warning, type Problem } from "../../kernel/problem";
import { compactIban, foldReference, type Debit, type Mandate } from "./mandate";

/** What a mandate's row says after a collection. */
export interface MandateUse {
  readonly mandate: Mandate;
  readonly lastCollection: Day;
  readonly lastIban: string | undefined;
}

export interface Sending {
  /** The rows that become `sent`, and stay as they are from then on. */
  readonly sent: readonly Debit[];
  readonly uses: readonly MandateUse[];
  readonly problems: readonly Problem[];
}

/** The file of a date went to the bank: which rows are sent now, and what do their mandates remember? */
export function markSent(collectedOn: Day, debits: readonly Debit[], mandates: readonly Mandate[]): Sending {
  const ofDate = debits.filter((debit) => debit.collectedOn === collectedOn);
  const prepared = ofDate.filter(({ status }) => status === "prepared");
  if (prepared.length === 0) {
    const facts = { collected: collectedOn, sentBefore: ofDate.length > 0 };
    return { sent: [], uses: [], problems: [information("debit.nothing-to-send", facts)] };
  }
  const problems: Problem[] = [];
  const sent = prepared.filter(({ familyCode: family, amount, place }) => {
    // The sheet is not locked: no bank takes what somebody changed to nothing or less.
    if (amount > 0) return true;
    problems.push(blocking("debit.amount-not-positive", { family, amount }, at(place, "amount")));
    return false;
  });
  const mandateOf = mandateFinder(mandates);
  const uses = sent.flatMap((debit) => {
    const mandate = mandateOf(debit);
    if (mandate === undefined) problems.push(mandateGone(debit));
    return mandate === undefined ? [] : [useOf(mandate, debit)];
  });
  return { sent, uses, problems };
}

/**
 * Finds the row of the mandate that a debit names, of the same family; the upper one of two that are alike. A batch is as
 * long as the list of mandates: looking through the list for each debit would take minutes.
 */
export function mandateFinder(mandates: readonly Mandate[]): (debit: Debit) => Mandate | undefined {
  const keyOf = (familyCode: string, reference = "") => `${familyCode}\n${foldReference(reference)}`;
  const byName = firstOf(mandates, ({ familyCode, reference }) => keyOf(familyCode, reference));
  return ({ familyCode, mandate }) => byName.get(keyOf(familyCode, mandate));
}

export function mandateGone({ familyCode: family, mandate, place }: Debit): Problem {
  return warning("debit.mandate-gone", { family, mandate }, at(place, "mandate"));
}

/** A date marked late does not hide the later one that is known already. */
function useOf(mandate: Mandate, { collectedOn, iban }: Debit): MandateUse {
  const before = mandate.lastCollection;
  if (before !== undefined && before > collectedOn)
    return { mandate, lastCollection: before, lastIban: mandate.lastIban };
  const lastIban = iban === undefined ? mandate.iban : iban;
  return {
    mandate,
    lastCollection: latest(before ?? collectedOn, collectedOn),
    lastIban: lastIban === undefined ? undefined : compactIban(lastIban),
  };
}
