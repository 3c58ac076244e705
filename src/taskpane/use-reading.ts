import { useEffect, useRef, useState } from "preact/hooks";
import { useSight } from "./in-sight";
import { usePage } from "./page-context";
import type { DeedName, AskedOf, EndOf } from "../app/deed/perform";

/**
 * Reads when the screen comes into sight, unless the workbook is at the revision that the screen knows: that of the last
 * time, or the one that its own writing made.
 */
export function useReadingInSight(read: () => void, own?: number): void {
  const isInSight = useSight();
  const { revision } = usePage();
  const lastRead = useRef<number>(undefined);
  useEffect(() => {
    if (!isInSight || lastRead.current === revision) return;
    lastRead.current = revision;
    if (own !== revision) read();
  }, [isInSight, revision, own, read]);
}

/** What a deed finds that only reads, whenever the screen comes into sight; and the way to read it again. */
export function useRead<N extends DeedName>(
  name: N,
  question: () => AskedOf<N>,
): readonly [EndOf<N> | undefined, () => void] {
  const { workplace, read } = usePage();
  const [ran, setRan] = useState<EndOf<N>>();
  const refresh = () => {
    void read((onStep) => workplace.perform(name, question(), onStep)).then(setRan);
  };
  useReadingInSight(refresh);
  return [ran, refresh];
}
