import type { Range } from "../../../workbook/excel/addresses";
import { isRefusal } from "../errors";
import type { Batch, Session } from "../session";
import { bounds, rangeOf } from "./bounds";
import { halves, type Piece } from "./pieces";

type AskedMerges = readonly (readonly [sheet: string, areas: Excel.RangeAreas])[];

// The addresses of merged areas name their first cells only (OfficeDev/office-js issue 1590): their ranges are asked for.
const areaBounds = bounds
  .split(",")
  .map((bound) => `areas/items/${bound}`)
  .join(",");

/** Asks which cells of these pieces are merged. An area belongs to the piece where it begins. */
export function queueMerges(batch: Batch, pieces: readonly Piece[]): AskedMerges {
  return pieces.map(({ sheet, range }) => [
    sheet,
    batch.range(sheet, range).getMergedAreasOrNullObject().load(areaBounds),
  ]);
}

/** The merged areas by sheet. */
export function mergesOf(asked: AskedMerges): ReadonlyMap<string, readonly Range[]> {
  const merges = new Map<string, Range[]>();
  for (const [sheet, areas] of asked) {
    const found = areas.isNullObject ? [] : areas.areas.items.map(rangeOf);
    merges.set(sheet, [...(merges.get(sheet) ?? []), ...found]);
  }
  return merges;
}

/** The same, sheet by sheet and half by half: Excel refuses to tell of more than 512 areas at once. */
export async function askMergesInParts(
  session: Session,
  pieces: readonly Piece[],
): Promise<ReadonlyMap<string, readonly Range[]>> {
  const asked: (readonly [string, Excel.RangeAreas])[] = [];
  const waiting = [...pieces].reverse();
  for (let piece = waiting.pop(); piece !== undefined; piece = waiting.pop()) {
    const one = piece;
    try {
      asked.push(...(await session.ask((batch) => queueMerges(batch, [one]))));
    } catch (error) {
      const parts = isRefusal(error) ? halves([one]) : undefined;
      if (parts === undefined) throw error;
      waiting.push(...parts[1], ...parts[0]);
    }
  }
  return mergesOf(asked);
}
