/** Money that came in on the account -> whose it is, and what it settles. */
export type { BankCredit } from "./bank-credit";
export { observationOf, type IdentifiedCredit } from "./identity";
export {
  matchCredits,
  type CreditPart,
  type CreditState,
  type MatchBasis,
  type MatchDoubt,
  type MatchedCredit,
} from "./match";
