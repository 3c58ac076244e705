import type { RankRange } from "../../domain/tariffs";
import { foldLabel } from "../../kernel/label";
import { codec, Fault, type Codec } from "./codec";
import { isDateFormat } from "../excel/shown-number";
import { isThousandsOrDecimals, plainNumberText } from "../../kernel/decimal";
import { textOfCell, tidy } from "./text";

const shownAsDate = new Fault("reading.shown-as-date");
const thousandsOrDecimals = new Fault("reading.thousands-or-decimals");

/** A whole number between two bounds, both included. */
export function wholeNumber(min: number, max: number): Codec<number> {
  const fault = new Fault("reading.not-a-whole-number", { min, max });
  return codec({
    format: "integer",
    mindsFormat: true,
    read(cell, numberFormat) {
      if (typeof cell === "number" && isDateFormat(numberFormat)) return shownAsDate;
      if (typeof cell === "string" && isThousandsOrDecimals(cell)) return thousandsOrDecimals;
      const number = typeof cell === "number" ? cell : typeof cell === "string" ? numberOf(cell) : undefined;
      if (number === undefined || !Number.isInteger(number) || number < min || number > max) return fault;
      return number + 0;
    },
    render: (value) => value,
  });
}

function numberOf(text: string): number | undefined {
  const plain = plainNumberText(text).replace(/(?<=\d) (?=\d{3}\b)/g, "");
  return /^[+-]?\d+(?:[.,]0*)?$/.test(plain) ? Number(plain.replace(/[.,].*$/, "")) : undefined;
}

/** Numbers of meals, of days: negative on a credit line. */
export const integer = wholeNumber(-1_000_000, 1_000_000);

/** A number of days, of meals, of hours: never negative. */
export const count = wholeNumber(0, 10_000);

/** The same, or the name of a table of deadlines. A text that begins like a number is none. */
export function wholeNumberOrName(min: number, max: number): Codec<number | string> {
  const number = wholeNumber(min, max);
  return {
    ...number,
    parse(cell, numberFormat, era) {
      const read = number.parse(cell, numberFormat, era);
      const isName = read instanceof Fault && typeof cell === "string" && !/^[-+\d]/.test(cell.trim());
      return isName ? tidy(cell) : read;
    },
    render: (value) => value,
  };
}

const notRanks = new Fault("reading.not-ranks");
const rankPattern = /^(\d{1,2})(?:(?: ?\+| et (?:\+|plus))|(?: ?(?:-|a) ?(\d{1,2})))?$/;

/** Sibling ranks: `3`, `3+` (the third child and beyond), `1-2`. */
export const ranks: Codec<RankRange> = codec({
  format: "text",
  mindsFormat: true,
  read(cell, numberFormat) {
    if (typeof cell === "number" && isDateFormat(numberFormat)) return notRanks;
    const text = foldLabel(plainNumberText(textOfCell(cell)));
    const match = rankPattern.exec(text);
    if (match === null) return notRanks;
    const from = Number(match[1]);
    const to = match[2] !== undefined ? Number(match[2]) : /^\d+$/.test(text) ? from : undefined;
    return from < 1 || (to !== undefined && to < from) ? notRanks : { from, to };
  },
  render({ from, to }) {
    if (to === undefined) return `${from}+`;
    return from === to ? String(from) : `${from}-${to}`;
  },
});
