import type { NameReading } from "../../domain/roll";

/** Which half of a name its column has first, where the header says so. */
export type NameOrder = "last-first" | "first-last" | undefined;

/** Words that stay with the surname behind them. */
const particles =
  /^(?:de|du|des|d|la|le|les|l|van|von|den|der|da|das|dos|do|di|del|el|al|ben|ould|mac|mc)['’]?$/i;
const titles = /^(?:m|mr|mme|mmes|mlle|monsieur|madame|mademoiselle|famille)\.?$/i;

type Readings = readonly [NameReading, ...NameReading[]];

/**
 * How may a name that was typed in one cell be parted? A run of capitals is the surname, on whichever side it stands; without
 * one the ways are given from the likeliest on. `undefined` where no letter stands.
 */
export function readName(text: string, order?: NameOrder): Readings | undefined {
  const plain = withoutRemark(text);
  if (!/\p{L}/u.test(plain)) return undefined;
  const [before = "", after] = plain.split(/\s*,\s*/, 2);
  if (after !== undefined && before !== "" && after !== "") return [reading([before], [after])];
  const words = plain.split(" ");
  const run = capitals(words);
  if (run !== undefined) return [reading(words.slice(run.from, run.to), outside(words, run))];
  return apart(unitsOf(words), order, plain);
}

/** `MARTIN Léa (garde alternée)`: a remark is no name. */
export function withoutRemark(text: string): string {
  return text.replace(/\s*[([].*$/s, "").trim();
}

/**
 * The adults whom a family is called after: `ABGRALL Yann et Nolwenn`, `M. et Mme DUPONT`, `MARTIN Paul et LEROY Anne`. Who is
 * only called by a first name bears the surname before.
 */
export function readPersons(text: string): readonly NameReading[] {
  const persons: NameReading[] = [];
  for (const part of withoutRemark(text).split(/\s+et\s+|\s*[&/;\n]\s*|\s+ou\s+/i)) {
    const words = part.split(" ").filter((word) => word !== "" && !titles.test(word));
    if (words.length === 0) continue;
    const named = words.join(" ");
    const before = persons.at(-1);
    const isFirstNameAlone = words.length === 1 && before?.firstName !== undefined && !isCapitals(named);
    const [likeliest] = readName(named) ?? [];
    if (isFirstNameAlone) persons.push({ lastName: before.lastName, firstName: named });
    else if (likeliest !== undefined) persons.push(likeliest);
  }
  return persons;
}

/** The one run of words in capitals among others, with the particles that lead to it. */
function capitals(words: readonly string[]): { readonly from: number; readonly to: number } | undefined {
  const large = words.map(isCapitals);
  const first = large.indexOf(true);
  const to = large.lastIndexOf(true) + 1;
  let from = first;
  while (from > 0 && particles.test(words[from - 1] ?? "")) from -= 1;
  const isOneRun = first !== -1 && large.slice(first, to).every(Boolean);
  const isAtAnEnd = from === 0 || to === words.length;
  return isOneRun && isAtAnEnd && to - from < words.length ? { from, to } : undefined;
}

/** `McKINLEY` and `d'ARTAGNAN` are capitals as well; one letter alone may be an initial. */
function isCapitals(word: string): boolean {
  const letters = word.replace(/^(?:[dln]['’]|mc|mac)(?=\p{Lu})/iu, "").replace(/[^\p{L}]/gu, "");
  return letters.length > 1 && letters === letters.toUpperCase();
}

function outside(words: readonly string[], { from, to }: { readonly from: number; readonly to: number }) {
  return [...words.slice(0, from), ...words.slice(to)];
}

/** Words with the particles before them: what no reading parts. */
function unitsOf(words: readonly string[]): readonly string[] {
  const units: string[] = [];
  let led: string[] = [];
  for (const word of words) {
    led.push(word);
    if (particles.test(word)) continue;
    units.push(led.join(" "));
    led = [];
  }
  if (led.length > 0) units.push(led.join(" "));
  return units.length > 1 ? units : words;
}

function apart(units: readonly string[], order: NameOrder, plain: string): Readings {
  const [one = "", two] = units;
  if (two === undefined) return [{ lastName: one, firstName: undefined }];
  const sure = units.length === 2 ? surePair(one, two) : undefined;
  if (sure !== undefined) return [sure];
  const lastFirst = splits(units).map(([left, right]) => reading(left, right));
  const firstLast = splits([...units].reverse()).map(([left, right]) =>
    reading([...left].reverse(), [...right].reverse()),
  );
  const isMixed = plain !== plain.toUpperCase() && plain !== plain.toLowerCase();
  // Two words under `Prénom Nom` leave no doubt unless all or no capitals show that nobody looked at the header.
  const [asSaid, other] = order === "first-last" ? [firstLast, lastFirst] : [lastFirst, firstLast];
  if (units.length === 2 && order !== undefined && isMixed) return asReadings(asSaid);
  return asReadings([...asSaid, ...other]);
}

/** A surname is told by its particle, a first name by being initials. */
function surePair(one: string, two: string): NameReading | undefined {
  const isLed = (unit: string) => unit.includes(" ");
  const isInitials = (unit: string) => /^[^aeiouyAEIOUYÉÈÀ]{2,3}$|^\p{Lu}\.?$/u.test(unit);
  if (isLed(one) !== isLed(two)) return isLed(one) ? reading([one], [two]) : reading([two], [one]);
  if (isInitials(one) === isInitials(two)) return undefined;
  return isInitials(two) ? reading([one], [two]) : reading([two], [one]);
}

/** Every way to part these in two, the shortest end first. */
function splits(units: readonly string[]): (readonly [readonly string[], readonly string[]])[] {
  return units.slice(1).map((_, index) => {
    const at = units.length - 1 - index;
    return [units.slice(0, at), units.slice(at)] as const;
  });
}

function asReadings(readings: readonly NameReading[]): Readings {
  const distinct = [...new Map(readings.map((one) => [JSON.stringify(one), one])).values()];
  const [first = { lastName: "", firstName: undefined }, ...others] = distinct;
  return [first, ...others];
}

function reading(last: readonly string[], first: readonly string[]): NameReading {
  return { lastName: last.join(" "), firstName: first.join(" ") };
}
