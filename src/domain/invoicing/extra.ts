import type { Cents } from "../../kernel/cents";
import type { SoundSurcharge, SurchargeCause } from "../surcharges";

/** What a unit costs beside its voted price. */
export type Extra =
  /** The amount of the settings, for a unit that only bookings out of time make due. */
  | { readonly kind: "late-booking"; readonly amount: Cents }
  /** A row of `Majorations`, for the n-th unit of its cause. */
  | {
      readonly kind: "surcharge";
      readonly surcharge: SoundSurcharge;
      readonly cause: SurchargeCause;
      readonly nth: number;
    };
