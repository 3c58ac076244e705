import { academies, findSchoolZone, type SchoolZone } from "../../domain/calendar";

/** What a text says of where a holiday holds. */
export interface Stated {
  /** The words that say it, for the messages. */
  readonly text: string;
  /** Académies by name, as the ministry spells them. */
  readonly academies: readonly string[];
  readonly zones: readonly SchoolZone[];
  /** Zones that may be meant or not: B in `A-C`. */
  readonly doubtful: readonly SchoolZone[];
  /** `A-B-C`: whoever writes that lists by hyphens. */
  readonly listsByHyphen: boolean;
  /** `toutes zones`: A, B and C. */
  readonly allZones: boolean;
  /** `France métropolitaine`: broad words, which any narrower ones make precise. */
  readonly country: boolean;
  /** A text of which a part is not understood is never half read. */
  readonly isUnderstood: boolean;
}

/** What was read of a text, and how far: up to its last place, and up to the first word that is none of ours. */
export interface Scan {
  readonly stated: Stated;
  readonly placesEnd: number;
  readonly end: number;
  /** Of the last word that is more than a filler. */
  readonly lastKind: Kind | undefined;
}

type Kind = "place" | "list" | "break" | "filler";

/** What is gathered word by word. */
interface Found {
  readonly academies: Set<string>;
  readonly zones: Set<SchoolZone>;
  readonly doubtful: Set<SchoolZone>;
  allZones: boolean;
  country: boolean;
  listsByHyphen: boolean;
}

/** A kind of word: how it is recognised, and what it adds; `false` when it is no such word after all. */
interface Word {
  readonly kind: Kind;
  readonly pattern: RegExp;
  /** Where accents matter: `A à C` is a range, `A a C` is nothing. */
  readonly withAccents?: true;
  readonly take?: (found: Found, parts: readonly string[]) => boolean;
}

const main: readonly SchoolZone[] = ["A", "B", "C"];
const dash = String.raw`[-\u2010-\u2015]`;
const boundary = String.raw`(?![\p{L}\p{N}'])`;
const whole = (source: string) => new RegExp(`(?:${source})${boundary}`, "uy");

const everyZone = String.raw`(?:toutes?(?:\s+les)?(?:\s+(?:trois|3))?|(?:les\s+)?(?:trois|3))\s+(?:zones?|academies)(?:\s+confondues)?`;
const country = String.raw`(?:(?:toute\s+)?la\s+)?(?:france(?:\s+(?:metropolitaine|entiere))?|metropole)|national(?:e|es)?|nationaux`;
const range = String.raw`([abc])\s*(?:jusqu'à|à|→|->|\.{2,3}|…)\s*(?:la\s+)?([abc])`;
const hyphens = String.raw`([abc])\s*${dash}\s*([abc])(?:\s*${dash}\s*([abc]))?`;

let known: readonly Word[] | undefined;

