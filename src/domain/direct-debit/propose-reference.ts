import { nextLike } from "../roll";
import { foldReference, type Mandate } from "./mandate";

/**
 * Which reference (RUM) might a new mandate of a family bear, in the town's own style: with the family's code where most have
 * it (`CHAUMONT-F012`, and `CHAUMONT-F012-2` for the second one), else the next number? None that was ever given.
 */
export function proposeReference(mandates: readonly Mandate[], familyCode: string): string {
  const given = mandates.flatMap(({ reference }) => reference ?? []);
  const taken = new Set(given.map(foldReference));
  const named = mandates.flatMap(({ reference = "", familyCode: code }) =>
    reference.includes(code) ? [[reference, code] as const] : [],
  );
  const [last, code] = named.findLast(([reference, of]) => reference.endsWith(of)) ?? named.at(-1) ?? [];
  if (given.length > 0 && (last === undefined || code === undefined || named.length * 2 <= given.length))
    return nextLike(given, `RUM-${familyCode}`);
  const own = last === undefined || code === undefined ? `RUM-${familyCode}` : last.replace(code, familyCode);
  for (let rank = 1; ; rank += 1) {
    const proposed = rank === 1 ? own : `${own}-${String(rank)}`;
    if (!taken.has(foldReference(proposed))) return proposed;
  }
}
