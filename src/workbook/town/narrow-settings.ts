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
  return unread.map(({ field, problem }) => ({ field, problem: narrowed(problem, scopeOf[field]?.(rows)) }));
}

function narrowed(problem: Problem, scope: Scope | undefined): Problem {
  if (scope === undefined) return problem;
  const isEmpty = scope.of === "some" && scope.children.length + scope.families.length === 0;
  return isEmpty ? asWarning(problem) : { ...problem, blocks: scope };
}

/** Whom each setting with rows of its own concerns. */
const scopeOf: { readonly [F in SettingField]?: (rows: RowsOfSettings) => Scope } = {
  // Whoever has no quotient is told one by one: `readTown` takes the cautious answer.
  missingQuotient: () => nobody,
  scheduleDayOfMonth: (rows) => childrenOf(rows, ({ type }) => type === "schedule"),
  exceptionalWorkingDays: (rows) => childrenOf(rows, ({ type }) => type === "exceptional"),
  unforeseenHours: (rows) => childrenOf(rows, ({ type }) => type === "unforeseen"),
  outOfTime: (rows) => childrenOf(rows, ({ type }) => type !== "counted"),
  surcharge: (rows) => childrenOf(rows, ({ type }) => rows.surchargesLate && type !== "counted"),
  rejectFee: ({ familiesAtUsualFee: families }) => ({ of: "some", children: [], families }),
};

/** The children with such a booking; what the office decided on a row holds whatever the rules say. */
function childrenOf({ bookings }: RowsOfSettings, concerns: (booking: Booking) => boolean): Scope {
  const judged = bookings.filter((booking) => booking.decision === undefined && concerns(booking));
  return { of: "some", children: [...new Set(judged.map(({ childCode }) => childCode))], families: [] };
}
