import { foldLabel } from "../kernel/label";

/** The candidate that a mistyped text most likely stands for; `undefined` when none is near enough. */
export function nearest(text: string, candidates: Iterable<string>): string | undefined {
  const wanted = foldLabel(text);
  let best: string | undefined;
  // One letter in four may be wrong; very short words are too much alike to guess.
  let bestDistance = Math.floor(wanted.length / 4) + 1;
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
