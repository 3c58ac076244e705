import type { Cents } from "../../kernel/cents";
import type { OpenDayRange } from "../../kernel/day";
import type { Percentage } from "../../kernel/percentage";
import type { RowPlace } from "../../kernel/place";
import type { Problem } from "../../kernel/problem";

/** When, or for how much, a household pays for a child. */
export type CustodyPart =
  | { readonly kind: "all" }
  | { readonly kind: "even-weeks" }
  | { readonly kind: "odd-weeks" }
  | { readonly kind: "percentage"; readonly percentage: Percentage };

/** A row of `Gardes`: a household pays for a child (rules, section 10). */
export interface Custody extends OpenDayRange {
  readonly childCode: string;
  readonly familyCode: string;
  readonly part: CustodyPart;
  readonly place: RowPlace<"custodies">;
}

/** What a third payer takes of what the household would pay. */
export type ThirdPartForm =
  | { readonly kind: "amount"; readonly amount: Cents }
  | { readonly kind: "percentage"; readonly percentage: Percentage }
  | { readonly kind: "rest" };

/** A row of `Prises en charge`: somebody pays in the place of a household (rules, section 10). */
export interface ThirdPart extends OpenDayRange {
  readonly familyCode: string;
  /** Every child of the household where missing. */
  readonly childCode: string | undefined;
  /** Every service where missing. */
  readonly service: string | undefined;
  readonly typedService?: string | undefined;
  /** A code of `Familles`; `undefined` where the cell is blank or could not be read, see `defects`. */
  readonly payerCode: string | undefined;
  readonly form: ThirdPartForm | undefined;
  /** Who decided it, and when. */
  readonly decision: string | undefined;
  readonly place: RowPlace<"thirdParts">;
  /** Whoever has a due unit that meets the row waits. */
  readonly defects: readonly Problem[];
}

/** Who pays beside the children's own families. */
export interface DebtorBook {
  /** The rows that could be read; one that could not blocks its child. */
  readonly custodies: readonly Custody[];
  readonly thirdParts: readonly ThirdPart[];
}
