import type { Day } from "../../kernel/day";
import type { NoFacts } from "../../kernel/problem";
import type { ListedPlace } from "./listed";
import type { RollPerson, TickedService } from "./roll-plan";

/** What is said of a list, though nobody need answer. */
export interface RollProblems {
  /** Same names, another date: two children. */
  readonly "roll.homonym": { readonly child: RollPerson; readonly other: RollPerson };
  /** An answer names a child whom another line of the list already is. */
  readonly "roll.child-given-twice": { readonly child: RollPerson; readonly line: ListedPlace };
  /** Lines of one child were taken together. */
  readonly "roll.folded": {
    readonly children: readonly { readonly child: RollPerson; readonly lines: readonly number[] }[];
  };
  /** Families whose quotient the list says not to know: nothing is written. */
  readonly "roll.quotients-none": { readonly families: readonly string[] };
  /** It had ended before the month that is billed: nothing is written. */
  readonly "roll.quotient-ended": { readonly named: string; readonly to: Day };
  /** No question of this list is answered so. */
  readonly "roll.answer-unused": { readonly question: string; readonly answer: string };
  /** Ticks that enrol nobody: no day is said from which on, or no service. */
  readonly "roll.ticks-left": { readonly services: readonly TickedService[] };
  /** The grid has categories, and nobody said which one the new children are of. */
  readonly "roll.category-missing": { readonly children: number; readonly known: readonly string[] };
  /** Prices hang on who lives in the town, and nobody said whether the new families do. */
  readonly "roll.residents-missing": { readonly families: number };
  /** None of the new families lives in the town that was named: it may be another one's name. */
  readonly "roll.no-residents": { readonly city: string; readonly families: number };
  readonly "roll.unknown-service": { readonly service: string; readonly known: readonly string[] };
  readonly "roll.unknown-column": { readonly text: string };
  /** What the list comes to is not what was shown. */
  readonly "roll.changed-since-preview": NoFacts;
}

declare module "../../kernel/problem" {
  interface ProblemFacts extends RollProblems {}
}
