/**
 * A day is served when its weekday is a canteen weekday of the school, it is no public holiday, and no row closes it.
 * The narrowest row wins (class, then school, then all); at equal width `Ouvert` wins. `Ouvert` beats closures and
 * holidays; it opens a weekday without canteen only when it names a single day.
 *
 * In November 2026, the 2nd is a Monday, the 7th a Saturday and the 11th, a Wednesday, is a holiday.
 */
import {
  compileCalendar,
  isServed,
  servedDays,
  servedOn,
  type CalendarRow,
  type CalendarType,
  type ServiceCalendar,
  type Territory,
} from "../../../src/domain/calendar";
import { day, eachDay, type Weekday } from "../../../src/kernel/day";

interface RowOptions {
  readonly school?: string;
  readonly className?: string;
}

function row(
  type: CalendarType,
  from: string,
  to = from,
  { school, className }: RowOptions = {},
): CalendarRow {
  return {
    from: day(from),
    to: day(to),
    label: type,
    type,
    school,
    className,
    place: { sheet: "calendar", row: 2 },
  };
}

interface CalendarOptions {
  readonly territory?: Territory;
  readonly weekdays?: readonly Weekday[];
  readonly bySchool?: ReadonlyMap<string, ReadonlySet<Weekday>>;
}

function calendar(rows: readonly CalendarRow[], options: CalendarOptions = {}): ServiceCalendar {
  const { territory = "metropole", weekdays = [1, 2, 4, 5], bySchool = new Map() } = options;
  return compileCalendar({ territory, week: { general: new Set(weekdays), bySchool }, rows });
}

const everyDay: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const monday = day("2026-11-02");
const wednesday = day("2026-11-04");
const saturday = day("2026-11-07");
const armistice = day("2026-11-11");

describe("Without any row", () => {
  it("the canteen weekdays are served", () => {
    const week = eachDay({ from: monday, to: day("2026-11-08") });
    expect(week.filter((date) => isServed(calendar([]), date, undefined, undefined))).toEqual([
      "2026-11-02",
      "2026-11-03",
      "2026-11-05",
      "2026-11-06",
    ]);
  });

  it("a weekday without canteen is closed by its weekday", () => {
    const because = { kind: "weekday", weekday: 3 };
    expect(servedOn(calendar([]), wednesday, undefined, undefined)).toEqual({ served: false, because });
  });

  it("a public holiday of the territory is closed by its name, and not elsewhere", () => {
    const goodFriday = day("2026-04-03");
    const inMetz = calendar([], { territory: "alsace-moselle" });
    const because = { kind: "public-holiday", holiday: "good-friday" };
    expect(servedOn(inMetz, goodFriday, undefined, undefined)).toEqual({ served: false, because });
    expect(servedOn(calendar([]), goodFriday, undefined, undefined)).toEqual({ served: true });
  });

  it("a school with a week of its own follows it, however its name is typed", () => {
    const bySchool = new Map([["ecole pasteur", new Set<Weekday>([3])]]);
    const both = calendar([], { bySchool });
    expect(isServed(both, wednesday, "École  PASTEUR", undefined)).toBe(true);
    expect(isServed(both, monday, "École Pasteur", undefined)).toBe(false);
    expect(isServed(both, monday, "Jules Ferry", undefined)).toBe(true);
    expect(isServed(both, monday, undefined, undefined)).toBe(true);
  });
});

describe("A row that closes", () => {
  it.each([
    ["2026-11-01", false],
    ["2026-11-02", true],
    ["2026-11-06", true],
    ["2026-11-07", false],
  ])("from the 2nd to the 6th: is %s closed by it? %p", (date, closed) => {
    const closure = row("closure", "2026-11-02", "2026-11-06");
    const verdict = servedOn(
      calendar([closure], { weekdays: everyDay, territory: "metropole" }),
      day(date),
      "A",
      "CP",
    );
    const byRow = !verdict.served && verdict.because.kind === "row" && verdict.because.row === closure;
    expect(byRow).toBe(closed);
  });

  it.each<CalendarType>(["vacation", "public-holiday", "bridge", "closure", "strike"])(
    "of type %s closes",
    (type) => {
      expect(isServed(calendar([row(type, monday)]), monday, undefined, undefined)).toBe(false);
    },
  );

  it("with its dates inverted closes nothing", () => {
    expect(
      isServed(calendar([row("closure", "2026-11-03", "2026-11-02")]), monday, undefined, undefined),
    ).toBe(true);
  });

  it("for one school leaves the others open, and compares names as people do", () => {
    const strike = calendar([row("strike", monday, monday, { school: "École Jean-Moulin" })]);
    expect(isServed(strike, monday, "ecole jean-moulin ", "CP")).toBe(false);
    expect(isServed(strike, monday, "Pasteur", "CP")).toBe(true);
    expect(isServed(strike, monday, undefined, undefined)).toBe(true);
  });

  it("for a class holds in every school; with a school too, both must match", () => {
    const anyCp = calendar([row("closure", monday, monday, { className: "CP" })]);
    expect(isServed(anyCp, monday, "A", "cp")).toBe(false);
    expect(isServed(anyCp, monday, "A", "CM2")).toBe(true);
    expect(isServed(anyCp, monday, "A", undefined)).toBe(true);
    const cpOfA = calendar([row("closure", monday, monday, { school: "A", className: "CP" })]);
    expect(isServed(cpOfA, monday, "A", "CP")).toBe(false);
    expect(isServed(cpOfA, monday, "B", "CP")).toBe(true);
    expect(isServed(cpOfA, monday, "A", "CM2")).toBe(true);
  });
});

