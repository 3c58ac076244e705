import ICAL from "ical.js";
import { done, refused, type Outcome } from "../../kernel/outcome";
import { blocking } from "../../kernel/problem";
import { addDays, type Day } from "../../kernel/day";
import { readEventTime, returnMorning } from "./ics-time";
import type { RawCalendar, RawRow } from "./raw-row";
import type { Stated } from "./zone-words";
import { readZonePlace, readZonesIn } from "./zone-text";

/** What stands over all events of a calendar. */
interface Heading {
  readonly title: Stated | undefined;
  readonly time: string | undefined;
  readonly isCancelled: boolean;
}

/** Reads the ministry's .ics, which knows zones only, and the ones that clerks make by hand. */
export function readIcs(text: string, file: string): Outcome<RawCalendar> {
  const calendars = parsed(text);
  if (calendars === undefined) return refused(blocking("calendar.unknown-form", { file }));
  const events = calendars.flatMap((calendar) => {
    const heading = headingOf(calendar);
    return calendar.getAllSubcomponents("vevent").map((event) => ({ event, heading }));
  });
  const rows = events.map(({ event, heading }, index) => rawRowOf(event, heading, index + 1));
  return done({ rows, segmented: true });
}

/**
 * Dates and what comes with them are kept as texts: ical.js throws at `DTSTART:20261017`, and makes 31 October 2025 of
 * `DTSTART;VALUE=DATE:2026-10-17` and 9 April 2027 of the 99th day of the 13th month.
 */
const dateLine =
  /^(DTSTART|DTEND|DURATION|RRULE|RDATE|EXDATE|RECURRENCE-ID)((?:;(?:"[^"]*"|[^":\r\n])*)?):/gim;

function parsed(text: string): readonly ICAL.Component[] | undefined {
  const kept = text.replace(dateLine, (_line, name: string, parameters: string) => {
    return `${name}${parameters.replace(/;VALUE=[^;:]*/i, "")};VALUE=TEXT:`;
  });
  try {
    const found = ICAL.parse(kept) as unknown[];
    // One calendar is told by its name; a file of several is a list of them.
    const roots = typeof found[0] === "string" ? [found] : (found as unknown[][]);
    const components = roots.map((root) => new ICAL.Component(root));
    return components.every(({ name }) => name === "vcalendar") ? components : undefined;
  } catch {
    // ical.js throws at the first line it cannot read: the file is cut short, or no calendar at all.
    return undefined;
  }
}

function headingOf(calendar: ICAL.Component): Heading {
  const titles = ["x-wr-calname", "name", "x-wr-caldesc", "description"].map(
    (property) => readZonesIn(textOf(calendar, property)).stated,
  );
  return {
    title: titles.find((stated) => stated !== undefined),
    time: textOf(calendar, "x-wr-timezone") || undefined,
    isCancelled: /^cancel$/i.test(textOf(calendar, "method")),
  };
}

function rawRowOf(event: ICAL.Component, heading: Heading, number: number): RawRow {
  const summary = textOf(event, "summary");
  const location = textOf(event, "location");
  const told = readZonesIn(withoutEnding(summary, location));
  const ended = withoutEnding(summary, location) !== summary;
  const named = [
    readZonePlace(location).stated,
    told.stated,
    readZonesIn(textOf(event, "categories")).stated,
  ];
  const described = readZonesIn(textOf(event, "description")).stated;
  const own = named.filter((stated) => stated !== undefined);
  const cancelled = /^annul[ée]/i;
  return {
    place: { of: "event", number },
    description: told.label,
    population: summary,
    where: {
      academie: undefined,
      own: own.length > 0 || ended || described === undefined ? own : [described],
      title: heading.title,
    },
    schoolYear: "",
    start: startText(event, heading.time),
    end: endText(event, heading.time),
    ...(event.hasProperty("rrule") || event.hasProperty("rdate")
      ? { repeats: { until: lastTime(event) } }
      : {}),
    isCancelled:
      heading.isCancelled || /^cancell?ed$/i.test(textOf(event, "status")) || cancelled.test(summary),
  };
}

function textOf(component: ICAL.Component, property: string): string {
  const values = component.getAllProperties(property).flatMap((found): unknown[] => found.getValues());
  return values.map(String).join(", ").trim().replace(/\s+/g, " ");
}

function withoutEnding(summary: string, ending: string): string {
  const tail = ` - ${ending}`;
  return ending !== "" && summary.endsWith(tail) ? summary.slice(0, -tail.length) : summary;
}

/** The day until which an event comes back by its rule; `undefined` where the rule has no such day. */
function lastTime(event: ICAL.Component): Day | undefined {
  if (event.hasProperty("rdate")) return undefined;
  const until = /UNTIL=([^;]*)/i.exec(textOf(event, "rrule"))?.[1];
  return until === undefined ? undefined : readEventTime(until, undefined)?.day;
}

/** The day of the start; what cannot be read stands as it is, for the message. */
function startText(event: ICAL.Component, time: string | undefined): string | null {
  const text = textOf(event, "dtstart");
  return text === "" ? null : (readEventTime(text, time)?.day ?? text);
}

/** The return morning; an event without an end lasts its day (RFC 5545, 3.6.1). */
function endText(event: ICAL.Component, time: string | undefined): string | null {
  const text = textOf(event, "dtend");
  if (text !== "") {
    const end = readEventTime(text, time);
    return end === undefined ? text : returnMorning(end);
  }
  const start = readEventTime(textOf(event, "dtstart"), time);
  if (start === undefined) return null;
  const lasting = textOf(event, "duration");
  return lasting === "" ? addDays(start.day, 1) : endAfter(start, lasting);
}

/** A duration counts from the time of the start: `PT39H` from a Saturday at 9 ends on Monday. */
function endAfter(
  start: { readonly day: Day; readonly minute: number | undefined },
  lasting: string,
): string {
  if (!ICAL.Duration.isValueString(lasting)) return lasting;
  const minutes = (start.minute ?? 0) + ICAL.Duration.fromString(lasting).toSeconds() / 60;
  return addDays(start.day, Math.floor(minutes / (24 * 60)));
}
