import type { Day } from "../kernel/day";
import { eraOf, eraOfDays, type Era } from "./codecs/era";
import type { TableSheet } from "./declaration";
import type { SheetSnapshot } from "./port";
import { readSheet, type RowReading } from "./read-sheet";
import { absencesSheet, bookingsSheet, calendarSheet, enrolmentsSheet, periodsSheet } from "./sheets";

type Find = (sheet: TableSheet) => SheetSnapshot | undefined;

/**
 * Which school year are the dates of a workbook about? The one of its settings; else the one that most days lie in of the
 * first sheet, surest first, that has days written with a whole year.
 */
export function findEra(schoolYear: string | undefined, find: Find): Era | undefined {
  if (schoolYear !== undefined) return eraOf(schoolYear);
  return (
    eraOfDays(starts(readSheet(calendarSheet, find(calendarSheet)).rows)) ??
    eraOfDays(starts(readSheet(periodsSheet, find(periodsSheet)).rows)) ??
    eraOfDays(starts(readSheet(enrolmentsSheet, find(enrolmentsSheet)).rows)) ??
    eraOfDays(starts(readSheet(bookingsSheet, find(bookingsSheet)).rows)) ??
    eraOfDays(starts(readSheet(absencesSheet, find(absencesSheet)).rows))
  );
}

type WithStart = RowReading<typeof absencesSheet>;

function starts(
  rows: readonly { readonly values: { readonly from?: WithStart["values"]["from"] } }[],
): readonly Day[] {
  return rows.flatMap(({ values: { from } }) => from ?? []);
}
