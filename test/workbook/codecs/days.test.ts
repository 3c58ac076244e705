import fc from "fast-check";
import { addDays, day as dayOf } from "../../../src/kernel/day";
import { Fault } from "../../../src/workbook/codecs/codec";
import { endDay, neededEnd, neededStart, startDay } from "../../../src/workbook/codecs/bounds";
import {
  birth,
  day,
  dayList,
  dayOfMoment,
  moment,
  pastDay,
  periodKey,
  serialOfDay,
  time,
} from "../../../src/workbook/codecs/days";
import { eraOf, eraOfDays, yearNear } from "../../../src/workbook/codecs/era";
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
    ["5/11/26", "reading.two-digit-year"],
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

const era = eraOf("2026-2027");

describe("the era of a workbook", () => {
  it("is the school year, with the three years around it", () => {
    expect(era).toEqual({
      schoolYear: "2026-2027",
      days: { from: "2026-09-01", to: "2027-08-31" },
      near: { from: "2023-09-01", to: "2030-08-31" },
    });
    expect(eraOf("2026")).toBeUndefined();
  });

  it("is the one that most days lie in, the later of two", () => {
    const days = (...texts: readonly string[]) => eraOfDays(texts.map(dayOf))?.schoolYear;
    expect(days("2026-08-31", "2026-09-01", "2027-08-31")).toBe("2026-2027");
    expect(days("2026-09-01", "2062-09-01", "2026-11-11")).toBe("2026-2027");
    expect(days("2025-09-01", "2026-09-01")).toBe("2026-2027");
    expect(days()).toBeUndefined();
  });

  it("has years of two digits within twenty years of it", () => {
    expect(era === undefined ? [] : [5, 6, 26, 46, 47].map((year) => yearNear(year, era))).toEqual([
      undefined,
      2006,
      2026,
      2046,
      undefined,
    ]);
    const turn = eraOf("1999-2000");
    expect(turn === undefined ? [] : [79, 99, 0, 19].map((year) => yearNear(year, turn))).toEqual([
      1979, 1999, 2000, 2019,
    ]);
  });
});

describe("a day with a year of two digits", () => {
  it.each<[string, string]>([
    ["05/11/26", "2026-11-05"],
    ["01/09/26", "2026-09-01"],
    ["26/10/25", "2025-10-26"],
    ["15-03-10", "2010-03-15"],
    ["01/09/46", "2046-09-01"],
    ["01/09/47", "reading.two-digit-year"],
    ["05/11/75", "reading.two-digit-year"],
    ["26/09/01", "reading.year-first"],
    ["26-09-01", "reading.year-first"],
    ["26.09.01", "reading.year-first"],
    ["26/09/15", "reading.year-first"],
    ["26/09/28", "reading.year-first"],
    ["26/08/28", "2028-08-26"],
    ["26/09/25", "2025-09-26"],
    ["26/09/26", "2026-09-26"],
    ["31/02/26", "reading.not-a-date"],
    ["26/13/01", "reading.not-a-date"],
    ["75/03/12", "reading.not-a-date"],
  ])("%s reads as %s", (cell, expected) => {
    for (const codec of [day, pastDay, dayOfMoment, startDay, neededEnd])
      expect(read(codec.parse(cell, undefined, era))).toBe(expected);
  });

  it.each<[string, string]>([
    ["12/03/75", "1975-03-12"],
    ["12/03/18", "2018-03-12"],
    ["31/08/27", "2027-08-31"],
    ["01/09/27", "1927-09-01"],
    ["12/03/15", "2015-03-12"],
    ["15/03/12", "2012-03-15"],
    ["26/09/01", "reading.year-first"],
    ["19/05/02", "reading.year-first"],
    ["29/02/00", "2000-02-29"],
    ["31/02/75", "reading.not-a-date"],
  ])("%s of a birth reads as %s", (cell, expected) => {
    expect(read(birth.parse(cell, undefined, era))).toBe(expected);
  });

  it("is refused where nothing tells the century", () => {
    for (const codec of [day, birth, moment])
      expect(read(codec.parse("12/03/18"))).toBe("reading.two-digit-year");
  });
});

describe("a birth", () => {
  it.each<[CellValue, string | undefined]>([
    [1, "1900-01-01"],
    [59, "1900-02-28"],
    [60, "reading.date-out-of-range"],
    [61, "1900-03-01"],
    [0, "reading.date-out-of-range"],
    [27465, "1975-03-12"],
    [73415, "2100-12-31"],
    [73416, "reading.date-out-of-range"],
    ["01/01/1900", "1900-01-01"],
    ["31/12/1899", "reading.date-out-of-range"],
    ["12/03/1975", "1975-03-12"],
    ["1975-03-12", "1975-03-12"],
    ["bientôt", "reading.not-a-date"],
    [true, "reading.not-a-date"],
    [null, undefined],
  ])("%j reads as %j", (cell, expected) => {
    expect(read(birth.parse(cell))).toBe(expected);
  });

  it("gives back what it rendered, before March 1900 too", () => {
    for (const date of ["1900-01-01", "1900-02-28", "1900-03-01", "2018-05-02"].map(dayOf))
      expect(birth.parse(birth.render(date) as CellValue)).toBe(date);
  });

  it("is told when it lies ahead, or when two digits make somebody of ninety years", () => {
    const told = (cell: CellValue) => {
      const parsed = birth.parse(cell, undefined, era);
      return parsed instanceof Fault || parsed === undefined
        ? "unread"
        : birth.inspect?.(parsed, cell, era)?.code;
    };
    expect(told("31/08/2027")).toBeUndefined();
    expect(told("01/09/2027")).toBe("reading.far-day");
    expect(told("01/09/1936")).toBeUndefined();
    expect(told("01/09/37")).toBeUndefined();
    expect(told("01/09/36")).toBe("reading.far-day");
  });
});

