import { tzOffset } from "@date-fns/tz";
import { readCalendarSources } from "../../src/app/calendar/calendar-sources";
import { openXlsx } from "../../src/adapters/xlsx";
import { parseSchoolCalendar, type ImportedCalendar } from "../../src/formats/school-calendar";
import type { Outcome } from "../../src/kernel/outcome";
import type { Chance } from "./chance";
import { encoded, type Encoding, encodings } from "./encodings";

/** A school calendar spelled in another way: the same closures come out of it, or it is refused, or a problem is told. */

interface Holiday {
  readonly label: string;
  readonly from: string;
  readonly to: string;
  readonly zones: string;
  /** The population that the ministry names; teachers' rows are nobody's holidays here. */
  readonly of: string;
}

/** Dates of zone B are those of Reims; the others are invented, and always other ones. */
const holidays: readonly Holiday[] = [
  { label: "Vacances d'Été", from: "2026-07-04", to: "2026-09-01", zones: "ABC", of: "Élèves" },
  {
    label: "Prérentrée des enseignants",
    from: "2026-08-31",
    to: "2026-08-31",
    zones: "ABC",
    of: "Enseignants",
  },
  { label: "Vacances de la Toussaint", from: "2026-10-17", to: "2026-11-02", zones: "ABC", of: "-" },
  { label: "Vacances de Noël", from: "2026-12-19", to: "2027-01-04", zones: "ABC", of: "Élèves" },
  { label: "Vacances d'Hiver", from: "2027-02-13", to: "2027-03-01", zones: "A", of: "-" },
  { label: "Vacances d'Hiver", from: "2027-02-20", to: "2027-03-08", zones: "B", of: "-" },
  { label: "Vacances d'Hiver", from: "2027-02-06", to: "2027-02-22", zones: "C", of: "-" },
  { label: "Vacances de Printemps", from: "2027-04-10", to: "2027-04-26", zones: "A", of: "-" },
  { label: "Vacances de Printemps", from: "2027-04-17", to: "2027-05-03", zones: "B", of: "-" },
  { label: "Vacances de Printemps", from: "2027-04-03", to: "2027-04-19", zones: "C", of: "-" },
  { label: "Pont de l'Ascension", from: "2027-05-07", to: "2027-05-07", zones: "ABC", of: "-" },
  { label: "Début des Vacances d'Été", from: "2027-07-03", to: "2027-07-03", zones: "ABC", of: "-" },
];

/** One académie of each zone. */
const seats = [
  ["A", "Besançon"],
  ["B", "Reims"],
  ["C", "Paris"],
] as const;

const choice = { academie: "Reims", schoolYear: "2026-2027", territory: "metropole" } as const;

/** How one file spells everything. */
interface Spelling {
  readonly form: "csv" | "json" | "ics";
  readonly zones: (zones: string) => string;
  readonly separator: string;
  readonly quoted: boolean;
  readonly lineEnd: string;
  readonly encoding: Encoding;
  readonly headers: readonly string[];
  readonly day: (iso: string) => string;
  readonly label: (label: string) => string;
  readonly seat: (name: string) => string;
  /** One row a zone, in place of one an académie. */
  readonly byZone: boolean;
  readonly after: string;
}

const technical = [
  "description",
  "population",
  "start_date",
  "end_date",
  "location",
  "zones",
  "annee_scolaire",
];
const plain: Spelling = {
  form: "csv",
  zones: (zones) => `Zone ${zones}`,
  separator: ";",
  quoted: false,
  lineEnd: "\n",
  encoding: "utf-8",
  headers: technical,
  day: (iso) => iso,
  label: (label) => label,
  seat: (name) => name,
  byZone: false,
  after: "",
};

const listed = (zones: string, between: string, last = between) =>
  zones.length < 2 ? zones : `${Array.from(zones).slice(0, -1).join(between)}${last}${zones.slice(-1)}`;

