import { importCalendar } from "../../src/app/calendar/calendrier";
import type { ProblemsOf } from "../../src/kernel/problem";
import { MemoryWorkbook } from "../../src/workbook/memory";
import { note, when, type Example, type Grid, type PagesOf } from "./page";
import { now, townWith } from "./small-town";

const header = "description;start_date;end_date;location;zones";
/** Names the first return, so that no page is warned about it. */
const summer = "Vacances d'Été;2026-07-04;2026-09-01;Reims;Zone B";
const christmas = "Vacances de Noël;2026-12-19;2027-01-04;Reims;Zone B";
const csv = (...rows: readonly string[]): string => [header, ...rows].join("\n");

interface Choice {
  readonly academie?: string | undefined;
  readonly year?: string | undefined;
}

/** `ecot calendrier` on the small town, with the text of a file: Reims, 2026-2027. */
function calendrier(text: string | undefined, choice: Choice = {}, name = "calendrier.csv"): Example {
  const { academie, year } = { academie: "Reims", year: "2026-2027", ...choice };
  const options = [
    ...(academie === undefined ? [] : [`--academie "${academie}"`]),
    ...(year === undefined ? [] : [`--annee ${year}`]),
  ];
  return {
    command: [`ecot calendrier cantine.xlsx --depuis ${name}`, ...options].join(" "),
    input: text === undefined ? [] : [{ kind: "text", name, text }],
    run: async () => {
      const sheets = Object.entries(townWith({}));
      const workbook = MemoryWorkbook.ofSnapshots(
        sheets.map(([sheet, rows]) => ({ name: sheet, rows, table: undefined })),
      );
      const sources = text === undefined ? [] : [{ name, content: { kind: "text", text } as const }];
      const request = { sources, academie, schoolYear: year, now };
      const { result, problems } = await importCalendar(request, workbook);
      return {
        problems,
        waits: result === undefined ? "nothing is imported" : "nobody, the import is done",
      };
    },
  };
}

/** The clerk confirms an import that was shown, and the sheet has another row by now. */
function confirmedLate(text: string): Example {
  const shown = calendrier(text);
  return {
    ...shown,
    input: [
      ...shown.input,
      note("The import was shown, then a row was added to the sheet Calendrier, then it was confirmed."),
    ],
    run: async () => {
      const sources = [{ name: "calendrier.csv", content: { kind: "text", text } as const }];
      const request = { sources, academie: "Reims", schoolYear: "2026-2027", now };
      const bookWith = (...rows: Grid) => {
        const town = townWith({});
        const sheets = Object.entries({ ...town, Calendrier: [...(town["Calendrier"] ?? []), ...rows] });
        return MemoryWorkbook.ofSnapshots(
          sheets.map(([name, grid]) => ({ name, rows: grid, table: undefined })),
        );
      };
      const { shown: confirmed } = await importCalendar({ ...request, preview: true }, bookWith());
      const { problems } = await importCalendar(
        { ...request, confirmed },
        bookWith(["01/06/2027", "01/06/2027", "Fermeture", "Fermeture"]),
      );
      return { problems, waits: "nothing is imported" };
    },
  };
}

/** The same on the text of an .ics: the summer before, Christmas, and one event more. */
function agenda(...lines: readonly string[]): Example {
  const event = (start: string, end: string, ...more: readonly string[]) => [
    "BEGIN:VEVENT",
    `DTSTART;VALUE=DATE:${start}`,
    `DTEND;VALUE=DATE:${end}`,
    ...more,
    "END:VEVENT",
  ];
  const text = [
    "BEGIN:VCALENDAR",
    ...event("20260704", "20260901", "SUMMARY:Vacances d'Été - Zone B"),
    ...event("20261219", "20270104", "SUMMARY:Vacances de Noël - Zone B"),
    ...["BEGIN:VEVENT", ...lines, "END:VEVENT"],
    "END:VCALENDAR",
  ].join("\n");
  return calendrier(text, {}, "agenda.ics");
}

const autumn = ["DTSTART:20261017", "DTEND:20261102"];
const jsonOf = (...rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).join(",\n");

