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
    ["a duration in weeks and days", ";VALUE=DATE:20261017", "DURATION:P2W2D"],
    ["a duration from a time", ":20261016T163000", "DURATION:P16DT16H"],
    ["a date that is not called one", ":20261017", "DTEND:20261102"],
    ["a date that is not called one, in a time zone", ";TZID=Europe/Paris:20261017", "DTEND:20261102"],
    ["a date with hyphens", ";VALUE=DATE:2026-10-17", "DTEND;VALUE=DATE:2026-11-02"],
    ["a time that is called a date", ";VALUE=DATE:20261017T000000", "DTEND;VALUE=DATE:20261102T000000"],
    ["a time without seconds", ";VALUE=DATE-TIME:20261017T0000", "DTEND:20261102T0000"],
    ["a quoted time zone", ';TZID="Paris: heure":20261017T000000', "DTEND:20261102T083000"],
    ["the last minute of the last day off", ":20261017T000000", "DTEND:20261101T235900"],
    ["lower case", ";value=date:20261017", "dtend;value=date:20261102"],
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

describe("Dates that are none", () => {
  const others = [summer, shared("20261219", "20270104", "Vacances de Noël", "Zone B")];

  it.each([
    ["the 99th day of the 13th month", ";VALUE=DATE:20261399", "DTEND;VALUE=DATE:20261102"],
    ["words", ":samedi", "DTEND;VALUE=DATE:20261102"],
    ["an hour that is none", ":20261017T990000", "DTEND;VALUE=DATE:20261102"],
    ["an end that is none", ";VALUE=DATE:20261017", "DTEND:bientôt"],
    ["a duration that is none", ";VALUE=DATE:20261017", "DURATION:deux semaines"],
    ["a period", ";VALUE=PERIOD:20261017/P3D", "DTEND;VALUE=DATE:20261102"],
    ["an end before the start", ";VALUE=DATE:20261017", "DTEND;VALUE=DATE:20261001"],
    ["nothing", ";VALUE=DATE:", "DTEND;VALUE=DATE:"],
  ])("%s: refused, and the event is named", (_case, start, end) => {
    const event = {
      start: start.includes(":") ? start : `:${start}`,
      end,
      summary: "Toussaint",
      location: "Zone B",
    };
    const outcome = parseText(ics([...others, event]));
    expect(outcome.ok).toBe(false);
    expect(outcome.problems.map(({ code }) => code)).toEqual([
      start === ":" ? "calendar.unknown-form" : "calendar.unreadable-row",
    ]);
    expect(outcome.problems).toMatchObject([
      { facts: { place: { of: "event", number: 3 }, label: "Toussaint" } },
    ]);
  });

  it("an instant is told in the time of the calendar: midnight in La Réunion is 20:00 UTC on the eve", () => {
    const text = ics([
      { start: ":20261015T200000Z", end: "DTEND:20261025T200000Z", summary: "Vacances", location: "Réunion" },
    ]);
    const choice = { academie: "Réunion", territory: "reunion" } as const;
    const there = text.replace("VERSION:2.0", "VERSION:2.0\r\nX-WR-TIMEZONE:Indian/Reunion");
    expect(closuresOf(parseText(there, choice))).toEqual(["2026-10-17 > 2026-10-25 vacation Vacances"]);
    const nowhere = text.replace("VERSION:2.0", "VERSION:2.0\r\nX-WR-TIMEZONE:Mars/Olympus");
    expect(closuresOf(parseText(nowhere, choice))).toEqual(closuresOf(parseText(text, choice)));
  });
});

describe("Events that come back, or do not take place", () => {
  const withLine = (line: string, event: Event = shared("20261017", "20261102", "Toussaint", "Zone B")) =>
    ics([summer, shared("20261219", "20270104", "Vacances de Noël", "Zone B"), event]).replace(
      `SUMMARY:${event.summary}`,
      `${line}\r\nSUMMARY:${event.summary}`,
    );

  it.each([
    ["RRULE:FREQ=YEARLY"],
    ["RRULE:FREQ=WEEKLY;COUNT=3"],
    ["RRULE:FREQ=YEARLY;UNTIL=20300101"],
    ["RDATE;VALUE=DATE:20261201"],
  ])("%s is refused: what is not written date by date would be left out", (rule) => {
    for (const start of ["20261017", "20201017"]) {
      const outcome = parseText(
        withLine(rule, shared(start, `${start.slice(0, 4)}1102`, "Toussaint", "Zone B")),
      );
      expect(outcome.problems).toMatchObject([
        { code: "calendar.repeated-event", severity: "blocking", facts: { label: "Toussaint - Zone B" } },
      ]);
    }
  });

  it.each([
    [
      "ended before",
      "RRULE:FREQ=YEARLY;UNTIL=20240101",
      shared("20201017", "20201102", "Toussaint", "Zone B"),
    ],
    ["of another zone", "RRULE:FREQ=YEARLY", shared("20261017", "20261102", "Toussaint", "Zone A")],
    ["of teachers", "RRULE:FREQ=YEARLY", shared("20261017", "20261102", "Enseignants", "Zone B")],
    ["that begins later", "RRULE:FREQ=YEARLY", shared("20271017", "20271102", "Toussaint", "Zone B")],
  ])("one %s is nobody's business", (_case, rule, event) => {
    expect(closuresOf(parseText(withLine(rule, event)))).toContain(
      "2026-12-19 > 2027-01-03 vacation Vacances de Noël",
    );
  });

  it.each([["STATUS:CANCELLED"], ["STATUS:cancelled"]])("%s closes nothing, and that is said", (status) => {
    const outcome = parseText(withLine(status));
    expect(closuresOf(outcome)).toEqual(["2026-12-19 > 2027-01-03 vacation Vacances de Noël"]);
    expect(outcome.problems).toMatchObject([
      {
        code: "calendar.cancelled-event",
        severity: "information",
        facts: { label: "Toussaint - Zone B", start: "2026-10-17", end: "2026-11-02" },
      },
    ]);
  });

  it("a calendar that takes back its events, and `Annulé :`, too", () => {
    const cancelled = ics([summer, shared("20261017", "20261102", "Toussaint", "Zone B")], "Zone B");
    const whole = cancelled.replace("VERSION:2.0", "VERSION:2.0\r\nMETHOD:CANCEL");
    expect(closuresOf(parseText(whole))).toEqual(["refused: calendar.no-rows-for-year"]);
    const event = shared("20261017", "20261102", "Annulé : Toussaint", "Zone B");
    expect(codesOf(parseText(withLine("CLASS:PUBLIC", event)))).toEqual(["calendar.cancelled-event"]);
  });

  it("of another zone or another year is not spoken of", () => {
    for (const event of [
      shared("20261017", "20261102", "Toussaint", "Zone A"),
      shared("20171017", "20171102", "Toussaint", "Zone B"),
    ])
      expect(codesOf(parseText(withLine("STATUS:CANCELLED", event)))).toEqual([]);
  });
});

describe("A file of several calendars", () => {
  it("is read whole, each under its own title", () => {
    const holiday = (start: string, end: string): Event => ({ start, end, summary: "Vacances" });
    const text = [
      ics([holiday("20270213", "20270301")], "Zone A"),
      ics([holiday("20270220", "20270308")], "Zone B"),
    ].join("");
    expect(closuresOf(parseText(text))).toEqual(["2027-02-20 > 2027-03-07 vacation Vacances"]);
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
