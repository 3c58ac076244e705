import { warning, type Problem } from "../../../kernel/problem";
import type { PageSteps } from "../create/write-page";
import { refusedMember } from "../errors";
import type { Session } from "../session";
import { dressUp, garmentsOf, missingDress } from "./dress-up";
import { putDrawings } from "./put-drawings";
import { inBatches, type QueuedStep } from "./steps";

/** What became of a sheet to print. */
export interface PutPage {
  readonly isWritten: boolean;
  readonly problems: readonly Problem[];
}

/**
 * Writes a sheet to print once all the rest stands. Whatever Excel refuses of it is told: the run has done its work, and
 * the sheet can be made again.
 */
export async function putPage(session: Session, page: PageSteps, payloadLimit: number): Promise<PutPage> {
  const write = async (steps: readonly QueuedStep[]) => {
    for (const batch of inBatches(steps, payloadLimit)) await session.write(batch);
  };
  try {
    await write(page.opening);
    const refused = [...(await dressUp(session, garmentsOf(page.dress), payloadLimit))];
    const fitting = page.fitting();
    if (fitting !== undefined) refused.push(...(await dressUp(session, garmentsOf([fitting]), payloadLimit)));
    await write(page.writing);
    const isDrawn = await putDrawings(session, page.drawings, payloadLimit);
    await write(page.closing);
    if (refused.length === 0 && isDrawn) return { isWritten: true, problems: [] };
    const parts = [
      ...missingDress(refused).map(({ part }) => part),
      ...(isDrawn ? [] : ["drawings" as const]),
    ];
    // A new sheet has a name of its own only now.
    const missing = parts.map((part) => ({ part, sheets: [page.name] }));
    const problem = warning("excel.page-dress-refused", { refused: missing });
    return { isWritten: true, problems: [problem] };
  } catch (error) {
    const cause = refusedMember(error);
    if (cause === undefined) throw error;
    return { isWritten: false, problems: [warning("excel.page-refused", { page: page.name, cause })] };
  }
}
