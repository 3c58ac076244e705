import { parseWeekdays, schoolYearDays } from "../../domain/calendar";
import type { LastNumber } from "../../domain/invoicing";
import type { Weekday } from "../../kernel/day";
import { foldLabel } from "../../kernel/label";
import { yesNoWords } from "../../wording/choices";
import { isDateFormat } from "../excel/shown-number";
import { codec, Fault, type Codec, type FullCell } from "./codec";
import { textOfCell } from "./text";

const keyOf = (text: string): string => foldLabel(text).replace(/-/g, " ");

/** One of a few words; case, accents and hyphens do not matter. `synonyms` are read, never written. */
export function choice<T extends string>(
  words: Readonly<Record<T, string>>,
  synonyms: { readonly [V in T]?: readonly string[] } = {},
): Codec<T> {
  const values = Object.keys(words) as T[];
  const accepted = values.map((value) => words[value]);
  const fault = new Fault("reading.not-a-choice", { accepted });
  const valueOf = new Map<string, T>();
  for (const value of values) {
    for (const word of synonyms[value] ?? []) valueOf.set(keyOf(word), value);
  }
  for (const value of values) valueOf.set(keyOf(words[value]), value);
  const exactly = new Map<FullCell, T>(values.map((value) => [words[value], value]));
  return codec({
    format: "text",
    // Most cells hold one of the words to the letter.
    read: (cell) => exactly.get(cell) ?? valueOf.get(keyOf(textOfCell(cell))) ?? fault,
    render: (value) => words[value],
    choices: accepted,
  });
}

const yesWords: ReadonlySet<string> = new Set(["oui", "o", "x", "vrai", "true", "yes", "y", "1", "✓", "✔"]);
const noWords: ReadonlySet<string> = new Set(["non", "n", "faux", "false", "no", "0"]);
const notYesOrNo = new Fault("reading.not-yes-or-no");

/** `Oui` or `Non`; `x`, `vrai`, `1` and the like are read too. */
export const yesNo: Codec<boolean> = codec({
  format: "yes-no",
  read(cell) {
    if (typeof cell === "boolean") return cell;
    const word = foldLabel(textOfCell(cell));
    return yesWords.has(word) ? true : noWords.has(word) ? false : notYesOrNo;
  },
  render: (value) => (value ? yesNoWords.yes : yesNoWords.no),
  choices: [yesNoWords.yes, yesNoWords.no],
});

const notWeekdays = new Fault("reading.not-weekdays");
const weekdayLetters: Readonly<Record<Weekday, string>> = {
  1: "L",
  2: "Ma",
  3: "Me",
  4: "J",
  5: "V",
  6: "S",
  7: "D",
};

/** `L M J V`: the weekdays with canteen. */
export const weekdays: Codec<ReadonlySet<Weekday>> = codec({
  format: "text",
  read: (cell) => parseWeekdays(textOfCell(cell)) ?? notWeekdays,
  render(value) {
    const inOrder = [...value].sort((left, right) => left - right);
    // A lone M is Tuesday: people write `L M J V` for a week without Wednesday.
    return inOrder
      .map((weekday) => (weekday === 2 && !value.has(3) ? "M" : weekdayLetters[weekday]))
      .join(" ");
  },
});

const notOneWeekday = new Fault("reading.not-one-weekday");

/** One weekday, by its letters or its name: `L`, `Ma`, `mercredi`. */
export const weekday: Codec<Weekday> = codec({
  format: "text",
  read(cell) {
    const read = [...(parseWeekdays(textOfCell(cell)) ?? [])];
    const [only] = read;
    return only === undefined || read.length > 1 ? notOneWeekday : only;
  },
  render: (value) => weekdayLetters[value],
  choices: Object.values(weekdayLetters),
});

const notASchoolYear = new Fault("reading.not-a-school-year");

/** `2026-2027`; `2026/2027` and `2026-27` are read too. */
export const schoolYear: Codec<string> = codec({
  format: "text",
  read(cell) {
    const match = /^(\d{4}) ?[-/] ?(\d{4}|\d{2})$/.exec(foldLabel(textOfCell(cell)));
    if (match === null) return notASchoolYear;
    const [, first = "", second = ""] = match;
    const year = `${first}-${second.length === 2 ? first.slice(0, 2) + second : second}`;
    return schoolYearDays(year) === undefined ? notASchoolYear : year;
  },
  render: (value) => value,
});

const notAnInvoiceNumber = new Fault("reading.not-an-invoice-number");
const lastNumberPattern = /^(?:(\d{4})-)?0*(\d{1,9})$/;

/** The last number of a series begun elsewhere: `120`, or `2026-000120`. */
export const lastNumber: Codec<LastNumber> = codec({
  format: "text",
  mindsFormat: true,
  read(cell, numberFormat) {
    if (typeof cell === "number" && isDateFormat(numberFormat)) return notAnInvoiceNumber;
    const match = lastNumberPattern.exec(textOfCell(cell).trim());
    if (match === null) return notAnInvoiceNumber;
    return { year: match[1] === undefined ? undefined : Number(match[1]), rank: Number(match[2]) };
  },
  render({ year, rank }) {
    return year === undefined ? String(rank) : `${year}-${String(rank).padStart(6, "0")}`;
  },
});
