import { plus, sum, type Cents } from "../../kernel/cents";
import type { Day } from "../../kernel/day";
import { blocking, type Problem } from "../../kernel/problem";

interface Balances {
  readonly opening: Cents;
  /** With their signs. */
  readonly movements: readonly Cents[];
  readonly closing: Cents;
}

interface StatementPlace {
  readonly file: string;
  readonly account: string;
  readonly day: Day | undefined;
}

/** Does the old balance with the movements make the new one? Where it does not, something is missing. */
export function balanceProblem(
  { opening, movements, closing }: Balances,
  place: StatementPlace,
): Problem | undefined {
  const reached = plus(opening, sum(movements));
  return reached === closing ? undefined : blocking("bank.balances", { ...place, reached, closing });
}
