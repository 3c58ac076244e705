import type { CellFormat } from "../changes";
import { englishFormat } from "./french-formats";

/** How each format of the workbook's language looks in Excel: the one place where number formats are spelled. */
export interface FormatLook {
  readonly numberFormat: string;
  readonly wrap?: boolean;
  readonly align: "left" | "center" | "right";
  readonly link?: boolean;
}

// Spaces stand in quotes: since the builds of August 2025 a French Excel no longer shows formats with a bare or an escaped
// one as they are (OfficeDev/office-js issue 6055, a regression in backlog). Inside quotes it is a text like any other.
export const formatLooks: Readonly<Record<CellFormat, FormatLook>> = {
  // "@" keeps what the clerk types: the code 007 stays 007, and 2026-11 does not become a date.
  text: { numberFormat: "@", align: "left" },
  // General and not "@": Excel shows texts over 255 characters in "@" cells as ####.
  "long-text": { numberFormat: "General", align: "left", wrap: true },
  day: { numberFormat: "dd/mm/yyyy", align: "center" },
  moment: { numberFormat: "dd/mm/yyyy hh:mm", align: "center" },
  time: { numberFormat: "hh:mm", align: "center" },
  money: { numberFormat: '#,##0.00" €"', align: "right" },
  integer: { numberFormat: "0", align: "right" },
  decimal: { numberFormat: "General", align: "right" },
  percent: { numberFormat: '0.00" "%', align: "right" },
  "yes-no": { numberFormat: "General", align: "center" },
  link: { numberFormat: "General", align: "left", link: true },
};

/** What a number format makes of a number. */
export interface NumberKind {
  readonly shows: "general" | "text" | "percent" | "day" | "moment" | "time" | "number";
  /** The code asks for digits after the decimal point. */
  readonly hasDecimals: boolean;
}

const kinds = new Map<string, NumberKind>();

/** What does this number format (ECMA-376 part 1, 18.8.31) show? Its first section, for positive numbers, decides. */
export function numberKind(code: string): NumberKind {
  const known = kinds.get(code);
  if (known !== undefined) return known;
  const kind = readKind(code);
  kinds.set(code, kind);
  return kind;
}

function readKind(code: string): NumberKind {
  // Quoted, escaped, padded and bracketed characters are not orders, save for elapsed hours such as [h].
  const bare = englishFormat(code)
    .replace(/"[^"]*"|\\.|_.|\*./g, "")
    .replace(/\[(h+|m+|s+)\]/gi, "$1")
    .replace(/\[[^\]]*\]/g, "");
  const section = (bare.split(";")[0] ?? "").toLowerCase();
  const hasDecimals = /[.][0#?]/.test(section);
  if (section === "" || section.includes("general")) return { shows: "general", hasDecimals };
  if (section.trim() === "@") return { shows: "text", hasDecimals };
  const clock = section.replace(/am\/pm|a\/p/g, "h");
  const hasClock = /[hs]/.test(clock);
  const hasDay = /[dy]/.test(clock) || (/m/.test(clock) && !hasClock);
  if (hasDay) return { shows: hasClock ? "moment" : "day", hasDecimals };
  if (hasClock) return { shows: "time", hasDecimals };
  return { shows: section.includes("%") ? "percent" : "number", hasDecimals };
}

/** What the number of a cell means to those who read it. */
export type CellKind = "plain" | "percent" | "date";

export function cellKind(code: string): CellKind {
  const { shows } = numberKind(code);
  if (shows === "percent") return "percent";
  return shows === "day" || shows === "moment" || shows === "time" ? "date" : "plain";
}

/** May a value of this format be shown by that number format, or would a day become 46327? */
export function isFitting(format: CellFormat, kind: NumberKind): boolean {
  const { shows, hasDecimals } = kind;
  switch (format) {
    case "day":
      return shows === "day" || shows === "moment";
    case "moment":
      return shows === "moment";
    case "time":
      return shows === "time";
    case "percent":
      return shows === "percent";
    case "money":
      return shows === "number" && hasDecimals;
    case "integer":
      return shows === "general" || shows === "number";
    case "decimal":
      return shows === "general" || (shows === "number" && hasDecimals);
    case "text":
    case "long-text":
    case "yes-no":
    case "link":
      return true;
  }
}
