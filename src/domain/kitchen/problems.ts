import type { Day } from "../../kernel/day";

/** Troubles with the menus: nothing is billed by them, they are only printed. */
export interface MenuProblems {
  readonly "menu.twice": {
    readonly day: Day;
    readonly school: string | undefined;
    readonly firstRow: number;
  };
  readonly "menu.unknown-school": { readonly school: string; readonly nearest: string | undefined };
  readonly "menu.day-not-served": { readonly day: Day; readonly school: string | undefined };
}

declare module "../../kernel/problem" {
  interface ProblemFacts extends MenuProblems {}
}
