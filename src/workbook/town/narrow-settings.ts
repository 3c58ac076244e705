import type { Booking } from "../../domain/meals";
import { asWarning, nobody, type Problem, type Scope } from "../../kernel/problem";
import type { UnreadSetting } from "../read-settings";
import type { SettingField } from "../sheets/settings";

/** Rows on which some settings alone bear. */
export interface RowsOfSettings {
  readonly bookings: readonly Booking[];
  /** Families with a reject that is not invoiced yet and leaves its fee to the setting. */
  readonly familiesAtUsualFee: readonly string[];
  /** Is what is out of time surcharged at all? */
  readonly surchargesLate: boolean;
}

/**
 * Whose invoices wait for a setting that cannot be read: those with a row that it decides about. With no such row it is a
 * warning.
 */
export function narrowSettings(
  unread: readonly UnreadSetting[],
  rows: RowsOfSettings,
): readonly UnreadSetting[] {
  return unread.map(({ field, problem }) => ({ field, problem: narrowed(problem, scopeOf(field, rows)) }));
}

function narrowed(problem: Problem, scope: Scope | undefined): Problem {
  if (scope === undefined) return problem;
  const isEmpty = scope.of === "some" && scope.children.length + scope.families.length === 0;
  return isEmpty ? asWarning(problem) : { ...problem, blocks: scope };
}

/** `undefined` where the setting has no rows of its own. */
function scopeOf(
  field: SettingField,
  { bookings, familiesAtUsualFee, surchargesLate }: RowsOfSettings,
): Scope | undefined {
  // What the office decided on a row holds whatever the rules say.
  const judged = bookings.filter(({ decision }) => decision === undefined);
  const childrenOf = (concerns: (booking: Booking) => boolean): Scope => ({
    of: "some",
    children: [...new Set(judged.filter(concerns).map(({ childCode }) => childCode))],
    families: [],
  });
  switch (field) {
    // Whoever has no quotient is told one by one: `readTown` takes the cautious answer.
    case "missingQuotient":
      return nobody;
    case "scheduleDayOfMonth":
      return childrenOf(({ type }) => type === "schedule");
    case "exceptionalWorkingDays":
      return childrenOf(({ type }) => type === "exceptional");
    case "unforeseenHours":
      return childrenOf(({ type }) => type === "unforeseen");
    case "outOfTime":
      return childrenOf(({ type }) => type !== "counted");
    case "surcharge":
      return childrenOf(({ type }) => surchargesLate && type !== "counted");
    case "rejectFee":
      return { of: "some", children: [], families: familiesAtUsualFee };
    default:
      return undefined;
  }
}