/** Put together when a calendar is read: no other command needs them. */
const allWords = (): readonly Word[] => [
  { kind: "place", pattern: whole(everyZone), take: (found) => (found.allZones = true) },
  { kind: "filler", pattern: whole(String.raw`zones?(?:\s*\(s\))?`) },
  { kind: "place", pattern: whole(country), take: (found) => (found.country = true) },
  { kind: "place", pattern: whole(range), withAccents: true, take: takeRange },
  { kind: "place", pattern: whole(hyphens), withAccents: true, take: takeHyphenated },
  { kind: "place", pattern: whole("[abc]{1,3}"), withAccents: true, take: takeLetters },
  ...academiesAsWords(),
  { kind: "list", pattern: whole("et|ou") },
  { kind: "list", pattern: /[,;/&+|]/uy },
  { kind: "break", pattern: /[-\u2010-\u2015:.()[\]]/uy },
  { kind: "filler", pattern: whole("academies?|acad|scolaires?|calendrier|de|du|des|la|le|les|pour") },
  { kind: "filler", pattern: /[ld]'/uy },
];

function takeRange(found: Found, [first = "", last = ""]: readonly string[]): boolean {
  const between = main.filter((zone) => zone >= first.toUpperCase() && zone <= last.toUpperCase());
  for (const zone of between) found.zones.add(zone);
  return between.length > 1;
}

/** `A-C` is A and C for one writer, A to C for another. */
function takeHyphenated(found: Found, listed: readonly string[]): boolean {
  for (const letter of listed) found.zones.add(letter.toUpperCase());
  if (listed.length === 3) found.listsByHyphen = true;
  else if (!listed.includes("b")) found.doubtful.add("B");
  return true;
}

function takeLetters(found: Found, [group = ""]: readonly string[]): boolean {
  const zones = main.filter((zone) => group.includes(zone.toLowerCase()));
  for (const zone of zones) found.zones.add(zone);
  return zones.length === group.length;
}

/** `orleans-tours`, `Orléans Tours`, `La Réunion`; the longest first, so that no name hides in another. */
function academiesAsWords(): readonly Word[] {
  const names = academies.map(({ name }) => name).sort((left, right) => right.length - left.length);
  return names.map((name) => {
    const spelled = foldByLetter(name)
      .replace(/^saint/, "(?:saint|st)")
      .replace(/[-\s]+/g, String.raw`[-\s]+`);
    const zone = findSchoolZone(name);
    // `Corse` names the académie and the zone at once: the zone says it all.
    const take = (found: Found) =>
      (zone === undefined ? found.academies.add(name) : found.zones.add(zone)).size > 0;
    return { kind: "place", pattern: whole(spelled), take };
  });
}

/** The text letter by letter, without case and accents: every position stays what it was. */
export function foldByLetter(text: string): string {
  return lowered(text).replace(/\p{L}/gu, (letter) => sameLength(letter, letter.normalize("NFD").charAt(0)));
}

/** Lower case with one kind of apostrophe, letter for letter. */
function lowered(text: string): string {
  return text
    .replace(/\p{Lu}/gu, (letter) => sameLength(letter, letter.toLowerCase()))
    .replace(/[\u2018\u2019\u02bc]/g, "'");
}

function sameLength(letter: string, changed: string): string {
  return changed.length === letter.length ? changed : letter;
}

/** One accent, one letter: the form in which positions in a text and in its folded self agree. */
export function composed(text: string): string {
  return text.normalize("NFC");
}

/** Reads the words of places from a position on, as far as they are understood. The text is `composed`. */
export function scanZones(text: string, from = 0): Scan {
  const [accented, folded] = [lowered(text), foldByLetter(text)];
  const found: Found = {
    academies: new Set(),
    zones: new Set(),
    doubtful: new Set(),
    allZones: false,
    country: false,
    listsByHyphen: false,
  };
  let [end, placesEnd] = [afterBlanks(folded, from), from];
  let lastKind: Kind | undefined;
  for (;;) {
    const read = readWord(found, end, accented, folded);
    if (read === undefined) break;
    if (read.kind === "place") placesEnd = read.end;
    if (read.kind !== "filler") lastKind = read.kind;
    end = afterBlanks(folded, read.end);
  }
  const { academies: named, zones, doubtful, ...broad } = found;
  const sets = { academies: [...named], zones: [...zones], doubtful: [...doubtful] };
  const stated = { text: text.slice(from, placesEnd).trim(), ...sets, ...broad, isUnderstood: true };
  return { stated, placesEnd, end, lastKind };
}

function readWord(
  found: Found,
  at: number,
  accented: string,
  folded: string,
): { readonly kind: Kind; readonly end: number } | undefined {
  for (const { kind, pattern, withAccents, take } of (known ??= allWords())) {
    pattern.lastIndex = at;
    const matched = pattern.exec(withAccents === true ? accented : folded);
    if (matched === null) continue;
    const parts = matched.length > 1 ? matched.slice(1) : [matched[0]];
    const isMeant =
      take?.(
        found,
        parts.filter((part) => typeof part === "string"),
      ) ?? true;
    if (isMeant) return { kind, end: at + matched[0].length };
  }
  return undefined;
}

function afterBlanks(text: string, at: number): number {
  return at + (/^\s*/.exec(text.slice(at))?.[0].length ?? 0);
}

/** Did the words name any place at all? */
export function namesPlaces({ academies: named, zones, allZones, country }: Stated): boolean {
  return named.length > 0 || zones.length > 0 || allZones || country;
}
