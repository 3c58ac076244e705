import type { Cents } from "../../kernel/cents";
import type { OpenDayRange } from "../../kernel/day";
import type { RowPlace } from "../../kernel/place";
import type { Problem } from "../../kernel/problem";
import type { QuotientFamilial } from "../families";

/** A share of the quotient familial, in millionths of a percent: 0.55 % is 550000. */
export type EffortRate = number & { readonly __unit: "effort-rate" };

/** What a voted row asks for one meal: a price, or a share of the family's quotient between a floor and a cap. */
export type Charge =
  | { readonly kind: "price"; readonly price: Cents }
  | {
      readonly kind: "effort-rate";
      readonly rate: EffortRate;
      readonly floor: Cents | undefined;
      readonly cap: Cents | undefined;
    };

/** Sibling ranks, both included; `to` is missing for "3rd child and beyond". */
export interface RankRange {
  readonly from: number;
  readonly to: number | undefined;
}

/** A band of quotient familial, both bounds included, open where one is missing. */
export interface QuotientBand {
  readonly min: QuotientFamilial | undefined;
  readonly max: QuotientFamilial | undefined;
}

/** One row of the grid that the town council voted. A missing criterion matches everyone. */
export interface Tariff extends OpenDayRange {
  readonly service: string;
  /** As the row spells it, where that is not as the books do. */
  readonly typedService?: string | undefined;
  readonly category: string | undefined;
  readonly resident: boolean | undefined;
  readonly level: string | undefined;
  readonly ranks: RankRange | undefined;
  readonly band: QuotientBand | undefined;
  /** `undefined` when the row could not be read; see `defects`. */
  readonly charge: Charge | undefined;
  /** Reference of the council's decision. */
  readonly decision: string | undefined;
  readonly place: RowPlace<"tariffs">;
  /** What keeps the row from being applied: whoever it would price waits. */
  readonly defects: readonly Problem[];
}

/** What a price depends on, besides the service and the day. */
export interface Payer {
  readonly category: string | undefined;
  readonly resident: boolean | undefined;
  readonly level: string | undefined;
  readonly rank: number;
  readonly quotient: QuotientFamilial | undefined;
}
