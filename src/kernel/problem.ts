import type { Place } from "./place";

/**
 * Every problem the program can meet, with the facts its sentence needs: each room adds its own (declaration merging). A
 * code is stable: reports and scripts use it.
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled from beside the rules
export interface ProblemFacts {}

/** For a problem whose place says it all. */
export type NoFacts = Readonly<Record<string, never>>;

export type ProblemCode = keyof ProblemFacts;

/** Those whose codes begin with one of these words. */
export type ProblemsOf<Word extends string> = {
  readonly [C in ProblemCode as C extends `${Word}.${string}` ? C : never]: ProblemFacts[C];
};

/** `blocking`: something asked for was not done; `warning`: done, but look at it; `information`: good to know. */
export type Severity = "blocking" | "warning" | "information";

/** Whose invoices must wait until the problem is mended. */
export type Scope =
  | { readonly of: "nobody" }
  | { readonly of: "everybody" }
  | { readonly of: "child"; readonly code: string }
  | { readonly of: "family"; readonly code: string }
  | { readonly of: "some"; readonly children: readonly string[]; readonly families: readonly string[] }
  | {
      readonly of: "school";
      readonly school: string | undefined;
      readonly className: string | undefined;
      /** Schools that have a rule of their own. */
      readonly except?: readonly string[];
    };

/** An expected trouble, as a value: gathered with the others, never thrown, and put in words by `wording` alone. */
export type Problem = {
  [C in ProblemCode]: {
    readonly code: C;
    readonly severity: Severity;
    readonly where: Place | undefined;
    readonly facts: ProblemFacts[C];
    readonly blocks: Scope;
  };
}[ProblemCode];

export const nobody: Scope = { of: "nobody" };
export const everybody: Scope = { of: "everybody" };
export const childOnly = (code: string): Scope => ({ of: "child", code });
export const familyOnly = (code: string): Scope => ({ of: "family", code });

/** The same trouble where nothing hangs on it. */
export function asWarning(problem: Problem): Problem {
  return { ...problem, severity: "warning", blocks: nobody };
}

/** The same troubles where nothing hangs on any of them; those that kept nothing from being done are as grave as they were. */
export function asWarnings(problems: readonly Problem[]): readonly Problem[] {
  return problems.map((problem) => (problem.severity === "blocking" ? asWarning(problem) : problem));
}

/** A problem that keeps something from being done: by default for nobody's invoice in particular. */
export function blocking<C extends ProblemCode>(
  code: C,
  facts: ProblemFacts[C],
  where?: Place,
  blocks: Scope = nobody,
): Problem {
  return { code, severity: "blocking", where, facts, blocks } as Problem;
}

export function warning<C extends ProblemCode>(code: C, facts: ProblemFacts[C], where?: Place): Problem {
  return { code, severity: "warning", where, facts, blocks: nobody } as Problem;
}

export function information<C extends ProblemCode>(code: C, facts: ProblemFacts[C], where?: Place): Problem {
  return { code, severity: "information", where, facts, blocks: nobody } as Problem;
}
