/** A school year runs from 1 September to 31 August. */
import { day } from "../../src/kernel/day";
import { schoolYearDays, schoolYearOf } from "../../src/law";

it("2026-2027 spans 1 September 2026 to 31 August 2027", () => {
  expect(schoolYearDays("2026-2027")).toEqual({ from: "2026-09-01", to: "2027-08-31" });
  expect(schoolYearDays(" 2026/2027 ")).toEqual({ from: "2026-09-01", to: "2027-08-31" });
});

it.each([["2026"], ["2026-2028"], ["2027-2026"], ["2026-27"], ["cette année"], [""]])(
  "%p is no school year",
  (text) => {
    expect(schoolYearDays(text)).toBeUndefined();
  },
);

it.each([
  ["2026-08-31", "2025-2026"],
  ["2026-09-01", "2026-2027"],
  ["2027-01-01", "2026-2027"],
])("%s lies in %s", (date, schoolYear) => {
  expect(schoolYearOf(day(date))).toBe(schoolYear);
});
