import { addDays, day, eachDay, weekdayOf } from "../../src/kernel/day";
import { isTargetDay, nextTargetDay, targetDaysAfter } from "../../src/law";
import { describeWithSharedData } from "../support/public-files";

/**
 * The days of TARGET, on which banks exchange euros.
 *
 * European Central Bank, press release of 14 December 2000, "Long-term calendar for TARGET closing days": from 2002 until
 * further notice TARGET is closed, in addition to Saturdays and Sundays, on New Year's Day, Good Friday, Easter Monday,
 * 1 May, Christmas Day and 26 December. Nothing else closes it: 14 July and 11 November are open.
 */

describe("the closing days, and the days beside them", () => {
  it.each([
    ["2026-01-01", false, "New Year's Day"],
    ["2026-01-02", true, "the day after"],
    ["2026-04-02", true, "Maundy Thursday"],
    ["2026-04-03", false, "Good Friday"],
    ["2026-04-06", false, "Easter Monday"],
    ["2026-04-07", true, "Easter Tuesday"],
    ["2026-04-30", true, "the eve of 1 May"],
    ["2026-05-01", false, "1 May"],
    ["2026-05-14", true, "Ascension Day"],
    ["2026-05-25", true, "Whit Monday"],
    ["2026-07-14", true, "14 July"],
    ["2026-11-11", true, "11 November"],
    ["2026-11-13", true, "a Friday"],
    ["2026-11-14", false, "a Saturday"],
    ["2026-11-15", false, "a Sunday"],
    ["2026-11-16", true, "a Monday"],
    ["2026-12-24", true, "Christmas Eve"],
    ["2026-12-25", false, "Christmas Day"],
    ["2028-12-26", false, "26 December, a Tuesday"],
    ["2026-12-31", true, "31 December"],
    ["2029-03-30", false, "Good Friday in March"],
  ])("on %s TARGET is open: %p (%s)", (date, isOpen) => {
    expect(isTargetDay(day(date))).toBe(isOpen);
  });
});

describe("the next open day", () => {
  it.each([
    ["2026-11-13", "2026-11-13", "an open day is its own next"],
    ["2026-11-14", "2026-11-16", "over a weekend"],
    ["2026-04-03", "2026-04-07", "over Easter"],
    ["2026-12-25", "2026-12-28", "over Christmas and a weekend"],
    ["2027-01-01", "2027-01-04", "over New Year and a weekend"],
  ])("from %s on is %s (%s)", (date, next) => {
    expect(nextTargetDay(day(date))).toBe(next);
  });
});

describe("so many open days ahead", () => {
  it.each([
    ["2026-11-12", 0, "2026-11-12"],
    ["2026-11-14", 0, "2026-11-16"],
    ["2026-11-12", 1, "2026-11-13"],
    ["2026-11-13", 1, "2026-11-16"],
    ["2026-11-14", 1, "2026-11-16"],
    ["2026-11-13", 2, "2026-11-17"],
    ["2026-04-02", 1, "2026-04-07"],
    ["2026-04-02", 5, "2026-04-13"],
  ])("from %s, %p open days ahead is %s", (date, count, expected) => {
    expect(targetDaysAfter(day(date), count)).toBe(expected);
  });
});

describeWithSharedData("bank", "The closing days as banks publish them (2026 to 2030)", (read) => {
  it("are ours, year by year", () => {
    const published = JSON.parse(read("target-closing-days.json")) as Record<string, readonly string[]>;
    expect(Object.keys(published)).toEqual(["2026", "2027", "2028", "2029", "2030"]);
    for (const [year, closed] of Object.entries(published)) {
      const days = eachDay({ from: day(`${year}-01-01`), to: day(`${year}-12-31`) });
      // A holiday on a Saturday or a Sunday closes nothing that was not closed.
      const onWeekdays = (date: string) => weekdayOf(day(date)) <= 5;
      const ours = days.filter((date) => weekdayOf(date) <= 5 && !isTargetDay(date));
      expect(ours).toEqual(closed.filter(onWeekdays));
    }
  });
});

it("No stretch of closed days is longer than the four of Easter", () => {
  for (let date = day("2026-01-01"); date < day("2040-01-01"); date = addDays(date, 1)) {
    expect(nextTargetDay(date) <= addDays(date, 4)).toBe(true);
  }
});
