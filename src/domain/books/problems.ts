import type { AccountFault } from "../direct-debit";

/** What a name may be of. */
export type NameKind = "school" | "class" | "level" | "category" | "service" | "motive" | "deadline-table";

/** Names and codes that were probably meant to be others. Nothing is changed: two names may well be alike. */
export interface SpellingProblems {
  readonly "spelling.unlike": {
    readonly kind: NameKind;
    readonly found: string;
    /** The more frequent one. */
    readonly usual: string;
    /** Of one sheet. */
    readonly rows: readonly number[];
    /** Capitals and accents alone differ: both are read as one name all the same. */
    readonly isSame: boolean;
  };
  /** Two codes of one list, or of two sheets, that differ by capitals, blanks, punctuation or leading zeros. */
  readonly "spelling.code": { readonly found: string; readonly usual: string };
  readonly "print.transfer-account": { readonly fault: AccountFault };
  readonly "spelling.email": { readonly column: string; readonly shown: string };
}

declare module "../../kernel/problem" {
  interface ProblemFacts extends SpellingProblems {}
}
