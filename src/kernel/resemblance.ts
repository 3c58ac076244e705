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