describe("what is odd about a day", () => {
  const told = (codec: typeof day, cell: CellValue) => {
    const parsed = codec.parse(cell, undefined, era);
    return parsed instanceof Fault || parsed === undefined
      ? "unread"
      : codec.inspect?.(parsed, cell, era)?.code;
  };

  it.each<[CellValue, string | undefined]>([
    ["01/09/2023", undefined],
    ["31/08/2023", "reading.far-day"],
    ["31/08/2030", undefined],
    ["01/09/2030", "reading.far-day"],
    [46327, undefined],
    [46327.999757, "reading.day-with-hour"],
    ["31/10/2026 23:59:39", "reading.day-with-hour"],
    ["31/10/2026 9h", "reading.day-with-hour"],
    ["01/11/2026 00:00:00", undefined],
    ["2026-11-01T00:00:00", undefined],
    ["2026-11-01", undefined],
  ])("%j: %s", (cell, expected) => {
    expect(told(day, cell)).toBe(expected);
    expect(told(endDay, cell)).toBe(expected);
  });

  it("is not that a mandate was signed long ago, nor the hour of a moment", () => {
    expect(told(pastDay, "31/08/2013")).toBeUndefined();
    expect(told(pastDay, "01/09/2030")).toBe("reading.far-day");
    expect(told(dayOfMoment, "31/10/2026 9h")).toBeUndefined();
  });

  it("is not said where no school year is known", () => {
    expect(day.inspect?.(dayOf("2062-09-01"), "01/09/2062")).toBeUndefined();
  });

  it("shows the hour that its cell may hide", () => {
    expect(day.inspect?.(dayOf("2026-10-31"), 46326.999757, era)?.facts.shown).toBe("31/10/2026 23:59:39");
  });
});

describe("an open bound", () => {
  it.each<[CellValue]>([
    ["31/12/9999"],
    ["31/12/2999"],
    ["9999-12-31"],
    ["31/12/9999 23:59:59"],
    [2958465],
    [2958465.99],
    [401768],
  ])("%j is an open end", (cell) => {
    expect(endDay.parse(cell, undefined, era)).toBeUndefined();
    expect(neededEnd.parse(cell, undefined, era)).toBe("2100-12-31");
    expect(read(startDay.parse(cell, undefined, era))).toBe("reading.date-out-of-range");
    expect(read(day.parse(cell, undefined, era))).toBe("reading.date-out-of-range");
  });

  it.each<[CellValue]>([["31/12/1899"], ["01/01/1900"], ["1900-01-01"], [0], [1], [2]])(
    "%j is an open start",
    (cell) => {
      expect(startDay.parse(cell, undefined, era)).toBeUndefined();
      expect(neededStart.parse(cell, undefined, era)).toBe("1900-01-01");
      expect(read(endDay.parse(cell, undefined, era))).toBe("reading.date-out-of-range");
    },
  );

  it.each<[CellValue]>([
    ["30/12/9999"],
    ["31/12/2998"],
    [2958464],
    [401767],
    [3],
    ["02/01/1900"],
    ["30/12/1899"],
  ])("%j is neither", (cell) => {
    for (const codec of [startDay, endDay, neededStart, neededEnd])
      expect(read(codec.parse(cell, undefined, era))).toBe("reading.date-out-of-range");
  });

  it("is nothing to wonder at", () => {
    expect(neededEnd.inspect?.(dayOf("2100-12-31"), 2958465, era)).toBeUndefined();
    expect(neededStart.inspect?.(dayOf("1900-01-01"), 1, era)).toBeUndefined();
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
    expect(read(dayList.parse(cell))).toEqual(Array.isArray(expected) ? { days: expected } : expected);
  });

  it("give back what they rendered; no day is a blank cell", () => {
    expect(dayList.render({ days: [] })).toBeNull();
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(anyDay, fc.integer({ min: 1, max: 9999 })), {
          minLength: 1,
          selector: ([date]) => date,
        }),
        (counted) => {
          const days = counted.map(([date]) => date);
          const several = counted.filter(([, quantity]) => quantity > 1);
          const value = several.length === 0 ? { days } : { days, quantities: new Map(several) };
          expect(dayList.parse(dayList.render(value) as CellValue)).toEqual(value);
        },
      ),
    );
  });

  it("count a day several times where a number follows it", () => {
    expect(dayList.parse("2026-09-10*3 2026-09-11 2026-09-14*12")).toEqual({
      days: ["2026-09-10", "2026-09-11", "2026-09-14"],
      quantities: new Map([
        ["2026-09-10", 3],
        ["2026-09-14", 12],
      ]),
    });
    expect(dayList.parse("2026-09-10*1")).toEqual({ days: ["2026-09-10"] });
    for (const text of ["2026-09-10*0", "2026-09-10*", "2026-09-10*-2", "2026-09-10*1,5", "2026-09-10 * 3"])
      expect(read(dayList.parse(text))).toBe("reading.not-a-list-of-days");
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
