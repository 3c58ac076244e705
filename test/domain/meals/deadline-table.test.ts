import fc from "fast-check";
import { addDays, day, type Weekday } from "../../../src/kernel/day";
import { information } from "../../../src/kernel/problem";
import {
  judgeAbsence,
  judgeBooking,
  latestByTable,
  type Absence,
  type Booking,
  type DeadlineRow,
  type TownDeadlines,
} from "../../../src/domain/meals";
import type { CalendarRow } from "../../../src/domain/calendar";
import { foldLabel } from "../../../src/kernel/label";
import {
  aBooking,
  aCalendar,
  aClosure,
  aRule,
  anAbsence,
  chaumontBookings,
  clock,
  days,
  noDeadlines,
  placeIn,
} from "../../support/town";

const name = "Le mercredi";

const [monday, , wednesday, thursday, friday, saturday] = [1, 2, 3, 4, 5, 6] as const;

/** For a weekday, the last one, of the same week or of the week before. */
function aRow(
  weekday: Weekday | undefined,
  latestWeekday: Weekday | undefined,
  week: DeadlineRow["week"] = "same",
  fields: Partial<DeadlineRow> = {},
): DeadlineRow {
  return {
    table: name,
    weekday,
    latestWeekday,
    week,
    before: undefined,
    place: placeIn("deadlines"),
    defects: [],
    ...fields,
  };
}

const town = (rows: readonly DeadlineRow[], ...closures: readonly CalendarRow[]): TownDeadlines => ({
  tables: new Map([[foldLabel(name), { name, rows }]]),
  calendar: aCalendar(...closures),
});

function latest(date: string, deadlines: TownDeadlines, table = name) {
  const found = latestByTable(table, day(date), deadlines);
  return found.ok ? found.deadline.latest : found.reason.kind;
}

