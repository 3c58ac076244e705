/**
 * The .ics knows zones only, has exclusive DTEND (the return morning), names teachers' rows in SUMMARY, and may split a
 * holiday in segments per group of zones: touching segments of one label are merged before the departure and return rules.
 */
import { closuresOf, codesOf, parseText } from "./samples";

interface Event {
  readonly start: string;
  readonly end?: string;
  readonly summary: string;
  readonly location?: string;
}

function ics(events: readonly Event[], name = "Calendrier scolaire - France métropolitaine"): string {
  const bodies = events.map(({ start, end, summary, location }) =>
    [
      "BEGIN:VEVENT",
      `DTSTART${start.includes(":") ? start : `;VALUE=DATE:${start}`}`,
      ...(end === undefined ? [] : [end.includes(":") ? end : `DTEND;VALUE=DATE:${end}`]),
      `SUMMARY:${summary}`,
      ...(location === undefined ? [] : [`LOCATION:${location}`]),
      "END:VEVENT",
    ].join("\r\n"),
  );
  return ["BEGIN:VCALENDAR", "VERSION:2.0", `X-WR-CALNAME:${name}`, ...bodies, "END:VCALENDAR", ""].join(
    "\r\n",
  );
}

const shared = (start: string, end: string, label: string, zones: string): Event => ({
  start,
  end,
  summary: `${label} - ${zones}`,
  location: zones,
});
const summer = shared("20260704", "20260901", "Vacances d'Été", "Zones A/B/C");

describe("Segments", () => {
  const winter = [
    shared("20270213", "20270220", "Vacances d'Hiver", "Zone A"),
    shared("20270220", "20270227", "Vacances d'Hiver", "Zones A/B"),
    shared("20270227", "20270301", "Vacances d'Hiver", "Zones A/B/C - Corse"),
    shared("20270301", "20270308", "Vacances d'Hiver", "Zones B/C - Corse"),
    shared("20270308", "20270315", "Vacances d'Hiver", "Zone C - Corse"),
  ];

  it.each([
    ["Dijon", "2027-02-13 > 2027-02-28"],
    ["Reims", "2027-02-20 > 2027-03-07"],
    ["Paris", "2027-02-27 > 2027-03-14"],
    ["Corse", "2027-02-27 > 2027-03-14"],
  ])("for %s are one holiday", (academie, days) => {
    expect(closuresOf(parseText(ics([...winter].reverse()), { academie }))).toEqual([
      `${days} vacation Vacances d'Hiver`,
    ]);
  });

  it("inside a holiday are no departures: Monday 1 March 2027 stays closed", () => {
    // Planted: applied to each segment, the departure rule would serve the Monday that begins the fourth.
    const alone = closuresOf(parseText(ics([shared("20270301", "20270308", "Vacances d'Hiver", "Zone B")])));
    expect(alone).toEqual(["2027-03-02 > 2027-03-07 vacation Vacances d'Hiver"]);
    expect(closuresOf(parseText(ics(winter)))).toEqual(["2027-02-20 > 2027-03-07 vacation Vacances d'Hiver"]);
  });

  it("that do not touch, or of two labels, stay apart", () => {
    const apart = [
      shared("20261017", "20261024", "Vacances", "Zone B"),
      shared("20261025", "20261102", "Vacances", "Zone B"),
      shared("20261102", "20261108", "Pont", "Zone B"),
    ];
    expect(closuresOf(parseText(ics(apart)))).toEqual([
      "2026-10-17 > 2026-10-23 vacation Vacances",
      "2026-10-25 > 2026-11-01 vacation Vacances",
      "2026-11-03 > 2026-11-07 bridge Pont",
    ]);
  });
});

