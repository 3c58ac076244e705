import { remember } from "../../kernel/remember";
import { composed, foldByLetter, namesPlaces, scanZones, type Scan, type Stated } from "./zone-words";

/** A text without the words about zones, and what these said: `undefined` when the text says nothing of them. */
export interface ZonesTold {
  readonly stated: Stated | undefined;
  readonly label: string;
}

const keyword = /(?:(?:toutes?|les|trois|3)\s+)*(?:zones?\s*\(s\)|zones?|academies?)(?![\p{L}\p{N}])/u;
/** What may follow the zones in a summary: `Zone C : vacances d'hiver`, `zone B 2026-2027`, `Zone B (Enseignants)`. */
const calendarWord =
  /^(?:\d|(?:(?:petites|grandes)\s+)?(?:vacances?|conges?|pont|rentree|prerentree|reprise|debut|fin|ete|hiver|noel|toussaint|automne|printemps|fevrier|paques|ascension|pentecote|carnaval|ferie|jours?|journees?|lundi|semaine|abolition|armistice|eleves?|enseignants?|personnels?|annee|depuis|periode|premier|second)(?![\p{L}]))/u;
const separators = String.raw`\s\-\u2010-\u2015:|,;.`;

// Thousands of rows of a calendar say a few dozen things.
const fieldsRead = remember((given: string) => ({ stated: statedInField(given) }));
const zonesRead = remember(zonesIn);

/** Reads a text that is about zones and nothing else: a column. Blank and `-` say nothing. */
export function readZoneField(given: string): Stated | undefined {
  return fieldsRead(given).stated;
}

function statedInField(given: string): Stated | undefined {
  const text = composed(given).trim();
  if (/^[-\u2010-\u2015\s]*$/.test(text)) return undefined;
  const scan = scanZones(text);
  return { ...scan.stated, text, isUnderstood: isWhole(text, scan) };
}

/** Reads the place of an event, which may be any place: `École du Centre` says nothing of zones. */
export function readZonePlace(given: string): ZonesTold {
  const text = composed(given).trim();
  if (keyword.test(foldByLetter(text))) return { ...readZonesIn(text), label: "" };
  const scan = scanZones(text);
  return { stated: isWhole(text, scan) ? { ...scan.stated, text } : undefined, label: "" };
}

/** Reads the zones that a summary or a title mentions among other words. */
export function readZonesIn(given: string): ZonesTold {
  return zonesRead(given);
}

function zonesIn(given: string): ZonesTold {
  const text = composed(given).trim();
  const found = keyword.exec(foldByLetter(text));
  return found === null ? readUnannounced(text) : readAnnounced(text, found.index);
}

function isWhole(text: string, scan: Scan): boolean {
  return scan.end >= text.length && scan.lastKind !== "list" && namesPlaces(scan.stated);
}

/** From the word `zone` on: the words must be understood up to the end, or up to what is plainly the holiday. */
function readAnnounced(text: string, from: number): ZonesTold {
  const scan = scanZones(text, from);
  const rest = foldByLetter(text).slice(scan.end);
  const ends = rest === "" ? scan.lastKind !== "list" : calendarWord.test(rest) || closesAt(text, scan.end);
  const label = without(text, from, scan.placesEnd);
  const isUnderstood = ends && namesPlaces(scan.stated) && !keyword.test(foldByLetter(label));
  return { stated: { ...scan.stated, text: isUnderstood ? scan.stated.text : text, isUnderstood }, label };
}

function closesAt(text: string, end: number): boolean {
  return /[)\]]\s*$/.test(text.slice(0, end));
}

/** Without the word `zone`: a part between separators that names places and nothing else, or letters at the end. */
function readUnannounced(text: string): ZonesTold {
  for (const part of text.matchAll(/(?:(?!\s[-\u2010-\u2015|]\s|\s?:\s|[()[\]]).)+/gu)) {
    const scan = scanZones(part[0]);
    if (!isWhole(part[0], scan) || isCommonWord(part[0])) continue;
    const stated = { ...scan.stated, text: part[0].trim() };
    return { stated, label: without(text, part.index, part.index + part[0].length) };
  }
  const last = /\s(?<zones>[ABC]{1,3}(?:\s*(?:[,/&+-]|et|ou)\s*[ABC])*)$/u.exec(text);
  if (last === null) return { stated: undefined, label: text };
  const { stated } = scanZones(last[0]);
  return { stated: { ...stated, text: last[0].trim() }, label: text.slice(0, last.index).trim() };
}

/** `Réunion : parents d'élèves` is a meeting; the island has its article, or the word `zone` or `académie`. */
function isCommonWord(part: string): boolean {
  return foldByLetter(part).trim() === "reunion" || foldByLetter(part).trim() === "national";
}

function without(text: string, from: number, to: number): string {
  const before = text.slice(0, from).replace(new RegExp(`[${separators}([]+$`, "u"), "");
  const after = text.slice(to).replace(new RegExp(`^[${separators})\\]]+`, "u"), "");
  return [before, after].filter((part) => part !== "").join(" ");
}
