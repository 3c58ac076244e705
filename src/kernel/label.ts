import { firstOf } from "./group";
import { compareCodes } from "./order";
import { remember } from "./remember";

/**
 * A text as people compare it: without case, accents, outer or doubled spaces, and with one kind of apostrophe and space.
 * `" Règles  d’Absence "` and `"regles d'absence"` are the same label.
 */
export const foldLabel = remember((text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\s\u00a0\u202f]+/g, " ")
    .trim()
    .toLowerCase()
    .replace(/œ/g, "oe")
    .replace(/æ/g, "ae"),
);

export function isSameLabel(left: string, right: string): boolean {
  return left === right || foldLabel(left) === foldLabel(right);
}

/** Makes one text of all that are the same label: the first of these spellings. Labels that are not there stay as they are. */
export function spelledLike(spellings: Iterable<string>): (text: string) => string {
  const first = firstOf(spellings, foldLabel);
  return (text) => first.get(foldLabel(text)) ?? text;
}

/** The order of labels: that of their codes, as if they were written without case and accents. */
export function compareLabels(left: string, right: string): number {
  return compareCodes(foldLabel(left), foldLabel(right));
}

/** Does a criterion concern a value? A missing criterion concerns every value, a filled one never a missing value. */
export function concernsLabel(criterion: string | undefined, value: string | undefined): boolean {
  return criterion === undefined || (value !== undefined && isSameLabel(criterion, value));
}
