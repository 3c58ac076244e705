import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { commonWords } from "../../wording/page/common";
import { Button } from "./button";

export interface LongListProps<T> {
  readonly items: readonly T[];
  readonly look: string;
  readonly labelledBy?: string;
  readonly atOnce?: number;
  /** The `li` of an item, with its key. */
  readonly children: (item: T, index: number) => VNode;
}

/** A list whose beginning is shown, and more of it on demand. */
export function LongList<T>({ items, look, labelledBy, atOnce = 50, children }: LongListProps<T>) {
  const [most, setMost] = useState(atOnce);
  const rest = items.length - most;
  return (
    <>
      <ul class={look} aria-labelledby={labelledBy}>
        {items.slice(0, most).map(children)}
      </ul>
      {rest > 0 && (
        <Button look="quiet" onClick={() => setMost(most + atOnce)}>
          {commonWords.more(Math.min(rest, atOnce))}
        </Button>
      )}
    </>
  );
}
