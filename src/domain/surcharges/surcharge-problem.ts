import { blocking, childOnly, type Problem } from "../../kernel/problem";
import type { FoundSurcharge, SurchargeableUnit } from "./find-surcharge";

/** A unit whose surcharge is not clear, as a problem of its child: its invoice waits, and no other. */
export function surchargeProblem(
  childCode: string,
  { service, day, cause }: SurchargeableUnit,
  found: Extract<FoundSurcharge, { readonly kind: "tie" | "defective-row" }>,
): Problem {
  const facts = { child: childCode, service, day, cause };
  const scope = childOnly(childCode);
  if (found.kind === "defective-row")
    return blocking("surcharge.row-defective", facts, found.row.place, scope);
  const rows = [...found.rows].sort((left, right) => left.place.row - right.place.row);
  const numbers = rows.map(({ place }) => place.row);
  return blocking("surcharge.tie", { ...facts, rows: numbers }, rows[0]?.place, scope);
}
