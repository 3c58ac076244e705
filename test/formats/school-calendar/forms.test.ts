/**
 * The ministry's calendar circulates as csv with technical names or French labels, with or without a BOM, in UTC or Paris
 * time; as the JSON of two APIs; as the .ics of a zone or of all; and as rows pasted in a sheet. The content tells which.
 */
import { closuresOf, codesOf, parseCells, parseText, summerBefore, technicalHeader } from "./samples";

const frenchHeader = "Description;Population;Date de début;Date de fin;Académies;Zones;annee_scolaire";
const utc =
  "Vacances de la Toussaint;-;2026-10-16T22:00:00+00:00;2026-11-01T23:00:00+00:00;Reims;Zone B;2026-2027";
const paris =
  "Vacances de la Toussaint;-;2026-10-17T00:00:00+02:00;2026-11-02T00:00:00+01:00;Reims;Zone B;2026-2027";
const expected = ["2026-10-17 > 2026-11-01 vacation Vacances de la Toussaint"];

const withTabs = (text: string) => text.replaceAll(";", "\t");
const lines = (...rows: readonly string[]) => rows.join("\n");

describe("A csv", () => {
  it.each([
    ["technical names, UTC", lines(technicalHeader, summerBefore, utc)],
    ["technical names, Paris time", lines(technicalHeader, summerBefore, paris)],
    ["French labels, UTC", lines(frenchHeader, summerBefore, utc)],
    ["French labels, Paris time", lines(frenchHeader, summerBefore, paris)],
    ["a BOM", `\uFEFF${lines(frenchHeader, summerBefore, utc)}`],
    ["Windows line ends", lines(technicalHeader, summerBefore, utc, "").replaceAll("\n", "\r\n")],
    ["commas", lines(technicalHeader, summerBefore, utc).replaceAll(";", ",")],
    ["tabs", withTabs(lines(technicalHeader, summerBefore, utc))],
    ["quoted cells", lines(technicalHeader, summerBefore, utc.replace(/[^;]+/g, '"$&"'))],
    [
      "a title and blank lines",
      lines("Calendrier scolaire", "", technicalHeader, summerBefore, "", utc, ";;;;;;"),
    ],
    [
      "columns in another order",
      lines("zones;location;end_date;start_date;description", ...reordered(summerBefore, utc)),
    ],
  ])("with %s", (_case, text) => {
    const outcome = parseText(text);
    expect(closuresOf(outcome)).toEqual(expected);
    expect(codesOf(outcome)).toEqual([]);
    expect(outcome).toMatchObject({ value: { academie: "Reims", zone: "B", schoolYear: "2026-2027" } });
  });

  it("without a needed column is refused, and the column is named", () => {
    const outcome = parseText(lines("description;start_date;location", "Vacances;2026-10-17;Reims"));
    expect(outcome.problems).toMatchObject([
      { code: "calendar.missing-columns", facts: { missing: ["end"] } },
    ]);
  });

  it("without académies is chosen by zone; without zones either, it is refused", () => {
    const zoned = (zone: string) => `Vacances;2026-10-17;2026-11-02;Zone ${zone}`;
    const outcome = parseText(lines("description;start_date;end_date;zones", zoned("A"), zoned("B")));
    expect(closuresOf(outcome)).toEqual(["2026-10-17 > 2026-11-01 vacation Vacances"]);
    const bare = parseText(lines("description;start_date;end_date", "Vacances;2026-10-17;2026-11-02"));
    expect(bare.problems).toMatchObject([
      { code: "calendar.missing-columns", facts: { missing: ["academie"] } },
    ]);
  });
});

