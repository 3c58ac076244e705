import { overlap, type Day, type DayRange } from "../../kernel/day";
import { isSameLabel } from "../../kernel/label";
import { blocking, type Problem, type ProblemFacts } from "../../kernel/problem";
import { readDay } from "./read-day";
import type { RawRow } from "./raw-row";

/** A row with its days read: the departure after class and the return morning. */
export interface Stay {
  readonly label: string;
  readonly start: Day;
  readonly end: Day;
  readonly row: RawRow;
}

export interface Stays {
  readonly stays: readonly Stay[];
  readonly problems: readonly Problem[];
}

/** Which rows of a file concern whom: the school year that is asked for. */
export interface AskedYear {
  readonly schoolYear: string;
  readonly days: DayRange;
  readonly file: string;
}

/**
 * Reads the days of the rows. A row that may matter to the school year and cannot be read stops the import: a closure
 * left out in silence would be billed.
 */
export function readStays(rows: readonly RawRow[], year: AskedYear): Stays {
  const stays: Stay[] = [];
  const problems: Problem[] = [];
  for (const row of rows) {
    const [start, end] = [readDay(row.start), readDay(row.end)];
    const isReadable = start !== undefined && end !== undefined && start <= end;
    if (row.repeats !== undefined && mayComeBack(row, start, year)) {
      problems.push(blocking("calendar.repeated-event", named(row, year.file)));
    } else if (isReadable) {
      stays.push({ label: row.description, start, end, row });
    } else if (mayMatter(row, year)) {
      const inverted = start !== undefined && end !== undefined;
      problems.push(blocking("calendar.unreadable-row", { ...named(row, year.file), inverted }));
    }
  }
  return { stays, problems };
}

/** May a row close days of the school year, as far as it can be read? */
export function mayMatter(row: RawRow, { schoolYear, days }: AskedYear): boolean {
  if (isSameLabel(row.schoolYear, schoolYear)) return true;
  const [start, end] = [readDay(row.start), readDay(row.end)];
  if (start === undefined || end === undefined) return row.schoolYear === "";
  const range = start <= end ? { from: start, to: end } : { from: end, to: start };
  return overlap(range, days) !== undefined;
}

function mayComeBack({ repeats }: RawRow, start: Day | undefined, { days }: AskedYear): boolean {
  const until = repeats?.until;
  return (start === undefined || start <= days.to) && (until === undefined || until >= days.from);
}

/** What a message needs to name a row. */
export function named(row: RawRow, file: string): ProblemFacts["calendar.repeated-event"] {
  const label = row.place.of === "event" ? row.population : row.description;
  return { file, place: row.place, label, start: String(row.start ?? ""), end: String(row.end ?? "") };
}
