import { attribute, childrenOf, type Element, maskOpaque, rootChildren } from "../xml/elements";
import { type ScannedSheet, scannedSheet } from "../sheet/scanned-sheet";
import { type ForeignAttribute, type Soundness, soundnessOf } from "../xml/well-formed";
import { contentTypes, contentTypesOf, contentTypesPath } from "./content-types";
import { ownerOf } from "./paths";
import { isRelationshipNamespace, type Relationship, relationshipsOf } from "./relationships";
import type { XlsxPackage } from "./xlsx-package";

/**
 * Is a package that was changed still one that Excel opens without repairing it? Asked before anything replaces the
 * clerk's file; gives the first part that is not. What was wrong before, in parts or arrows that are as they were, is not
 * ours to refuse: such files open too.
 */
export function faultyPart(before: XlsxPackage, after: XlsxPackage): string | undefined {
  const typeNow = contentTypesOf(after);
  const written = after.writtenSince(before);
  const changed: ChangedTexts = new Map(written.map((path) => [path, textIn(after, path, typeNow)]));
  const typeThen = contentTypesOf(before);
  for (const [path, text] of changed) {
    if (typeNow(path) === contentTypes.png) {
      if (!isPng(after.content(path))) return path;
      continue;
    }
    const soundness = soundnessIn(after, path, typeNow);
    if (soundness === undefined || pointsNowhere(before, after, path, soundness.attributes)) return path;
    const wrongBefore = textIn(before, path, typeThen);
    if (wrongCounts(text).some((name) => !wrongCounts(wrongBefore).includes(name))) return path;
    // Arrows that were changed are looked for by the part that they begin in, changed or not.
    const owner = ownerOf(path);
    if (owner === undefined || owner === "" || changed.has(owner)) continue;
    const pointers = soundnessIn(after, owner, typeNow)?.attributes ?? [];
    if (pointsNowhere(before, after, owner, pointers)) return owner;
  }
  return (
    untypedPart(before, after, changed) ??
    lostTarget(before, after) ??
    doubledInWorkbook(before, after, changed) ??
    doubledTable(before, after, changed)
  );
}

/** What every PNG file begins with (PNG specification, 5.2). */
const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function isPng(content: Uint8Array): boolean {
  return pngSignature.every((byte, index) => content[index] === byte);
}

/** The parts that were changed; of a sheet what stands around its rows. */
type ChangedTexts = ReadonlyMap<string, string>;

type TypeOf = (path: string) => string | undefined;

/** What the whole part says, rows and all; `undefined` where it is not well formed. */
function soundnessIn(parts: XlsxPackage, path: string, typeOf: TypeOf): Soundness | undefined {
  if (parts.load(path) !== "ready") return undefined;
  return sheetIn(parts, path, typeOf)?.soundness ?? soundnessOf(parts.text(path));
}

/** Empty when the package has no such part, or none that can be read. */
function textIn(parts: XlsxPackage, path: string, typeOf: TypeOf = contentTypesOf(parts)): string {
  if (parts.load(path) !== "ready") return "";
  return sheetIn(parts, path, typeOf)?.frame ?? parts.text(path);
}

/** The part as a sheet, where it is one: some files say so of every part that they do not name. */
function sheetIn(parts: XlsxPackage, path: string, typeOf: TypeOf): ScannedSheet | undefined {
  return typeOf(path) === contentTypes.worksheet
    ? scannedSheet(parts.content(path), parts.engine)
    : undefined;
}

/** Does an `r:id` of this part name an arrow that it has not? */
function pointsNowhere(
  before: XlsxPackage,
  after: XlsxPackage,
  path: string,
  attributes: readonly ForeignAttribute[],
): boolean {
  const pointers = attributes.filter(({ namespace }) => isRelationshipNamespace(namespace));
  if (pointers.length === 0) return false;
  const ids = idsOf(relationshipsOf(after, path));
  const lost = pointers.filter(({ value }) => !ids.has(value));
  if (lost.length === 0) return false;
  const old = textIn(before, path);
  const oldIds = idsOf(relationshipsOf(before, path));
  return lost.some(({ value }) => oldIds.has(value) || !old.includes(value));
}

/** Lists that say how many they are; a sheet's rows do not. */
const countedLists: readonly string[] = [
  ...["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs"],
  ...["mergeCells", "dataValidations", "tableParts", "tableColumns", "rowBreaks"],
];

