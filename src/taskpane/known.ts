import { useCallback, useRef, useState } from "preact/hooks";
import type { Overview } from "../app/overview/accueil";
import type { Ran } from "../app/deed/report";
import type { ClockReading } from "../app/deed/clock";
import type { Runs, Work } from "./runs";
import type { Workplace } from "./workplace";

type OnStep = Parameters<Work<unknown>>[0];

/** A run over the workbook, told the revision at which it reads, or that its writing makes. */
export type WorkAt<T> = (onStep: OnStep, revision: number) => Promise<T>;

/** What the page knows of its workbook, and since when. */
export interface Known {
  /** What the workbook is; `undefined` until it was read. */
  readonly overview: Ran<Overview> | undefined;
  /** Grows with each run that writes, and each time the clerk has the workbook read anew: what was read before is old. */
  readonly revision: number;
  /** Looks at the workbook: after the first time it may have changed without the page, and what is known of it is old. */
  readonly look: () => void;
  /** Looks at it, unless that was done. */
  readonly lookOnce: () => void;
  readonly read: <T>(work: WorkAt<T>) => Promise<T>;
  /** Nothing else is begun until the page knows the workbook again. */
  readonly write: <T>(work: WorkAt<T>) => Promise<T>;
}

export function useKnown(
  { perform }: Pick<Workplace, "perform">,
  run: Runs["run"],
  now: () => ClockReading,
): Known {
  const [known, setKnown] = useState<Pick<Known, "overview" | "revision">>({
    overview: undefined,
    revision: 0,
  });
  // Runs wait for one another: a later one begins at a revision that was not rendered when it was asked for.
  const current = useRef(0);
  const isAsked = useRef(false);
  const look = useCallback(() => {
    const isFirst = !isAsked.current;
    isAsked.current = true;
    void run(async (onStep) => {
      const overview = await perform("lookAtWorkbook", { now: now() }, onStep);
      if (!isFirst) current.current += 1;
      setKnown({ overview, revision: current.current });
    });
  }, [run, now, perform]);
  const lookOnce = useCallback(() => {
    if (!isAsked.current) look();
  }, [look]);
  const read = useCallback<Known["read"]>((work) => run((onStep) => work(onStep, current.current)), [run]);
  const write = useCallback<Known["write"]>(
    (work) =>
      run(async (onStep) => {
        isAsked.current = true;
        const revision = current.current + 1;
        const result = await work(onStep, revision);
        const overview = await perform("lookAtWorkbook", { now: now() });
        current.current = revision;
        setKnown({ overview, revision });
        return result;
      }),
    [run, now, perform],
  );
  return { ...known, look, lookOnce, read, write };
}
