import { inTimeZone } from "../support/in-time-zone";

/** A day is the same on every machine: also where midnight is skipped by a change of clocks (São Paulo, 4 November 2018). */
const asked = `{
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  dayOfAnInstant: new Date("2026-11-22T00:00:00Z").getDate() + "/" + new Date("2026-11-22T12:00:00Z").getDate(),
  read: exports.parseDay("2026-11-22"),
  overSkippedMidnight: exports.eachDay({ from: "2018-11-02", to: "2018-11-06" }),
  overClockChanges: [exports.addDays("2026-03-28", 2), exports.addDays("2026-10-24", 2), exports.addDays("2026-09-26", 2)],
  between: exports.daysBetween("2018-11-03", "2018-11-05"),
  weekdays: [exports.weekdayOf("2018-11-04"), exports.weekdayOf("2026-11-22")],
  month: exports.daysOfMonth("2018-11"),
  first: exports.firstOfMonth("2026-11-30", -1),
  year: exports.eachDay({ from: "2018-01-01", to: "2018-12-31" }).length,
}`;

describe.each([
  // What a clock would make of midnight and noon UTC shows that the zone is really in force.
  ["Europe/Paris", "22/22"],
  ["America/Sao_Paulo", "21/22"],
  ["Pacific/Auckland", "22/23"],
  ["Pacific/Kiritimati", "22/23"],
])("on a machine set to %s", (zone, dayOfAnInstant) => {
  it("days are the same", () => {
    expect(inTimeZone(zone, "src/kernel/day", asked)).toEqual({
      zone,
      dayOfAnInstant,
      read: "2026-11-22",
      overSkippedMidnight: ["2018-11-02", "2018-11-03", "2018-11-04", "2018-11-05", "2018-11-06"],
      overClockChanges: ["2026-03-30", "2026-10-26", "2026-09-28"],
      between: 2,
      weekdays: [7, 7],
      month: { from: "2018-11-01", to: "2018-11-30" },
      first: "2026-10-01",
      year: 365,
    });
  });
});
