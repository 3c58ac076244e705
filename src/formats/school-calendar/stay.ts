import { overlap, type Day, type DayRange } from "../../kernel/day";
import { isSameLabel } from "../../kernel/label";
import { blocking, type Problem } from "../../kernel/problem";
import { readDay } from "./read-day";
import type { RawRow } from "./raw-row";

/** A row with its days read: the departure after class and the return morning. */
export interface Stay {
  readonly label: string;
  readonly start: Day;
  readonly end: Day;
}

export interface Stays {
  readonly stays: readonly Stay[];
  readonly problems: readonly Problem[];
}

/**
 * Reads the days of the rows. A row that may matter to the school year and cannot be read stops the import: a closure
 * left out in silence would be billed.
 */
export function readStays(rows: readonly RawRow[], schoolYear: string, days: DayRange, file: string): Stays {
  const stays: Stay[] = [];
  const problems: Problem[] = [];
  for (const row of rows) {
    const start = readDay(row.start);
    const end = readDay(row.end);
    if (start !== undefined && end !== undefined && start <= end) {
      stays.push({ label: row.description, start, end });
    } else if (mayMatter(row, start, end, schoolYear, days)) {
      problems.push(unreadable(row, start !== undefined && end !== undefined, file));
    }
  }
  return { stays, problems };
}

function mayMatter(
  row: RawRow,
  start: Day | undefined,
  end: Day | undefined,
  schoolYear: string,
  days: DayRange,
): boolean {
  if (isSameLabel(row.schoolYear, schoolYear)) return true;
  if (start !== undefined && end !== undefined) return overlap({ from: end, to: start }, days) !== undefined;
  return row.schoolYear === "";
}

function unreadable(row: RawRow, inverted: boolean, file: string): Problem {
  return blocking("calendar.unreadable-row", {
    file,
    line: row.line,
    label: row.description,
    start: String(row.start ?? ""),
    end: String(row.end ?? ""),
    inverted,
  });
}
