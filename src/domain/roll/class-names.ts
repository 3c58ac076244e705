import { remember } from "../../kernel/remember";
import { nameKey } from "./names";

/** What the name of a class says: its levels (`ce1`), and whatever else stands there, most often the teacher. */
interface ClassWords {
  readonly levels: ReadonlySet<string>;
  readonly others: ReadonlySet<string>;
}

const nursery = ["tps", "ps", "ms", "gs"];
const elementary = ["cp", "ce1", "ce2", "cm1", "cm2"];
const levels = new Set([...nursery, ...elementary, "ulis"]);

/** Words that tell no class from another. */
const fillers = new Set("m mr mme mlle madame monsieur et de la le du des classe n no".split(" "));

/** `C.E.1`, `T.P.S.` */
const initials = /(?<!\p{L})(\p{L})\.(?=\p{L}(?!\p{L})|\d)/gu;

const wordsOfClass = remember((name: string): ClassWords => {
  const words = nameKey(name.replace(initials, "$1"))
    .replace(/\btoute petite section\b/g, "tps")
    .replace(/\b(petite|moyenne|grande) section\b/g, (_, size: string) => `${size.charAt(0)}s`)
    .replace(/\bcours preparatoire\b/g, "cp")
    .replace(/\bcours (elementaire|moyen)\b/g, (_, stage: string) => `c${stage.charAt(0)}`)
    .replace(/\b(ce|cm) ?1 (?:et )?2\b/g, "$11 $12")
    .replace(/\b(ce|cm) ([12])(?:ere|eme|e)?(?: annee)?\b/g, "$1$2")
    .replace(/\b(cp|c[em][12])([abc])\b/g, "$1 $2")
    .split(" ")
    .filter((word) => word !== "" && !fillers.has(word));
  const isLevel = (word: string) => levels.has(word);
  return {
    levels: new Set(words.filter(isLevel)),
    others: new Set(words.filter((word) => !isLevel(word) && !/^0?\d$/.test(word))),
  };
});

/** Does a name of a class, or a title over its lines, say a level? A group (`Groupe piscine`) does not. */
export function saysLevel(name: string): boolean {
  return wordsOfClass(name).levels.size > 0;
}

/** May both be one class? Where one name says more (the teacher), the rest must agree: `CP` is `CP - Mme AUBRIN`. */
export function isSameClass(left: string, right: string): boolean {
  const [one, other] = [wordsOfClass(left), wordsOfClass(right)];
  if (one.levels.size !== other.levels.size || !isWithin(one.levels, other.levels)) return false;
  if (one.levels.size === 0) return nameKey(left) === nameKey(right);
  const [few, many] =
    one.others.size <= other.others.size ? [one.others, other.others] : [other.others, one.others];
  return few.size === 0 || [...few].some((word) => many.has(word));
}

/** A class as the town spells it already, where it has one that this may be and that says no less; else as it is. */
export function classInTown(name: string, known: Iterable<string>): string {
  const { others: said } = wordsOfClass(name);
  const [only, ...more] = new Set(
    [...known].filter((each) => isSameClass(each, name) && isWithin(said, wordsOfClass(each).others)),
  );
  return only === undefined || more.length > 0 ? name : only;
}

/** A child's class and level: may two of them be those of one child? What one side does not say is no difference. */
export function isSamePlaceInSchool(left: PlaceInSchool, right: PlaceInSchool): boolean {
  if (left.className !== undefined && right.className !== undefined) {
    if (isSameClass(left.className, right.className)) return true;
    const [one, other] = [wordsOfClass(left.className).levels, wordsOfClass(right.className).levels];
    // Of a class of two levels a list may say the child's own.
    return (
      one.size > 0 &&
      other.size > 0 &&
      one.size !== other.size &&
      (isWithin(one, other) || isWithin(other, one))
    );
  }
  const ofLevel = wordsOfClass(left.level ?? "").levels;
  const ofOther = wordsOfClass(right.level ?? "").levels;
  if (ofLevel.size > 0 && ofOther.size > 0) return isWithin(ofLevel, ofOther);
  const named = wordsOfClass(left.className ?? right.className ?? "").levels;
  const level = ofLevel.size > 0 ? ofLevel : ofOther;
  return named.size === 0 || level.size === 0 || isWithin(level, named);
}

interface PlaceInSchool {
  readonly className: string | undefined;
  readonly level: string | undefined;
}

function isWithin(few: ReadonlySet<string>, many: ReadonlySet<string>): boolean {
  return [...few].every((each) => many.has(each));
}

/**
 * A level in the words of the town (`Maternelle` for `GS`, where the town tells only nursery and elementary apart); `undefined`
 * where the town has words for levels, and none for this one. A town that has none yet takes it as the list has it.
 */
export function levelInTown(
  { className, level }: PlaceInSchool,
  known: readonly string[],
): string | undefined {
  const said = level ?? [...wordsOfClass(className ?? "").levels].join(" ");
  const own = known.find((each) => nameKey(each) === nameKey(level ?? ""));
  if (own !== undefined || known.length === 0) return own ?? level;
  const its = [...wordsOfClass(said).levels];
  const stage =
    its.length === 0 ? undefined : its.every((each) => nursery.includes(each)) ? /^mater/ : /^(elem|prim)/;
  if (stage?.source === "^(elem|prim)" && !its.every((each) => elementary.includes(each))) return undefined;
  return stage && known.find((each) => stage.test(nameKey(each)));
}
