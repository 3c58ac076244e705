/**
 * Where a holiday holds is written in a column, a place, a summary or a title, and in many ways. A text of which a part
 * is not understood is refused: half read, it would drop a holiday or take that of others.
 */
import type { CalendarChoice } from "../../../src/formats/school-calendar";
import { closuresOf, parseText, reims } from "./samples";

const summer = "Vacances d'Été;2026-07-04;2026-09-01;A, B, C";
const otherHoliday = "Noël;2026-12-19;2027-01-04;A, B, C";

type Verdict = "own" | "others" | "refused";

/** What becomes of one holiday, among others that hold for everybody. */
function verdictOf(text: string, academie: string, choice: Partial<CalendarChoice> = {}): Verdict {
  const outcome = parseText(text, { ...reims, ...choice, academie });
  if (!outcome.ok) return "refused";
  return outcome.value.closures.some(({ from }) => from.startsWith("2026-10")) ? "own" : "others";
}

function ofColumn(zones: string, academie: string): Verdict {
  const cell = `"${zones.replaceAll('"', '""')}"`;
  const rows = ["description;start_date;end_date;zones", summer, otherHoliday];
  return verdictOf([...rows, `Vacances;2026-10-17;2026-11-02;${cell}`].join("\n"), academie);
}

interface Said {
  readonly summary?: string;
  readonly location?: string;
  readonly description?: string;
  readonly categories?: string;
  readonly title?: string;
}

function icsOf({ summary = "Vacances", location, description, categories, title }: Said): string {
  const event = (start: string, end: string, ...more: readonly string[]) =>
    ["BEGIN:VEVENT", `DTSTART;VALUE=DATE:${start}`, `DTEND;VALUE=DATE:${end}`, ...more, "END:VEVENT"].join(
      "\r\n",
    );
  const escaped = (text: string) => text.replaceAll(",", "\\,").replaceAll(";", "\\;");
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    ...(title === undefined ? [] : [`X-WR-CALNAME:${escaped(title)}`]),
    event("20260704", "20260901", "SUMMARY:Vacances d'Été", "LOCATION:Zones A/B/C"),
    event("20261219", "20270104", "SUMMARY:Vacances de Noël", "LOCATION:Zones A/B/C"),
    event(
      "20261017",
      "20261102",
      `SUMMARY:${escaped(summary)}`,
      ...(location === undefined ? [] : [`LOCATION:${escaped(location)}`]),
      ...(description === undefined ? [] : [`DESCRIPTION:${escaped(description)}`]),
      ...(categories === undefined ? [] : [`CATEGORIES:${categories}`]),
    ),
    "END:VCALENDAR",
  ].join("\r\n");
}

const ofEvent = (said: Said, academie: string) => verdictOf(icsOf(said), academie);

