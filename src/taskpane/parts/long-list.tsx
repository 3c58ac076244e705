import type { VNode } from "preact";
import { useBeginning } from "./beginning";

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
  const [shown, more] = useBeginning(items, atOnce);
  return (
    <>
      <ul class={look} aria-labelledby={labelledBy}>
        {shown.map(children)}
      </ul>
      {more}
    </>
  );
}
