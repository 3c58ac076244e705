import { foldLabel } from "./label";

/** One letter in four may be wrong; very short words are too much alike to guess. */
const fewSlips = (letters: number) => Math.floor(letters / 4);

/**
 * The candidate that a mistyped text most likely stands for; `undefined` when none is near enough. `slipsIn` says how
 * many letters may be wrong in a text of so many.
 */
export function nearest(
  text: string,
  candidates: Iterable<string>,
  slipsIn: (letters: number) => number = fewSlips,
): string | undefined {
  const wanted = foldLabel(text);
  let best: string | undefined;
  let bestDistance = slipsIn(wanted.length) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(wanted, foldLabel(candidate));
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** How many letters must be added, removed or changed to turn one text into the other. */
export function editDistance(left: string, right: string): number {
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const changed = (previous[column - 1] ?? 0) + (left[row - 1] === right[column - 1] ? 0 : 1);
      current.push(Math.min(changed, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[right.length] ?? 0;
}

/** Codes are short, and those of one list differ by a digit: of longer ones two signs may be wrong. */
const slipsInCode = (letters: number) => (letters < 3 ? 0 : letters < 8 ? 1 : 2);

/** Beyond so many unknown codes something else is wrong than a slip, and each look goes through the whole list. */
const looksAtMost = 200;

/**
 * Finds the code that a mistyped one most likely stands for: one that differs by capitals, accents, blanks, punctuation
 * or leading zeros alone (`F-001` for `F001`), else the nearest, of several the one that begins alike.
 */
export function codeFinder(known: Iterable<string>): (code: string) => string | undefined {
  let codes: readonly string[] | undefined;
  const spelled = new Map<string, string>();
  const answers = new Map<string, string | undefined>();
  let looks = 0;
  const look = (code: string): string | undefined => {
    if (codes === undefined) {
      codes = [...known];
      for (const each of codes) if (!spelled.has(codeKey(each))) spelled.set(codeKey(each), each);
    }
    const same = spelled.get(codeKey(code));
    if (same !== undefined || looks >= looksAtMost) return same;
    looks += 1;
    return nearestCode(foldLabel(code), codes);
  };
  return (code) => {
    if (!answers.has(code)) answers.set(code, look(code));
    return answers.get(code);
  };
}

/** A code as people compare it: `F001`, `f 1` and `F-001` are one, `F006-1` and `F0061` are not. */
export function codeKey(code: string): string {
  const parts = foldLabel(code).match(/\p{L}+|\d+/gu) ?? [];
  return parts.map((part) => part.replace(/^0+(?=\d)/, "")).join(" ");
}

function nearestCode(wanted: string, codes: readonly string[]): string | undefined {
  const slips = slipsInCode(wanted.length);
  let best: string | undefined;
  let bestDistance = slips + 1;
  let bestStart = -1;
  for (const code of codes) {
    const folded = foldLabel(code);
    if (Math.abs(folded.length - wanted.length) > slips) continue;
    const distance = editDistance(wanted, folded);
    const start = commonStart(wanted, folded);
    if (distance > slips || distance > bestDistance || (distance === bestDistance && start <= bestStart))
      continue;
    best = code;
    bestDistance = distance;
    bestStart = start;
  }
  return best;
}

function commonStart(left: string, right: string): number {
  let length = 0;
  while (length < left.length && left[length] === right[length]) length += 1;
  return length;
}
