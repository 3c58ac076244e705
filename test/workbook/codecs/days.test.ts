import fc from "fast-check";
import { addDays, day as dayOf } from "../../../src/kernel/day";
import { Fault } from "../../../src/workbook/codecs/codec";
import { day, dayList, moment, periodKey, serialOfDay, time } from "../../../src/workbook/codecs/days";
import type { CellValue } from "../../../src/workbook/port";

const read = (parsed: unknown) => (parsed instanceof Fault ? parsed.code : parsed);
const anyDay = fc.integer({ min: 0, max: 40_541 }).map((count) => addDays(dayOf("1990-01-01"), count));
const anyMinutes = fc.integer({ min: 0, max: 1439 });

describe("a day", () => {
  it.each<[CellValue, string | undefined]>([
    [46327, "2026-11-01"],
    [46327.375, "2026-11-01"],
    [46327.999999, "2026-11-01"],
    ["05/11/2026", "2026-11-05"],
    ["5/11/26", "2026-11-05"],
    ["05-11-2026", "2026-11-05"],
    ["05.11.2026", "2026-11-05"],
    [" 05/11/2026 ", "2026-11-05"],
    ["2026-11-05", "2026-11-05"],
    ["2026-11-5", "2026-11-05"],
    ["05/11/2026 08:30", "2026-11-05"],
    ["2026-11-05T08:30:00", "2026-11-05"],
    ["29/02/2028", "2028-02-29"],
    ["29/02/2027", "reading.not-a-date"],
    ["31/11/2026", "reading.not-a-date"],
    ["11/31/2026", "reading.not-a-date"],
    ["05/11-2026", "reading.not-a-date"],
    ["05/11/026", "reading.not-a-date"],
    ["novembre", "reading.not-a-date"],
    ["2017-10-20T22:00:00+00:00", "reading.not-a-date"],
    [true, "reading.not-a-date"],
    [{ percent: 12 }, "reading.not-a-date"],
    [32874, "1990-01-01"],
    [32873.99, "reading.date-out-of-range"],
    [73415, "2100-12-31"],
    [73415.99, "2100-12-31"],
    [73416, "reading.date-out-of-range"],
    [0, "reading.date-out-of-range"],
    [-1, "reading.date-out-of-range"],
    [2026, "reading.date-out-of-range"],
    [NaN, "reading.date-out-of-range"],
    ["31/12/1989", "reading.date-out-of-range"],
    ["01/01/1990", "1990-01-01"],
    ["31/12/2100", "2100-12-31"],
    ["01/01/2101", "reading.date-out-of-range"],
    [null, undefined],
    [" ", undefined],
  ])("%j reads as %j", (cell, expected) => {
    expect(read(day.parse(cell))).toBe(expected);
  });

  it("gives back what it rendered, and what is typed in either form", () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        expect(day.parse(day.render(date) as CellValue)).toBe(date);
        expect(day.parse(date)).toBe(date);
        expect(day.parse(date.split("-").reverse().join("/"))).toBe(date);
      }),
    );
  });
});

describe("the moment when the service was told", () => {
  it.each<[CellValue, unknown]>([
    [46327, { day: "2026-11-01", at: undefined }],
    [46327.375, { day: "2026-11-01", at: 540 }],
    ["01/11/2026", { day: "2026-11-01", at: undefined }],
    ["01/11/2026 09:00", { day: "2026-11-01", at: 540 }],
    ["01/11/2026 à 9h", { day: "2026-11-01", at: 540 }],
    ["01/11/2026, 9 h 05", { day: "2026-11-01", at: 545 }],
    ["2026-11-01T09:00:00", { day: "2026-11-01", at: 540 }],
    ["01/11/2026 25:00", "reading.not-a-date"],
    ["hier", "reading.not-a-date"],
  ])("%j reads as %j", (cell, expected) => {
    expect(read(moment.parse(cell))).toEqual(expected);
  });

  it("gives back what it rendered, midnight aside: a cell cannot tell it from a day without hour", () => {
    fc.assert(
      fc.property(anyDay, anyMinutes, (date, minutes) => {
        const value = { day: date, at: minutes === 0 ? undefined : minutes };
        expect(moment.parse(moment.render(value) as CellValue)).toEqual(value);
      }),
    );
  });
});

describe("an hour", () => {
  it.each<[CellValue, number | string | undefined]>([
    [0.375, 540],
    [0, 0],
    [0.999, 1438],
    [0.374999999, 540],
    [(8 * 3600 + 59 * 60 + 30) / 86400, 539],
    ["09:00", 540],
    ["9:00", 540],
    ["09:00:00", 540],
    ["9h00", 540],
    ["09H00", 540],
    ["9h", 540],
    ["9 h", 540],
    ["9 h 05", 545],
    ["9\u00a0h\u00a005", 545],
    ["9 heures", 540],
    ["9 heures 30", 570],
    ["23:59", 1439],
    ["00:00", 0],
    [46327.375, 540],
    ["01/11/2026 09:00", 540],
    ["24:00", "reading.not-a-time"],
    ["9:60", "reading.not-a-time"],
    ["9", "reading.not-a-time"],
    [9, "reading.not-a-time"],
    [1, "reading.not-a-time"],
    [1.5, "reading.not-a-time"],
    [46327, "reading.not-a-time"],
    ["01/11/2026", "reading.not-a-time"],
    [-0.1, "reading.not-a-time"],
    ["matin", "reading.not-a-time"],
    [true, "reading.not-a-time"],
    [null, undefined],
  ])("%j reads as %j", (cell, expected) => {
    expect(read(time.parse(cell))).toBe(expected);
  });

  it("gives back what it rendered", () => {
    fc.assert(
      fc.property(anyMinutes, (minutes) => {
        expect(time.parse(time.render(minutes) as CellValue)).toBe(minutes);
      }),
    );
  });
});

describe("the days of a line", () => {
  it.each<[CellValue, unknown]>([
    ["2026-11-02 2026-11-03", ["2026-11-02", "2026-11-03"]],
    ["2026-11-02", ["2026-11-02"]],
    [" 2026-11-02,  2026-11-03 ", ["2026-11-02", "2026-11-03"]],
    [serialOfDay(dayOf("2026-11-02")), ["2026-11-02"]],
    ["2026-11-02 lundi", "reading.not-a-list-of-days"],
    ["2026-11-31", "reading.not-a-list-of-days"],
    ["02/11/2026", "reading.not-a-list-of-days"],
    [12, "reading.not-a-list-of-days"],
    [true, "reading.not-a-list-of-days"],
    [null, undefined],
  ])("%j reads as %j", (cell, expected) => {
    expect(read(dayList.parse(cell))).toEqual(expected);
  });

  it("give back what they rendered; no day is a blank cell", () => {
    expect(dayList.render([])).toBeNull();
    fc.assert(
      fc.property(fc.array(anyDay, { minLength: 1 }), (days) => {
        expect(dayList.parse(dayList.render(days) as CellValue)).toEqual(days);
      }),
    );
  });
});

describe("the key of a period", () => {
  it.each<[CellValue, string]>([
    ["2026-11", "2026-11"],
    ["juin-juillet 2018", "juin-juillet 2018"],
    ["11/2026", "11/2026"],
    [46327, "2026-11"],
    [46356.5, "2026-11"],
    [2026, "2026"],
  ])("%j reads as %j", (cell, expected) => {
    expect(periodKey.parse(cell)).toBe(expected);
  });
});
