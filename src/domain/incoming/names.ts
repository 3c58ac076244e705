import type { Households } from "../families";
import { foldLabel } from "../../kernel/label";

/** How well a text names a family: by a surname of it, or by somebody's whole name. */
export type Naming = 0 | 1 | 2;

const wordsOf = (text: string): string =>
  ` ${foldLabel(text)
    .replace(/[^a-z0-9]+/g, " ")
    .trim()} `;

interface Named {
  readonly family: string;
  /** Between blanks, as in the text that it is looked for in. */
  readonly lastName: string;
  readonly firstName: string | undefined;
}

/** Finds the families that a text names, by their own names and those of their children. */
export function nameFinder({
  families,
  children,
}: Pick<Households, "families" | "children">): (text: string) => ReadonlyMap<string, Naming> {
  const named: readonly Named[] = [
    ...[...families.values()].map(({ code, ...person }) => personOf(code, person)),
    ...[...children.values()].map(({ familyCode, ...person }) => personOf(familyCode, person)),
  ].filter(({ lastName }) => lastName.trim().length > 1);
  return (text) => {
    const words = wordsOf(text);
    const found = new Map<string, Naming>();
    for (const { family, lastName, firstName } of named) {
      if (!words.includes(lastName)) continue;
      // `MARTIN` alone is no Martin MARTIN.
      const isWhole = firstName !== undefined && words.replace(lastName, " ").includes(firstName);
      const naming = isWhole ? 2 : 1;
      if (naming > (found.get(family) ?? 0)) found.set(family, naming);
    }
    return found;
  };
}

function personOf(
  family: string,
  { lastName, firstName }: { readonly lastName: string; readonly firstName: string | undefined },
): Named {
  const first = firstName === undefined ? "" : wordsOf(firstName);
  return { family, lastName: wordsOf(lastName), firstName: first.trim() === "" ? undefined : first };
}
