/** Troubles of the page with the thread on which it reads and patches workbook files. */
export interface DeskProblems {
  /** The browser has ended it: what was under way is not done, and all that was written before is kept. */
  readonly "disk.work-lost": { readonly file: string };
}

declare module "../../../kernel/problem" {
  interface ProblemFacts extends DeskProblems {}
}
