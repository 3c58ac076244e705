import type { Day } from "../../kernel/day";
import type { SurchargeCause } from "./surcharge";

/** Troubles with the surcharge of a due unit. */
export interface SurchargeProblems {
  /** Several rows are equally precise: nothing says which one holds. */
  readonly "surcharge.tie": {
    readonly child: string;
    readonly service: string;
    readonly day: Day;
    readonly cause: SurchargeCause;
    readonly rows: readonly number[];
  };
  /** A row that the unit meets has a defect of its own, reported apart. */
  readonly "surcharge.row-defective": {
    readonly child: string;
    readonly service: string;
    readonly day: Day;
    readonly cause: SurchargeCause;
  };
}

declare module "../../kernel/problem" {
  interface ProblemFacts extends SurchargeProblems {}
}
