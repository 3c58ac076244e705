import { day as dayCodec, moment, time } from "../../src/workbook/codecs/days";
import { shownCell, typedCell } from "../../src/workbook/shown-cell";

const at = (hours: number, minutes: number, seconds = 0) => (hours * 3600 + minutes * 60 + seconds) / 86_400;
const spaced = (text: string) => text.replaceAll("\u00a0", " ");

describe("an hour, as it is shown and as it would be typed", () => {
  it.each([
    ["on the minute", at(9, 0), "9 h 00", "09:00"],
    ["half a minute before it, as the program reads it", at(8, 59, 30), "8 h 59", "08:59"],
    ["within the last minute of the day", at(23, 59, 45), "23 h 59", "23:59"],
    ["midnight", 0, "0 h 00", "00:00"],
    ["with a day", 46_000 + at(23, 59, 45), "23 h 59", "23:59"],
  ])("%s", (_, serial, shown, typed) => {
    expect(spaced(shownCell(serial, time))).toBe(shown);
    expect(typedCell(serial, time)).toBe(typed);
  });

  it("of a day stands behind it", () => {
    expect(spaced(shownCell(46_267 + at(23, 59, 45), moment))).toMatch(/ 23 h 59$/);
    expect(typedCell(46_267 + at(23, 59, 45), moment)).toMatch(/ 23:59$/);
    expect(shownCell(46_267, moment)).toBe(shownCell(46_267, dayCodec));
  });
});
