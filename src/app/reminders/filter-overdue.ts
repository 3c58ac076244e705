import type { OverdueEntry } from "./impayes";
import { inNameOrder } from "../../domain/families";
import type { Cents } from "../../kernel/cents";
import { foldLabel, isSameLabel } from "../../kernel/label";
import { compareCodesNaturally } from "../../kernel/order";
import { childName, familyName } from "../../wording/people-names";
import type { Lateness, LetterLevel, OverdueOrder } from "../../wording/page/impayes";

export type { Lateness, LetterLevel, OverdueOrder };

export const latenesses: readonly Lateness[] = ["upTo30", "from31To60", "from61To90", "over90"];

/** What the clerk wants to see; what is missing lets everything through. */
export interface OverdueFilter {
  readonly level?: LetterLevel | undefined;
  readonly lateness?: Lateness | undefined;
  readonly school?: string | undefined;
  /** What is due is at least that. */
  readonly least?: Cents | undefined;
  /** Any part of a family's or a child's name, or a code. */
  readonly search?: string | undefined;
}

export function levelOf({ proposal, reminders }: OverdueEntry): LetterLevel {
  switch (proposal.kind) {
    case "decide-on-exclusion":
      return 2;
    case "remind":
      return proposal.level === 1 ? 0 : 1;
    // A debit of the same family may have been tried after a letter.
    case "await-debit":
      return reminders === 0 ? 0 : 1;
  }
}

/** The bounds of the ageing: the 31st, the 61st and the 91st day begin a new range. */
export function latenessOf({ daysLate }: OverdueEntry): Lateness {
  if (daysLate <= 30) return "upTo30";
  if (daysLate <= 60) return "from31To60";
  return daysLate <= 90 ? "from61To90" : "over90";
}

export function filterOverdue(
  entries: readonly OverdueEntry[],
  filter: OverdueFilter,
): readonly OverdueEntry[] {
  return entries.filter((entry) => passes(entry, filter));
}

/** How many there are of each, with every other filter as it is: what a click on it would show. */
export function countOverdue<K extends string | number>(
  entries: readonly OverdueEntry[],
  others: OverdueFilter,
  valuesOf: (entry: OverdueEntry) => readonly K[],
): ReadonlyMap<K, number> {
  const counts = new Map<K, number>();
  for (const value of filterOverdue(entries, others).flatMap(valuesOf))
    counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function passes(entry: OverdueEntry, wanted: OverdueFilter): boolean {
  const { level, lateness: late, school, least, search } = wanted;
  return (
    (level === undefined || levelOf(entry) === level) &&
    (late === undefined || latenessOf(entry) === late) &&
    (school === undefined || entry.schools.some((own) => isSameLabel(own, school))) &&
    (least === undefined || entry.due >= least) &&
    (search === undefined || namesOf(entry).includes(foldLabel(search)))
  );
}

/** The largest sum, the oldest debt or the first of the alphabet first; among equals in order of code. */
export function sortOverdue(entries: readonly OverdueEntry[], order: OverdueOrder): readonly OverdueEntry[] {
  if (order === "name") return sortByName(entries);
  const compare: Record<typeof order, (left: OverdueEntry, right: OverdueEntry) => number> = {
    amount: (left, right) => right.due - left.due,
    lateness: (left, right) => right.daysLate - left.daysLate,
  };
  return [...entries].sort(
    (left, right) => compare[order](left, right) || compareCodesNaturally(left.familyCode, right.familyCode),
  );
}

function sortByName(entries: readonly OverdueEntry[]): readonly OverdueEntry[] {
  return inNameOrder(
    entries,
    new Map(entries.flatMap(({ familyCode, family }) => (family ? [[familyCode, family]] : []))),
  );
}

/** A family that was deleted since is known by its code alone. */
export function nameOf({ family, familyCode }: OverdueEntry): string {
  return family === undefined ? familyCode : familyName(family);
}

function namesOf(entry: OverdueEntry): string {
  return foldLabel([nameOf(entry), entry.familyCode, ...entry.children.map(childName)].join(" "));
}
