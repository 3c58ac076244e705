import { done, refused, type Outcome } from "../../kernel/outcome";
import type { BankRejects } from "./bank-reject";

/** Several messages as one: what can be read of them, and what is to be said of the others. */
export function merged(readings: readonly Outcome<BankRejects>[]): Outcome<BankRejects> {
  const read = readings.flatMap((reading) => (reading.ok ? [reading.value] : []));
  const problems = readings.flatMap((reading) => reading.problems);
  const [first] = read;
  if (first === undefined) return refused(...problems);
  return done(
    {
      form: first.form,
      rejects: read.flatMap(({ rejects }) => rejects),
      mentions: read.flatMap(({ mentions }) => mentions),
    },
    problems,
  );
}
