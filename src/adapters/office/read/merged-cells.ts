import { formatRange, type Range } from "../../../workbook/excel/addresses";
import { isRefusal } from "../errors";
import type { Batch, Session } from "../session";
import { bounds, rangeOf } from "./bounds";
import { halves, type Piece } from "./pieces";

type AskedMerges = readonly (readonly [sheet: string, areas: Excel.RangeAreas])[];

/** The merged areas by sheet; `undefined` where Excel would not say. */
export type MergesBySheet = ReadonlyMap<string, readonly Range[] | undefined>;

// The addresses of merged areas name their first cells only (OfficeDev/office-js issue 1590): their ranges are asked for.
const areaBounds = bounds
  .split(",")
  .map((bound) => `areas/items/${bound}`)
  .join(",");

/** Asks which cells of the sheets are merged, as far as these pieces reach down and to the right. */
export function queueMerges(batch: Batch, pieces: readonly Piece[]): AskedMerges {
  return queueParts(batch, pieces.map(fromFirstCell));
}

/**
 * Excel tells only of the areas that begin in the range it is asked about (OfficeDev/office-js issue 3611, open): none
 * that reaches into a piece begins outside of what lies between it and the first cell of the sheet.
 */
function fromFirstCell({ sheet, range }: Piece): Piece {
  return { sheet, range: { ...range, top: 1, left: 1 } };
}

function queueParts(batch: Batch, pieces: readonly Piece[]): AskedMerges {
  return pieces.map(({ sheet, range }) => [
    sheet,
    batch.range(sheet, range).getMergedAreasOrNullObject().load(areaBounds),
  ]);
}

/** The merged areas by sheet. */
export function mergesOf(asked: AskedMerges): ReadonlyMap<string, readonly Range[]> {
  const merges = new Map<string, Map<string, Range>>();
  for (const [sheet, areas] of asked) {
    const own = merges.get(sheet) ?? new Map<string, Range>();
    // Other Excels tell of an area in each part that it meets.
    for (const range of areas.isNullObject ? [] : areas.areas.items.map(rangeOf))
      own.set(formatRange(range), range);
    merges.set(sheet, own);
  }
  return new Map([...merges].map(([sheet, own]) => [sheet, [...own.values()]]));
}

/**
 * The same, sheet by sheet and half by half: Excel refuses to tell of more than 512 areas at once (the declarations of
 * `getMergedAreasOrNullObject`). Where it says nothing of a single row either, nobody knows.
 */
export async function askMergesInParts(session: Session, pieces: readonly Piece[]): Promise<MergesBySheet> {
  const asked: (readonly [string, Excel.RangeAreas])[] = [];
  const unknown = new Set<string>();
  const waiting = pieces.map(fromFirstCell).reverse();
  for (let piece = waiting.pop(); piece !== undefined; piece = waiting.pop()) {
    const one = piece;
    if (unknown.has(one.sheet)) continue;
    try {
      asked.push(...(await session.ask((batch) => queueParts(batch, [one]))));
    } catch (error) {
      if (!isRefusal(error)) throw error;
      const parts = halves([one]);
      if (parts === undefined) unknown.add(one.sheet);
      else waiting.push(...parts[1], ...parts[0]);
    }
  }
  return new Map<string, readonly Range[] | undefined>([
    ...mergesOf(asked),
    ...[...unknown].map((sheet) => [sheet, undefined] as const),
  ]);
}
