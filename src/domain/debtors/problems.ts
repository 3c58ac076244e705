import type { Day } from "../../kernel/day";
import type { Percentage } from "../../kernel/percentage";

/** A unit that is due, and who would be billed. */
interface DueUnit {
  readonly child: string;
  readonly service: string;
  readonly day: Day;
}

/** Troubles with who pays, found where a unit that is due meets the rows. */
export interface DebtorProblems {
  /** Rows of `Gardes` that do not say together which household pays. */
  readonly "debtors.households-unclear": DueUnit & {
    readonly rows: readonly number[];
    /** What their percentages make, where all have one. */
    readonly total: Percentage | undefined;
  };
  /** The row has a defect of its own, reported apart. */
  readonly "debtors.third-part-defective": DueUnit;
  readonly "debtors.payer-is-household": DueUnit & { readonly family: string };
  readonly "debtors.payer-twice": DueUnit & { readonly family: string; readonly rows: readonly number[] };
  readonly "debtors.rest-twice": DueUnit & { readonly family: string; readonly rows: readonly number[] };
  /** After a year of 53 weeks two odd weeks follow each other. */
  readonly "debtors.odd-weeks-in-a-row": {
    /** The year that has 53 weeks. */
    readonly year: number;
    readonly lastWeek: { readonly from: Day; readonly to: Day };
    readonly firstWeek: { readonly from: Day; readonly to: Day };
  };
}

declare module "../../kernel/problem" {
  interface ProblemFacts extends DebtorProblems {}
}
