import { isDateFormat, shownNumber } from "../excel/shown-number";
import { codec, Fault, type Codec, type FullCell } from "./codec";

/** Spaces to fold, marks that nobody sees, accents typed apart from their letter. */
const untidy = /^\s|\s$|\s\s|[^\S ]|[\p{Cc}\p{Cf}\p{M}]/u;

/** A text as people see it: no outer or doubled spaces, no invisible characters, accents joined to their letters. */
export function tidy(text: string): string {
  if (!untidy.test(text)) return text;
  return text
    .normalize("NFC")
    .replace(/\s+/gu, " ")
    .replace(/[\p{Cc}\p{Cf}]/gu, "")
    .replace(/ {2,}/g, " ")
    .trim();
}

/** The same for texts of several lines: line breaks are kept. */
function tidyLines(text: string): string {
  if (!untidy.test(text)) return text;
  return text
    .split(/\r\n|\r|\n/)
    .map(tidy)
    .join("\n")
    .trim();
}

/** What people see in a cell, as a text: 1001 is `1001`. */
export function textOfCell(cell: FullCell): string {
  if (typeof cell === "string") return cell;
  if (typeof cell === "boolean") return cell ? "VRAI" : "FAUX";
  if (typeof cell === "number") return String(cell).replace(".", ",");
  return `${String(cell.percent).replace(".", ",")} %`;
}

const dateForText = new Fault("reading.date-for-text");
const shownOtherwise = new Fault("reading.code-as-number", { because: "shown-otherwise" });
const tooManyDigits = new Fault("reading.code-as-number", { because: "too-many-digits" });

/** A text, or a number as its cell shows it: `3-4` that became 3 April is no name of a class. */
function textShown(cell: FullCell, numberFormat: string): string | Fault {
  if (typeof cell !== "number") return tidy(textOfCell(cell));
  if (isDateFormat(numberFormat)) return dateForText;
  const shown = shownNumber(cell, numberFormat);
  return shown.shows === "digits" ? shown.text : textOfCell(cell);
}

const longest = 255;
const formulaLike = new Fault("reading.formula-like-text");
const truthAsText = new Fault("reading.truth-as-text");

/** Names, labels, addresses: texts that end up on printed pages and in other programs. */
export const text: Codec<string> = codec({
  format: "text",
  mindsFormat: true,
  read: textShown,
  render: (value) => value,
  inspect(value, cell) {
    if (typeof cell === "boolean") return truthAsText;
    if (value.length > longest) return new Fault("reading.long-text", { length: value.length });
    return value.length > 1 && "=+-@".includes(value.charAt(0)) ? formulaLike : undefined;
  },
});

/** More digits than a spreadsheet keeps. */
const digitsKept = 15;

/**
 * What is compared to the letter, and sent to banks: it is taken as people see it in its cell, or refused. Blanks around it
 * are left out: nobody sees or sends them.
 */
function readIdentifier(cell: FullCell, numberFormat: string): string | Fault {
  if (typeof cell === "string")
    return ordinary.test(cell) ? cell : readMarks(cell.normalize("NFC").replace(/^ +| +$/g, ""));
  if (typeof cell === "boolean") return textOfCell(cell);
  if (typeof cell !== "number") return shownOtherwise;
  const shown = shownNumber(cell, numberFormat);
  if (shown.shows !== "digits") return shown.shows === "date" ? dateForText : shownOtherwise;
  const digits = String(cell).replace(/\D/g, "");
  return /e/i.test(String(cell)) || digits.length > digitsKept ? tooManyDigits : shown.text;
}

const noBreakSpace = new Fault("reading.hidden-marks", { mark: "no-break-space" });
const doubledSpace = new Fault("reading.hidden-marks", { mark: "doubled-space" });
const invisible = new Fault("reading.hidden-marks", { mark: "invisible" });

// Most codes are of these signs alone: nothing more is asked of them.
const ordinary = /^[\w/+.:-]+(?: [\w/+.:-]+)*$/;

function readMarks(text: string): string | Fault {
  if (/[\p{Cc}\p{Cf}]/u.test(text)) return invisible;
  if (/[^\S ]/u.test(text)) return noBreakSpace;
  return text.includes("  ") ? doubledSpace : text;
}

/** A reference that others made: of a mandate, of a debit; the identifier of a creditor. */
export const reference: Codec<string> = codec({
  format: "text",
  mindsFormat: true,
  read: readIdentifier,
  render: (value) => value,
});

/** What identifies a family, a child, an invoice. A code typed as a number is what the cell shows of that number. */
export const code: Codec<string> = { ...text, parse: reference.parse.bind(reference) };

/**
 * The number of an account, or the code of a bank. They are printed in groups, often with spaces that do not break, and are
 * sent without any: check digits say whether they are right.
 */
export const account: Codec<string> = codec({
  format: "text",
  mindsFormat: true,
  read: (cell, numberFormat) =>
    readIdentifier(typeof cell === "string" ? cell.replace(/\s+/gu, " ") : cell, numberFormat),
  render: (value) => value,
});

/** A text that may run over several lines and begin with anything. */
export const longText: Codec<string> = codec({
  format: "long-text",
  mindsFormat: true,
  read: (cell, numberFormat) =>
    typeof cell === "number" ? textShown(cell, numberFormat) : tidyLines(textOfCell(cell)),
  render: (value) => value,
});

const notSixDigits = new Fault("reading.not-six-digits");

/** A number of six digits, which Excel may have taken the first noughts of. */
export const sixDigits: Codec<string> = codec({
  format: "text",
  mindsFormat: true,
  read(cell, numberFormat) {
    const shown = textShown(cell, numberFormat);
    if (shown instanceof Fault) return shown;
    const digits = shown.replace(/\s/g, "");
    const whole = typeof cell === "number" ? digits.padStart(6, "0") : digits;
    return /^\d{6}$/.test(whole) ? whole : notSixDigits;
  },
  render: (value) => value,
});

/** A text that may well begin with a sign or a plus: phone numbers, references. */
export const freeText: Codec<string> = codec({
  format: "text",
  mindsFormat: true,
  read: textShown,
  render: (value) => value,
});

/**
 * Several codes in one cell, with commas between them. Numbers of this workbook may also be apart by spaces alone; a
 * number brought over from another workbook may well hold spaces of its own.
 */
export const codeList: Codec<readonly string[]> = codec({
  format: "text",
  mindsFormat: true,
  read(cell, numberFormat) {
    const text = typeof cell === "number" ? readIdentifier(cell, numberFormat) : textOfCell(cell);
    return text instanceof Fault ? text : codesIn(text);
  },
  render: (codes) => (codes.length === 0 ? null : codes.join(", ")),
});

const codesIn = (list: string): readonly string[] =>
  list
    .split(/[,;]/)
    .flatMap((part) => {
      const words = part.trim().split(/\s+/);
      return words.every((word) => ourNumber.test(word)) ? words : [tidy(part)];
    })
    .filter((code) => code !== "");

const ourNumber = /^\d{4}-\d{6}$/;

/** Excel drops the first zero of what it takes for a number: 8000 is the postcode `08000`. */
export const postcode: Codec<string> = digitsOf(5);

/** 612345678 is `0612345678`. */
export const phone: Codec<string> = digitsOf(10);

function digitsOf(length: number): Codec<string> {
  return {
    ...freeText,
    parse(cell) {
      const isShort = typeof cell === "number" && Number.isInteger(cell) && cell > 0;
      const parsed = freeText.parse(cell);
      if (!isShort || typeof parsed !== "string" || parsed.length !== length - 1) return parsed;
      return parsed.padStart(length, "0");
    },
  };
}