describe("Days", () => {
  it("DTEND is the return morning, and a marker has DTEND = DTSTART", () => {
    const outcome = parseText(
      ics([
        summer,
        shared("20261017", "20261102", "Vacances de la Toussaint", "Zone B"),
        shared("20270507", "20270508", "Pont de l'Ascension", "Zones A/B/C"),
        shared("20270703", "20270703", "Début des Vacances d'Été", "Zones A/B/C"),
      ]),
    );
    expect(closuresOf(outcome)).toEqual([
      "2026-10-17 > 2026-11-01 vacation Vacances de la Toussaint",
      "2027-05-07 > 2027-05-07 bridge Pont de l'Ascension",
      "2027-07-03 > 2027-08-31 vacation Vacances d'Été",
    ]);
    expect(codesOf(outcome)).toEqual([]);
  });

  it("a marker whose end is excluded, the next morning, is a marker too", () => {
    const events = [summer, shared("20270703", "20270704", "Début des Vacances d'Été", "Zones A/B/C")];
    const outcome = parseText(ics(events));
    expect(closuresOf(outcome)).toEqual(["2027-07-03 > 2027-08-31 vacation Vacances d'Été"]);
    expect(codesOf(outcome)).toEqual([]);
  });

  it.each([
    ["an instant", ":20261016T220000Z", "DTEND:20261101T230000Z"],
    ["a time in Paris", ";TZID=Europe/Paris:20261017T000000", "DTEND;TZID=Europe/Paris:20261102T000000"],
    ["a duration", ";VALUE=DATE:20261017", "DURATION:P16D"],
  ])("may be written as %s", (_case, start, end) => {
    const outcome = parseText(ics([{ start, end, summary: "Vacances", location: "Zone B" }]));
    expect(closuresOf(outcome)).toEqual(["2026-10-17 > 2026-11-01 vacation Vacances"]);
  });

  it("an event without an end is one day, with a warning", () => {
    const outcome = parseText(ics([summer, { start: "20261116", summary: "Fermeture", location: "Zone B" }]));
    expect(closuresOf(outcome)).toEqual(["2026-11-16 > 2026-11-16 vacation Fermeture"]);
    expect(codesOf(outcome)).toEqual(["calendar.single-day-supposed"]);
  });
});

describe("Events of others", () => {
  it.each([
    ["Vacances d'Été(prérentrée Enseignants)"],
    ["Vacances d'Été (prérentrée Enseignants ) - Zone B"],
    ["Vacances d'Été (prérentrée Élèves du premier degré ) - Zone B"],
    ["Rentrée"],
  ])("%s closes nothing", (summary) => {
    const events = [
      shared("20270703", "20270902", "Vacances d'Été", "Zone B"),
      { start: "20270105", end: "20270106", summary, location: "Zone B" },
    ];
    expect(closuresOf(parseText(ics(events)))).toEqual(["2027-07-03 > 2027-08-31 vacation Vacances d'Été"]);
  });
});

describe("The zone", () => {
  const bare: Event = { start: "20261017", end: "20261102", summary: "Vacances" };
  const expected = ["2026-10-17 > 2026-11-01 vacation Vacances"];

  it.each([
    ["the place", ics([{ ...bare, location: "Zone B" }])],
    ["the summary", ics([{ ...bare, summary: "Vacances - Zones B/C" }])],
    ["the calendar's name", ics([bare], "Calendrier scolaire - Zone B")],
    ["the académie as the place", ics([{ ...bare, location: "Reims" }])],
  ])("may be told by %s", (_case, text) => {
    const outcome = parseText(text);
    expect(closuresOf(outcome)).toEqual(expected);
    expect(codesOf(outcome)).toEqual(["calendar.first-return-unknown"]);
    expect(outcome).toMatchObject({ value: { academie: "Reims", zone: "B" } });
  });

  it("told nowhere is taken as one's own, with a warning", () => {
    const outcome = parseText(ics([bare, { ...bare, location: "École du Centre" }], "Agenda"));
    expect(closuresOf(outcome)).toEqual(expected);
    expect(outcome.problems).toMatchObject([
      { code: "calendar.unstated-zone", facts: { rows: 2 } },
      { code: "calendar.first-return-unknown" },
    ]);
  });

  it("of another académie is refused, and the zones of the file are named", () => {
    const outcome = parseText(ics([summer, { ...bare, location: "Zone B" }].slice(1)), { academie: "Paris" });
    expect(outcome.problems).toMatchObject([
      { code: "calendar.absent-zone", facts: { zone: "C", available: ["B"] } },
    ]);
  });

  it("of an académie that is none is refused, with the nearest name", () => {
    const outcome = parseText(ics([{ ...bare, location: "Zone B" }]), { academie: "Orleans" });
    expect(outcome.problems).toMatchObject([
      { code: "calendar.unknown-academie", facts: { nearest: undefined } },
    ]);
    const slip = parseText(ics([{ ...bare, location: "Zone B" }]), { academie: "Riems" });
    expect(slip.problems).toMatchObject([{ facts: { nearest: "Reims" } }]);
  });
});
