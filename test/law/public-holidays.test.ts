/**
 * Public holidays (Code du travail, art. L3133-1): 1 January, Easter Monday, 1 May, 8 May, Ascension Day, Whit Monday,
 * 14 July, 15 August, 1 November, 11 November, 25 December: eleven. Alsace and Moselle add Good Friday and 26 December
 * (art. L3134-13); five overseas departments add the day of the abolition of slavery (art. L3422-2, décret n° 83-1003):
 * Mayotte 27 April, Martinique 22 May, Guadeloupe 27 May, Guyane 10 June, La Réunion 20 December.
 */
import { day, daysBetween, weekdayOf, yearOf, type Day } from "../../src/kernel/day";
import {
  easterSunday,
  isPublicHoliday,
  publicHolidayOn,
  publicHolidaysOf,
  territories,
  type HolidayKey,
  type Territory,
} from "../../src/law";
import { holidayNames } from "../../src/wording/holidays";
import { describeWithSharedData } from "../support/public-files";

describe("Easter Sunday", () => {
  // 22 March and 25 April are the earliest and the latest there can be; 1954, 1981 and 2049 are where wrong formulas slip.
  it.each([
    ["1818-03-22"],
    ["1943-04-25"],
    ["1954-04-18"],
    ["1981-04-19"],
    ["2008-03-23"],
    ["2017-04-16"],
    ["2026-04-05"],
    ["2027-03-28"],
    ["2038-04-25"],
    ["2049-04-18"],
    ["2285-03-22"],
  ])("is on %s", (date) => {
    expect(easterSunday(yearOf(day(date)))).toBe(date);
  });

  it("is always a Sunday from 22 March to 25 April", () => {
    for (let year = 1900; year <= 2200; year += 1) {
      const easter = easterSunday(year);
      expect(weekdayOf(easter)).toBe(7);
      expect(daysBetween(day(`${String(year)}-03-22`), easter)).toBeGreaterThanOrEqual(0);
      expect(daysBetween(easter, day(`${String(year)}-04-25`))).toBeGreaterThanOrEqual(0);
    }
  });
});

describe("The public holidays of 2026", () => {
  it("are eleven in métropole, in order of date", () => {
    expect([...publicHolidaysOf(2026, "metropole")]).toEqual([
      ["2026-01-01", "new-year"],
      ["2026-04-06", "easter-monday"],
      ["2026-05-01", "labour-day"],
      ["2026-05-08", "victory-1945"],
      ["2026-05-14", "ascension"],
      ["2026-05-25", "whit-monday"],
      ["2026-07-14", "national-day"],
      ["2026-08-15", "assumption"],
      ["2026-11-01", "all-saints"],
      ["2026-11-11", "armistice-1918"],
      ["2026-12-25", "christmas"],
    ]);
  });

  it.each<[Territory, string, HolidayKey]>([
    ["alsace-moselle", "2026-04-03", "good-friday"],
    ["alsace-moselle", "2026-12-26", "second-christmas-day"],
    ["mayotte", "2026-04-27", "abolition-of-slavery"],
    ["martinique", "2026-05-22", "abolition-of-slavery"],
    ["guadeloupe", "2026-05-27", "abolition-of-slavery"],
    ["guyane", "2026-06-10", "abolition-of-slavery"],
    ["reunion", "2026-12-20", "abolition-of-slavery"],
  ])("of %s alone include %s, the %s", (territory, date, holiday) => {
    const observers = territories.filter((each) => isPublicHoliday(day(date), each));
    expect(observers).toEqual([territory]);
    expect(publicHolidayOn(day(date), territory)).toBe(holiday);
  });

  it("leave the days around them alone", () => {
    expect(isPublicHoliday(day("2026-11-10"), "metropole")).toBe(false);
    expect(isPublicHoliday(day("2026-11-12"), "metropole")).toBe(false);
  });
});

describe("Two holidays on one day", () => {
  it.each<[string, Territory, HolidayKey]>([
    ["2008-05-01", "metropole", "ascension"],
    ["2019-06-10", "guyane", "abolition-of-slavery"],
    ["2031-05-22", "martinique", "abolition-of-slavery"],
  ])("on %s in %s bear the rarer name, %s", (date, territory, holiday) => {
    expect(publicHolidayOn(day(date), territory)).toBe(holiday);
  });
});

it("A year asked twice is worked out once", () => {
  expect(publicHolidaysOf(2026, "guyane")).toBe(publicHolidaysOf(2026, "guyane"));
});

describeWithSharedData("calendar", "The State's own list (Etalab, 2006 to 2031)", (read) => {
  const files: { readonly [T in Territory]: string } = {
    metropole: "metropole",
    "alsace-moselle": "alsace-moselle",
    guadeloupe: "guadeloupe",
    martinique: "martinique",
    guyane: "guyane",
    reunion: "la-reunion",
    mayotte: "mayotte",
  };

  it.each(territories)("is ours, day by day and name by name, in %s", (territory) => {
    const listed = JSON.parse(read(`jours-feries_${files[territory]}.json`)) as Record<string, string>;
    const computed: Record<Day, string> = {};
    for (let year = 2006; year <= 2031; year += 1) {
      for (const [date, holiday] of publicHolidaysOf(year, territory)) computed[date] = holidayNames[holiday];
    }
    expect(Object.keys(listed).length).toBeGreaterThan(26 * 10);
    expect(computed).toEqual(listed);
  });
});
