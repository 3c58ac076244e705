import { schoolYearDays, schoolYearOf } from "../../domain/calendar";
import { overlap, type DayRange } from "../../kernel/day";
import { compareCodes } from "../../kernel/order";
import { done, refused, type Outcome } from "../../kernel/outcome";
import { blocking } from "../../kernel/problem";
import { chooseAcademie } from "./choose-academie";
import { closureOf, type FoundClosure } from "./closures";
import { doubtAboutFirstReturn, doubtsAbout } from "./doubts";
import type { CalendarChoice, CalendarSource, ImportedCalendar, ImportedClosure } from "./imported-calendar";
import { keepPupils } from "./pupils-of-the-canteen";
import { readForm } from "./read-form";
import { joinSegments } from "./segments";
import { readStays } from "./stay";

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

  const kept = keepPupils(chosen.value.rows, academie);
  const read = readStays(kept.rows, schoolYear, days, source.name);
  if (read.problems.length > 0) return refused(...read.problems);
  const stays = form.value.segmented ? joinSegments(read.stays) : read.stays;

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
    ...doubtAboutFirstReturn(stays, schoolYear, academie, days),
    ...doubtsAbout(meeting),
  ]);
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
