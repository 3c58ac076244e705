import { useCallback, useRef, useState } from "preact/hooks";
import type { Step } from "../app/deed/run";

/** What the page is busy with. */
export interface Running {
  readonly step: Step | "open" | "save" | "try";
  readonly isStopping: boolean;
}

/** Something that takes time. It tells its steps, and ends early when it is told to stop. It begins nothing else that does. */
export type Work<T> = (onStep: (step: Running["step"]) => Promise<"go-on" | "stop">) => Promise<T>;

export interface Runs {
  readonly running: Running | undefined;
  readonly run: <T>(work: Work<T>, first?: Running["step"]) => Promise<T>;
  /** Asks the run under way to end before it writes. */
  readonly stop: () => void;
}

/**
 * One thing is done at a time; its step shows, and it can be stopped until it writes. What comes meanwhile waits for its turn:
 * buttons do not begin anything then, but a file is dropped at any time, and a screen that comes into sight reads.
 */
export function useRuns(): Runs {
  const [running, setRunning] = useState<Running>();
  const isStopAsked = useRef(false);
  const lastTurn = useRef<Promise<void>>(Promise.resolve());
  const run = useCallback(async function <T>(work: Work<T>, first: Running["step"] = "read"): Promise<T> {
    const before = lastTurn.current;
    let endTurn: () => void = () => undefined;
    const turn = new Promise<void>((resolve) => (endTurn = resolve));
    lastTurn.current = turn;
    setRunning((current) => current ?? { step: first, isStopping: false });
    await before;
    isStopAsked.current = false;
    setRunning({ step: first, isStopping: false });
    try {
      await painted();
      let shown = first;
      return await work(async (step) => {
        // A click on "stop" made while the page was computing is heard before the button goes.
        await painted();
        // A step that is told again goes on, and shows already.
        if (step !== shown) {
          shown = step;
          setRunning({ step, isStopping: isStopAsked.current });
          await painted();
        }
        return isStopAsked.current ? "stop" : "go-on";
      });
    } finally {
      if (lastTurn.current === turn) setRunning(undefined);
      endTurn();
    }
  }, []);
  const stop = useCallback(() => {
    isStopAsked.current = true;
    setRunning((current) => current && { ...current, isStopping: true });
  }, []);
  return { running, run, stop };
}

const longestPaintMs = 100;

/** The screen shows what was rendered. A hidden page is never painted, and is not waited for. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    const fallback = setTimeout(resolve, longestPaintMs);
    requestAnimationFrame(() => {
      setTimeout(() => {
        clearTimeout(fallback);
        resolve();
      });
    });
  });
}
