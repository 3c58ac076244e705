import type { CellFormat } from "../../workbook/changes";

/** How each format of the workbook's language looks in Excel: the one place where number formats are spelled. */
export interface FormatLook {
  readonly numberFormat: string;
  readonly wrap?: boolean;
  readonly align: "left" | "center" | "right";
  readonly link?: boolean;
}

export const formatLooks: Readonly<Record<CellFormat, FormatLook>> = {
  // "@" keeps what the clerk types: the code 007 stays 007, and 2026-11 does not become a date.
  text: { numberFormat: "@", align: "left" },
  // General and not "@": Excel shows texts over 255 characters in "@" cells as ####.
  "long-text": { numberFormat: "General", align: "left", wrap: true },
  day: { numberFormat: "dd/mm/yyyy", align: "center" },
  moment: { numberFormat: "dd/mm/yyyy hh:mm", align: "center" },
  time: { numberFormat: "hh:mm", align: "center" },
  money: { numberFormat: '#,##0.00\\ "€"', align: "right" },
  integer: { numberFormat: "0", align: "right" },
  decimal: { numberFormat: "General", align: "right" },
  percent: { numberFormat: "0.00\\ %", align: "right" },
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
  const bare = code
    .replace(/"[^"]*"|\\.|_.|\*./g, "")
    .replace(/\[(h+|m+|s+)\]/gi, "$1")
    .replace(/\[[^\]]*\]/g, "");
  const section = (bare.split(";")[0] ?? "").toLowerCase();
  const hasDecimals = /[0#?][.,][0#?]*[.][0#?]|[.][0#?]/.test(section);
  if (section === "" || section.includes("general") || section === "standard")
    return { shows: "general", hasDecimals };
  if (section.trim() === "@") return { shows: "text", hasDecimals };
  const clock = section.replace(/am\/pm|a\/p/g, "h");
  const hasClock = /[hs]/.test(clock);
  const hasDay = /[dy]/.test(clock) || (/m/.test(clock) && !hasClock);
  if (hasDay) return { shows: hasClock ? "moment" : "day", hasDecimals };
  if (hasClock) return { shows: "time", hasDecimals };
  return { shows: section.includes("%") ? "percent" : "number", hasDecimals };
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

/** The formats that every program knows by number alone (ECMA-376 part 1, 18.8.30). */
const builtIn: Readonly<Record<number, string>> = {
  0: "General",
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "dd/mm/yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "dd/mm/yyyy h:mm",
  37: "#,##0",
  38: "#,##0",
  39: "#,##0.00",
  40: "#,##0.00",
  44: '#,##0.00\\ "€"',
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mmss.0",
  48: "##0.0E+0",
  49: "@",
};

export function builtInFormat(id: number): string {
  // 27 to 36 and 50 to 58 are the dates of East Asian settings.
  if ((id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return "dd/mm/yyyy";
  if (id >= 5 && id <= 8) return id >= 7 ? '#,##0.00\\ "€"' : '#,##0\\ "€"';
  return builtIn[id] ?? "General";
}