describe("the last day of a table of deadlines", () => {
  it.each<[string, string, DeadlineRow, string]>([
    [
      "Friday 18 September, the Wednesday of the week before",
      "2026-09-18",
      aRow(friday, wednesday, "before"),
      "2026-09-09",
    ],
    ["Friday 18 September, the Wednesday of its week", "2026-09-18", aRow(friday, wednesday), "2026-09-16"],
    [
      "Thursday 12 November, the Wednesday: a public holiday, the Tuesday",
      "2026-11-12",
      aRow(thursday, wednesday),
      "2026-11-10",
    ],
    ["the day itself", "2026-09-18", aRow(friday, friday), "2026-09-18"],
    [
      "a Monday, the Thursday of the week before",
      "2026-09-14",
      aRow(monday, thursday, "before"),
      "2026-09-10",
    ],
    [
      "a Monday, the Saturday of the week before stays",
      "2026-09-14",
      aRow(monday, saturday, "before"),
      "2026-09-12",
    ],
    ["a Sunday is the last day of its week", "2026-09-20", aRow(7, monday), "2026-09-14"],
    [
      "over New Year: 1 January is a holiday, the Thursday",
      "2027-01-04",
      aRow(monday, friday, "before"),
      "2026-12-31",
    ],
    ["week 53", "2027-01-01", aRow(friday, monday), "2026-12-28"],
  ])("%s", (_what, date, row, expected) => {
    expect(latest(date, town([row]))).toBe(expected);
  });

  it("moves before the holidays of the whole town, at the same hour", () => {
    const rows = [aRow(monday, thursday, "before", { before: clock("10:00") })];
    const holidays = aClosure("2026-10-17", "2026-11-01");
    const found = latestByTable(name, day("2026-11-02"), town(rows, holidays));
    expect(found).toEqual({ ok: true, deadline: { latest: "2026-10-16", before: clock("10:00") } });
    const ofOneSchool = { ...holidays, school: "École du Parc" };
    expect(latest("2026-11-02", town(rows, ofOneSchool))).toBe("2026-10-29");
  });

  it("is found by the name of the table, whatever its case and accents", () => {
    expect(latest("2026-09-18", town([aRow(friday, wednesday)]), "LE MERCREDI ")).toBe("2026-09-16");
  });

  const defect = information("tariff.neither-price-nor-rate", {});

  it.each<[string, readonly DeadlineRow[], string]>([
    ["a weekday that no row names", [aRow(monday, wednesday, "before")], "no-row"],
    ["a table without rows", [], "no-row"],
    ["a weekday that two rows name", [aRow(friday, wednesday), aRow(friday, thursday)], "several-rows"],
    ["two rows that say the same", [aRow(friday, wednesday), aRow(friday, wednesday)], "several-rows"],
    ["a last day after the day", [aRow(friday, saturday)], "after-the-day"],
    ["an unreadable last day", [aRow(friday, undefined)], "defective-row"],
    ["an unreadable hour", [aRow(friday, wednesday, "same", { defects: [defect] })], "defective-row"],
    ["an unreadable weekday, which may be the one", [aRow(undefined, wednesday)], "defective-row"],
    [
      "an unreadable weekday beside the one",
      [aRow(friday, wednesday), aRow(undefined, wednesday)],
      "defective-row",
    ],
  ])("is not known by %s", (_what, rows, kind) => {
    expect(latest("2026-09-18", town(rows))).toBe(kind);
    expect(latest("2026-09-18", town([...rows].reverse()))).toBe(kind);
  });

  it("is not known by an unknown table, and the likeliest is named", () => {
    const found = latestByTable("Le mercredy", day("2026-09-18"), town([aRow(friday, wednesday)]));
    expect(found).toEqual({ ok: false, reason: { kind: "no-table", nearest: name } });
  });

  it("bears no more than the rows of its weekday", () => {
    const rows = [aRow(friday, wednesday), aRow(thursday, undefined), aRow(monday, friday)];
    expect(latest("2026-09-18", town(rows))).toBe("2026-09-16");
  });

  it("is never after the day, and within two weeks before it but for closures", () => {
    const weekdays = fc.integer({ min: 1, max: 7 }) as fc.Arbitrary<Weekday>;
    fc.assert(
      fc.property(fc.nat(1500), weekdays, fc.boolean(), (offset, latestWeekday, isBefore) => {
        const date = addDays(day("2025-01-01"), offset);
        const rows = ([1, 2, 3, 4, 5, 6, 7] as const).map((weekday) =>
          aRow(weekday, latestWeekday, isBefore ? "before" : "same"),
        );
        const found = latestByTable(name, date, town(rows));
        if (!found.ok) expect([found.reason.kind, isBefore]).toEqual(["after-the-day", false]);
        else {
          expect(found.deadline.latest <= date).toBe(true);
          // Thirteen days, and the longest bridge of holidays before a weekend.
          expect(found.deadline.latest >= addDays(date, -13 - 4)).toBe(true);
        }
      }),
    );
  });
});

