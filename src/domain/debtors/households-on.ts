import { whole, type Percentage } from "../../kernel/percentage";
import { compareCodes } from "../../kernel/order";
import type { Custody } from "./debtor-rows";

/** Which of two weeks: by the ISO number of the week. */
export type Week = "even" | "odd";

export const weekOf = (isoWeek: number): Week => (isoWeek % 2 === 0 ? "even" : "odd");

/** A household that pays for a child on a day, and for how much of it. */
export interface HouseholdShare {
  readonly code: string;
  readonly percentage: Percentage;
}

/** Rows of `Gardes` that meet on a day, and do not say together who pays. */
export interface HouseholdsUnclear {
  readonly kind: "households-unclear";
  readonly rows: readonly Custody[];
  /** What the percentages make, where all rows have one. */
  readonly total: Percentage | undefined;
}

export type HouseholdShares =
  | {
      readonly ok: true;
      /** In order of code. */
      readonly shares: readonly HouseholdShare[];
      /** Is a row in force, whatever its week? */
      readonly hasRow: boolean;
      /** Which week it is, where a row in force asks. */
      readonly week: Week | undefined;
    }
  | { readonly ok: false; readonly reason: HouseholdsUnclear };

/** Which households pay for a child, of the rows in force on a day of this week? */
export function sharesOf(familyCode: string, inForce: readonly Custody[], week: Week): HouseholdShares {
  const matching = inForce.filter(({ part }) => !isOtherWeek(part.kind, week));
  const facts = {
    ok: true,
    hasRow: inForce.length > 0,
    week: inForce.some(({ part }) => isByWeeks(part.kind)) ? week : undefined,
  } as const;
  const [first, ...others] = matching;
  if (first === undefined) return { ...facts, shares: [{ code: familyCode, percentage: whole }] };
  if (others.length === 0 && first.part.kind !== "percentage")
    return { ...facts, shares: [{ code: first.familyCode, percentage: whole }] };
  const byCode = new Map<string, number>();
  let total = 0;
  for (const { familyCode: code, part } of matching) {
    if (part.kind !== "percentage") return unclear(matching, undefined);
    byCode.set(code, (byCode.get(code) ?? 0) + part.percentage);
    total += part.percentage;
  }
  if (total !== whole) return unclear(matching, total as Percentage);
  const shares = [...byCode].map(([code, percentage]) => ({ code, percentage: percentage as Percentage }));
  // The last one takes what rounding leaves: by code unit, so that what was billed stays right.
  return { ...facts, shares: shares.sort((left, right) => compareCodes(left.code, right.code)) };
}

type PartKind = Custody["part"]["kind"];

export const isByWeeks = (kind: PartKind): boolean => kind === "even-weeks" || kind === "odd-weeks";

const isOtherWeek = (kind: PartKind, week: Week): boolean =>
  (kind === "even-weeks" && week === "odd") || (kind === "odd-weeks" && week === "even");

function unclear(rows: readonly Custody[], total: Percentage | undefined): HouseholdShares {
  const inOrder = [...rows].sort((left, right) => left.place.row - right.place.row);
  return { ok: false, reason: { kind: "households-unclear", rows: inOrder, total } };
}
