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

/** Does a criterion concern a value? A missing criterion concerns every value, a filled one never a missing value. */
export function concernsLabel(criterion: string | undefined, value: string | undefined): boolean {
  return criterion === undefined || (value !== undefined && isSameLabel(criterion, value));
}
