import { compareCodesNaturally, compareLetters, compareNames } from "../../kernel/order";
import type { Child, Family } from "./family";

type Named = Pick<Family | Child, "lastName" | "firstName" | "code">;

/**
 * The order of families, or of children, in a list that leads with their names: by last name, then by first name (`MARTIN` and
 * `Martin` are one last name); who is called the same stands by code.
 */
export function compareByName(left: Named, right: Named): number {
  return (
    compareLetters(left.lastName, right.lastName) ||
    compareLetters(left.firstName ?? "", right.firstName ?? "") ||
    compareNames(left.lastName, right.lastName) ||
    compareNames(left.firstName ?? "", right.firstName ?? "") ||
    compareCodesNaturally(left.code, right.code)
  );
}

/** What concerns families, in the order of their names; of a family that is gone, which is shown by its code, that counts. */
export function inNameOrder<T extends { readonly familyCode: string }>(
  items: readonly T[],
  families: ReadonlyMap<string, Family>,
): readonly T[] {
  const named = items.map((item) => {
    const { familyCode: code } = item;
    const family: Named = families.get(code) ?? { code, lastName: code, firstName: undefined };
    return { item, family };
  });
  return named.sort((left, right) => compareByName(left.family, right.family)).map(({ item }) => item);
}
