import { groupBy } from "./group";
import { foldLabel } from "./label";
import { remember } from "./remember";
import { editDistance } from "./resemblance";

/** A name as one row writes it. */
export interface NameUse<T> {
  readonly text: string;
  /** Does this row say which names there are (the grid its services, the rules their motives)? */
  readonly declares: boolean;
  readonly at: T;
}

/** A name that was probably meant to be another, more frequent one. */
export interface OddSpelling<T> {
  readonly text: string;
  readonly usual: string;
  readonly uses: readonly NameUse<T>[];
}

/** More different names than a town has of anything: a column was filled with something else. */
const namesAtMost = 1000;

/**
 * Which names differ from a more frequent one by capitals, accents, blanks, punctuation or one letter? The first kinds are
 * never meant. One letter tells names apart as well: only words of four letters or more are compared, never digits, and
 * the other name must be declared where this one is not, or stand at least twice as often.
 */
export function findOddSpellings<T>(uses: readonly NameUse<T>[]): readonly OddSpelling<T>[] {
  const names = [...groupBy(uses, ({ text }) => spellingKey(text))]
    .filter(([key]) => key !== "")
    .map(([, all]) => nameOf(all));
  return [...names.flatMap(({ variants }) => variants), ...slipsAmong(names)];
}

interface Name<T> {
  readonly usual: string;
  readonly uses: readonly NameUse<T>[];
  readonly isDeclared: boolean;
  readonly words: readonly string[];
  readonly variants: readonly OddSpelling<T>[];
}

function nameOf<T>(uses: readonly NameUse<T>[]): Name<T> {
  const spellings = [...groupBy(uses, ({ text }) => text)].map(([text, same]) => ({ text, uses: same }));
  const isDeclared = (same: readonly NameUse<T>[]) => same.some(({ declares }) => declares);
  const weight = (same: readonly NameUse<T>[]) => same.length + (isDeclared(same) ? uses.length : 0);
  const usual = spellings.reduce((best, each) => (weight(each.uses) > weight(best.uses) ? each : best));
  return {
    usual: usual.text,
    uses,
    isDeclared: isDeclared(uses),
    words: foldLabel(usual.text).match(/[\p{L}\p{N}]+/gu) ?? [],
    variants: spellings
      .filter((each) => each !== usual)
      .map(({ text, uses: odd }) => ({ text, usual: usual.text, uses: odd })),
  };
}

function slipsAmong<T>(names: readonly Name<T>[]): readonly OddSpelling<T>[] {
  if (names.length > namesAtMost) return [];
  return names.flatMap((name) => {
    const meant = names
      .filter(
        (other) => other !== name && isMoreUsual(other, name) && isOneLetterOff(other.words, name.words),
      )
      .sort((left, right) => right.uses.length - left.uses.length)[0];
    return meant === undefined ? [] : [{ text: name.usual, usual: meant.usual, uses: name.uses }];
  });
}

function isMoreUsual<T>(other: Name<T>, name: Name<T>): boolean {
  if (other.isDeclared !== name.isDeclared) return other.isDeclared;
  return other.uses.length >= 2 * name.uses.length;
}

const longEnough = /^\p{L}{4,}$/u;

/** All words the same but one, which is off by a letter, or by two that changed places. */
function isOneLetterOff(left: readonly string[], right: readonly string[]): boolean {
  if (left.length !== right.length) return false;
  const [odd, ...others] = left.flatMap((word, index) => {
    const other = right[index] ?? "";
    return word === other ? [] : [[word, other] as const];
  });
  if (odd === undefined || others.length > 0) return false;
  const [word, other] = odd;
  if (!longEnough.test(word) || !longEnough.test(other)) return false;
  return editDistance(word, other) === 1 || areSwapped(word, other);
}

function areSwapped(left: string, right: string): boolean {
  if (left.length !== right.length) return false;
  let first = 0;
  while (first < left.length && left[first] === right[first]) first += 1;
  const swapped = `${left.slice(0, first)}${left.charAt(first + 1)}${left.charAt(first)}${left.slice(first + 2)}`;
  return swapped === right;
}

/**
 * A name without what people write or not: `Jules-Ferry`, `JULES FERRY` and `Jules  Ferry` are one, and so are `CE 1` and
 * `CE1`. Digits stay apart (`1-2` is not `12`), and signs that mean something stay (`A+` is not `A`).
 */
export const spellingKey = remember((text: string): string =>
  foldLabel(text)
    .replace(/[^\p{L}\p{N}+<>=%&#*]+/gu, " ")
    .trim()
    .replace(/(?<!\p{N}) | (?!\p{N})/gu, ""),
);
