import { foldLabel } from "../../kernel/label";
import { remember } from "../../kernel/remember";
import { editDistance } from "../../kernel/resemblance";
import { jaroWinkler } from "./jaro-winkler";

/** A name as it is compared: without accents, case, apostrophes, hyphens and dots; its words stand one space apart. */
export const nameKey = remember((name: string): string =>
  foldLabel(name)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim(),
);

/** The same without spaces: whoever has the same one bears the same name. */
export const compactName = remember((name: string): string => nameKey(name).replace(/ /g, ""));

/** `N'DOUMBÉ` and `NDOUMBE`, `LE GOFF` and `Legoff` are one last name. */
export function isSameLastName(left: string, right: string): boolean {
  return compactName(left) === compactName(right);
}

/** Is it one first name, where one side may have further ones behind it? `Jean` is not `Jean-Baptiste`. */
export function isSameFirstName(left: string, right: string): boolean {
  const [one, other] = [nameKey(left), nameKey(right)];
  return (
    compactName(left) === compactName(right) ||
    beginsWithFirstName(left, other) ||
    beginsWithFirstName(right, one)
  );
}

/** Do the first names that spaces and commas part begin with this one? */
function beginsWithFirstName(names: string, key: string): boolean {
  if (key === "") return false;
  const parts = names.trim().split(/[\s,]+/);
  return parts.some((_, index) => nameKey(parts.slice(0, index + 1).join(" ")) === key);
}

/** Are all words of one of these names in the other? `BERTHELOT` in `BERTHELOT-VASNIER`, `VASNIER BERTHELOT` too. */
export function isNameWithin(left: string, right: string): boolean {
  const [one, other] = [wordsOfName(left), wordsOfName(right)];
  const [few, many] = one.length <= other.length ? [one, other] : [other, one];
  return few.length > 0 && few.every((word) => many.includes(word));
}

const particles = new Set("d de du des la le l les van von den der da di el ben mc n".split(" "));

/** Have two last names a word in common, other than a particle? */
export function sharesNameWord(left: string, right: string): boolean {
  const others = new Set(wordsOfName(right));
  return wordsOfName(left).some((word) => !particles.has(word) && others.has(word));
}

/** Has a last name several words, particles aside (`BERTHELOT-VASNIER`, and not `LE GOFF`)? */
export function isDoubleName(name: string): boolean {
  return wordsOfName(name).filter((word) => !particles.has(word)).length > 1;
}

export const wordsOfName = remember((name: string): readonly string[] =>
  nameKey(name)
    .split(" ")
    .filter((word) => word !== ""),
);

/**
 * May it be the same name with a slip of the pen: one letter in five or fewer, two in a longer one (of the shorter name), and
 * alike enough by Jaro and Winkler? Never more than a question: by these bounds LOUIS and LOUISE are as near as MATHYS and MATHIS.
 */
export function isNearName(left: string, right: string): boolean {
  const [one, other] = [compactName(left), compactName(right)];
  const slips = Math.min(one.length, other.length) <= 5 ? 1 : 2;
  if (Math.abs(one.length - other.length) > slips || !mayBeNear(one, other, slips)) return false;
  return editDistance(one, other) <= slips && jaroWinkler(one, other) >= nearName;
}

const nearName = 0.92;

/** A letter that is added, left out or changed makes two letters differ at most: most names of a town are told apart by that. */
function mayBeNear(left: string, right: string, slips: number): boolean {
  let apart = lettersIn(left) ^ lettersIn(right);
  for (let allowed = 2 * slips; apart !== 0; allowed -= 1) {
    if (allowed === 0) return false;
    apart &= apart - 1;
  }
  return true;
}

/** One bit for each letter that there is. */
const lettersIn = remember((name: string): number => {
  let bits = 0;
  for (const letter of name) bits |= 1 << (letter.charCodeAt(0) % 32);
  return bits;
});

/** Nearly the same first name, where last name and date are equal. */
export function isNearFirstName(left: string, right: string): boolean {
  return jaroWinkler(nameKey(left), nameKey(right)) >= 0.88;
}

/** Are these the initials of a first name in several words (`JB` of `Jean-Baptiste`)? */
export function areInitials(initials: string, firstName: string): boolean {
  const words = wordsOfName(firstName);
  return words.length > 1 && compactName(initials) === words.map((word) => word.charAt(0)).join("");
}
