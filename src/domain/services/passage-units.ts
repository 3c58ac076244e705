import type { Day } from "../../kernel/day";
import { compareCodes } from "../../kernel/order";
import { countUnits, type CountedPassage, type LateUnits } from "./count-units";
import type { Passage, ServiceBook } from "./service-rows";
import { serviceOf } from "./service-book";

/** A row that makes units of a service: by the hours of a child there, or by a late pick-up from another service. */
export type TimedRow =
  | { readonly kind: "stay"; readonly counted: CountedPassage }
  | { readonly kind: "late"; readonly passage: Passage; readonly late: LateUnits };

/** The units of one timed service on one day. */
export interface TimedDay {
  /** 1 or more: a row that makes no unit is no unit. */
  readonly quantity: number;
  /** In order of hours, whatever the order of the sheet. */
  readonly rows: readonly TimedRow[];
}

/** By service, then by day in order. */
export type TimedUnits = ReadonlyMap<string, ReadonlyMap<Day, TimedDay>>;

/**
 * Which units of timed services do these passages of one child make? The rows of a day add up; rows dated after the issue date
 * do not exist yet. A row of another kind of service, or one that cannot be counted, makes none: the readers tell of it,
 * and the child waits.
 */
export function passageUnits(passages: readonly Passage[], book: ServiceBook, issuedOn: Day): TimedUnits {
  const units = new Map<string, Map<Day, TimedDay>>();
  const add = (name: string, day: Day, quantity: number, row: TimedRow) => {
    if (quantity === 0) return;
    let days = units.get(name);
    if (days === undefined) units.set(name, (days = new Map<Day, TimedDay>()));
    const before = days.get(day);
    days.set(day, {
      quantity: (before?.quantity ?? 0) + quantity,
      rows: [...(before?.rows ?? []), row],
    });
  };
  for (const passage of inOrder(passages)) {
    const service = serviceOf(book, passage.service);
    if (passage.day > issuedOn || service.unit !== "duration") continue;
    const counted = countUnits(passage, service);
    const { late } = counted;
    add(passage.service, passage.day, counted.units, { kind: "stay", counted });
    if (late !== undefined && serviceOf(book, late.service).unit === "duration")
      add(late.service, passage.day, late.units, { kind: "late", passage, late });
  }
  return units;
}

function inOrder(passages: readonly Passage[]): readonly Passage[] {
  if (passages.length < 2) return passages;
  const number = (left: number | undefined, right: number | undefined) => (left ?? -1) - (right ?? -1);
  return [...passages].sort(
    (left, right) =>
      compareCodes(left.day, right.day) ||
      compareCodes(left.service, right.service) ||
      number(left.arrival, right.arrival) ||
      number(left.departure, right.departure) ||
      number(left.quantity, right.quantity),
  );
}
