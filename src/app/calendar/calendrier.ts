import {
  nothingIssued,
  runOf,
  type Deed,
  type DeedRequest,
  type Ended,
  type JournalEntry,
  type ReadBooks,
} from "../deed/deed";
import { type Layouts, refusedRun } from "../deed/locate-problems";
import { readingSheets } from "../deed/open-town";
import { lacksSetting, toldBy } from "../deed/settings-at-stake";
import {
  parseSchoolCalendar,
  type CalendarSource,
  type ImportedCalendar,
  type ImportedClosure,
} from "../../formats/school-calendar";
import { noCents } from "../../kernel/cents";
import { done, refused, type Outcome } from "../../kernel/outcome";
import { asWarning, blocking, type Problem } from "../../kernel/problem";
import { calendarSource, isCalendarSource } from "../../wording/calendar";
import { journalActions } from "../../wording/choices";
import { calendarSummary, journalText } from "../../wording/reports";
import type { Change } from "../../workbook/changes";
import { findSheets, type FoundSheets } from "../../workbook/find-sheets";
import { locateSheet } from "../../workbook/layout";
import type { PartialRowOf } from "../../workbook/declaration";
import { SheetPlan, intoRows } from "../../workbook/plan";
import type { WorkbookSnapshot } from "../../workbook/port";
import { isAboutWholeSheet, isQuestion } from "../../workbook/questions";
import { readSettings, type SettingsReading, type UnreadSetting } from "../../workbook/read-settings";
import { findEra } from "../../workbook/find-era";
import { readSheet, type SheetReading } from "../../workbook/read-sheet";
import { calendarSheet, journalSheet, settingsSheet } from "../../workbook/sheets";

export interface ImportCalendarRequest extends DeedRequest {
  /** A text, or each sheet of a workbook: the first that can be read as a calendar is taken. */
  readonly sources: readonly CalendarSource[];
  /** By default those of the settings. */
  readonly academie: string | undefined;
  readonly schoolYear: string | undefined;
}

/** What the import changes in the sheet Calendrier. */
export interface CalendarImported {
  readonly academie: string;
  readonly schoolYear: string;
  readonly added: readonly ImportedClosure[];
  readonly removed: readonly ImportedClosure[];
  readonly kept: readonly ImportedClosure[];
}

const usedSheets = [settingsSheet, calendarSheet, journalSheet] as const;

interface CalendarRead extends ReadBooks {
  readonly choice: Parameters<typeof parseSchoolCalendar>[1];
  readonly reading: SheetReading<typeof calendarSheet>;
}

const calendrier: Deed<ImportCalendarRequest, CalendarRead, CalendarImported> = {
  read: readingSheets(usedSheets, lookAtCalendar),
  compute: ({ sources }, { choice, reading }) => {
    const parsed = firstCalendar(sources, choice);
    if (!parsed.ok) return parsed;
    const { result, changes } = planImport(parsed.value, reading);
    const journal = changes.length === 0 ? [] : [entryOf(result)];
    return done({ result, plan: () => ({ books: changes, journal }) }, parsed.problems);
  },
  confirming: {
    tallyOf: ({ added, removed }) => ({ count: added.length + removed.length, total: noCents }),
    changed: () => blocking("calendar.changed-since-preview", {}),
  },
};

/** Imports the school calendar: replaces the rows of an earlier import of that year, and no others. */
export const importCalendar = runOf(calendrier);

function lookAtCalendar(snapshot: WorkbookSnapshot, request: ImportCalendarRequest): CalendarRead | Ended {
  const { find, problems: inDoubt } = findSheets(snapshot, usedSheets);
  const settings = readSettings(find(settingsSheet));
  const schoolYear = request.schoolYear ?? settings.settings.schoolYear;
  const era = findEra(schoolYear, find);
  const reading = readSheet(calendarSheet, find(calendarSheet), { era });
  const layouts = layoutsOf(find);
  const { isLacking, told } = settingsOfImport(request, settings);
  const unreadable = [...inDoubt, ...told, ...reading.problems];
  // Which rows are the calendar's must be sure before any is replaced.
  if (unreadable.some((problem) => isQuestion(problem) || isAboutWholeSheet(problem)))
    return { ended: refusedRun(unreadable, layouts) };
  const academie = request.academie ?? settings.settings.academy;
  const missing = [
    ...(academie === undefined ? [blocking("calendar.academie-not-given", {}, { sheet: "settings" })] : []),
    ...(schoolYear === undefined
      ? [blocking("calendar.school-year-not-given", {}, { sheet: "settings" })]
      : []),
  ];
  if (academie === undefined || schoolYear === undefined || isLacking)
    return { ended: refusedRun([...missing, ...told], layouts) };
  const { territory } = settings.settings;
  return { choice: { academie, schoolYear, territory }, reading, layouts, found: unreadable };
}