describe("A damaged csv", () => {
  const zoned = (zone: string, start: string, end: string) => `Vacances;2026-${start};2026-${end};${zone}`;
  const header = "description;start_date;end_date;zones";
  const damaged = (...rows: readonly string[]) => parseText(lines(header, ...rows)).problems;

  it.each([
    ["a lone quotation mark", ['"Vacances;2026-10-17;2026-11-02;B', zoned("B", "12-19", "12-31")]],
    [
      "two lone ones, which make one cell of the rows between them",
      ['"Vacances;2026-10-17;2026-11-02;B', zoned("B", "12-19", "12-31"), '";2026-12-01;2026-12-03;B'],
    ],
    ["text after a quotation", ['"Vacances" d\'automne;2026-10-17;2026-11-02;B']],
  ])("%s is refused: it swallows rows", (_case, rows) => {
    expect(damaged(...rows)).toMatchObject([
      { code: "calendar.damaged-row", severity: "blocking", facts: { line: 2, cause: "quote" } },
    ]);
  });

  it("a quotation mark inside a text is text", () => {
    const outcome = parseText(lines(header, 'Vacances "vertes";2026-10-17;2026-11-02;B'));
    expect(closuresOf(outcome)).toEqual(['2026-10-17 > 2026-11-01 vacation Vacances "vertes"']);
  });

  it("more cells than columns are refused: zones half read", () => {
    const text = lines(header, zoned("B", "12-19", "12-31"), zoned("A, B", "10-17", "11-02"));
    expect(parseText(text.replaceAll(";", ",").replace("A, B", "A, B et C")).problems).toMatchObject([
      { code: "calendar.damaged-row", facts: { line: 3, cause: "extra-cells" } },
    ]);
  });

  it("two columns for one thing are refused, unless they say the same on every row", () => {
    const row = "Vacances;2026-10-17;2026-10-17;2026-11-02;B";
    const twice = lines("description;début;start_date;fin;zones", row);
    expect(closuresOf(parseText(twice))).toEqual(["2026-10-17 > 2026-11-01 vacation Vacances"]);
    const other = row.replace("2026-10-17", "2026-10-18");
    expect(parseText(lines("description;début;start_date;fin;zones", other)).problems).toMatchObject([
      { code: "calendar.doubled-column", facts: { column: "start", headers: ["début", "start_date"] } },
    ]);
  });

  it("headers that stand there again, page after page, are no row", () => {
    const text = lines(header, zoned("B", "10-17", "11-02"), header, zoned("B", "12-19", "12-31"));
    expect(closuresOf(parseText(text))).toHaveLength(2);
  });

  it("a title with commas above the table does not decide what parts its cells", () => {
    const title = "Calendrier scolaire, 2026-2027, zones A, B, C, Corse, Guadeloupe";
    expect(closuresOf(parseText(lines(title, "", header, zoned("B", "10-17", "11-02"))))).toHaveLength(1);
  });

  it('cells kept as text by `="…"` are their content, and Ctrl-Z is the end', () => {
    const row = '="Vacances";="17/10/2026";"=""02/11/2026""";="Zone B"';
    expect(closuresOf(parseText(`${lines(header, row)}\r\n\u001a`))).toEqual([
      "2026-10-17 > 2026-11-01 vacation Vacances",
    ]);
  });
});

function reordered(...rows: readonly string[]): readonly string[] {
  return rows.map((row) => {
    const [description, , start, end, academie, zone] = row.split(";");
    return [zone, academie, end, start, description].join(";");
  });
}

describe("The cells of a sheet", () => {
  const header = frenchHeader.split(";");
  const row = (start: string | number, end: string | number) => [
    "Vacances de la Toussaint",
    "-",
    start,
    end,
    "Reims",
    "Zone B",
    "2026-2027",
  ];

  it.each([
    ["text", "2026-10-16T22:00:00+00:00", "2026-11-01T23:00:00+00:00"],
    ["French text", "17/10/2026", "02/11/2026"],
    ["serial numbers", 46312, 46328],
    ["serial numbers with the UTC hour", 46311 + 22 / 24, 46327 + 23 / 24],
  ])("with dates as %s", (_case, start, end) => {
    const cells = [header, summerBefore.split(";"), [null, null], row(start, end)];
    expect(closuresOf(parseCells(cells))).toEqual(expected);
  });

  it("without a header are no calendar", () => {
    expect(closuresOf(parseCells([row(46312, 46328)]))).toEqual(["refused: calendar.unknown-form"]);
    expect(closuresOf(parseCells([]))).toEqual(["refused: calendar.unknown-form"]);
  });
});

