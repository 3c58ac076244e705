import { foldLabel } from "../kernel/label";
import { asWarning, blocking, everybody, type Problem } from "../kernel/problem";
import { nearest } from "../kernel/resemblance";
import type { SheetKey } from "../kernel/place";
import { isBlankCell } from "./codecs/codec";
import { columnOf, type TableSheet } from "./declaration";
import { findColumns, findHeaderRow, headersOf } from "./headers";
import type { SheetHead, SheetSnapshot, WorkbookSnapshot } from "./port";
import { allSheets } from "./sheets";

const tableSheets = allSheets.filter((sheet) => sheet.shape === "table");
/** Nothing is read from them, or nothing that is not asked again: they are simply written anew. */
const writtenOnly: ReadonlySet<SheetKey> = new Set(["anomalies", "headcounts", "overdue", "correspondences"]);
const isAskedFor = ({ key }: TableSheet) => !writtenOnly.has(key);
const declared = new Set(allSheets.map(({ name }) => foldLabel(name)));

/** The sheets of a workbook, by what they are to us. */
export interface FoundSheets {
  readonly find: (sheet: TableSheet) => SheetSnapshot | undefined;
  /** The sheet of the workbook that a missing one most likely is. */
  readonly doubles: ReadonlyMap<SheetKey, string>;
  readonly problems: readonly Problem[];
}

/**
 * The sheets that nobody claims, by their names, where one of ours is missing: their first rows may show that it is there
 * under another name.
 */
export function sheetsToLookInto(
  { sheetNames, sheets }: WorkbookSnapshot,
  asked: readonly TableSheet[] = tableSheets,
): readonly string[] {
  const present = new Set(sheets.map(({ name }) => foldLabel(name)));
  const isComplete = asked.every((sheet) => !isAskedFor(sheet) || present.has(foldLabel(sheet.name)));
  return isComplete ? [] : sheetNames.filter((name) => !declared.has(foldLabel(name)));
}

/** A sheet is known by its name; one that was asked for and is missing may be there under another, with its headers. */
export function findSheets(
  { sheets, heads = [] }: WorkbookSnapshot,
  asked: readonly TableSheet[] = tableSheets,
): FoundSheets {
  const byName = new Map<string, SheetSnapshot>();
  const problems: Problem[] = [];
  for (const sheet of tableSheets) {
    const same = sheets.filter(({ name }) => foldLabel(name) === foldLabel(sheet.name));
    const [first, ...others] = same;
    if (first !== undefined) byName.set(foldLabel(sheet.name), first);
    if (others.length === 0) continue;
    const facts = { sheet: sheet.name, names: same.map(({ name }) => name) };
    const twice = blocking("reading.sheet-twice", facts, { sheet: sheet.key }, everybody);
    problems.push(sheet.isSpare === true ? asWarning(twice) : twice);
  }
  const find = ({ name }: TableSheet) => byName.get(foldLabel(name));
  const missing = asked.filter((sheet) => isAskedFor(sheet) && find(sheet) === undefined);
  const isOlder = tableSheets.every((sheet) => sheet.later !== true || find(sheet) === undefined);
  const doubles = new Map<SheetKey, string>();
  for (const head of heads) {
    const likely = likelySheet(head, missing, isOlder);
    if (likely === undefined || doubles.has(likely.key)) continue;
    doubles.set(likely.key, head.name);
    const facts = { sheet: likely.name, found: head.name };
    const inDoubt = blocking("reading.sheet-in-doubt", facts, { sheet: likely.key }, everybody);
    problems.push(likely.isSpare === true ? asWarning(inDoubt) : inDoubt);
  }
  return { find, doubles, problems };
}

/**
 * The missing sheet that this one holds the needed headers of, more than any other's; else nearly the name and a header of.
 * Where the workbook is older than the later editions, a sheet of theirs needs both, or every header: the clerk may have one
 * of her own that is a little like it.
 */
function likelySheet(
  head: SheetHead,
  missing: readonly TableSheet[],
  isOlder: boolean,
): TableSheet | undefined {
  const isHardlyAsked = ({ later, isSpare = false }: TableSheet) => isSpare || (isOlder && later === true);
  const isMerelyAlike = (sheet: TableSheet, lacking: number) =>
    isHardlyAsked(sheet) && missing.includes(sheet) && lacking > 0 && !isNearlyCalled(head, sheet);
  const alikes = tableSheets
    .map((sheet) => ({ sheet, ...likeness(sheet, head) }))
    .filter(({ sheet, hasAllNeeded, lacking }) => hasAllNeeded && !isMerelyAlike(sheet, lacking))
    .sort((left, right) => right.known - left.known || left.lacking - right.lacking);
  const best = alikes[0]?.sheet;
  if (best !== undefined) return missing.includes(best) ? best : undefined;
  const askedAlways = missing.filter((sheet) => !isHardlyAsked(sheet));
  const name = nearestName(head, askedAlways);
  const named = askedAlways.find((sheet) => sheet.name === name);
  return named !== undefined && likeness(named, head).known > 0 ? named : undefined;
}

const isNearlyCalled = (head: SheetHead, sheet: TableSheet): boolean =>
  nearestName(head, [sheet]) !== undefined;

/** The name that this one nearly is; its number as a copy counts for nothing. */
function nearestName({ name }: SheetHead, sheets: readonly TableSheet[]): string | undefined {
  return nearest(
    name.replace(/\s*\(\d+\)\s*$/, ""),
    sheets.map((sheet) => sheet.name),
  );
}

/** Fewer headers than this may be anybody's. */
const fewest = 3;

function likeness(sheet: TableSheet, { rows }: SheetHead) {
  const headerRow = findHeaderRow(sheet, rows);
  const { columns } = findColumns(sheet, headersOf(rows[headerRow - 1] ?? []));
  const isFilled = rows.slice(headerRow).some((cells) => cells.some((cell) => !isBlankCell(cell)));
  const needed = sheet.fields.filter((field) => columnOf(sheet, field).headerNeeded);
  return {
    known: isFilled ? columns.size : 0,
    lacking: sheet.fields.length - columns.size,
    hasAllNeeded:
      isFilled &&
      columns.size >= (needed.length === 0 ? sheet.fields.length / 2 : fewest) &&
      needed.every((field) => columns.has(field)),
  };
}
