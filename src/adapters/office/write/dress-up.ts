import { groupBy } from "../../../kernel/group";
import { information, type Problem } from "../../../kernel/problem";
import type { RefusedDress } from "../problems";
import { refusedMember } from "../errors";
import type { Session } from "../session";
import { type Dress, inBatches, type QueuedStep } from "./steps";

/** The steps of one part of the dress of one sheet: Excel takes them all or refuses them. Done twice they do no harm. */
export interface Garment extends Dress {
  readonly steps: readonly QueuedStep[];
}

/** Part by part: where Excel refuses one on a sheet, it most likely refuses it on the next. */
export function garmentsOf(steps: readonly QueuedStep[]): readonly Garment[] {
  const dressing = steps.flatMap((one) => (one.dress === undefined ? [] : [{ one, dress: one.dress }]));
  return [...groupBy(dressing, ({ dress }) => dress.part)].flatMap(([part, ofPart]) =>
    [...groupBy(ofPart, ({ dress }) => dress.sheet)].map(([sheet, ofSheet]) => ({
      sheet,
      part,
      steps: ofSheet.map(({ one }) => one),
    })),
  );
}

/**
 * Puts them all on at once; where Excel refuses something, half by half, down to what it refuses. The parts that are
 * missing in the end are given back. Only trouble with the conversation itself is thrown on.
 */
export async function dressUp(
  session: Session,
  garments: readonly Garment[],
  payloadLimit: number,
): Promise<readonly Garment[]> {
  if (garments.length === 0) return [];
  try {
    for (const batch of inBatches(
      garments.flatMap(({ steps }) => steps),
      payloadLimit,
    ))
      await session.write(batch);
    return [];
  } catch (error) {
    if (refusedMember(error) === undefined) throw error;
    if (garments.length === 1) return garments;
    const half = garments.length >> 1;
    const first = await dressUp(session, garments.slice(0, half), payloadLimit);
    return [...first, ...(await dressUp(session, garments.slice(half), payloadLimit))];
  }
}

/** What the clerk is told of the parts that are missing. */
export function undressedNotices(
  missing: readonly Garment[],
  { cutShort }: { readonly cutShort: boolean },
): readonly Problem[] {
  if (missing.length === 0) return [];
  return [information("excel.dress-refused", { refused: missingDress(missing), cutShort })];
}

/** What is missing where, for the sentence that tells it. */
export function missingDress(refused: readonly Garment[]): RefusedDress {
  return [...groupBy(refused, ({ part }) => part)].map(([part, ofPart]) => ({
    part,
    sheets: ofPart.map(({ sheet }) => sheet),
  }));
}
