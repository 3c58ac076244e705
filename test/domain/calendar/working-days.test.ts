/**
 * Working days (jours ouvrés) are Monday to Friday less public holidays, counted backwards with the day itself excluded.
 */
import { isWorkingDay, workingDaysBefore, type Territory } from "../../../src/domain/calendar";
import { day } from "../../../src/kernel/day";

it.each<[number, string, string, Territory]>([
  [2, "2026-11-12", "2026-11-09", "metropole"], // Wednesday 11 is a holiday
  [1, "2026-11-12", "2026-11-10", "metropole"],
  [0, "2026-11-12", "2026-11-12", "metropole"],
  [0, "2026-11-11", "2026-11-11", "metropole"],
  [1, "2026-11-09", "2026-11-06", "metropole"], // over a week-end
  [1, "2026-11-08", "2026-11-06", "metropole"], // from a Sunday
  [7, "2026-11-19", "2026-11-09", "metropole"],
  [15, "2026-11-30", "2026-11-06", "metropole"],
  [1, "2026-04-07", "2026-04-03", "metropole"], // Tuesday after Easter
  [1, "2026-04-07", "2026-04-02", "alsace-moselle"], // Good Friday is a holiday there
  [1, "2027-01-04", "2026-12-31", "metropole"], // over New Year's Day, a Friday
])("%d working days before %s is %s (%4$s)", (count, date, expected, territory) => {
  expect(workingDaysBefore(day(date), count, territory)).toBe(expected);
});

it("A Saturday and a holiday are no working days", () => {
  expect(isWorkingDay(day("2026-11-06"), "metropole")).toBe(true);
  expect(isWorkingDay(day("2026-11-07"), "metropole")).toBe(false);
  expect(isWorkingDay(day("2026-11-11"), "metropole")).toBe(false);
});
