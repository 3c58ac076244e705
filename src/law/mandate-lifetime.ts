import { addMonths, type Day } from "../kernel/day";

/** European Payments Council, EPC016-06, SEPA Direct Debit Core Scheme Rulebook, on the cancellation of mandates. */
const monthsWithoutCollection = 36;

/**
 * Until when can a mandate collect? For 36 months after its last collection, or after its signature while it has
 * collected nothing; the last day still counts, and a collection that was rejected counts too. After that it lapses, and a new one has to be signed.
 */
export function mandateLastDay(lastUse: Day): Day {
  return addMonths(lastUse, monthsWithoutCollection);
}
