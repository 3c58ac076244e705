import { commonWords } from "../../wording/page/common";
import type { Running, Runs } from "../runs";

/** Nothing is written yet. */
const stoppable: ReadonlySet<Running["step"]> = new Set(["read", "compute", "draw", "try"]);

/** The step under way. It stays unseen for the first half-second (its style says so), so that quick work does not flicker. */
export function Progress({ running, stop }: Pick<Runs, "running" | "stop">) {
  return (
    <div class="progress" role="status">
      {running !== undefined && (
        <div class="running">
          <span class="step">
            {running.isStopping ? commonWords.stopping : commonWords.steps[running.step]}
          </span>
          {stoppable.has(running.step) ? (
            <button type="button" class="button quiet" disabled={running.isStopping} onClick={stop}>
              {commonWords.stop}
            </button>
          ) : (
            running.step === "write" && <span class="hint">{commonWords.cannotStop}</span>
          )}
          <span class="track" aria-hidden="true">
            <span class="bar" />
          </span>
        </div>
      )}
    </div>
  );
}
