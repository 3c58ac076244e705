/** From the grid that the town council voted to the price of a meal. */
export { checkGrid, findGridFlaws, type GridFlaw } from "./grid-check";
export { unpricedProblem } from "./unpriced";
export { isInBand, specificityOf } from "./matching";
export {
  shareOf,
  type MissingQuotientRule,
  type NoPrice,
  type Price,
  type PriceBasis,
  type Pricing,
} from "./price";
export { doubtsAboutResidence, hasResidents, type ResidenceRules } from "./residence";
export { quotientBands } from "./quotient-bands";
export { createPriceList, type ChildPrices, type PriceList } from "./price-list";
export type { VotedGrid } from "./voted-grid";
export type { Charge, EffortRate, Payer, QuotientBand, RankRange, Tariff } from "./tariff";
