import { enumerated, enumeratedUpTo } from "../days";
import { fr } from "../french";

const longestText = 40;
const longestFile = 80;

/** A text of the clerk's inside a sentence: cut short, whatever its length. */
export function cut(text: string): string {
  return text.length > longestText ? `${start(text, longestText - 1)}…` : text;
}

export function quoted(text: string): string {
  return fr`« ${cut(text)} »`;
}

/** `« a », « b » et « c »`. */
export function listed(texts: readonly string[]): string {
  return enumerated(texts.map(quoted));
}

/** A file between quotes. A long path loses its middle: its beginning and its end are what tells it from others. */
export function quotedFile(file: string): string {
  if (file.length <= longestFile) return fr`« ${file} »`;
  const half = Math.floor(longestFile / 2);
  return fr`« ${start(file, half - 1)}…${file.slice(-half).replace(/^[\udc00-\udfff]/, "")} »`;
}

/** `1 234`. */
export function grouped(number: number): string {
  return number.toLocaleString("fr-FR");
}

/** `ligne 2`, `lignes 2 et 3`, `lignes 2, 3, 4, 5 et 7 autres`. */
export function rowsText(rows: readonly number[]): string {
  return `${rows.length === 1 ? "ligne" : "lignes"} ${enumeratedUpTo(4, rows.map(String))}`;
}

/** The first characters; one that counts double is not cut in two. */
function start(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, "");
}
