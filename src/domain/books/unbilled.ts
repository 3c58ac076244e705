import { unpayableProblem } from "../debtors";
import type { Child } from "../families";
import type { UnbilledUnit } from "../invoicing";
import { surchargeProblem } from "../surcharges";
import { unpricedProblem } from "../tariffs";
import type { Problem } from "../../kernel/problem";
import type { Town } from "./town";

/** A unit that is due and cannot be billed, as a problem of its child: its invoices wait, and no other. */
export function unbilledProblem(
  child: Child,
  { service, day, reason }: UnbilledUnit,
  { households, grid }: Pick<Town, "households" | "grid">,
): Problem {
  const unit = { service, day };
  switch (reason.kind) {
    case "no-price": {
      const services = grid.tariffs.map((tariff) => tariff.service);
      const facts = { ...unit, reason: reason.reason, household: reason.household };
      return unpricedProblem(child, facts, { households, services });
    }
    case "no-surcharge":
      return surchargeProblem(child.code, reason.unit, reason.reason);
    case "no-debtors":
      return unpayableProblem(child, unit, reason.reason);
  }
}
