/** What a unit costs more for being asked for late, eaten unbooked, or missed. */
export type { Surcharge, SurchargeCause, SurchargeForm } from "./surcharge";
