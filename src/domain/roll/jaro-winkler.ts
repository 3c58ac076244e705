/**
 * How alike two short texts are, from 0 to 1: the letters that they share within a window, those out of order (Jaro 1989), and
 * more where they begin alike (Winkler 1990, up to four letters, 0.1 each).
 */
export function jaroWinkler(left: string, right: string): number {
  const similarity = jaro(left, right);
  let start = 0;
  while (start < 4 && start < left.length && left[start] === right[start]) start += 1;
  return similarity + start * 0.1 * (1 - similarity);
}

function jaro(left: string, right: string): number {
  if (left === right) return 1;
  const reach = Math.max(0, Math.floor(Math.max(left.length, right.length) / 2) - 1);
  const taken = new Set<number>();
  const common: string[] = [];
  for (let at = 0; at < left.length; at += 1) {
    const last = Math.min(right.length - 1, at + reach);
    for (let other = Math.max(0, at - reach); other <= last; other += 1) {
      if (taken.has(other) || left[at] !== right[other]) continue;
      taken.add(other);
      common.push(left.charAt(at));
      break;
    }
  }
  if (common.length === 0) return 0;
  const inOrder = [...taken].sort((one, two) => one - two);
  const moved = common.filter((letter, index) => letter !== right[inOrder[index] ?? -1]).length;
  const shared = common.length;
  return (shared / left.length + shared / right.length + (shared - moved / 2) / shared) / 3;
}
