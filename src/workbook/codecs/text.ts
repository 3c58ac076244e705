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
export function tidyLines(text: string): string {
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

const longest = 255;
const formulaLike = new Fault("reading.formula-like-text");

/** Names, labels, addresses: texts that end up on printed pages and in other programs. */
export const text: Codec<string> = codec({
  format: "text",
  read: (cell) => tidy(textOfCell(cell)),
  render: (value) => value,
  inspect(value) {
    if (value.length > longest) return new Fault("reading.long-text", { length: value.length });
    return value.length > 1 && "=+-@".includes(value.charAt(0)) ? formulaLike : undefined;
  },
});

/** What identifies a family, a child, an invoice. A code typed as a number is the text of that number. */
export const code: Codec<string> = text;

/** A text that may run over several lines and begin with anything. */
export const longText: Codec<string> = codec({
  format: "long-text",
  read: (cell) => tidyLines(textOfCell(cell)),
  render: (value) => value,
});

/** A text that may well begin with a sign or a plus: phone numbers, references. */
export const freeText: Codec<string> = codec({
  format: "text",
  read: (cell) => tidy(textOfCell(cell)),
  render: (value) => value,
});

/**
 * Several codes in one cell, with commas between them. Numbers of this workbook may also be apart by spaces alone; a
 * number brought over from another workbook may well hold spaces of its own.
 */
export const codeList: Codec<readonly string[]> = codec({
  format: "text",
  read: (cell) =>
    textOfCell(cell)
      .split(/[,;]/)
      .flatMap((part) => {
        const words = part.trim().split(/\s+/);
        return words.every((word) => ourNumber.test(word)) ? words : [tidy(part)];
      })
      .filter((code) => code !== ""),
  render: (codes) => (codes.length === 0 ? null : codes.join(", ")),
});

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
