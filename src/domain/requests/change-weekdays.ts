import { addDays, isWithin, type Day, type Weekday } from "../../kernel/day";
import { foldLabel, isSameLabel } from "../../kernel/label";
import { codeKey } from "../../kernel/resemblance";
import type { Child, Enrolment, Households } from "../families";
import type { RequestEffect } from "./effect";
import type { RequestBooks } from "./request";
import type { UnclearReason } from "./problems";
import type { WantedDays } from "./request";

export type WeekdayChange =
  | {
      readonly ok: true;
      readonly effects: readonly RequestEffect[];
      /** Whose days of which service. */
      readonly about: string;
      /** The days on which the child came until then. */
      readonly current: ReadonlySet<Weekday>;
    }
  | { readonly ok: false; readonly reason: UnclearReason };

/**
 * Which rows of the enrolments change so that a child comes on these days from a day on? The row in force ends the day before,
 * and one begins that day, which ends where the other one did: what was billed before is not touched.
 */
export function changeWeekdays(
  { child: named, service: asked, weekdays }: WantedDays,
  { familyCode, from }: { readonly familyCode: string; readonly from: Day },
  { childrenOf, enrolmentsOf }: Households,
  { services, unread }: Pick<RequestBooks, "services" | "unread">,
): WeekdayChange {
  const children = childrenOf.get(familyCode) ?? [];
  const child = childNamed(named, children);
  if (child === undefined) return unclear(named === undefined ? "which-child" : "unknown-child");
  // It may well be the row that is meant.
  if (unread.has(child.code)) return unclear("unread-row");
  const rows = enrolmentsOf.get(child.code) ?? [];
  const service = serviceMeant(asked, rows, from, services);
  if (service === undefined) return unclear("which-service");
  const about = `${child.code} ${foldLabel(service)}`;
  const ofService = rows.filter((row) => isSameLabel(row.service, service));
  const inForce = ofService.filter((row) => isWithin(from, row));
  const [row, other] = inForce;
  if (other !== undefined) return unclear("several-rows");
  if (row === undefined) {
    if (ofService.some((later) => later.from !== undefined && later.from > from)) return unclear("later-row");
    const begins = { kind: "enrolment-begins", childCode: child.code, service, weekdays, from } as const;
    return { ok: true, about, current: new Set(), effects: weekdays.size === 0 ? [] : [begins] };
  }
  const current = row.weekdays;
  if (isSameSet(current, weekdays)) return { ok: true, about, current, effects: [] };
  if (row.from === from)
    return weekdays.size === 0
      ? unclear("begins-that-day")
      : { ok: true, about, current, effects: [{ kind: "enrolment-changes", enrolment: row, weekdays }] };
  const ends: RequestEffect = { kind: "enrolment-ends", enrolment: row, to: addDays(from, -1) };
  if (weekdays.size === 0) return { ok: true, about, current, effects: [ends] };
  const begins: RequestEffect = {
    kind: "enrolment-begins",
    childCode: child.code,
    service: row.typedService ?? row.service,
    weekdays,
    from,
    ...(row.to === undefined ? {} : { to: row.to }),
  };
  return { ok: true, about, current, effects: [ends, begins] };
}

const unclear = (reason: UnclearReason): WeekdayChange => ({ ok: false, reason });

/** The only child, or the one of that first name or code; none where two are. */
function childNamed(named: string | undefined, children: readonly Child[]): Child | undefined {
  const found =
    named === undefined
      ? children
      : children.filter(
          ({ code, firstName = "", lastName }) =>
            codeKey(code) === codeKey(named) ||
            [firstName, `${firstName} ${lastName}`, `${lastName} ${firstName}`].some(
              (name) => foldLabel(name) === foldLabel(named),
            ),
        );
  return found.length === 1 ? found[0] : undefined;
}

/** The one that is named; else the only one of the child that day, or the only one of the town. */
function serviceMeant(
  asked: string | undefined,
  rows: readonly Enrolment[],
  on: Day,
  services: readonly string[],
): string | undefined {
  if (asked !== undefined) return services.find((service) => isSameLabel(service, asked));
  const own = new Set(rows.filter((row) => isWithin(on, row)).map(({ service }) => service));
  const [only, another] = own.size === 0 ? services : own;
  return another === undefined ? only : undefined;
}

export function isSameSet(left: ReadonlySet<Weekday>, right: ReadonlySet<Weekday>): boolean {
  return left.size === right.size && [...left].every((weekday) => right.has(weekday));
}
