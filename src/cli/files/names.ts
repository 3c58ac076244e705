import { createHash } from "node:crypto";

/** The longest name of a file, in bytes of UTF-8, on every disk that a town has (NTFS counts shorter units). */
const longestName = 255;

/**
 * `before`, a file's name and `after`, as one name that a disk takes. A name that is too long loses its end to a mark of
 * the whole name, so that two long names that begin alike stay apart; no character is cut in two.
 */
export function fittedName(before: string, name: string, after: string): string {
  const room = longestName - Buffer.byteLength(before + after);
  if (Buffer.byteLength(name) <= room) return before + name + after;
  const mark = `~${markOf(name)}`;
  let kept = "";
  for (const character of name) {
    if (Buffer.byteLength(kept + character + mark) > room) break;
    kept += character;
  }
  return before + kept + mark + after;
}

/** A few letters that tell one name from another. */
export function markOf(name: string): string {
  return createHash("sha256").update(name).digest("hex").slice(0, 10);
}
