/**
 * A text as people compare it: without case, accents, outer or doubled spaces, and with one kind of apostrophe and space.
 * `" Règles  d’Absence "` and `"regles d'absence"` are the same label.
 */
export function foldLabel(text: string): string {
  const known = folded.get(text);
  if (known !== undefined) return known;
  const label = text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\s\u00a0\u202f]+/g, " ")
    .trim()
    .toLowerCase()
    .replace(/œ/g, "oe")
    .replace(/æ/g, "ae");
  if (folded.size >= largestMemory) folded.clear();
  folded.set(text, label);
  return label;
}

// The same few headers, schools and services are compared again for every row of a workbook.
const folded = new Map<string, string>();
const largestMemory = 10_000;

export function isSameLabel(left: string, right: string): boolean {
  return left === right || foldLabel(left) === foldLabel(right);
}
