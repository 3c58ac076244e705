import fc from "fast-check";
import {
  addDays,
  addMonths,
  day,
  dayAfter,
  dayFromParts,
  daysBetween,
  daysOfMonth,
  eachDay,
  earliest,
  firstOfMonth,
  isoWeekOf,
  isWithin,
  latest,
  monthOf,
  overlap,
  parseDay,
  weekdayOf,
  yearOf,
  type Day,
} from "../../src/kernel/day";

const range = (from: string, to: string) => ({ from: day(from), to: day(to) });

describe("reading a day", () => {
  it.each(["2026-11-22", "2026-01-01", "2026-12-31", "2028-02-29", "2000-02-29"])("reads %s", (text) => {
    expect(parseDay(text)).toBe(text);
  });

  it.each([
    ["a day that does not exist", "2026-02-30"],
    ["29 February of a year that has none", "2026-02-29"],
    ["29 February 1900", "1900-02-29"],
    ["a thirteenth month", "2026-13-01"],
    ["a month 0", "2026-00-10"],
    ["a day 0", "2026-11-00"],
    ["a day 31 of November", "2026-11-31"],
    ["a short form", "2026-1-5"],
    ["the French order", "05/11/2026"],
    ["a day with an hour", "2026-11-22T00:00:00Z"],
    ["outer spaces", " 2026-11-22"],
    ["nothing", ""],
  ])("does not read %s", (_what, text) => {
    expect(parseDay(text)).toBeUndefined();
    expect(() => day(text)).toThrow(RangeError);
  });

  it("puts parts together", () => {
    expect(dayFromParts(2026, 11, 5)).toBe("2026-11-05");
    expect(dayFromParts(2026, 2, 29)).toBeUndefined();
    expect(dayFromParts(2028, 2, 29)).toBe("2028-02-29");
  });
});

describe("counting in days", () => {
  it.each([
    ["2026-11-30", 1, "2026-12-01"],
    ["2026-12-31", 1, "2027-01-01"],
    ["2028-02-28", 1, "2028-02-29"],
    ["2026-02-28", 1, "2026-03-01"],
    ["2026-03-01", -1, "2026-02-28"],
    ["2026-11-22", 0, "2026-11-22"],
    ["2026-03-28", 2, "2026-03-30"],
    ["2026-10-24", 2, "2026-10-26"],
  ])("%s and %i days make %s", (from, count, to) => {
    expect(addDays(day(from), count)).toBe(to);
    expect(daysBetween(day(from), day(to))).toBe(count);
  });

  it("knows the day that follows, the second time too", () => {
    for (const date of ["2026-12-31", "2028-02-28", "2026-12-31"].map(day)) {
      expect(dayAfter(date)).toBe(addDays(date, 1));
    }
  });

  it("knows the weekdays by their ISO number, Monday first", () => {
    expect(weekdayOf(day("2026-11-09"))).toBe(1);
    expect(weekdayOf(day("2026-11-12"))).toBe(4);
    expect(weekdayOf(day("2026-11-15"))).toBe(7);
  });

  it("knows year and month", () => {
    expect(yearOf(day("2026-11-22"))).toBe(2026);
    expect(monthOf(day("2026-11-22"))).toBe("2026-11");
  });

  it.each([
    ["2026-11", "2026-11-01", "2026-11-30"],
    ["2026-02", "2026-02-01", "2026-02-28"],
    ["2028-02", "2028-02-01", "2028-02-29"],
    ["2026-12", "2026-12-01", "2026-12-31"],
  ])("month %s goes from %s to %s", (month, from, to) => {
    expect(daysOfMonth(month)).toEqual({ from, to });
  });

  it.each(["2026-13", "2026-1", "juin-juillet 2018", "2026-11-01", ""])("%p is no month", (text) => {
    expect(daysOfMonth(text)).toBeUndefined();
  });

  it.each([
    ["2026-11-22", 0, "2026-11-01"],
    ["2026-11-01", -1, "2026-10-01"],
    ["2026-01-31", -1, "2025-12-01"],
    ["2026-12-31", 1, "2027-01-01"],
    ["2026-01-31", 1, "2026-02-01"],
  ])("the first of the month of %s, %i months away, is %s", (from, count, first) => {
    expect(firstOfMonth(day(from), count)).toBe(first);
  });
});

