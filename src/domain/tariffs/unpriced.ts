import type { Child, Households } from "../families";
import type { NoPrice } from "./price";
import { payerOn } from "./price-list";
import type { Day } from "../../kernel/day";
import { nearest } from "../../kernel/resemblance";
import { at } from "../../kernel/place";
import { blocking, childOnly, type Problem } from "../../kernel/problem";

/** A name of the grid, where no row has this one. */
function likelyService(service: string, services: readonly string[]): string | undefined {
  return services.includes(service) ? undefined : nearest(service, services);
}

/** A meal that is due and has no price, as a problem of its child: its invoice waits, and no other. */
export function unpricedProblem(
  child: Child,
  { service, day, reason }: { readonly service: string; readonly day: Day; readonly reason: NoPrice },
  { households, services }: { readonly households: Households; readonly services: readonly string[] },
): Problem {
  const facts = { child: child.code, service };
  const scope = childOnly(child.code);
  switch (reason.kind) {
    case "no-row": {
      const { category, level, resident, rank, quotient } = payerOn(households, child, day);
      return blocking(
        "tariff.none",
        {
          ...facts,
          day,
          category,
          level,
          resident,
          rank,
          quotient,
          nearest: likelyService(service, services),
        },
        child.place,
        scope,
      );
    }
    case "tie": {
      const rows = reason.tariffs.map((tariff) => tariff.place.row).sort((left, right) => left - right);
      return blocking("tariff.tie", { ...facts, day, rows }, reason.tariffs[0]?.place, scope);
    }
    case "quotient-missing": {
      const family = households.families.get(child.familyCode);
      const where = family && at(family.place, "quotient");
      return blocking("tariff.quotient-missing", { ...facts, family: child.familyCode }, where, scope);
    }
    case "rate-without-cap":
      return blocking("tariff.rate-without-cap", facts, at(reason.tariff.place, "cap"), scope);
    case "defective-row":
      return blocking("tariff.row-defective", facts, reason.tariff.place, scope);
  }
}
