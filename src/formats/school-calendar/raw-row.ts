import type { SourceCell } from "./imported-calendar";

/** One row of a school calendar before any rule, whatever the form it came in. */
export interface RawRow {
  /** Where the clerk finds it: the line of a text, the row of a sheet, else the rank of the event. */
  readonly line: number;
  readonly description: string;
  /** Whom it concerns, in the file's words: `-`, `Élèves`, `Enseignants du premier degré`… */
  readonly population: string;
  readonly academie: string;
  /** The zones in the file's words: `Zone B`, `Zones A/B/C - Corse`. */
  readonly zones: string;
  /** `2026-2027`, or `2026` in the Pacific; blank where the form has no such column. */
  readonly schoolYear: string;
  readonly start: SourceCell;
  /** The return morning. */
  readonly end: SourceCell;
}

/** The rows of a file, and what its form is known to do. */
export interface RawCalendar {
  readonly rows: readonly RawRow[];
  /** The form may split a holiday in segments, one for each group of zones. */
  readonly segmented: boolean;
}
