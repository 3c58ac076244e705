import { day } from "../../../src/kernel/day";
import { isTownClosed, lastDayOpen, type CalendarRow } from "../../../src/domain/calendar";
import { aCalendar, aClosure } from "../../support/town";

const opens = (from: string, to = from, fields: Partial<CalendarRow> = {}) =>
  aClosure(from, to, { type: "open", label: "Ouvert", ...fields });

describe("days on which the whole town is closed", () => {
  it.each<[string, string, readonly CalendarRow[], boolean]>([
    ["an ordinary Thursday", "2026-11-12", [], false],
    ["a Wednesday, where no canteen is", "2026-11-18", [], false],
    ["a Saturday", "2026-11-14", [], false],
    ["a Sunday", "2026-11-15", [], false],
    ["a public holiday", "2026-11-11", [], true],
    ["a day closed for all", "2026-11-12", [aClosure("2026-11-12")], true],
    ["the day before a closure", "2026-11-11", [aClosure("2026-11-12")], true],
    ["the day after a closure", "2026-11-13", [aClosure("2026-11-12")], false],
    ["a Wednesday within the holidays", "2026-10-21", [aClosure("2026-10-17", "2026-11-01")], true],
    ["closed for one school", "2026-11-12", [aClosure("2026-11-12", "2026-11-12", { school: "A" })], false],
    [
      "closed for one class",
      "2026-11-12",
      [aClosure("2026-11-12", "2026-11-12", { className: "CP" })],
      false,
    ],
    ["closed and opened for all", "2026-11-12", [aClosure("2026-11-12"), opens("2026-11-12")], false],
    [
      "closed for all, opened for one school",
      "2026-11-12",
      [aClosure("2026-11-12"), opens("2026-11-12", "2026-11-12", { school: "A" })],
      true,
    ],
    ["a public holiday that is opened", "2026-11-11", [opens("2026-11-11")], false],
    [
      "a public holiday without canteen in a range that opens",
      "2026-11-11",
      [opens("2026-11-09", "2026-11-13")],
      true,
    ],
    [
      "a canteen day of the holidays in a range that opens",
      "2026-10-20",
      [aClosure("2026-10-17", "2026-11-01"), opens("2026-10-19", "2026-10-23")],
      false,
    ],
  ])("%s", (_what, date, rows, closed) => {
    expect(isTownClosed(aCalendar(...rows), day(date))).toBe(closed);
  });
});

describe("the last day open", () => {
  it.each<[string, string, readonly CalendarRow[], string]>([
    ["the day itself", "2026-11-12", [], "2026-11-12"],
    ["a Saturday stays", "2026-11-14", [], "2026-11-14"],
    ["a Sunday stays", "2026-11-15", [], "2026-11-15"],
    ["a Wednesday stays", "2026-11-18", [], "2026-11-18"],
    ["a public holiday: the day before", "2026-11-11", [], "2026-11-10"],
    ["a public holiday on a Monday: the Friday", "2027-03-29", [], "2027-03-26"],
    ["a public holiday on a Sunday moves too", "2026-11-01", [], "2026-10-30"],
    ["a public holiday after a closed day", "2026-11-11", [aClosure("2026-11-10")], "2026-11-09"],
    ["a closed Saturday: the Friday", "2026-11-14", [aClosure("2026-11-14")], "2026-11-13"],
    [
      "within the holidays: the last day before them",
      "2026-10-29",
      [aClosure("2026-10-17", "2026-11-01")],
      "2026-10-16",
    ],
    [
      "a day that is opened within the holidays",
      "2026-10-29",
      [aClosure("2026-10-17", "2026-11-01"), opens("2026-10-20")],
      "2026-10-20",
    ],
    [
      "an opened Saturday is no working day",
      "2026-10-19",
      [aClosure("2026-10-18", "2026-11-01"), opens("2026-10-17")],
      "2026-10-16",
    ],
  ])("%s", (_what, date, rows, open) => {
    const calendar = aCalendar(...rows);
    expect(lastDayOpen(calendar, day(date))).toBe(open);
    expect(lastDayOpen(calendar, day(date))).toBe(open);
  });
});
