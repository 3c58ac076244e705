import type { Weekday } from "../../kernel/day";
import { foldLabel } from "../../kernel/label";

// The letters and names are what clerks write in cells, an input form like any other; none of it is shown from here.
const letters = ["l", "ma", "me", "j", "v", "s", "d"];
const fullNames = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];

const weekdayByName = new Map<string, Weekday>(
  fullNames.flatMap((name, index) =>
    [name, `${name}s`, name.slice(0, 3), name.slice(0, 2), letters[index] ?? name].map(
      (form) => [form, (index + 1) as Weekday] as const,
    ),
  ),
);

/** One letter or more, glued: `lmjv`, `lmajv`. `ma` and `me` are read before `m`. */
const gluedLetters = /^(?:ma|me|[lmjvsd])+$/;

/**
 * Which weekdays does a cell list? `L M J V`, `LMJV`, `L, Ma, Me`, `lundi et jeudi`. A lone `M` is Tuesday, a second one
 * (or one after `Ma`) Wednesday. `undefined` for anything else: an empty text, a day named twice, or a range such as
 * `L-V`, which could be read in two ways.
 */
export function parseWeekdays(text: string): ReadonlySet<Weekday> | undefined {
  const words = foldLabel(text)
    .split(/[\s,;/+&.-]+/)
    .filter((word) => word !== "" && word !== "et");
  if (words.length === 2 && text.includes("-")) return undefined;
  const tokens = words.flatMap(tokensOf);
  const weekdays = new Set<Weekday>();
  for (const token of tokens) {
    const weekday = token === "m" ? nextOfTheTwo(weekdays) : weekdayByName.get(token);
    if (weekday === undefined || weekdays.has(weekday)) return undefined;
    weekdays.add(weekday);
  }
  return weekdays.size === 0 ? undefined : new Set([...weekdays].sort((left, right) => left - right));
}

function tokensOf(word: string): readonly string[] {
  if (weekdayByName.has(word) || !gluedLetters.test(word)) return [word];
  return word.match(/ma|me|[lmjvsd]/g) ?? [word];
}

function nextOfTheTwo(seen: ReadonlySet<Weekday>): Weekday {
  return seen.has(2) ? 3 : 2;
}
