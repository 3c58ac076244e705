import { dayOfWritten, minutesOfText, writtenDate } from "../../src/kernel/written-date";

describe("a written date", () => {
  it.each([
    ["2026-12-09", "iso", ""],
    ["2026-12-9", "iso", ""],
    ["2026-12-09T08:15", "iso", "08:15"],
    ["2026-12-09 8h15", "iso", "8h15"],
    ["20261209", "compact", ""],
    ["20261209T0815", "compact", "0815"],
    ["09/12/2026", "french", ""],
    ["9.12.2026", "french", ""],
    ["09-12-2026 08:15", "french", "08:15"],
    ["09/12/2026, à 8h", "french", "8h"],
    ["09/12/2026 au 15/12/2026", "french", "au 15/12/2026"],
  ])("%p is a date of form %s, and %p stands behind it", (text, form, rest) => {
    const date = writtenDate(text);
    expect(date).toMatchObject({ form, rest, isShort: false });
    expect(date && dayOfWritten(date)).toBe("2026-12-09");
  });

  it("of two digits of a year has no day of its own", () => {
    const date = writtenDate("09/12/26");
    expect(date).toMatchObject({ year: 26, month: 12, dayOfMonth: 9, isShort: true });
    expect(date && dayOfWritten(date)).toBeUndefined();
  });

  it.each(["", "demain", "09/12-2026", "09/12", "9/12/026", "2026-12", "202612091", "2026-12-09x"])(
    "is not %p",
    (text) => {
      expect(writtenDate(text)).toBeUndefined();
    },
  );

  it("may name a day that there is not", () => {
    const date = writtenDate("30/02/2026");
    expect(date && dayOfWritten(date)).toBeUndefined();
  });
});

describe("an hour", () => {
  it.each([
    ["09:00", 540],
    ["9h05", 545],
    ["9 h 05", 545],
    ["9h", 540],
    ["08:59:30.5", 539],
    ["23:59", 1439],
    ["24:00", undefined],
    ["10:60", undefined],
    ["9", undefined],
    ["0900", undefined],
  ])("%p is the minute %p", (text, minute) => {
    expect(minutesOfText(text)).toBe(minute);
  });
});
