import type { Minutes } from "../../kernel/minutes";
import type { DurationRule, Passage, Service } from "./service-rows";

/** How a passage became units of its service; what an invoice tells of it. */
export type Counting =
  /** Somebody counted them: neither tolerance nor minimum nor maximum bears on it. */
  | { readonly kind: "by-hand" }
  | {
      readonly kind: "by-hours";
      readonly arrival: Minutes;
      /** The departure, or when the service closed. */
      readonly until: Minutes;
      readonly isClosed: boolean;
      /** From the arrival until then, the tolerance included. */
      readonly minutes: number;
      readonly tolerance: number;
      readonly step: number;
      /** Steps begun, before the bounds. */
      readonly begun: number;
      readonly bound: "none" | "minimum" | "maximum";
    };

/** A child was fetched after the end of the service: units of the service that the town names for it. */
export interface LateUnits {
  readonly service: string;
  readonly units: number;
  readonly departure: Minutes;
  readonly closesAt: Minutes;
  readonly minutes: number;
  /** Without a step, a lateness is one unit. */
  readonly step: number | undefined;
}

export interface CountedPassage {
  readonly passage: Passage;
  readonly units: number;
  /** `undefined` where the units cannot be counted: the child waits for the row to be mended. */
  readonly counting: Counting | undefined;
  readonly late: LateUnits | undefined;
}

/** How many units of its timed service is a passage, and how many of late pick-up (rules, section 9)? */
export function countUnits(passage: Passage, { duration }: Pick<Service, "duration">): CountedPassage {
  const late = lateUnits(passage, duration);
  if (passage.quantity !== undefined)
    return { passage, units: passage.quantity, counting: { kind: "by-hand" }, late };
  const counted = countHours(passage, duration);
  return { passage, units: counted?.units ?? 0, counting: counted?.counting, late };
}

function countHours(
  { arrival, departure }: Passage,
  { step, tolerance, minimum, maximum, closesAt }: DurationRule,
): { readonly units: number; readonly counting: Counting } | undefined {
  if (arrival === undefined || departure === undefined || step === undefined) return undefined;
  const isClosed = closesAt !== undefined && departure > closesAt;
  const until = isClosed ? closesAt : departure;
  // Whoever comes after the end was not there at all; the lateness is counted apart.
  const minutes = Math.max(0, until - arrival);
  const begun = Math.max(0, Math.ceil((minutes - tolerance) / step));
  const isBelow = minimum !== undefined && begun > 0 && begun < minimum;
  const isAbove = maximum !== undefined && begun > maximum;
  const units = isBelow ? minimum : isAbove ? maximum : begun;
  const bound = isBelow ? "minimum" : isAbove ? "maximum" : "none";
  return {
    units,
    counting: { kind: "by-hours", arrival, until, isClosed, minutes, tolerance, step, begun, bound },
  };
}

function lateUnits({ departure }: Passage, { closesAt, late }: DurationRule): LateUnits | undefined {
  if (late === undefined || closesAt === undefined) return undefined;
  if (departure === undefined || departure <= closesAt) return undefined;
  const minutes = departure - closesAt;
  const units = late.step === undefined ? 1 : Math.ceil(minutes / late.step);
  return { service: late.service, units, departure, closesAt, minutes, step: late.step };
}
