/**
 * What is said of a problem in one line: whose row it is, where that is not said, then what is wrong. The name does not come
 * first: it is what the clerk typed, and may look like a formula.
 */
export function sentenceOf({
  who,
  message,
}: {
  readonly who?: string | undefined;
  readonly message: string;
}): string {
  return who === undefined ? message : `Ligne de ${who} – ${message}`;
}
