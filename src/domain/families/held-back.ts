import type { Child } from "./family";
import { concernsLabel, isSameLabel } from "../../kernel/label";
import type { Problem } from "../../kernel/problem";

/** Tells which children's invoices wait for a problem to be mended. */
export interface HeldBack {
  readonly everybody: boolean;
  isHeldBack(child: Child): boolean;
}

/** Whose invoices do these problems hold back? Those of a family hold back every child that it may have to pay for. */
export function heldBackBy(
  problems: readonly Problem[],
  {
    custodies,
  }: { readonly custodies: readonly { readonly childCode: string; readonly familyCode: string }[] },
): HeldBack {
  const scopes = problems.filter(({ severity }) => severity === "blocking").map(({ blocks }) => blocks);
  const children = new Set(
    scopes.flatMap((scope) =>
      scope.of === "child" ? [scope.code] : scope.of === "some" ? scope.children : [],
    ),
  );
  const families = new Set(
    scopes.flatMap((scope) =>
      scope.of === "family" ? [scope.code] : scope.of === "some" ? scope.families : [],
    ),
  );
  for (const { childCode, familyCode } of custodies) if (families.has(familyCode)) children.add(childCode);
  const classes = scopes.flatMap((scope) => (scope.of === "school" ? [scope] : []));
  const everybody = scopes.some((scope) => scope.of === "everybody");
  if (!everybody && children.size + families.size + classes.length === 0) return nobodyHeldBack;
  return {
    everybody,
    isHeldBack: (child) =>
      everybody ||
      children.has(child.code) ||
      families.has(child.familyCode) ||
      classes.some(
        ({ school, className, except = [] }) =>
          concernsLabel(school, child.school) &&
          concernsLabel(className, child.className) &&
          !except.some((other) => child.school !== undefined && isSameLabel(other, child.school)),
      ),
  };
}

const nobodyHeldBack: HeldBack = { everybody: false, isHeldBack: () => false };