describe("an absence told by a table", () => {
  const rule = aRule({ notice: { kind: "table", table: name }, article: "art. 4" });
  const judged = (fields: Partial<Absence>, before: number | undefined, meals: readonly string[]) =>
    judgeAbsence(
      anAbsence({ from: day(meals[0] ?? ""), to: day(meals.at(-1) ?? ""), ...fields }),
      rule,
      { days: days(...meals), countedPresent: new Set() },
      "metropole",
      day("2026-12-31"),
      town([aRow(thursday, wednesday, "same", { before }), aRow(friday, wednesday, "before", { before })]),
    );

  it.each([
    ["2026-09-08", "23:59", "rule-met"],
    ["2026-09-09", "09:59", "rule-met"],
    ["2026-09-09", "10:00", "told-late"],
    ["2026-09-09", undefined, "told-late"],
    ["2026-09-10", "08:00", "told-late"],
  ])("before 10:00 of Wednesday 9, for Friday 18 September: told on %s at %s", (toldOn, hour, reason) => {
    const fields = { toldOn: day(toldOn), toldAt: hour === undefined ? undefined : clock(hour) };
    expect(judged(fields, clock("10:00"), ["2026-09-18"])?.days[0]?.reason.kind).toBe(reason);
  });

  it.each([
    ["2026-09-09", "rule-met"],
    ["2026-09-10", "told-late"],
  ])("without an hour the whole day will do: told on %s", (toldOn, reason) => {
    expect(judged({ toldOn: day(toldOn) }, undefined, ["2026-09-18"])?.days[0]?.reason.kind).toBe(reason);
  });

  it("is judged day by day", () => {
    const found = judged({ toldOn: day("2026-09-16") }, undefined, ["2026-09-17", "2026-09-18"]);
    expect(found?.days.map(({ reason }) => reason)).toEqual([
      { kind: "rule-met" },
      { kind: "told-late", latest: "2026-09-09", before: undefined },
    ]);
    expect(found?.verdict).toBe("partial");
    expect(found?.problem).toBeUndefined();
  });

  it("not told is not told", () => {
    expect(judged({}, undefined, ["2026-09-18"])?.days[0]?.reason.kind).toBe("not-told");
  });

  it("blocks the child where the table says nothing of a day with a meal", () => {
    const found = judged({ toldOn: day("2026-09-01") }, undefined, ["2026-09-14", "2026-09-17"]);
    expect(found?.problem).toMatchObject({
      code: "deadline.no-row",
      severity: "blocking",
      facts: { child: "C1", table: name, day: "2026-09-14" },
      blocks: { of: "child", code: "C1" },
    });
    expect(found?.days.map(({ deducted }) => deducted)).toEqual([false, true]);
  });

  it("blocks nobody where the office decided", () => {
    const found = judged({ decision: "refuse" }, undefined, ["2026-09-14"]);
    expect(found?.problem).toBeUndefined();
  });

  it("blocks the child where the workbook has no such table at all", () => {
    const meals = { days: days("2026-09-18"), countedPresent: new Set<never>() };
    const absence = anAbsence({ from: day("2026-09-18"), toldOn: day("2026-09-01") });
    const found = judgeAbsence(absence, rule, meals, "metropole", day("2026-12-31"), noDeadlines);
    expect(found?.problem).toMatchObject({ code: "deadline.no-table", where: { sheet: "absenceRules" } });
  });
});

describe("a booking asked for by a table", () => {
  const judged = (fields: Partial<Booking>, before?: number) =>
    judgeBooking(
      aBooking({
        from: day("2026-09-18"),
        type: "exceptional",
        documentReceivedOn: day("2026-09-01"),
        ...fields,
      }),
      { ...chaumontBookings, exceptionalTable: name },
      "metropole",
      day("2026-12-31"),
      town([aRow(friday, wednesday, "before", { before })]),
    );

  it.each([
    ["2026-09-09", undefined, undefined, "in-time"],
    ["2026-09-10", undefined, undefined, "late"],
    ["2026-09-09", "09:59", "10:00", "in-time"],
    ["2026-09-09", "10:00", "10:00", "late"],
    ["2026-09-09", undefined, "10:00", "late"],
    ["2026-09-08", undefined, "10:00", "in-time"],
  ])("for Friday 18 September: asked for on %s at %s, where the limit is %s", (date, at, limit, kind) => {
    const hour = (text: string | undefined) => (text === undefined ? undefined : clock(text));
    const found = judged({ requestedOn: day(date), requestedAt: hour(at) }, hour(limit));
    expect(found?.reason.kind).toBe(kind);
    expect(found?.verdict).toBe(kind === "in-time" ? "accepted" : "accepted-out-of-time");
  });

  it("is judged whole, by the weekday of its first day", () => {
    const asked = { to: day("2026-10-30"), requestedOn: day("2026-09-09") };
    expect(judged(asked)?.verdict).toBe("accepted");
  });

  it("says until when, by which table", () => {
    expect(judged({ requestedOn: undefined }, clock("10:00"))?.reason).toEqual({
      kind: "request-date-missing",
      deadline: "2026-09-09",
      before: clock("10:00"),
      table: name,
    });
  });

  it("leaves other bookings as they are", () => {
    expect(judged({ type: "schedule", requestedOn: day("2026-08-25") })?.reason).toEqual({
      kind: "in-time",
      deadline: "2026-08-25",
    });
  });

  it("blocks the child where the table says nothing of the weekday", () => {
    const found = judged({ from: day("2026-09-17"), requestedOn: day("2026-09-01") });
    expect(found?.problem).toMatchObject({ code: "deadline.no-row", blocks: { of: "child", code: "C1" } });
  });

  it("blocks nobody where the office decided", () => {
    const found = judged({ from: day("2026-09-17"), decision: "accept" });
    expect([found?.problem, found?.verdict]).toEqual([undefined, "accepted"]);
  });
});