/** The school calendar of the ministry, in the forms that people have it in. */
export const calendarPages: PagesOf<ProblemsOf<"calendar">> = {
  "calendar.unknown-form": [
    when("a text without any known column", calendrier("Bonjour, voici les dates.")),
    when("a workbook without any sheet of cells", {
      ...calendrier(undefined),
      input: [note("A workbook that holds a chart and nothing else, instead of calendrier.csv.")],
    }),
  ],
  "calendar.missing-columns": [
    when("one", calendrier("description;start_date;location\nVacances de Noël;2026-12-19;Reims")),
    when("several", calendrier("description;start_date\nVacances de Noël;2026-12-19")),
  ],
  "calendar.doubled-column": [
    calendrier("description;zones;zone;start_date;end_date\nNoël;Zone B;Zone C;2026-12-19;2027-01-04"),
  ],
  "calendar.damaged-row": [
    when("a lone quotation mark", calendrier(csv(summer, '"Noël;2026-12-19;2027-01-04;Reims;Zone B'))),
    when(
      "a separator inside a text",
      calendrier("description,start_date,end_date,zones\nNoël,2026-12-19,2027-01-04,A, B et C"),
    ),
  ],
  "calendar.partial-answer": [
    calendrier(
      `{"total_count": 2222, "results": [\n${jsonOf({
        description: "Vacances de Noël",
        start_date: "2026-12-19",
        end_date: "2027-01-04",
        location: "Reims",
      })}\n]}`,
      {},
      "calendrier.json",
    ),
  ],
  "calendar.unreadable-school-year": [
    {
      ...calendrier(csv(summer, christmas), { year: "2026" }),
      input: [note("Asked by another caller: the command line refuses such a year as wrong usage.")],
    },
  ],
  "calendar.changed-since-preview": [confirmedLate(csv(summer, christmas))],
  "calendar.unknown-academie": [
    when("a slip of the pen", calendrier(csv(summer, christmas), { academie: "Rems" })),
    when("a file of few académies", calendrier(csv(summer, christmas), { academie: "Atlantide" })),
    when(
      "a file that knows zones only",
      calendrier(csv("Vacances de Noël;2026-12-19;2027-01-04;;Zone B"), { academie: "Atlantide" }),
    ),
  ],
  "calendar.absent-zone": [
    when("one zone", calendrier(csv("Vacances d'Hiver;2027-02-13;2027-03-01;;Zone A"))),
    when(
      "several zones",
      calendrier(
        csv(
          "Vacances d'Hiver;2027-02-13;2027-03-01;;Zone A",
          "Vacances d'Hiver;2027-02-06;2027-02-22;;Zone C",
        ),
        { academie: "Orléans-Tours" },
      ),
    ),
  ],
  "calendar.no-rows-for-year": [
    when("other years", calendrier(csv("Vacances de Noël;2017-12-23;2018-01-08;Reims;Zone B"))),
    when("no row at all", calendrier(csv())),
  ],
  "calendar.unreadable-row": [
    when("a date that is none", calendrier(csv(summer, "Vacances de Noël;à fixer;;Reims;Zone B"))),
    when("of an event", agenda("DTSTART:bientôt", "SUMMARY:Toussaint - Zone B")),
    when("of an event without a name", agenda("DTSTART:bientôt", "LOCATION:Zone B")),
    when(
      "of a record of a JSON",
      calendrier(
        `[\n${jsonOf({ description: "Vacances de Noël", start_date: "à fixer", end_date: "", location: "Reims" })}\n]`,
        {},
        "calendrier.json",
      ),
    ),
    when(
      "dates that go backwards",
      calendrier(csv(summer, "Vacances de Noël;2027-01-04;2026-12-19;Reims;Zone B")),
    ),
  ],
  "calendar.unclear-zone": [
    when("of a line", calendrier(csv(summer, "Vacances de Noël;2026-12-19;2027-01-04;;A, B et Z"))),
    when("of an event", agenda(...autumn, "SUMMARY:Toussaint - Zones B et Nord")),
    when("of an event, said twice", agenda(...autumn, "SUMMARY:Toussaint - Zone A", "LOCATION:Zone B")),
    when(
      "a hyphen for a list or for a range",
      agenda(...autumn, "SUMMARY:Toussaint", "LOCATION:Zone(s) A-C"),
    ),
  ],
  "calendar.too-long-for-its-kind": [
    when("of a line", calendrier(csv(summer, "Pont de l'Ascension;2026-10-09;2027-05-28;Reims;Zone B"))),
    when("of an event", agenda("DTSTART:20261009", "DTEND:20270528", "SUMMARY:Abolition - Zone B")),
  ],
  "calendar.repeated-event": [agenda(...autumn, "RRULE:FREQ=YEARLY", "SUMMARY:Toussaint - Zone B")],
  "calendar.cancelled-event": [agenda(...autumn, "STATUS:CANCELLED", "SUMMARY:Toussaint - Zone B")],
  "calendar.unstated-zone": [
    when("one row", calendrier(csv(summer, "Vacances de Noël;2026-12-19;2027-01-04;;"))),
    when(
      "several rows",
      calendrier(csv("Vacances d'Été;2026-07-04;2026-09-01;;", "Vacances de Noël;2026-12-19;2027-01-04;;"), {
        academie: "Amiens",
      }),
    ),
  ],
  "calendar.first-return-unknown": [calendrier(csv(christmas))],
  "calendar.long-closure": [calendrier(csv(summer, "Vacances de Noël;2026-10-17;2027-01-04;Reims;Zone B"))],
  "calendar.single-day-supposed": [
    calendrier(csv(summer, "Journée pédagogique;2026-11-12;2026-11-13;Reims;Zone B")),
  ],
  "calendar.return-unknown": [
    calendrier(csv(summer, "Début des vacances d'hiver;2027-07-03;2027-07-03;Reims;Zone B")),
  ],
  "calendar.other-islands-left-out": [
    calendrier(
      [
        "description;population;start_date;end_date;location",
        "Vacances d'Été;-;2026-07-04;2026-09-01;Guadeloupe",
        "Vacances de Noël;-;2026-12-19;2027-01-04;Guadeloupe",
        "Carnaval;Saint-Martin;2027-02-08;2027-02-12;Guadeloupe",
      ].join("\n"),
      { academie: "Guadeloupe" },
    ),
  ],
  "calendar.academie-not-given": [calendrier(csv(summer, christmas), { academie: undefined })],
  "calendar.school-year-not-given": [calendrier(csv(summer, christmas), { year: undefined })],
};