describe("ranges of days", () => {
  it("include both their ends", () => {
    const week = range("2026-11-02", "2026-11-06");
    expect(isWithin(day("2026-11-01"), week)).toBe(false);
    expect(isWithin(day("2026-11-02"), week)).toBe(true);
    expect(isWithin(day("2026-11-06"), week)).toBe(true);
    expect(isWithin(day("2026-11-07"), week)).toBe(false);
  });

  it("are open where an end is missing", () => {
    expect(isWithin(day("1900-01-01"), { to: day("2026-11-06") })).toBe(true);
    expect(isWithin(day("2026-11-07"), { to: day("2026-11-06") })).toBe(false);
    expect(isWithin(day("2026-11-01"), { from: day("2026-11-02") })).toBe(false);
    expect(isWithin(day("2100-01-01"), { from: day("2026-11-02") })).toBe(true);
    expect(isWithin(day("2100-01-01"), {})).toBe(true);
  });

  it("share days, one day, or none", () => {
    const november = range("2026-11-01", "2026-11-30");
    expect(overlap(november, range("2026-10-20", "2026-11-05"))).toEqual(range("2026-11-01", "2026-11-05"));
    expect(overlap(november, range("2026-11-30", "2026-12-05"))).toEqual(range("2026-11-30", "2026-11-30"));
    expect(overlap(november, range("2026-12-01", "2026-12-05"))).toBeUndefined();
    expect(overlap(november, { from: day("2026-11-20") })).toEqual(range("2026-11-20", "2026-11-30"));
    expect(overlap(november, {})).toEqual(november);
  });

  it("list their days in order, none when inverted", () => {
    expect(eachDay(range("2026-10-30", "2026-11-02"))).toEqual([
      "2026-10-30",
      "2026-10-31",
      "2026-11-01",
      "2026-11-02",
    ]);
    expect(eachDay(range("2026-11-02", "2026-11-02"))).toEqual(["2026-11-02"]);
    expect(eachDay(range("2026-11-03", "2026-11-02"))).toEqual([]);
    expect(eachDay(range("2028-01-01", "2028-12-31"))).toHaveLength(366);
  });

  it("have an earlier and a later of two days", () => {
    expect(earliest(day("2026-11-02"), day("2026-11-01"))).toBe("2026-11-01");
    expect(latest(day("2026-11-02"), day("2026-11-01"))).toBe("2026-11-02");
  });
});

describe("days in general", () => {
  const anyDay = fc
    .integer({ min: -40_000, max: 40_000 })
    .map((count): Day => addDays(day("2026-11-22"), count));

  it("compare as text the way they follow each other", () => {
    fc.assert(
      fc.property(anyDay, anyDay, (left, right) => {
        expect(left < right).toBe(daysBetween(left, right) > 0);
      }),
    );
  });

  it("come back after any number of steps, on the weekday that the steps say", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 3000 }), (start, count) => {
        const end = addDays(start, count);
        expect(addDays(end, -count)).toBe(start);
        expect(((weekdayOf(start) - 1 + count) % 7) + 1).toBe(weekdayOf(end));
      }),
    );
  });
});

describe("the same day some months later", () => {
  it.each([
    ["2026-11-16", 1, "2026-12-16"],
    ["2026-11-16", 36, "2029-11-16"],
    ["2026-11-16", 0, "2026-11-16"],
    ["2026-11-16", -1, "2026-10-16"],
    ["2026-01-31", 1, "2026-02-28"],
    ["2028-01-31", 1, "2028-02-29"],
    ["2024-02-29", 36, "2027-02-28"],
    ["2026-12-31", 2, "2027-02-28"],
  ])("%s, %p months later, is %s", (start, count, expected) => {
    expect(addMonths(day(start), count)).toBe(expected);
  });
});

describe("the ISO week of a day", () => {
  it.each([
    ["2026-11-29", 48],
    ["2026-11-30", 49],
    ["2026-12-27", 52],
    ["2026-12-28", 53],
    ["2027-01-03", 53],
    ["2027-01-04", 1],
    ["2025-12-28", 52],
    ["2025-12-29", 1],
    ["2024-12-30", 1],
  ])("of %s is %p", (date, expected) => {
    expect(isoWeekOf(day(date))).toBe(expected);
  });
});
