/**
 * What differs from one Excel to another, or what nobody knows of it: each can be switched. The first form of each is the
 * one that its documentation tells; the others are what people report, or the worst that the documentation allows. The
 * sources stand in `quirks.ts`, by the names that are given here.
 */
export interface Habits {
  /** "functions answer errors": what becomes of the value of `functions.date`. */
  dateFunction: "told" | "null" | "missing" | "error";
  /** "texts in French": what cells show, and what their errors are called. */
  texts: "English" | "French";
  /** "number formats in French": how `numberFormat` spells what it gives. */
  numberFormats: "English" | "French";
  /** "spaces in formats": whether a French Excel shows a format with a bare or escaped space. */
  spacedFormats: "shown" | "as General";
  /** "renaming opens a window": whether Excel on the web then waits for an answer of the clerk. */
  renaming: "quiet" | "opens a window";
  /** "the list separator": what may stand between the addresses of `getRanges`. */
  listSeparators: readonly ("," | ";")[];
  /** "merged areas by their first cells": told of wherever they meet the range, or only where they begin in it. */
  mergedAreas: "where they meet" | "where they begin";
  /** "merged areas have an end": how many are told of at once. */
  mostMergedAreas: number;
  /** "criteria without content": what stands for a column without a filter. */
  idleCriteria: "empty" | "null" | "null members";
  /** "filters that cannot be read": the criteria of a filter that is at work. */
  criteria: "told" | "refused";
  /** "tables without filter buttons": what their filter answers. */
  buttonlessFilter: "idle" | "refused";
  /** "filters that are not taken back": what becomes of the criteria of a column. */
  filterApply: "taken" | "refused";
  /** "formulas without the apostrophe": how `formulas` gives a text that looks like something else. */
  apostrophes: "given" | "left out";
  /** "what stands below totals": whether it moves with the totals row. */
  belowTotals: "stays" | "moves";
  /** "tables by a text address": the sheet of an address that names none. */
  textAddresses: "own sheet" | "active sheet";
  /** "differing validations": whether a rule is taken for cells whose validations differ. */
  differingValidations: "replaced" | "refused";
}

export type Habit = keyof Habits;

export function usualHabits(): Habits {
  return {
    dateFunction: "told",
    texts: "English",
    numberFormats: "English",
    spacedFormats: "shown",
    renaming: "quiet",
    listSeparators: [","],
    mergedAreas: "where they meet",
    mostMergedAreas: 512,
    idleCriteria: "empty",
    criteria: "told",
    buttonlessFilter: "idle",
    filterApply: "taken",
    apostrophes: "left out",
    belowTotals: "stays",
    textAddresses: "own sheet",
    differingValidations: "replaced",
  };
}

/**
 * Excel at its worst, habit by habit: with each of these everything that the workbook is asked for is done all the same.
 * Where there are several bad forms, each has an entry.
 */
export const badHabits: readonly { readonly name: string; readonly habits: Partial<Habits> }[] = [
  { name: "texts and errors in French", habits: { texts: "French" } },
  { name: "number formats in French", habits: { numberFormats: "French" } },
  { name: "formats with spaces shown as General", habits: { texts: "French", spacedFormats: "as General" } },
  { name: "`;` between addresses", habits: { listSeparators: [";"] } },
  { name: "no list of addresses at all", habits: { listSeparators: [] } },
  { name: "merged areas only where they begin", habits: { mergedAreas: "where they begin" } },
  { name: "few merged areas at once", habits: { mostMergedAreas: 2 } },
  { name: "`null` for columns without a filter", habits: { idleCriteria: "null" } },
  { name: "criteria without content", habits: { idleCriteria: "null members" } },
  { name: "filters that cannot be read", habits: { criteria: "refused" } },
  { name: "no filter where there are no buttons", habits: { buttonlessFilter: "refused" } },
  { name: "filters that are not taken back", habits: { filterApply: "refused" } },
  { name: "formulas with the apostrophe", habits: { apostrophes: "given" } },
  { name: "totals that move what is below", habits: { belowTotals: "moves" } },
  { name: "tables on the active sheet", habits: { textAddresses: "active sheet" } },
  { name: "no rule over differing validations", habits: { differingValidations: "refused" } },
];

/** Habits whose bad forms stop a run, or keep it from beginning: what is said then is shown by tests of their own. */
export const stoppingHabits: readonly Habit[] = ["dateFunction", "renaming"];
