import type { NoFacts } from "../../kernel/problem";
import type { Day } from "../../kernel/day";

/** A row of a calendar, as the clerk finds it: by its line, its record, or the name and the days of the event. */
export interface CalendarRowNamed {
  readonly file: string;
  readonly place: { readonly of: "line" | "record" | "event"; readonly number: number };
  readonly label: string;
  readonly start: string;
  readonly end: string;
}

/** A column of the open data. */
export type CalendarColumn =
  | "description"
  | "population"
  | "start"
  | "end"
  | "academie"
  | "zones"
  | "schoolYear";

/** Troubles with school calendars, holidays and served days. */
export interface CalendarProblems {
  /** A calendar file in none of the known forms. */
  readonly "calendar.unknown-form": { readonly file: string };
  /** A table whose header names some of the known columns, but not all that are needed. */
  readonly "calendar.missing-columns": {
    readonly file: string;
    readonly missing: readonly CalendarColumn[];
  };
  /** Two columns of a table for one thing. */
  readonly "calendar.doubled-column": {
    readonly file: string;
    readonly column: CalendarColumn;
    readonly headers: readonly string[];
  };
  /** A line of a csv with a lone quotation mark, or with more cells than there are columns. */
  readonly "calendar.damaged-row": {
    readonly file: string;
    readonly line: number;
    readonly cause: "quote" | "extra-cells";
  };
  /** An answer of the open data's API that holds some of the records only. */
  readonly "calendar.partial-answer": {
    readonly file: string;
    readonly given: number;
    readonly total: number;
  };
  /** The workbook no longer takes the import that was looked at. */
  readonly "calendar.changed-since-preview": NoFacts;
  /** A school year that is not written `2026-2027`. */
  readonly "calendar.unreadable-school-year": { readonly text: string };
  /** An académie that the file (or the table of zones) does not know. */
  readonly "calendar.unknown-academie": {
    readonly academie: string;
    readonly nearest: string | undefined;
    readonly available: readonly string[];
  };
  /** A file of other zones than the académie's. */
  readonly "calendar.absent-zone": {
    readonly file: string;
    readonly academie: string;
    readonly zone: string;
    readonly available: readonly string[];
  };
  /** No closure of the académie begins in the school year; `available` are the years that the file does know. */
  readonly "calendar.no-rows-for-year": {
    readonly file: string;
    readonly academie: string;
    readonly schoolYear: string;
    readonly available: readonly string[];
  };
  /** A row of the académie and the year whose dates cannot be read, or go backwards. */
  readonly "calendar.unreadable-row": CalendarRowNamed & { readonly inverted: boolean };
  /** A row of the year that may hold for the académie or not: its zones are not understood, or contradict each other. */
  readonly "calendar.unclear-zone": CalendarRowNamed & {
    readonly academie: string;
    readonly texts: readonly string[];
  };
  /** A public holiday, a bridge or a "beginning of" that lasts longer than a week. */
  readonly "calendar.too-long-for-its-kind": CalendarRowNamed & { readonly days: number };
  /** An event that comes back by a rule. */
  readonly "calendar.repeated-event": CalendarRowNamed;
  /** An event of the académie and the year that its calendar has cancelled. */
  readonly "calendar.cancelled-event": CalendarRowNamed;
  /** Rows that name neither académie nor zone were taken as everybody's. */
  readonly "calendar.unstated-zone": {
    readonly file: string;
    readonly academie: string;
    readonly rows: number;
  };
  /** Nothing closes the days between 1 September and the first return. */
  readonly "calendar.first-return-unknown": {
    readonly schoolYear: string;
    readonly academie: string;
    readonly from: Day;
  };
  /** A closure too long to be believed. */
  readonly "calendar.long-closure": {
    readonly label: string;
    readonly from: Day;
    readonly to: Day;
    readonly days: number;
  };
  /** A row from one morning to the next was read as the closure of its first day. */
  readonly "calendar.single-day-supposed": { readonly label: string; readonly day: Day };
  /** A "beginning of" row other than the summer's: its closure was run to 31 August. */
  readonly "calendar.return-unknown": { readonly label: string; readonly from: Day; readonly to: Day };
  /** Rows for Saint-Martin or Saint-Barthélemy alone were left out. */
  readonly "calendar.other-islands-left-out": {
    readonly academie: string;
    readonly populations: readonly string[];
  };
  /** Neither the command nor the settings say which académie, or which school year. */
  readonly "calendar.academie-not-given": NoFacts;
  readonly "calendar.school-year-not-given": NoFacts;
}

declare module "../../kernel/problem" {
  interface ProblemFacts extends CalendarProblems {}
}
