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
}

export type Habit = keyof Habits;

export function usualHabits(): Habits {
  return {
    dateFunction: "told",
    texts: "English",
    numberFormats: "English",
    spacedFormats: "shown",
    renaming: "quiet",
  };
}

/**
 * Excel at its worst, habit by habit: with each of these everything that the workbook is asked for is done all the same. Where there are several bad forms, each has an entry. */
export const badHabits: readonly { readonly name: string; readonly habits: Partial<Habits> }[] = [
  { name: "texts and errors in French", habits: { texts: "French" } },
  { name: "number formats in French", habits: { numberFormats: "French" } },
  { name: "formats with spaces shown as General", habits: { texts: "French", spacedFormats: "as General" } },
];