describe("Of two rows on one day, the narrowest wins", () => {
  const forAll: RowOptions = {};
  const forSchool: RowOptions = { school: "A" };
  const forClass: RowOptions = { className: "CP" };
  const forBoth: RowOptions = { school: "A", className: "CP" };

  it.each<[string, RowOptions, RowOptions, boolean]>([
    ["all closed, school open", forAll, forSchool, true],
    ["school closed, all open", forSchool, forAll, false],
    ["school closed, class open", forSchool, forClass, true],
    ["class closed, school open", forClass, forSchool, false],
    ["all closed, class open", forAll, forClass, true],
    ["class of the school closed, all open", forBoth, forAll, false],
    ["class closed, class of the school open", forClass, forBoth, true],
    ["class of the school closed, class open", forBoth, forClass, true],
    ["all closed, all open", forAll, forAll, true],
    ["school closed, school open", forSchool, forSchool, true],
  ])("%s", (_case, closed, open, served) => {
    const rows = [row("closure", monday, monday, closed), row("open", monday, monday, open)];
    expect(isServed(calendar(rows), monday, "A", "CP")).toBe(served);
    expect(isServed(calendar([...rows].reverse()), monday, "A", "CP")).toBe(served);
  });
});

describe("A row that opens", () => {
  it("opens a public holiday, as a single day or a range", () => {
    const wednesdays = { weekdays: everyDay };
    expect(isServed(calendar([], wednesdays), armistice, undefined, undefined)).toBe(false);
    expect(isServed(calendar([row("open", armistice)], wednesdays), armistice, undefined, undefined)).toBe(
      true,
    );
    const range = row("open", "2026-11-09", "2026-11-13");
    expect(isServed(calendar([range], wednesdays), armistice, undefined, undefined)).toBe(true);
  });

  it("opens a weekday without canteen only when it names a single day", () => {
    const range = calendar([row("open", "2026-11-02", "2026-11-08")]);
    expect(isServed(range, saturday, undefined, undefined)).toBe(false);
    expect(isServed(calendar([row("open", saturday)]), saturday, undefined, undefined)).toBe(true);
  });

  it("as a range for a class does not stand in the way of a single day for all", () => {
    const rows = [row("open", "2026-11-02", "2026-11-08", { className: "CP" }), row("open", saturday)];
    expect(isServed(calendar(rows), saturday, "A", "CP")).toBe(true);
  });

  it("for all does not open what is closed for a school, even a holiday", () => {
    const rows = [row("open", armistice), row("strike", armistice, armistice, { school: "A" })];
    const all = calendar(rows, { weekdays: everyDay });
    expect(isServed(all, armistice, "A", undefined)).toBe(false);
    expect(isServed(all, armistice, "B", undefined)).toBe(true);
  });
});

describe("Served days", () => {
  const november = { from: day("2026-11-01"), to: day("2026-11-30") };

  it("are the days of a range that are served, both ends included", () => {
    expect(servedDays(calendar([]), { from: monday, to: day("2026-11-05") }, "A", "CP")).toEqual([
      "2026-11-02",
      "2026-11-03",
      "2026-11-05",
    ]);
    expect(servedDays(calendar([]), { from: saturday, to: monday }, "A", "CP")).toEqual([]);
  });

  it("asked twice are the very same list", () => {
    const asked = calendar([]);
    const first = servedDays(asked, november, "A", "CP");
    expect(servedDays(asked, { ...november }, "A", "CP")).toBe(first);
    expect(first).toHaveLength(17);
  });

  it("are remembered for each school, class and range apart", () => {
    const asked = calendar([row("closure", monday, monday, { school: "A", className: "CP" })]);
    expect(servedDays(asked, november, "A", "CP")).toHaveLength(16);
    expect(servedDays(asked, november, "A", "CM2")).toHaveLength(17);
    expect(servedDays(asked, november, "CP", "A")).toHaveLength(17);
    expect(servedDays(asked, november, undefined, "CP")).toHaveLength(17);
    expect(servedDays(asked, { from: november.from, to: monday }, "A", "CM2")).toEqual([monday]);
  });
});
