import type { Child, Households } from "../families";
import type { NoPrice } from "./price";
import type { Day } from "../../kernel/day";
import { nearest } from "../../kernel/resemblance";
import { at } from "../../kernel/place";
import { blocking, childOnly, type Problem } from "../../kernel/problem";

/** A name of the grid, where no row has this one. */
function likelyService(service: string, services: readonly string[]): string | undefined {
  return services.includes(service) ? undefined : nearest(service, services);
}

/** A meal that is due and has no price. */
interface Unpriced {
  readonly service: string;
  readonly day: Day;
  readonly reason: NoPrice;
  /** Whose price it would be: the child's family where missing. */
  readonly household?: string;
}

/** A meal that is due and has no price, as a problem of its child: its invoice waits, and no other. */
export function unpricedProblem(
  child: Child,
  { service, day, reason, household = child.familyCode }: Unpriced,
  { households, services }: { readonly households: Households; readonly services: readonly string[] },
): Problem {
  const elsewhere = household === child.familyCode ? {} : { family: household };
  const facts = { child: child.code, service, ...elsewhere };
  const scope = childOnly(child.code);
  switch (reason.kind) {
    case "no-row": {
      const likely = likelyService(service, services);
      return blocking("tariff.none", { ...facts, day, ...reason.payer, nearest: likely }, child.place, scope);
    }
    case "tie": {
      const rows = reason.tariffs.map((tariff) => tariff.place.row).sort((left, right) => left - right);
      return blocking("tariff.tie", { ...facts, day, rows }, reason.tariffs[0]?.place, scope);
    }
    case "quotient-missing": {
      const family = households.families.get(household);
      const where = family && at(family.place, "quotient");
      return blocking("tariff.quotient-missing", { ...facts, family: household }, where, scope);
    }
    case "rate-without-cap":
      return blocking("tariff.rate-without-cap", facts, at(reason.tariff.place, "cap"), scope);
    case "defective-row":
      return blocking("tariff.row-defective", facts, reason.tariff.place, scope);
  }
}
