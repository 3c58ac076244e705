import { groupBy } from "../../kernel/group";
import { at } from "../../kernel/place";
import { blocking, childOnly, warning, type Problem } from "../../kernel/problem";
import { codeFinder } from "../../kernel/resemblance";
import type { Households } from "../families";
import type { IssuedInvoice } from "./invoice";
import type { IssueResult } from "./issue";

/**
 * Children with invoices who are no longer in the list: what they had cannot be given back to anyone. `found` is what
 * reading told: a child whose row cannot be read is not deleted, its own problem says what to mend.
 */
export function deletedChildren(
  { children }: Households,
  invoices: readonly IssuedInvoice[],
  found: readonly Problem[],
): readonly Problem[] {
  const unreadable = new Set(found.flatMap(({ blocks }) => (blocks.of === "child" ? [blocks.code] : [])));
  const ofNobody = invoices.filter(({ childCode }) => !children.has(childCode) && !unreadable.has(childCode));
  return [...groupBy(ofNobody, ({ childCode }) => childCode)].map(([child, issued]) =>
    blocking(
      "issue.child-deleted",
      { child, invoices: issued.length },
      issued[0] && at(issued[0].place, "childCode"),
      childOnly(child),
    ),
  );
}

/** Debtors to whom something must come back and who are no longer among the families: nobody can be credited. */
export function goneDebtors(
  gone: IssueResult["gone"],
  invoices: readonly IssuedInvoice[],
): readonly Problem[] {
  return gone.map(({ child, debtor }) => {
    const last = invoices.findLast(
      ({ childCode, familyCode }) => childCode === child.code && familyCode === debtor,
    );
    const where = last && at(last.place, "familyCode");
    return blocking("issue.debtor-gone", { child: child.code, debtor }, where, childOnly(child.code));
  });
}

/**
 * Invoices of children who are still there, and of families who are not: with a code typed over, a family owes less than it
 * was asked for. A family that left with its children is told by its children.
 */
export function strangersInRegister(
  { families, children }: Households,
  invoices: readonly IssuedInvoice[],
): readonly Problem[] {
  const likely = codeFinder(families.keys());
  const strangers = new Map(
    invoices.flatMap((invoice) =>
      families.has(invoice.familyCode) || !children.has(invoice.childCode)
        ? []
        : [[invoice.familyCode, invoice.place] as const],
    ),
  );
  return [...strangers].map(([family, place]) =>
    warning("reading.unknown-family", { family, nearest: likely(family) }, at(place, "familyCode")),
  );
}
