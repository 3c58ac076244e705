import { onClocksOf, readMessageDay, readMoment, readTableDay } from "../../../src/formats/text/read-day";
import { day } from "../../../src/kernel/day";

describe("A day of a csv", () => {
  it.each([
    ["09/12/2026", "2026-12-09"],
    ["9/12/26", "2026-12-09"],
    ["09-12-2026", "2026-12-09"],
    ["09.12.2026", "2026-12-09"],
    ["2026-12-09", "2026-12-09"],
    ["20261209", "2026-12-09"],
    ["09/12/2026 08:15", "2026-12-09"],
    ["2026-12-09T08:15:00", "2026-12-09"],
    ["12/31/2026", undefined],
    ["31/02/2026", undefined],
    ["09/12-2026", undefined],
    ["demain", undefined],
    ["", undefined],
  ])("%p", (text, expected) => {
    expect(readTableDay(text)).toBe(expected);
  });
});

describe("A moment of a file", () => {
  it.each([
    ["2026-12-09", "2026-12-09", undefined, undefined],
    ["20261209", "2026-12-09", undefined, undefined],
    ["2026-12-09+01:00", "2026-12-09", undefined, undefined],
    ["20261209Z", "2026-12-09", undefined, undefined],
    ["20261209T220000Z", "2026-12-09", 1320, "Z"],
    ["2026-12-09T22:00:59.999+0100", "2026-12-09", 1320, "+01:00"],
    ["2026-12-09 22:00 z", "2026-12-09", 1320, "Z"],
    ["09/12/2026 22h05", "2026-12-09", 1325, undefined],
    ["09.12.2026 à 7:05", "2026-12-09", 425, undefined],
    ["2026-12-31T24:00:00", "2027-01-01", 0, undefined],
  ])("%p", (text, on, minute, offset) => {
    expect(readMoment(text)).toEqual({ day: on, minute, offset });
  });

  it.each([
    "",
    "09/12/26",
    "2026-02-30",
    "20261209220000",
    "2026-12-09T24:01",
    "2026-12-09T25:00",
    "2026-12-09T10:60",
    "09/12/2026 au 15/12/2026",
    "2026-12-09 matin",
  ])("is not %p", (text) => {
    expect(readMoment(text)).toBeUndefined();
  });
});

describe("The day of a message", () => {
  it.each([
    ["2026-12-09T22:30:00Z", "2026-12-09"],
    ["2026-12-09T23:00:00Z", "2026-12-10"],
    ["2026-07-09T22:00:00Z", "2026-07-10"],
    ["2026-07-09T21:59:00Z", "2026-07-09"],
    ["2026-12-09T23:00:00", "2026-12-09"],
    ["2026-12-09-03:00", "2026-12-09"],
    ["14.12.2026", undefined],
    ["09/12/2026", undefined],
    ["20261209", undefined],
    [undefined, undefined],
  ])("%p is %p in France", (text, expected) => {
    expect(readMessageDay(text)).toBe(expected);
  });

  it("is what the clocks of another place show", () => {
    const moment = { day: day("2026-12-09"), minute: 30, offset: "+01:00" };
    expect(onClocksOf("America/Cayenne", moment)).toEqual({ day: "2026-12-08", minute: 1230 });
  });
});