/** Does the import lack a setting that it asks for, and what is there to say about those that cannot be read? */
function settingsOfImport(
  { academie, schoolYear }: ImportCalendarRequest,
  { problems, unread }: SettingsReading,
): { readonly isLacking: boolean; readonly told: readonly Problem[] } {
  const isGiven = ({ field }: UnreadSetting) =>
    (field === "academy" && academie !== undefined) || (field === "schoolYear" && schoolYear !== undefined);
  const given = new Set(unread.filter(isGiven).map(({ problem }) => problem));
  return {
    isLacking: lacksSetting(
      "calendar",
      unread.filter((entry) => !isGiven(entry)),
    ),
    told: toldBy("calendar", problems, unread).map((problem) =>
      given.has(problem) ? asWarning(problem) : problem,
    ),
  };
}

function layoutsOf(find: FoundSheets["find"]): Layouts {
  const found = usedSheets.flatMap((sheet) => {
    const raw = find(sheet);
    return raw === undefined ? [] : [[sheet.key, locateSheet(sheet, raw).layout] as const];
  });
  return new Map(found);
}

/** The first source that holds a calendar; when none does, why the first one does not. */
function firstCalendar(
  sources: readonly CalendarSource[],
  choice: Parameters<typeof parseSchoolCalendar>[1],
): Outcome<ImportedCalendar> {
  let refusal: Outcome<ImportedCalendar> | undefined;
  for (const source of sources) {
    const parsed = parseSchoolCalendar(source, choice);
    if (parsed.ok) return parsed;
    // A sheet that is a calendar, but not of that year, says more than a sheet that is none.
    const isNoCalendar = parsed.problems.every(({ code }) => code === "calendar.unknown-form");
    if (refusal === undefined || !isNoCalendar) refusal = parsed;
  }
  return refusal ?? refused(blocking("calendar.unknown-form", { file: "" }));
}

type CalendarSheetRow = PartialRowOf<(typeof calendarSheet)["columns"]>;

function planImport(
  calendar: ImportedCalendar,
  reading: SheetReading<typeof calendarSheet>,
): { readonly result: CalendarImported; readonly changes: readonly Change[] } {
  const { academie, schoolYear } = calendar;
  const source = calendarSource(schoolYear, academie);
  const wanted = calendar.closures.map((closure) => ({
    ...closure,
    school: undefined,
    className: undefined,
    source,
  }));
  const keyOf = ({ from, to, label, type, source: of }: CalendarSheetRow) =>
    JSON.stringify([from, to, label, type, of]);
  const imported = reading.rows.filter(({ values }) => isCalendarSource(values.source, schoolYear));
  const wantedKeys = new Set(wanted.map(keyOf));
  const keptKeys = new Set(imported.map(({ values }) => keyOf(values)).filter((key) => wantedKeys.has(key)));
  const outdated = imported.filter(({ values }) => !keptKeys.has(keyOf(values)));
  const added = wanted.filter((row) => !keptKeys.has(keyOf(row)));

  // New rows take the place of outdated ones: no other row of the sheet moves, nor what the clerk wrote beside them.
  const rowsToReuse = outdated.map(({ place }) => place.row);
  const plan = new SheetPlan(calendarSheet, reading.layout)
    .fill(intoRows(added, rowsToReuse))
    .clear(rowsToReuse.slice(added.length))
    .append(added.slice(rowsToReuse.length));
  const removed = outdated.flatMap(({ values: { from, to, label = "", type = "closure" } }) =>
    from === undefined || to === undefined ? [] : [{ from, to, label, type }],
  );
  const kept = wanted.filter((row) => keptKeys.has(keyOf(row)));
  return { result: { academie, schoolYear, added, removed, kept }, changes: plan.changes };
}

function entryOf(result: CalendarImported): JournalEntry {
  return {
    ...nothingIssued,
    action: journalActions.importCalendar,
    period: result.schoolYear,
    summary: journalText(calendarSummary(result)),
  };
}
