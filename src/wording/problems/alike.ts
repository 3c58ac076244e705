/** What tells whether two problems are of one kind. */
interface Kind {
  readonly code: string;
  readonly severity: string;
  readonly sheet: string;
}

/** Beyond so many of one kind, one stands for all. */
const few = 3;

/** Problems of one kind: those that are shown as they are, and those that are counted after them. */
export interface Alike<P> {
  readonly shown: readonly P[];
  readonly others: readonly P[];
}

/**
 * Problems of the same kind in the same sheet, together, where the first of them stood: a column of eighty wrong dates is one
 * thing to mend, and must not hide the ones after it.
 */
export function alike<P extends Kind>(problems: readonly P[]): readonly Alike<P>[] {
  const kinds = new Map<string, P[]>();
  for (const problem of problems) {
    const key = [problem.severity, problem.sheet, problem.code].join("\n");
    const known = kinds.get(key);
    if (known === undefined) kinds.set(key, [problem]);
    else known.push(problem);
  }
  return [...kinds.values()].map((same) => {
    const shown = same.length <= few ? same : same.slice(0, 1);
    return { shown, others: same.slice(shown.length) };
  });
}
