import { isGone } from "../errors";
import type { Session, WriteStep } from "../session";
import type { Watch } from "./positions";
import type { QueuedStep } from "./steps";

/**
 * Writes batch after batch, as long as nobody else moves what is still to be written to; else the name of the sheet where
 * something has moved. A batch of names is sent as it is: names have no positions, and after one Excel may answer nothing
 * else (see `namingStep`).
 */
export async function writeWatched(
  session: Session,
  batches: readonly (readonly QueuedStep[])[],
  watch: Watch,
): Promise<string | undefined> {
  for (const [index, steps] of batches.entries()) {
    const isNaming = steps.some((one) => one.isNaming === true);
    const isGuarded = index > 0 && !isNaming;
    const isLookedAfter = index < batches.length - 1 && !isNaming;
    let whoMoved: () => string | undefined = () => undefined;
    const guard: WriteStep = {
      queue: (batch) => {
        watch.guard(batch);
      },
    };
    const look: WriteStep = {
      queue: (batch) => {
        whoMoved = watch.queue(batch, steps);
      },
    };
    try {
      await session.write([...(isGuarded ? [guard] : []), ...steps, ...(isLookedAfter ? [look] : [])]);
    } catch (error) {
      if (!isGuarded || !isGone(error)) throw error;
      const moved = await watch.lookAgain(session);
      if (moved === undefined) throw error;
      return moved;
    }
    const moved = whoMoved();
    if (moved !== undefined) return moved;
  }
  return undefined;
}
