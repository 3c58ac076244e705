import { useEffect, useRef } from "preact/hooks";
import { useSight } from "./in-sight";
import { usePage } from "./page-context";

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
