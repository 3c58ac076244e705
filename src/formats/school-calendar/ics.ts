import ICAL from "ical.js";
import { done, refused, type Outcome } from "../../kernel/outcome";
import { blocking } from "../../kernel/problem";
import { findAcademie, findSchoolZone } from "../../domain/calendar";
import type { RawCalendar, RawRow } from "./raw-row";
import { zonesNamed } from "./zones";

/** The zones at the end of a summary: `Vacances d'Hiver - Zones B/C - Corse`. */
const zoneSuffix = /\s+-\s+(zones?\s.*)$/i;

/** Reads the ministry's .ics, which knows zones only, and the ones that clerks make by hand. */
export function readIcs(text: string, file: string): Outcome<RawCalendar> {
  const calendar = parsed(text);
  if (calendar === undefined) return refused(blocking("calendar.unknown-form", { file }));
  const title = String(calendar.getFirstPropertyValue("x-wr-calname") ?? "");
  const events = calendar.getAllSubcomponents("vevent");
  return done({ rows: events.map((event, index) => rawRowOf(event, title, index + 1)), segmented: true });
}

function parsed(text: string): ICAL.Component | undefined {
  try {
    const calendar = new ICAL.Component(ICAL.parse(text) as string | unknown[]);
    return calendar.name === "vcalendar" ? calendar : undefined;
  } catch {
    // ical.js throws at the first line it cannot read: the file is cut short, or no calendar at all.
    return undefined;
  }
}

function rawRowOf(component: ICAL.Component, title: string, line: number): RawRow {
  const summary = textOf(component, "summary");
  const location = textOf(component, "location");
  const suffix = zoneSuffix.exec(summary)?.[1] ?? "";
  const zones = [location, suffix, title].find((text) => zonesNamed(text).length > 0) ?? "";
  return {
    line,
    description: withoutEnding(withoutEnding(summary, suffix), location),
    population: summary,
    // `Corse` names the académie and the zone at once, and events shared by zones must be chosen by zone.
    academie: findSchoolZone(location) === undefined ? (findAcademie(location)?.name ?? "") : "",
    zones,
    schoolYear: "",
    start: dateText(component, "dtstart"),
    end: endText(component),
  };
}

function textOf(component: ICAL.Component, property: string): string {
  return String(component.getFirstPropertyValue(property) ?? "")
    .trim()
    .replace(/\s+/g, " ");
}

function withoutEnding(summary: string, ending: string): string {
  const tail = ` - ${ending}`;
  return ending !== "" && summary.endsWith(tail) ? summary.slice(0, -tail.length) : summary;
}

/** A date as ISO text, with a `Z` where it is an instant; a time of another zone stands as it is on the wall there. */
function dateText(component: ICAL.Component, property: string): string | null {
  const value = component.getFirstPropertyValue(property);
  return value instanceof ICAL.Time ? value.toString() : null;
}

/** The return morning; an event without an end lasts its day (RFC 5545, 3.6.1). */
function endText(component: ICAL.Component): string | null {
  const end = dateText(component, "dtend");
  if (end !== null) return end;
  const start = component.getFirstPropertyValue("dtstart");
  if (!(start instanceof ICAL.Time)) return null;
  const next = start.clone();
  const duration = component.getFirstPropertyValue("duration");
  if (duration instanceof ICAL.Duration) next.addDuration(duration);
  else next.adjust(1, 0, 0, 0);
  return next.toString();
}
