import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { EndOf } from "../app/deed/perform";
import type { Entry } from "../app/entry/entry";
import { useSight } from "./in-sight";
import { usePage } from "./page-context";

/** What was entered, or what would be. */
export type EntryEnd = EndOf<"enterRow">;

/** So long nothing is typed before what it comes to is looked at. */
const pauseMs = 350;

interface EntryWalk {
  /** What the entry would come to, or why it cannot be written; of an earlier one until the new one is known. */
  readonly seen: EntryEnd | undefined;
  /** It is of this very entry, in the workbook as it is. */
  readonly isCurrent: boolean;
  /** Writes it, as it was seen; `undefined` where it had to be looked at first. */
  readonly write: () => Promise<EntryEnd | undefined>;
}

/** Looks at what an entry comes to as it is typed, and writes it when it is asked for. `undefined` while something lacks. */
export function useEntry(entry: Entry | undefined): EntryWalk {
  const { workplace, now, read, write, revision } = usePage();
  const isInSight = useSight();
  const [looked, setLooked] = useState<{ readonly key: string; readonly ran: EntryEnd }>();
  const key = entry && `${String(revision)} ${JSON.stringify(entry)}`;
  // What is found of an earlier entry never comes to stand under a later one.
  const asked = useRef<string>(undefined);
  const typed = useRef(entry);
  typed.current = entry;
  const look = useCallback(
    async (wanted: string) => {
      const { current } = typed;
      if (current === undefined) return;
      asked.current = wanted;
      const ran = await read((onStep) =>
        workplace.perform("enterRow", { entry: current, preview: true, now: now() }, onStep),
      );
      if (asked.current === wanted) setLooked({ key: wanted, ran });
    },
    [read, workplace, now],
  );
  const lookedKey = looked?.key;
  useEffect(() => {
    if (key === undefined) {
      asked.current = undefined;
      setLooked(undefined);
      return;
    }
    if (!isInSight || lookedKey === key) return;
    const timer = setTimeout(() => void look(key), pauseMs);
    return () => clearTimeout(timer);
  }, [key, isInSight, lookedKey, look]);
  const isCurrent = key !== undefined && looked?.key === key;
  return {
    seen: looked?.ran,
    isCurrent,
    write: async () => {
      if (entry === undefined) return undefined;
      if (!isCurrent) {
        await look(key ?? "");
        return undefined;
      }
      if (looked.ran.result === undefined) return undefined;
      return write((onStep) =>
        workplace.perform("enterRow", { entry, confirmed: looked.ran.shown, now: now() }, onStep),
      );
    },
  };
}
