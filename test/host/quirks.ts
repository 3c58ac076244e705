import type { Habit } from "./habits";

/**
 * What Excel does that clerks and add-ins suffer from, as the emulated workbook does it too: one entry per quirk, with
 * the public issue (of OfficeDev/office-js) or page it comes from. `quirks.test.ts` shows each of them.
 * Where reports differ, the worst is emulated. What differs from one Excel to another is switched in `habits.ts`; members
 * that dress a sheet, and that some machines refuse one by one, are listed in `dress-members.ts`.
 */
export interface Quirk {
  readonly behaviour: string;
  readonly source: string;
  /** By which it is switched, where Excels differ or nobody knows. */
  readonly habit?: Habit;
}

export const issue = (number: number) => `https://github.com/OfficeDev/office-js/issues/${number}`;
export const addins = (page: string) => `https://learn.microsoft.com/office/dev/add-ins/${page}`;
const range = (member: string) => `https://learn.microsoft.com/javascript/api/excel/excel.range#${member}`;
const support = (page: string) => `https://support.microsoft.com/office/${page}`;

const setAndGet = addins("excel/excel-add-ins-ranges-set-get-values");
const errorCodes = addins("testing/application-specific-api-error-handling");

export const quirks = {
  "null leaves a cell alone": { behaviour: '`null` keeps, `""` empties', source: setAndGet },
  "values are typed in": {
    behaviour:
      "In a General cell, text that looks like a number, a boolean, an error or a formula becomes one",
    source: setAndGet,
  },
  "text dates are American": {
    behaviour: "`1/2/2026` is 2 January, `Mar 2026` is 1 March; both become serial numbers",
    source: `${issue(229)} ${issue(1559)} ${issue(2824)}`,
  },
  "text cells keep what is written": {
    behaviour: "A cell formatted as text (`@`) keeps dates, numbers and formulas as texts",
    source: support("format-numbers-as-text-583160db-936b-4e52-bdff-6f1863518ba4"),
  },
  "an apostrophe makes text": {
    behaviour: "It stands before the value and is no part of it",
    source: issue(229),
  },
  "filtered rows are skipped": {
    behaviour: "A write over rows that a filter hides leaves these rows as they were",
    source: `${issue(224)} ${issue(994)}`,
  },
  "filters wait": {
    behaviour: "Rows written under a filter stay in view until it is applied again",
    source: support(
      "reapply-a-filter-and-sort-or-clear-a-filter-in-excel-79bbbfab-8e8f-4a21-b30c-0cf5d6a8ad1f",
    ),
  },
  "tables cannot overlap": {
    behaviour: "A vague InvalidArgument in the user's language",
    source: issue(1199),
  },
  "table names are unique in the workbook": { behaviour: "InvalidArgument", source: issue(551) },
  "a table has a row": {
    behaviour: "Made of a header alone, it takes the blank row below",
    source: addins("excel/excel-add-ins-tables"),
  },
  "headers are distinct texts": {
    behaviour: "A blank header is named, a repeated one numbered, a number becomes a text",
    source: addins("excel/excel-add-ins-tables"),
  },
  "resize keeps the header": {
    behaviour: "Another header row, another table in the way: InvalidArgument",
    source: "https://learn.microsoft.com/javascript/api/excel/excel.table#excel-excel-table-resize-member(1)",
  },
  "resize fills down": {
    behaviour: "New rows take over calculated columns and the validation of a column",
    source: support("use-calculated-columns-in-an-excel-table-873fbac6-7110-4300-8f6f-aafa2ea11ce8"),
  },
  "totals come back": {
    behaviour: "A totals row hidden and shown again has its labels and functions",
    source: support("total-the-data-in-an-excel-table-6944378f-a222-4449-93d8-474386b11f20"),
  },
  "protected sheets refuse": { behaviour: "AccessDenied, unless the cell was unlocked", source: errorCodes },
  "protection is not repeated": {
    behaviour: "Protecting a protected sheet or unprotecting an unprotected one is AccessDenied",
    source: issue(6784),
  },
  "protected structure refuses sheets": { behaviour: "AccessDenied", source: errorCodes },
  "blank last part": {
    behaviour: "A write that the library splits (over 1,500 cells) fails when its last part is all blanks",
    source: issue(3013),
  },
  "sheets take their tables along": {
    behaviour: "A deleted sheet frees the names of its tables",
    source: addins("excel/excel-add-ins-worksheets"),
  },
  "sheet names": {
    behaviour:
      "Taken (without case): ItemAlreadyExists; over 31 characters or with one of :\\/?*[] : InvalidArgument",
    source: support("rename-a-worksheet-3f1f7148-ee83-404d-8ef0-9ff99fbad1f9"),
  },
  "no cells of whole columns": {
    behaviour: "Values of whole rows or columns read as null and cannot be written",
    source: addins("excel/excel-add-ins-ranges-unbounded"),
  },
  "addresses of many ranges have an end": {
    behaviour: "`getRanges` with more than 8,192 characters is InvalidArgument",
    source: `${issue(5198)} https://github.com/OfficeDev/office-js-docs-pr/issues/2255`,
  },
  "five megabytes": {
    behaviour:
      "On the web a request or an answer over 5 MB fails; too long an answer does so after the work is done",
    source: issue(1314),
  },
  "the list separator": {
    behaviour:
      "`getRanges` wants `;` between addresses on desktops whose own list separator it is, as in France; newer ones take both",
    source: `${issue(1167)} ${issue(1985)} ${issue(2891)}`,
    habit: "listSeparators",
  },
  "merged areas by their first cells": {
    behaviour:
      "The address of merged areas names their first cells only, and only areas that begin in the range are told",
    source: `${issue(1590)} ${issue(3611)}`,
    habit: "mergedAreas",
  },
  "merged areas have an end": {
    behaviour: "More than 512 merged areas at once are refused",
    source: range("excel-excel-range-getmergedareasornullobject-member(1)"),
    habit: "mostMergedAreas",
  },
  "criteria without content": {
    behaviour: "A column without a filter is `null`, `{}` or a description whose members are `null`",
    source: issue(1226),
    habit: "idleCriteria",
  },
  "filters that cannot be read": {
    behaviour: "The criteria of a filter with blanks, booleans or days chosen by hand fail to load",
    source: `${issue(465)} ${issue(3030)}`,
    habit: "criteria",
  },
  "tables without filter buttons": {
    behaviour: "`ListObject.AutoFilter` of such a table is Nothing; what Office.js answers is said nowhere",
    source: "https://learn.microsoft.com/office/vba/api/excel.listobject.autofilter",
    habit: "buttonlessFilter",
  },
  "filters that are not taken back": {
    behaviour: "Criteria that Excel gave itself are refused when they are applied",
    source: `${issue(3030)} ${issue(1226)}`,
    habit: "filterApply",
  },
  "formulas without the apostrophe": {
    behaviour: "`formulas` gives a text without its apostrophe: written back, it becomes a number",
    source: issue(6687),
    habit: "apostrophes",
  },
  "what stands below totals": {
    behaviour: "Whether it moves when the totals row is hidden and shown is said nowhere",
    source:
      "https://learn.microsoft.com/javascript/api/excel/excel.table#excel-excel-table-showtotals-member",
    habit: "belowTotals",
  },
  "tables by a text address": {
    behaviour: "An address that does not name its sheet is one of the active sheet",
    source:
      "https://learn.microsoft.com/javascript/api/excel/excel.tablecollection#excel-excel-tablecollection-add-member(1)",
    habit: "textAddresses",
  },
  "differing validations": {
    behaviour: "A rule for cells whose validations or prompts differ is InvalidArgument",
    source: issue(2594),
    habit: "differingValidations",
  },
  "others work meanwhile": {
    behaviour: "Co-authors insert rows between two batches: nothing locks a workbook",
    source: addins("excel/co-authoring-in-excel-add-ins"),
  },
  "cell edit mode": {
    behaviour: "While a cell is being edited everything is refused",
    source: `${issue(856)} ${issue(3388)}`,
  },
  "functions answer errors": {
    behaviour: "`FunctionResult.value` is null, or is not there, where `error` is set or Excel has no answer",
    source: `${issue(6068)} https://learn.microsoft.com/javascript/api/excel/excel.functionresult`,
    habit: "dateFunction",
  },
  "texts in French": {
    behaviour: "`text` is what a French Excel shows: `1 234,50 €`; and errors have French names: `#N/D`",
    source: `${issue(2520)} https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-text-member`,
    habit: "texts",
  },
  "number formats in French": {
    behaviour:
      "`numberFormat`, which is English by its documentation, reads as `jj/mm/aaaa`, `# ##0,00`, `Standard`",
    source: `${issue(2824)} ${issue(1553)} ${issue(1632)}`,
    habit: "numberFormats",
  },
  "spaces in formats": {
    behaviour: "A French Excel does not show number formats with a bare or escaped space",
    source: issue(6055),
    habit: "spacedFormats",
  },
  "renaming opens a window": {
    behaviour: "On the web a sheet that is renamed opens a dialog, and writes are refused until it is closed",
    source: issue(3218),
    habit: "renaming",
  },
  "calculation on demand": {
    behaviour: "Where the clerk has set it so, nothing calculates what was written until it is asked for",
    source: addins("excel/performance"),
  },
  "no answer at all": {
    behaviour: "`sync` never comes back, whether the batch was done or not",
    source: `${issue(4805)} ${issue(6150)} ${issue(6678)}`,
  },
  "members are refused one by one": {
    behaviour:
      "Freezing rows, the size of the paper and their like fail on some machines; the rest of their batch is lost",
    source: issue(2196),
  },
  "what is written can be undone": {
    behaviour: "Ctrl+Z undoes the batches of an add-in one by one, from the last one on (ExcelApi 1.20)",
    source: addins("excel/excel-add-ins-undo-capabilities"),
  },
  "pictures are bare letters": {
    behaviour: "`addImage` takes base64 of a PNG or JPEG, without `data:` before it; else InvalidArgument",
    source: `${issue(5025)} https://learn.microsoft.com/javascript/api/excel/excel.shapecollection#excel-excel-shapecollection-addimage-member(1)`,
  },
  "pictures begin in the corner": {
    behaviour:
      "A picture that was added lies in the corner of its sheet until it is placed, its sides in proportion",
    source: `${issue(2357)} ${addins("excel/excel-add-ins-shapes")}`,
  },
  "a chart makes series of its own": {
    behaviour:
      "A chart has a series for each column of its range, named by Excel, however its cells are meant",
    source: issue(1830),
  },
  "the top of several cells": {
    behaviour:
      "`top` of a range of several cells changes with the zoom of the sheet; of one cell it does not",
    source: issue(2068),
  },
  "widths depend on the font": {
    behaviour:
      "Columns are as wide as the font of the workbook makes them: they may not read as they were written",
    source: `${issue(3036)} ${issue(187)}`,
  },
} as const satisfies Readonly<Record<string, Quirk>>;

export type QuirkName = keyof typeof quirks;