/** The lists of a part that are not as long as they say. */
function wrongCounts(text: string): readonly string[] {
  const masked = maskOpaque(text);
  return (rootChildren(text) ?? []).flatMap(({ name, start, openEnd, contentEnd }) => {
    if (!countedLists.includes(name)) return [];
    const count = attribute(text.slice(start, openEnd), "count");
    const items = childrenOf(masked, openEnd, contentEnd);
    return count === undefined || Number(count) === items?.length ? [] : [name];
  });
}

function idsOf(arrows: readonly Relationship[] | undefined): ReadonlySet<string> {
  return new Set(arrows?.map(({ id }) => id));
}

/** Every part has its content type; the relationships too, which Excel does not find otherwise. */
function untypedPart(before: XlsxPackage, after: XlsxPackage, changed: ChangedTexts): string | undefined {
  const typeNow = contentTypesOf(after);
  const typeThen = contentTypesOf(before);
  return after.paths().find((path) => {
    if (path === contentTypesPath || path.endsWith("/") || typeNow(path) !== undefined) return false;
    return changed.has(path) || typeThen(path) !== undefined;
  });
}

/** Every arrow has its part, in whatever part it begins: one that was taken out may be reached from anywhere. */
function lostTarget(before: XlsxPackage, after: XlsxPackage): string | undefined {
  return after.paths().find((path) => {
    const owner = ownerOf(path);
    if (owner === undefined) return false;
    const arrows = relationshipsOf(after, owner) ?? [];
    const lost = arrows.filter(({ target, isExternal }) => !isExternal && !after.has(target));
    if (lost.length === 0)
      return isDoubled(arrows.map(({ id }) => id)) && textIn(before, path) !== after.text(path);
    const lostBefore = (relationshipsOf(before, owner) ?? []).flatMap(({ target, isExternal }) =>
      isExternal || before.has(target) ? [] : [target],
    );
    return lost.some(({ target }) => !lostBefore.includes(target));
  });
}

/** Numbers of sheets and defined names stand once in the workbook part, and a name of one sheet has its sheet. */
function doubledInWorkbook(
  before: XlsxPackage,
  after: XlsxPackage,
  changed: ChangedTexts,
): string | undefined {
  const typeOf = contentTypesOf(after);
  const isWorkbook = (path: string) => typeOf(path)?.includes(".main+xml") === true;
  const found = [...changed].find(
    ([path, text]) => isWorkbook(path) && hasDoubles(text) && !hasDoubles(textIn(before, path)),
  );
  return found?.[0];
}

function hasDoubles(text: string): boolean {
  const masked = maskOpaque(text);
  const children = rootChildren(text);
  const listed = (name: string) => {
    const list = children?.find((child) => child.name === name);
    return (list && childrenOf(masked, list.openEnd, list.contentEnd)) ?? [];
  };
  const get = (element: Element, name: string) =>
    attribute(text.slice(element.start, element.openEnd), name) ?? "";
  const sheets = listed("sheets");
  const names = listed("definedNames");
  const placed = names.map((element) => get(element, "localSheetId"));
  return (
    isDoubled(sheets.map((sheet) => get(sheet, "sheetId"))) ||
    isDoubled(
      names.map((element, index) => `${get(element, "name").toLowerCase()} ${placed[index] ?? ""}`),
    ) ||
    placed.some((place) => place !== "" && !(Number(place) >= 0 && Number(place) < sheets.length))
  );
}

/** Numbers and names of new tables are not those of others. */
function doubledTable(before: XlsxPackage, after: XlsxPackage, changed: ChangedTexts): string | undefined {
  const typeOf = contentTypesOf(after);
  const isTable = (path: string) => typeOf(path) === contentTypes.table;
  const added = [...changed.keys()].filter((path) => isTable(path) && !before.has(path));
  if (added.length === 0) return undefined;
  const tables = after.paths().filter((path) => isTable(path) && after.load(path) === "ready");
  const own = new Map(tables.map((path) => [path, tableNames(after.text(path))]));
  return added.find((path) =>
    [...own].some(([other, names]) => other !== path && names.some((name) => own.get(path)?.includes(name))),
  );
}

function tableNames(text: string): readonly string[] {
  const tag = /<(?:\w+:)?table\s[^>]*>/.exec(text)?.[0] ?? "";
  return [`id ${attribute(tag, "id") ?? ""}`, `name ${(attribute(tag, "displayName") ?? "").toLowerCase()}`];
}

function isDoubled(values: readonly string[]): boolean {
  return new Set(values).size < values.length;
}
