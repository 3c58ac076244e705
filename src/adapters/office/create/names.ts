/** A sheet in the making bears such a name; one that is found at the beginning of a run was left by an interrupted one. */
const makeshift = /^~ecot \d+$/;

/** The name of the sheet of this number in the making; none that is still there, though it is about to be deleted. */
export function makeshiftName(number: number, taken: readonly string[]): string {
  const last = taken.filter(isMakeshift).map((name) => Number(name.slice("~ecot ".length)));
  return `~ecot ${Math.max(0, ...last) + number}`;
}

export function isMakeshift(name: string): boolean {
  return makeshift.test(name);
}
