import { addDays, firstOfMonth, type Day } from "../../kernel/day";
import type { Minutes } from "../../kernel/minutes";
import { at } from "../../kernel/place";
import type { Problem } from "../../kernel/problem";
import type { Territory } from "../../law";
import { workingDaysBefore } from "../calendar";
import type { Booking, BookingRules } from "./booking";
import {
  isInTime,
  latestByTable,
  noDeadlineProblem,
  type Deadline,
  type TownDeadlines,
} from "./deadline-table";

export type BookingVerdict = "accepted" | "accepted-out-of-time" | "surcharged" | "refused";

/** Why a booking got its verdict. */
export type BookingReason =
  | { readonly kind: "decision" }
  | { readonly kind: "counted" }
  | ({ readonly kind: "in-time" } & BookingDeadline)
  | ({ readonly kind: "late" } & BookingDeadline)
  | ({ readonly kind: "request-date-missing" } & BookingDeadline)
  | { readonly kind: "document-missing" }
  /** The table of deadlines that the town names says nothing clear: the child waits. */
  | { readonly kind: "no-deadline" };

/** Until when a booking could be asked for, and the table that says so. */
interface BookingDeadline {
  readonly deadline: Day;
  readonly before?: Minutes | undefined;
  readonly table?: string | undefined;
}

export interface JudgedBooking {
  readonly booking: Booking;
  readonly verdict: BookingVerdict;
  readonly reason: BookingReason;
  /** Why the row cannot be judged: the child waits. */
  readonly problem?: Problem | undefined;
}

/**
 * Is a booking in time, and what becomes of it if not? The whole row is judged once, from its first day.
 * `undefined` when the request is dated after the issue date: it does not exist yet.
 */
export function judgeBooking(
  booking: Booking,
  rules: BookingRules,
  territory: Territory,
  issuedOn: Day,
  deadlines: TownDeadlines,
): JudgedBooking | undefined {
  if (booking.requestedOn !== undefined && booking.requestedOn > issuedOn) return undefined;
  if (booking.decision !== undefined) {
    const verdict = booking.decision === "accept" ? "accepted" : "refused";
    return { booking, verdict, reason: { kind: "decision" } };
  }
  if (booking.type === "counted") return { booking, verdict: "accepted", reason: { kind: "counted" } };
  const judged = (reason: BookingReason): JudgedBooking => ({
    booking,
    verdict: reason.kind === "in-time" ? "accepted" : outOfTimeVerdict[rules.outOfTime],
    reason,
  });
  const table = booking.type === "exceptional" ? rules.exceptionalTable : undefined;
  if (table === undefined) {
    const latest = deadlineOf(booking, rules, territory);
    return judged(timeliness(booking, { latest, before: undefined }, undefined, issuedOn));
  }
  const found = latestByTable(table, booking.from, deadlines);
  if (found.ok) return judged(timeliness(booking, found.deadline, table, issuedOn));
  const { childCode, from: day, place } = booking;
  const problem = noDeadlineProblem(found.reason, { childCode, table, day, place: at(place, "from") });
  return { ...judged({ kind: "no-deadline" }), problem };
}

const outOfTimeVerdict = {
  accept: "accepted-out-of-time",
  refuse: "refused",
  surcharge: "surcharged",
} as const satisfies Record<BookingRules["outOfTime"], BookingVerdict>;

function timeliness(
  booking: Booking,
  limit: Deadline,
  table: string | undefined,
  issuedOn: Day,
): BookingReason {
  const deadline: BookingDeadline = { deadline: limit.latest, before: limit.before, table };
  if (booking.requestedOn === undefined) return { kind: "request-date-missing", ...deadline };
  if (!isInTime(limit, booking.requestedOn, booking.requestedAt)) return { kind: "late", ...deadline };
  const needsDocument = booking.type !== "schedule";
  const hasDocument = booking.documentReceivedOn !== undefined && booking.documentReceivedOn <= issuedOn;
  return needsDocument && !hasDocument ? { kind: "document-missing" } : { kind: "in-time", ...deadline };
}

/** The last day on which a booking may be asked for, where no table says so; that day itself is in time. */
export function deadlineOf(booking: Booking, rules: BookingRules, territory: Territory): Day {
  switch (booking.type) {
    case "schedule":
      return dayOfMonthBefore(booking.from, rules.scheduleDayOfMonth);
    case "exceptional":
      return workingDaysBefore(booking.from, rules.exceptionalWorkingDays, territory);
    case "unforeseen":
      // Requests have a day and no hour, so hours count as whole days, rounded up in the family's favour.
      return addDays(booking.from, Math.ceil(rules.unforeseenHours / 24));
    case "counted":
      return booking.to;
  }
}

/** The n-th of the month before; its last day when that month is shorter. */
function dayOfMonthBefore(date: Day, dayOfMonth: number): Day {
  const lastOfMonthBefore = addDays(firstOfMonth(date), -1);
  const wanted = addDays(firstOfMonth(date, -1), dayOfMonth - 1);
  return wanted < lastOfMonthBefore ? wanted : lastOfMonthBefore;
}
