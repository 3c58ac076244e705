import type { MoneyTown } from "../accounts/money-run";
import { inNameOrder } from "../../domain/families";
import { isOpen } from "../../domain/ledger";
import type { Problem } from "../../kernel/problem";

/**
 * Which families that pay by debit are not debited, though they owe something, until a problem is mended: a mandate that
 * does not hold, or money of theirs that cannot be read? In the order of their names.
 */
export function leftOutOf(
  problems: readonly Problem[],
  { town, money, ledger }: MoneyTown,
): readonly string[] {
  const inDoubt = [...town.households.families.values()].filter(
    ({ code, paymentMeans }) =>
      paymentMeans === "direct-debit" &&
      money.familiesInDoubt.has(code) &&
      ledger.families.get(code)?.invoices.some(isOpen) === true,
  );
  const refused = problems.flatMap(({ severity, facts }) =>
    severity === "blocking" && "family" in facts ? [facts.family] : [],
  );
  const codes = [...new Set([...refused, ...inDoubt.map(({ code }) => code)])];
  return inNameOrder(
    codes.map((familyCode) => ({ familyCode })),
    town.households.families,
  ).map(({ familyCode }) => familyCode);
}
