import type { Cell } from "./cell";

/** What a cell shows. Only the number formats of everyday workbooks are known; others show as General. */
export function shownText(cell: Cell, uses1904: boolean): string {
  const { value } = cell;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  const [section = ""] = (cell.numberFormat ?? "General").split(";");
  const format = section.replace(/\[\$[^\]]*\]|\[(?:Red|Blue|Green|Black)\]|_.|\*./gi, "");
  if (format === "" || format === "General" || format === "@") return generalText(value);
  if (/[dmyhs]/i.test(format.replace(/"[^"]*"|\\./g, ""))) return dateText(value, format, uses1904);
  return numberText(value, format);
}

function generalText(value: number): string {
  return String(Number(value.toPrecision(11)));
}

function numberText(value: number, format: string): string {
  const pattern = /[#0][#0,]*(?:\.[#0]+)?/.exec(format)?.[0];
  if (pattern === undefined) return generalText(value);
  const decimals = (pattern.split(".")[1] ?? "").length;
  const fixed = Math.abs(format.includes("%") ? value * 100 : value).toFixed(decimals);
  const [whole = "", rest] = fixed.split(".");
  const grouped = pattern.includes(",") ? whole.replace(/\B(?=(?:\d{3})+$)/g, ",") : whole;
  const padded = grouped.padStart((/^[#,]*(0*)/.exec(pattern)?.[1] ?? "").length, "0");
  const digits = rest === undefined ? padded : `${padded}.${rest}`;
  return (value < 0 ? "-" : "") + format.replace(pattern, digits).replace(/"([^"]*)"|\\(.)/g, "$1$2");
}

const months = "January February March April May June July August September October November December".split(
  " ",
);
const days = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");

function dateText(serial: number, format: string, uses1904: boolean): string {
  const milliseconds = Math.round((uses1904 ? serial + 1462 : serial) * 86_400) * 1000;
  const at = new Date(Date.UTC(1899, 11, 30) + milliseconds);
  let previous = "";
  return format.replace(/"([^"]*)"|\\(.)|(d+|m+|y+|h+|s+)/gi, (...groups: (string | undefined)[]) => {
    const [, quoted, escaped, token] = groups;
    if (token === undefined) return quoted ?? escaped ?? "";
    // After the hour, `m` stands for minutes.
    const kind =
      /^m{1,2}$/i.test(token) && previous.startsWith("h") ? "minutes" : token.charAt(0).toLowerCase();
    previous = kind;
    return datePart(at, kind, token.length);
  });
}

function datePart(at: Date, kind: string, length: number): string {
  const digits = (part: number) => String(part).padStart(Math.min(length, 2), "0");
  switch (kind) {
    case "d":
      return length < 3 ? digits(at.getUTCDate()) : named(days[at.getUTCDay()], length);
    case "m":
      return length < 3 ? digits(at.getUTCMonth() + 1) : named(months[at.getUTCMonth()], length);
    case "y":
      return length > 2 ? String(at.getUTCFullYear()) : digits(at.getUTCFullYear() % 100);
    case "h":
      return digits(at.getUTCHours());
    case "minutes":
      return digits(at.getUTCMinutes());
    default:
      return digits(at.getUTCSeconds());
  }
}

function named(name: string | undefined, length: number): string {
  return (length === 3 ? name?.slice(0, 3) : name) ?? "";
}
