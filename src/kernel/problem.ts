import type { Place } from "./place";
import type { BankProblems } from "./problems/bank";
import type { CalendarProblems } from "./problems/calendar";
import type { DirectDebitProblems } from "./problems/direct-debit";
import type { DiskProblems } from "./problems/disk";
import type { ExcelProblems } from "./problems/excel";
import type { FileProblems } from "./problems/files";
import type { InvoicingProblems } from "./problems/invoicing";
import type { LedgerProblems } from "./problems/ledger";
import type { MealProblems } from "./problems/meals";
import type { ReadingProblems } from "./problems/reading";
import type { RunProblems } from "./problems/run";
import type { ReminderProblems } from "./problems/reminders";
import type { SpellingProblems } from "./problems/spelling";
import type { TariffProblems } from "./problems/tariffs";

/** Every problem the program can meet, with the facts its sentence needs. A code is stable: reports and scripts use it. */
export interface ProblemFacts
  extends
    DiskProblems,
    ExcelProblems,
    FileProblems,
    ReadingProblems,
    SpellingProblems,
    CalendarProblems,
    TariffProblems,
    MealProblems,
    InvoicingProblems,
    RunProblems,
    LedgerProblems,
    DirectDebitProblems,
    ReminderProblems,
    BankProblems {}

export type ProblemCode = keyof ProblemFacts;

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