describe("A column of zones", () => {
  it.each([
    ["A, B et C", "own", "own"],
    ["A,B", "own", "others"],
    ["A et B", "own", "others"],
    ["zones b et c", "own", "own"],
    ["Zones A & B", "own", "others"],
    ["ZONE B", "own", "others"],
    ["Zone(s) A/B", "own", "others"],
    ["Zone(s) B-C", "own", "own"],
    ["Zones A – B", "own", "others"],
    ["A-B-C", "own", "own"],
    ["ABC", "own", "own"],
    ["Zone AC", "others", "own"],
    ["A + B", "own", "others"],
    ["A|B", "own", "others"],
    ["Zone A et zone B", "own", "others"],
    ["zone A, zone B, zone C", "own", "own"],
    ["Zones A à C", "own", "own"],
    ["A à B", "own", "others"],
    ["(Zone A)", "others", "others"],
    ["Zones A/B/C - Corse", "own", "own"],
    ["Zone C - Corse", "others", "own"],
    ["Toutes zones", "own", "own"],
    ["toutes les zones", "own", "own"],
    ["les trois zones", "own", "own"],
    ["France métropolitaine - zone A", "others", "others"],
    ["Reims, Lille et Nantes", "own", "others"],
    ["Académies de Reims et de Nancy-Metz", "own", "others"],
    ["ORLEANS TOURS", "others", "others"],
    ["Guadeloupe", "others", "others"],
  ] as const)("%p: %s for Reims, %s for Paris", (zones, forReims, forParis) => {
    expect([ofColumn(zones, "Reims"), ofColumn(zones, "Paris")]).toEqual([forReims, forParis]);
  });

  it.each([
    ["A, B et Z"],
    ["A, B et"],
    ["Zone D"],
    ["Zone"],
    ["Nord"],
    ["Zone B sauf Reims"],
    ["A, B et C hors Corse"],
    ["Zone Bs"],
    ["AA"],
    ["C à A"],
    ["Zne B"],
    ["B ?"],
    ["Outre-mer"],
  ])("%p is refused, and the row is named", (zones) => {
    const rows = ["description;start_date;end_date;zones", summer, otherHoliday];
    const outcome = parseText([...rows, `Vacances;2026-10-17;2026-11-02;${zones}`].join("\n"));
    expect(outcome).toMatchObject({
      ok: false,
      problems: [
        {
          code: "calendar.unclear-zone",
          severity: "blocking",
          facts: { place: { of: "line", number: 4 }, label: "Vacances", texts: [zones], academie: "Reims" },
        },
      ],
    });
  });

  it("that is not understood in a row of another year is nobody's business", () => {
    const rows = [
      "description;start_date;end_date;zones",
      summer,
      otherHoliday,
      "Hiver;2017-02-11;2017-02-27;Nord",
    ];
    expect(parseText(rows.join("\n")).ok).toBe(true);
  });

  it("`A-C` is A and C, but may be all three: refused for B, unless the file shows that its hyphens list", () => {
    expect([ofColumn("Zone(s) A-C", "Dijon"), ofColumn("Zone(s) A-C", "Paris")]).toEqual(["own", "own"]);
    expect(ofColumn("Zone(s) A-C", "Reims")).toBe("refused");
    const listing = [
      "description;start_date;end_date;zones",
      summer,
      "Noël;2026-12-19;2027-01-04;Zone(s) A-B-C",
    ];
    const hiver = "Hiver;2026-10-17;2026-11-02;Zone(s) A-C";
    expect(verdictOf([...listing, hiver].join("\n"), "Reims")).toBe("others");
  });

  it("`toutes zones` is silent about Corse and the islands: refused for them", () => {
    expect(ofColumn("Toutes zones", "Corse")).toBe("refused");
    expect(ofColumn("Zones A/B/C - Corse", "Corse")).toBe("own");
    expect(ofColumn("Zones A/B/C", "Corse")).toBe("refused");
  });
});

describe("A column of académies", () => {
  const file = (...cells: readonly string[]) =>
    [
      "description;start_date;end_date;location;zones",
      "Vacances d'Été;2026-07-04;2026-09-01;Reims;Zone B",
      "Noël;2026-12-19;2027-01-04;Reims;Zone B",
      ...cells.map((cell) => `Toussaint;2026-10-17;2026-11-02;${cell}`),
    ].join("\n");

  it.each([
    ["Reims;Zone B", "own"],
    ["Lille;Zone B", "others"],
    ["Lille, Reims;Zone B", "own"],
    ["Zone B;", "own"],
    ["Zone A;", "others"],
    [";Zone B", "own"],
    [";Zone A", "others"],
    ["Riems;Zone B", "refused"],
    ["Riems;Zone A", "others"],
    ["Reims et environs;", "refused"],
    [";Zone Y", "refused"],
  ] as const)("%p: %s", (cells, verdict) => {
    expect(verdictOf(file(cells), "Reims")).toBe(verdict);
  });
});