describe("A JSON", () => {
  const names = technicalHeader.split(";");
  const record = (keys: readonly string[], row: string) =>
    Object.fromEntries(row.split(";").map((value, index) => [keys[index] ?? "", value]));
  const records = [summerBefore, utc].map((row) => record(names, row));
  const french = [summerBefore, utc].map((row) => record(frenchHeader.split(";"), row));

  it.each([
    ["of API v1", records.map((fields) => ({ datasetid: "fr-en-calendrier-scolaire", fields }))],
    ["of a search of API v1", { nhits: 2, records: records.map((fields) => ({ recordid: "1", fields })) }],
    ["of API v2", { total_count: 2, results: records }],
    ["of GeoJSON", { type: "FeatureCollection", features: records.map((properties) => ({ properties })) }],
    ["of bare objects", records],
    ["of bare objects with French labels", french],
  ])("%s", (_case, value) => {
    const outcome = parseText(JSON.stringify(value));
    expect(closuresOf(outcome)).toEqual(expected);
    expect(codesOf(outcome)).toEqual([]);
  });

  it("of one object a line", () => {
    expect(closuresOf(parseText(records.map((one) => JSON.stringify(one)).join("\n")))).toEqual(expected);
  });

  it.each([
    [{ total_count: 2222, results: records }, 2222],
    [{ nhits: 3, records: records.map((fields) => ({ fields })) }, 3],
  ])("that holds a part of the records is refused", (value, total) => {
    expect(parseText(JSON.stringify(value)).problems).toMatchObject([
      { code: "calendar.partial-answer", severity: "blocking", facts: { given: 2, total } },
    ]);
  });

  it("names a record that cannot be read by its number, and reads lists of académies", () => {
    const [first, second] = records;
    const listed = [first, { ...second, location: ["Lille", "Reims"], start_date: "samedi" }];
    expect(parseText(JSON.stringify(listed)).problems).toMatchObject([
      { code: "calendar.unreadable-row", facts: { place: { of: "record", number: 2 }, start: "samedi" } },
    ]);
  });

  it.each([["[{"], ["{}"], ["[]"], ["[{}, 1]"], ["[1, 2]"], ['[{"nom": "Reims"}]']])(
    "%s is no calendar",
    (text) => {
      expect(closuresOf(parseText(text))).toEqual(["refused: calendar.unknown-form"]);
    },
  );
});

describe("A text that is none of these", () => {
  it.each([[""], ["Bonjour"], ["nom;prénom\nDupont;Jean"], ["BEGIN:VCALENDAR\nBEGIN:VEVENT"]])(
    "%p is refused",
    (text) => {
      expect(closuresOf(parseText(text))).toEqual(["refused: calendar.unknown-form"]);
    },
  );
});

describe("A form without any row", () => {
  it.each([[technicalHeader], ["BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR"], [JSON.stringify([])]])(
    "%p",
    (text) => {
      expect(parseText(text).ok).toBe(false);
    },
  );

  it("of a known form is a file without rows for the year", () => {
    expect(closuresOf(parseText(technicalHeader))).toEqual(["refused: calendar.no-rows-for-year"]);
  });
});

describe("The académie", () => {
  const other = utc.replace("Reims", "Orléans-Tours").replace("2026-11-01", "2026-11-08");

  it("is chosen among those of a zone, however it is typed", () => {
    const outcome = parseText(lines(technicalHeader, other, utc), { academie: "orleans tours" });
    expect(closuresOf(outcome)).toEqual(["2026-10-17 > 2026-11-08 vacation Vacances de la Toussaint"]);
    expect(outcome).toMatchObject({ value: { academie: "Orléans-Tours", zone: "B" } });
  });

  it("unknown is refused, with the nearest name and all there are", () => {
    const outcome = parseText(lines(technicalHeader, other, utc), { academie: "Riems" });
    expect(outcome.problems).toMatchObject([
      {
        code: "calendar.unknown-academie",
        facts: { academie: "Riems", nearest: "Reims", available: ["Orléans-Tours", "Reims"] },
      },
    ]);
  });

  it("nothing like any other has no nearest name", () => {
    const outcome = parseText(lines(technicalHeader, utc), { academie: "Chaumont" });
    expect(outcome.problems).toMatchObject([{ facts: { nearest: undefined, available: ["Reims"] } }]);
  });
});
