/** Weekday letters are `L Ma Me J V S D`; a lone `M` is Tuesday, a second one Wednesday. */
import { parseWeekdays } from "../../../src/domain/calendar";

it.each([
  ["L M J V", [1, 2, 4, 5]],
  ["L M M J V", [1, 2, 3, 4, 5]],
  ["L Ma Me J V S D", [1, 2, 3, 4, 5, 6, 7]],
  ["LMJV", [1, 2, 4, 5]],
  ["LMMJV", [1, 2, 3, 4, 5]],
  ["LMaMeJV", [1, 2, 3, 4, 5]],
  ["l, ma, j, v", [1, 2, 4, 5]],
  ["L-M-J-V", [1, 2, 4, 5]],
  ["L/Ma/J/V", [1, 2, 4, 5]],
  ["M", [2]],
  ["Me", [3]],
  ["Ma M", [2, 3]],
  ["M Me", [2, 3]],
  ["V, L", [1, 5]],
  ["lundi, mardi, jeudi et vendredi", [1, 2, 4, 5]],
  ["LUNDI Jeudi", [1, 4]],
  ["lun. mar. jeu. ven.", [1, 2, 4, 5]],
  ["Lu Ma Je Ve", [1, 2, 4, 5]],
  ["mercredis", [3]],
  ["\u00a0L\u00a0M\u00a0", [1, 2]],
])("%p lists the weekdays %p", (text, weekdays) => {
  expect([...(parseWeekdays(text) ?? [])]).toEqual(weekdays);
});

it.each([
  ["", "nothing is listed"],
  ["  ", "nothing is listed"],
  ["X", "there is no such letter"],
  ["L L", "a day is named twice"],
  ["M M M", "there is no third M"],
  ["M Ma", "the lone M was Tuesday already"],
  ["L-V", "it may mean two days or five"],
  ["lundi au vendredi", "a range is not a list"],
  ["1 2 4 5", "numbers are no letters"],
])("%p lists none: %s", (text) => {
  expect(parseWeekdays(text)).toBeUndefined();
});
