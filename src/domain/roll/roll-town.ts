import type { Day } from "../../kernel/day";
import type { Households } from "../families";
import type { NewCodes } from "./next-code";
import type { RollCustody } from "./roll-plan";

/** What is known of who pays beside the children's own families, as rows of `Gardes` say. */
export type KnownCustody = Pick<RollCustody, "childCode" | "familyCode">;

/** What the workbook says of its families, for a list to be matched with. */
export interface RollTown {
  readonly households: Households;
  readonly custodies: readonly KnownCustody[];
  /** Gives codes that nobody ever had; anew each time, so that the same list comes to the same ones. */
  readonly newCodes: () => NewCodes;
  /** How the town calls levels: in its grid, and on the rows of its children. */
  readonly levels: readonly string[];
  /** The first day of the school year. */
  readonly yearFrom: Day;
}
