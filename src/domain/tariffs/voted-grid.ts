import type { MissingQuotientRule } from "./price";
import type { Tariff } from "./tariff";

/** What the council voted: the rows of the grid, and what becomes of a family without a quotient. */
export interface VotedGrid {
  /** Rows with a defect included. */
  readonly tariffs: readonly Tariff[];
  readonly missingQuotient: MissingQuotientRule;
}