/** Ways in which calendars name zones; the last ones name something else as well. */
const zoneTexts: readonly ((zones: string) => string)[] = [
  (zones) => `Zone ${zones}`,
  (zones) => `zone ${zones.toLowerCase()}`,
  (zones) => `Zones ${listed(zones, ", ", " et ")}`,
  (zones) => `Zones ${listed(zones, ", ")}`,
  (zones) => `Zones ${listed(zones, " ")}`,
  (zones) => `Zones ${listed(zones, " & ")}`,
  (zones) => `Zone(s) ${listed(zones, "-")}`,
  (zones) => `Zone(s) ${listed(zones, "/")}`,
  (zones) => `(Zone ${listed(zones, ", ", " et ")})`,
  (zones) => `Zones ${listed(zones, "+")}`,
  (zones) =>
    Array.from(zones)
      .map((zone) => `Zone ${zone}`)
      .join(" - "),
  (zones) =>
    Array.from(zones)
      .map((zone) => `Zone ${zone}`)
      .join(", "),
  (zones) => listed(zones, ", ", " et "),
  (zones) => (zones === "ABC" ? "Toutes zones" : `Zone ${zones}`),
  (zones) => (zones === "ABC" ? "Toutes les zones" : `Zones ${listed(zones, " ou ")}`),
  (zones) => `Zone ${listed(zones, ", ")} et Corse`,
  (zones) => `Zones ${listed(zones, ", ")} (sauf Lyon)`,
  (zones) => `Zone ${listed(zones, ", ")}?`,
];

function parisian(iso: string): string {
  return `+0${String(tzOffset("Europe/Paris", new Date(`${iso}T00:00:00Z`)) / 60)}:00`;
}

const dayTexts: readonly ((iso: string) => string)[] = [
  (iso) => iso,
  // The evening before in Greenwich, as the ministry's server says it; midnight in Paris.
  (iso) => new Date(Date.parse(`${iso}T00:00:00${parisian(iso)}`)).toISOString().replace(".000Z", "+00:00"),
  (iso) => `${iso}T00:00:00${parisian(iso)}`,
  (iso) => iso.split("-").reverse().join("/"),
  (iso) => iso.split("-").reverse().join("-"),
  (iso) => iso.split("-").reverse().join("/").replace("/20", "/"),
  (iso) => iso.replace(/-/g, ""),
  (iso) => iso.replace(/-/g, "/"),
];

