import type { CheckId, TesterCheckId } from "../../src/adapters/office/trial";
import type { Habit } from "./habits";
import type { QuirkName } from "./quirks";

/**
 * Which check of the trial of Excel (`src/adapters/office/trial`) sees each quirk in a real Excel. A quirk that Écot has learnt
 * to do without is noted in the report, and is no failure; where none can see one, the reason stands here.
 */
export type Sight =
  | { readonly check: CheckId | TesterCheckId; readonly how: "fails" | "notes" }
  /** The month of the small town, whose every cell is compared. */
  | { readonly check: "month" }
  | { readonly none: string };

const fails = (check: CheckId | TesterCheckId): Sight => ({ check, how: "fails" });
const notes = (check: CheckId | TesterCheckId): Sight => ({ check, how: "notes" });
const month: Sight = { check: "month" };
const none = (reason: string): Sight => ({ none: reason });

export const seenByTrial = {
  "null leaves a cell alone": fails("blanks"),
  "values are typed in": fails("apostrophes"),
  "text dates are American": fails("apostrophes"),
  "text cells keep what is written": fails("apostrophes"),
  "an apostrophe makes text": fails("apostrophes"),
  "filtered rows are skipped": none("Filters are lifted before anything is written: nothing hangs on it."),
  "filters wait": fails("filters"),
  "tables cannot overlap": none("Tables are made on new sheets, where there is no other."),
  "table names are unique in the workbook": none("Names that are taken are read before a table is named."),
  "a table has a row": month,
  "headers are distinct texts": month,
  "resize keeps the header": fails("table-resize"),
  "resize fills down": notes("table-resize"),
  "totals come back": fails("totals-row"),
  "protected sheets refuse": fails("protected-cell"),
  "protection is not repeated": none(
    "Sheets of the clerk are never protected or unprotected by the program.",
  ),
  "protected structure refuses sheets": none("It would take protecting the tester's workbook."),
  "blank last part": none("No write of ours is as long as those that are split."),
  "sheets take their tables along": month,
  "sheet names": fails("rename"),
  "no cells of whole columns": none("Whole columns are dressed, never read nor written."),
  "addresses of many ranges have an end": none("Ours stop at half of what is known to be too long."),
  "five megabytes": fails("timings"),
  "cell edit mode": fails("cell-edited"),
  "the list separator": fails("separators"),
  "merged areas by their first cells": fails("merged-cells"),
  "merged areas have an end": fails("merged-cells"),
  "criteria without content": notes("filters"),
  "filters that cannot be read": fails("filters"),
  "tables without filter buttons": fails("no-filter-buttons"),
  "filters that are not taken back": fails("filters"),
  "formulas without the apostrophe": notes("apostrophes"),
  "what stands below totals": fails("totals-row"),
  "tables by a text address": fails("table-place"),
  "differing validations": fails("validations"),
  "functions answer errors": fails("date-base"),
  "texts in French": fails("error-values"),
  "number formats in French": fails("formats"),
  "spaces in formats": notes("formats"),
  "renaming opens a window": fails("rename"),
  "calculation on demand": fails("recalculation"),
  // Whichever it is: it says that there was no answer.
  "no answer at all": fails("date-base"),
  "members are refused one by one": fails("dress"),
  "what is written can be undone": fails("undo"),
  "pictures are bare letters": fails("pictures"),
  "pictures begin in the corner": fails("pictures"),
  "a chart makes series of its own": fails("charts"),
  "the top of several cells": none("Each corner is asked for by one cell."),
  "widths depend on the font": fails("page-width"),
  "others work meanwhile": none("It takes two people at once; nothing in Excel locks a workbook."),
} as const satisfies Readonly<Record<QuirkName, Sight> & Record<string, Sight>>;

/** The check that sees each habit in its bad forms. */
export const habitSeenByTrial: Readonly<Record<Habit, Sight> & Record<string, Sight>> = {
  dateFunction: seenByTrial["functions answer errors"],
  texts: seenByTrial["texts in French"],
  numberFormats: seenByTrial["number formats in French"],
  spacedFormats: seenByTrial["spaces in formats"],
  renaming: seenByTrial["renaming opens a window"],
  listSeparators: seenByTrial["the list separator"],
  mergedAreas: seenByTrial["merged areas by their first cells"],
  mostMergedAreas: seenByTrial["merged areas have an end"],
  idleCriteria: seenByTrial["criteria without content"],
  criteria: seenByTrial["filters that cannot be read"],
  buttonlessFilter: seenByTrial["tables without filter buttons"],
  filterApply: seenByTrial["filters that are not taken back"],
  apostrophes: seenByTrial["formulas without the apostrophe"],
  belowTotals: seenByTrial["what stands below totals"],
  textAddresses: seenByTrial["tables by a text address"],
  differingValidations: seenByTrial["differing validations"],
};
