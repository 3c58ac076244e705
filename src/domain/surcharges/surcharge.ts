import type { Cents } from "../../kernel/cents";
import type { OpenDayRange } from "../../kernel/day";
import type { Percentage } from "../../kernel/percentage";
import type { RowPlace } from "../../kernel/place";
import type { Problem } from "../../kernel/problem";

/** Why a unit costs more: asked for out of time, eaten without booking, or missed without a valid excuse. */
export type SurchargeCause = "out-of-time" | "unbooked" | "absence";

/** What a surcharge makes of the ordinary price. */
export type SurchargeForm =
  | { readonly kind: "added"; readonly amount: Cents }
  | { readonly kind: "percentage"; readonly percentage: Percentage }
  | { readonly kind: "price"; readonly price: Cents };

/** A row of `Majorations` (rules, section 9). */
export interface Surcharge extends OpenDayRange {
  readonly cause: SurchargeCause;
  /** All services where missing. */
  readonly service: string | undefined;
  readonly typedService?: string | undefined;
  /** `undefined` when the row could not be read; see `defects`. */
  readonly form: SurchargeForm | undefined;
  /** From the n-th unit of that child, service and cause in its period; `undefined` when it could not be read. */
  readonly fromNth: number | undefined;
  /** Where the town's rules say so. */
  readonly article: string | undefined;
  readonly place: RowPlace<"surcharges">;
  /** Whoever has a unit that meets the row waits. */
  readonly defects: readonly Problem[];
}