function draw(chance: Chance): { readonly what: string; readonly spelling: Spelling } {
  const base = { ...plain, form: chance.oneOf(["csv", "csv", "ics", "ics", "json"] as const) };
  const changes: readonly (readonly [string, Partial<Spelling>])[] = [
    ["zones", { zones: chance.oneOf(zoneTexts), byZone: chance.onceIn(2) }],
    ["zones", { zones: chance.oneOf(zoneTexts), byZone: true }],
    ["days", { day: chance.oneOf(dayTexts) }],
    ["separator", { separator: chance.oneOf([",", "\t", "|"]) }],
    ["quotes", { quoted: true, lineEnd: "\r\n" }],
    ["encoding", { encoding: chance.oneOf(encodings) }],
    ["a lone quote", { label: (label) => label.replace("d'Hiver", 'd"Hiver') }],
    ["formula quotes", { zones: (zones) => `="Zone ${zones}"`, seat: (name) => `="${name}"` }],
    ["case", { label: (label) => label.toUpperCase(), seat: (name) => name.toUpperCase() }],
    ["seat", { seat: (name) => `Académie de ${name}` }],
    ["apostrophes", { label: (label) => label.replace(/'/g, "’") }],
    [
      "headers",
      {
        headers: [
          "Description",
          "Population",
          "Date de début",
          "Date de fin",
          "Académies",
          "Zones",
          "Année scolaire",
        ],
      },
    ],
    ["headers", { headers: technical.map((header) => (header === "zones" ? "zone" : header)) }],
    ["headers", { headers: technical.map((header) => (header === "end_date" ? "fin" : header)) }],
    ["headers", { headers: technical.map((header) => (header === "location" ? "lieu" : header)) }],
    ["rubbish", { after: "Source : ministère;;;;;;" }],
    ["rubbish", { after: "\u001a" }],
  ];
  const [what, change] = chance.oneOf(changes);
  return { what: `calendar as ${base.form}, ${what}`, spelling: { ...base, ...change } };
}

function rowsOf({ byZone, zones, seat, day, label }: Spelling): readonly (readonly string[])[] {
  return holidays.flatMap((holiday) => {
    const cells = (name: string, text: string) => [
      label(holiday.label),
      holiday.of,
      day(holiday.from),
      day(holiday.to),
      name,
      text,
      "2026-2027",
    ];
    if (byZone) return [cells("", zones(holiday.zones))];
    return seats.flatMap(([zone, name]) =>
      holiday.zones.includes(zone) ? [cells(seat(name), zones(zone))] : [],
    );
  });
}

function render(spelling: Spelling): string {
  switch (spelling.form) {
    case "csv":
      return csvOf(spelling);
    case "json":
      return JSON.stringify(
        rowsOf(spelling).map((cells) =>
          Object.fromEntries(spelling.headers.map((header, index) => [header, cells[index] ?? ""])),
        ),
      );
    case "ics":
      return icsOf(spelling);
  }
}

function csvOf(spelling: Spelling): string {
  const { separator, quoted, lineEnd, headers, after } = spelling;
  const cell = (text: string) => (quoted ? `"${text.replace(/"/g, '""')}"` : text);
  const lines = [headers, ...rowsOf(spelling)].map((cells) => cells.map(cell).join(separator));
  return [...lines, after].join(lineEnd);
}

function icsOf({ zones, label, lineEnd, after }: Spelling): string {
  const compact = (iso: string) => iso.replace(/-/g, "");
  const next = (iso: string) => new Date(Date.parse(iso) + 86_400_000).toISOString().slice(0, 10);
  const events = holidays.map(({ label: name, from, to, zones: of, of: people }, index) => {
    const summary = `${label(name)}${people === "Enseignants" ? " (enseignants)" : ""} - ${zones(of)}`;
    const end = from === to ? next(to) : to;
    return [
      "BEGIN:VEVENT",
      `UID:${String(index)}@essai`,
      `DTSTART;VALUE=DATE:${compact(from)}`,
      `DTEND;VALUE=DATE:${compact(end)}`,
      `SUMMARY:${summary.replace(/[,;\\]/g, "\\$&")}`,
      "END:VEVENT",
    ].join("\r\n");
  });
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//essai//FR",
    ...events,
    `END:VCALENDAR${after === "" ? "" : lineEnd + after}`,
  ].join("\r\n");
}

/** What is wrong with how a calendar spelled by chance is taken. */
export async function calendarFaults(
  chance: Chance,
): Promise<{ readonly what: string; readonly faults: readonly string[] }> {
  const { what, spelling } = draw(chance);
  const text = render(spelling);
  const outcome = await parse(encoded(text, spelling.encoding));
  const expected = await reference();
  if (!outcome.ok || outcome.problems.length > 0) return { what, faults: [] };
  const found = closuresOf(outcome.value);
  if (found === expected) return { what, faults: [] };
  return { what, faults: [`silent: ${found} instead of ${expected}\n${text.slice(0, 600)}`] };
}

let known: string | undefined;

/** What the plain file gives. */
async function reference(): Promise<string> {
  if (known !== undefined) return known;
  const outcome = await parse(encoded(csvOf(plain), "utf-8"));
  // A problem that is always there would pass for a word about whatever was changed.
  if (!outcome.ok || outcome.problems.length > 0)
    throw new Error(`Something is wrong with the plain calendar: ${JSON.stringify(outcome.problems)}`);
  known = closuresOf(outcome.value);
  return known;
}

async function parse(bytes: Uint8Array): Promise<Outcome<ImportedCalendar>> {
  const sources = await readCalendarSources(bytes, "calendrier", openXlsx);
  if (!sources.ok) return sources;
  const [source] = sources.value;
  if (source === undefined) throw new Error("A file has a text.");
  return parseSchoolCalendar(source, choice);
}

const closuresOf = ({ closures }: ImportedCalendar) =>
  closures.map(({ from, to }) => `${from}–${to}`).join(" ");
