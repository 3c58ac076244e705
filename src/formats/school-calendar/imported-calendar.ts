import type { CalendarType, SchoolZone, Territory } from "../../domain/calendar";
import type { DayRange } from "../../kernel/day";
import type { TableCell } from "../table";

/** A school calendar as the clerk hands it in: the text of a file, or the cells of a sheet or of a paste. */
export interface CalendarSource {
  /** The file's name, for the messages only: the form is told by the content. */
  readonly name: string;
  readonly content:
    | { readonly kind: "text"; readonly text: string }
    | { readonly kind: "cells"; readonly rows: readonly (readonly TableCell[])[] };
}

/** What is wanted of it: one académie, one school year (`2026-2027`), the holidays of one territory. */
export interface CalendarChoice {
  readonly academie: string;
  readonly schoolYear: string;
  readonly territory: Territory;
}

/** The first to the last day without canteen, both included. */
export interface ImportedClosure extends DayRange {
  readonly label: string;
  readonly type: CalendarType;
}

export interface ImportedCalendar {
  /** As the file spells it, else as the ministry does. */
  readonly academie: string;
  readonly zone?: SchoolZone;
  readonly schoolYear: string;
  /** In order of date. */
  readonly closures: readonly ImportedClosure[];
}
