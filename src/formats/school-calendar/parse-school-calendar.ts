import { schoolYearDays, schoolYearOf } from "../../domain/calendar";
import { overlap, type DayRange } from "../../kernel/day";
import { compareCodes } from "../../kernel/order";
import { done, refused, type Outcome } from "../../kernel/outcome";
import { blocking, information, type Problem } from "../../kernel/problem";
import { chooseAcademie } from "./choose-academie";
import { closureOf, type FoundClosure } from "./closures";
import { doubtAboutFirstReturn, doubtsAbout, tooLongForTheirKind } from "./doubts";
import type { CalendarChoice, CalendarSource, ImportedCalendar, ImportedClosure } from "./imported-calendar";
import { keepPupils } from "./pupils-of-the-canteen";
import type { RawRow } from "./raw-row";
import { readForm } from "./read-form";
import { joinSegments } from "./segments";
import { mayMatter, named, readStays, type AskedYear } from "./stay";

/**
 * When is school closed for one académie in one school year? Reads the ministry's calendar in any form it circulates in:
 * csv, JSON, .ics, or the cells of a sheet.
 */
export function parseSchoolCalendar(
  source: CalendarSource,
  choice: CalendarChoice,
): Outcome<ImportedCalendar> {
  const days = schoolYearDays(choice.schoolYear);
  if (days === undefined)
    return refused(blocking("calendar.unreadable-school-year", { text: choice.schoolYear }));
  const schoolYear = schoolYearOf(days.from);

  const form = readForm(source);
  if (!form.ok) return form;
  const chosen = chooseAcademie(form.value.rows, choice.academie, source.name);
  if (!chosen.ok) return chosen;
  const { academie, zone } = chosen.value;

  const year: AskedYear = { schoolYear, days, file: source.name };
  const isHeld = (row: RawRow) => row.isCancelled !== true;
  const kept = keepPupils(chosen.value.rows, academie);
  const unclear = keepPupils(chosen.value.unclear, academie).rows.filter(
    (row) => isHeld(row) && mayMatter(row, year),
  );
  const read = readStays(kept.rows.filter(isHeld), year);
  const stays = form.value.segmented ? joinSegments(read.stays) : read.stays;
  const inTheWay = [
    ...unclear.map((row) => unclearZone(row, academie, source.name)),
    ...read.problems,
    ...tooLongForTheirKind(stays, choice.territory, year),
  ];
  if (inTheWay.length > 0) return refused(...inTheWay);
  const cancelled = kept.rows.filter((row) => !isHeld(row) && mayMatter(row, year));

  const found = distinct(stays.map((stay) => closureOf(stay, choice.territory)));
  // The end of the summer before reaches into many a September: only a closure that begins in the year speaks of it.
  if (!found.some((closure) => schoolYearOf(closure.from) === schoolYear)) {
    return refused(
      blocking("calendar.no-rows-for-year", {
        file: source.name,
        academie,
        schoolYear,
        available: yearsOf(found),
      }),
    );
  }
  const meeting = found.filter((closure) => overlap(closure, days) !== undefined);
  const calendar = {
    academie,
    ...(zone === undefined ? {} : { zone }),
    schoolYear,
    closures: clipped(meeting, days),
  };
  return done(calendar, [
    ...chosen.problems,
    ...kept.problems,
    ...cancelled.map((row) => information("calendar.cancelled-event", named(row, source.name))),
    ...doubtAboutFirstReturn(stays, schoolYear, academie, days),
    ...doubtsAbout(meeting),
  ]);
}

function unclearZone(row: RawRow, academie: string, file: string): Problem {
  const { academie: column, own, title } = row.where;
  const texts = [column, ...own, title].filter((stated) => stated !== undefined).map(({ text }) => text);
  return blocking("calendar.unclear-zone", { ...named(row, file), academie, texts: [...new Set(texts)] });
}

function clipped(closures: readonly FoundClosure[], days: DayRange): readonly ImportedClosure[] {
  return distinct(
    closures.map(({ label, type, ...range }) => ({ ...(overlap(range, days) ?? range), label, type })),
  ).sort((left, right) => compareCodes(left.from, right.from) || compareCodes(left.to, right.to));
}

/** The ministry's files repeat some rows, for pupils and for all. */
function distinct<C extends ImportedClosure>(closures: readonly C[]): C[] {
  return [...new Map(closures.map((found) => [`${found.from} ${found.to} ${found.label}`, found])).values()];
}

function yearsOf(closures: readonly ImportedClosure[]): readonly string[] {
  return [...new Set(closures.map((closure) => schoolYearOf(closure.from)))].sort(compareCodes);
}