describe("A summary", () => {
  it.each([
    ["Vacances d'Hiver - Zone A", "others", "Vacances d'Hiver"],
    ["Vacances d'Hiver — zones B et C", "own", "Vacances d'Hiver"],
    ["Vacances d'Hiver – toutes zones", "own", "Vacances d'Hiver"],
    ["Vacances d'Hiver (Zone B)", "own", "Vacances d'Hiver"],
    ["Vacances d'Hiver (zones A, B)", "own", "Vacances d'Hiver"],
    ["Vacances d'Hiver [B]", "own", "Vacances d'Hiver"],
    ["Zone B : vacances d'Hiver", "own", "vacances d'Hiver"],
    ["Zone C : vacances d'Hiver", "others", "vacances d'Hiver"],
    ["[Zone B] Vacances d'Hiver", "own", "Vacances d'Hiver"],
    ["Zones A & B - Vacances d'Hiver", "own", "Vacances d'Hiver"],
    ["Vacances zone B 2026-2027", "own", "Vacances 2026-2027"],
    ["Vacances d'Hiver zone B (élèves)", "own", "Vacances d'Hiver (élèves)"],
    ["Vacances d'Hiver - Reims, Lille", "own", "Vacances d'Hiver"],
    ["Vacances d'Hiver - Académie de Paris", "others", "Vacances d'Hiver"],
    ["Vacances d'Hiver (académies de Reims et Nice)", "own", "Vacances d'Hiver"],
    ["Vacances d'Hiver B", "own", "Vacances d'Hiver"],
    ["Vacances d'Hiver A/C", "others", "Vacances d'Hiver"],
    ["Vacances : A et B", "own", "Vacances"],
    ["🏖️ Vacances d’Été — zones A et B", "own", "🏖️ Vacances d’Été"],
    ["E\u0301té - Zone B", "own", "Été"],
  ] as const)("%p: %s", (summary, verdict, label) => {
    expect(ofEvent({ summary }, "Reims")).toBe(verdict);
    if (verdict === "own")
      expect(closuresOf(parseText(icsOf({ summary })))[0]).toBe(`2026-10-17 > 2026-11-01 vacation ${label}`);
  });

  it.each([
    ["Vacances d'Hiver - Zones B et Z"],
    ["Vacances d'Hiver - Zone B - Crse"],
    ["Vacances d'Hiver (zone du Nord)"],
    ["Zone A : hiver, Zone B : printemps"],
    ["Vacances d'Hiver - Zone B, sauf Reims"],
  ])("%p is refused, and the event is named by its summary", (summary) => {
    const outcome = parseText(icsOf({ summary }));
    expect(outcome.problems).toMatchObject([
      {
        code: "calendar.unclear-zone",
        facts: { place: { of: "event" }, label: summary, start: "2026-10-17", end: "2026-11-02" },
      },
    ]);
  });

  it.each([
    ["Réunion : parents d'élèves"],
    ["Réunion - école"],
    ["Semaine nationale"],
    ["Vacances de B. Martin"],
  ])("%p says nothing of zones", (summary) => {
    expect(parseText(icsOf({ summary })).problems).toMatchObject([{ code: "calendar.unstated-zone" }]);
  });
});

describe("An event", () => {
  it.each([
    [{ location: "France métropolitaine - zone A" }, "others"],
    [{ location: "France métropolitaine - zones A et B" }, "own"],
    [{ location: "France métropolitaine", summary: "Vacances — zone A" }, "others"],
    [{ location: "École du Centre, zone B" }, "own"],
    [{ location: "École du Centre", summary: "Vacances (Zone C)" }, "others"],
    [{ location: "Besançon, Lyon, Dijon", summary: "Vacances - Zone A" }, "others"],
    [{ location: "Caen, Lille, Reims", summary: "Vacances - Zone B" }, "own"],
    [{ categories: "Zone A" }, "others"],
    [{ categories: "Zone A,Zone B" }, "own"],
    [{ description: "Vacances de la Toussaint - Zone C" }, "others"],
    [{ title: "Calendrier scolaire - Zone A" }, "others"],
    [{ title: "Congés scolaires de la zone B depuis l'année 2017" }, "own"],
    [{ title: "Zone A", location: "Zone B" }, "own"],
    [{ location: "Zone A", summary: "Vacances - Zone B" }, "refused"],
    // Of 2009, when Reims was not in that zone: the list is one thing, the zone another.
    [{ location: "Besançon, Lyon, Dijon", summary: "Vacances - Zone B" }, "refused"],
    [{ summary: "Vacances d'Hiver (Zone B - Lille)" }, "refused"],
  ] as const)("%j: %s for Reims", (said, verdict) => {
    expect(ofEvent(said, "Reims")).toBe(verdict);
  });

  it("in a country is told as one without a zone: it may be that of one zone", () => {
    expect(parseText(icsOf({ location: "France" })).problems).toMatchObject([
      { code: "calendar.unstated-zone", facts: { rows: 1 } },
    ]);
    expect(ofEvent({ location: "France métropolitaine" }, "Corse")).toBe("refused");
  });

  it("segments are joined whatever way each says its zones", () => {
    const segment = (start: string, end: string, summary: string) =>
      `BEGIN:VEVENT\nDTSTART;VALUE=DATE:${start}\nDTEND;VALUE=DATE:${end}\nSUMMARY:${summary}\nEND:VEVENT`;
    const text = [
      "BEGIN:VCALENDAR",
      segment("20270213", "20270220", "Vacances d'Hiver — zone A"),
      segment("20270220", "20270227", "Vacances d'Hiver (zones A et B)"),
      segment("20270227", "20270301", "Toutes zones : vacances d'Hiver"),
      segment("20270301", "20270308", "Vacances d'Hiver – Zones B & C"),
      "END:VCALENDAR",
    ].join("\n");
    expect(closuresOf(parseText(text))).toEqual(["2027-02-20 > 2027-03-07 vacation Vacances d'Hiver"]);
  });
});
