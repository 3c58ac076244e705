/** What a unit costs more for being asked for late, eaten unbooked, or missed. */
export { causeOf, countByCause, type UnitFacts } from "./cause";
export {
  surchargeFor,
  type FoundSurcharge,
  type SoundSurcharge,
  type SurchargeableUnit,
} from "./find-surcharge";
export { surchargeProblem } from "./surcharge-problem";
export { surchargedPrice } from "./surcharged-price";
export type { Surcharge, SurchargeCause, SurchargeForm } from "./surcharge";
