import type { Day } from "../../kernel/day";
import { compareCodes } from "../../kernel/order";
import type { AbsentDay, JudgedBooking } from "../meals";
import type { SurchargeCause } from "./surcharge";

/** What is known of a due unit of a child: a day of a service. */
export interface UnitFacts {
  /** An enrolment plans the day. */
  readonly isEnrolled: boolean;
  /** The rows of that service that cover the day, refused ones too. */
  readonly bookings: readonly JudgedBooking[];
  /** What each absence of the child says of that day. */
  readonly absences: readonly AbsentDay[];
}

/** Why may a due unit cost more? The first cause that holds; `undefined` for a unit at its plain price. */
export function causeOf({ isEnrolled, bookings, absences }: UnitFacts): SurchargeCause | undefined {
  const accepted = bookings.filter(({ verdict }) => verdict !== "refused");
  const isCounted = accepted.some(isCounting);
  if (!isEnrolled && accepted.length > 0) {
    if (accepted.every(isSurcharged)) return "out-of-time";
    const isBooked = accepted.some((judged) => !isCounting(judged) && !isSurcharged(judged));
    if (isCounted && !isBooked) return "unbooked";
  }
  return !isCounted && absences.length > 0 && absences.every(isBilled) ? "absence" : undefined;
}

function isCounting({ booking }: JudgedBooking): boolean {
  return booking.type === "counted";
}

function isSurcharged({ verdict }: JudgedBooking): boolean {
  return verdict === "surcharged";
}

/** Billed for good, and for a fault of the family's: a waiting day is none, and a document may still come. */
function isBilled({ deducted, reason }: AbsentDay): boolean {
  if (deducted) return false;
  return (
    reason.kind !== "waiting-meal" && reason.kind !== "evidence-awaited" && reason.kind !== "counted-present"
  );
}

/** Which of its cause is each day, counted by day among the due units of one child, service and period? */
export function countByCause(causes: ReadonlyMap<Day, SurchargeCause>): ReadonlyMap<Day, number> {
  const counts = new Map<SurchargeCause, number>();
  const nth = new Map<Day, number>();
  for (const [day, cause] of [...causes].sort(([left], [right]) => compareCodes(left, right))) {
    const count = (counts.get(cause) ?? 0) + 1;
    counts.set(cause, count);
    nth.set(day, count);
  }
  return nth;
}
