import type { TableCell } from "../table";
import type { Stated } from "./zone-words";

/** Where the clerk finds a row: the line of a text, the row of a sheet, the record of a JSON; an event by its name. */
export interface SourcePlace {
  readonly of: "line" | "record" | "event";
  readonly number: number;
}

/** What a row says of where it holds, text by text. */
export interface Where {
  /** The column of académies, whose word is final. */
  readonly academie: Stated | undefined;
  /** Whatever else speaks of this row: a column of zones, the place, the summary. */
  readonly own: readonly Stated[];
  /** What is written over the whole file, for the rows that say nothing. */
  readonly title: Stated | undefined;
}

/** One row of a school calendar before any rule, whatever the form it came in. */
export interface RawRow {
  readonly place: SourcePlace;
  /** Without the words about zones. */
  readonly description: string;
  /** Whom it concerns, in the file's words: `-`, `Élèves`, `Enseignants du premier degré`… */
  readonly population: string;
  readonly where: Where;
  /** `2026-2027`, or `2026` in the Pacific; blank where the form has no such column. */
  readonly schoolYear: string;
  readonly start: TableCell;
  /** The return morning. */
  readonly end: TableCell;
  /** An event that comes back by a rule, and the day of the last time where the rule has one. */
  readonly repeats?: { readonly until: string | undefined };
  readonly isCancelled?: boolean;
}

/** The rows of a file, and what its form is known to do. */
export interface RawCalendar {
  readonly rows: readonly RawRow[];
  /** The form may split a holiday in segments, one for each group of zones. */
  readonly segmented: boolean;
}
