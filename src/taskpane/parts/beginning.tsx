import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { commonWords } from "../../wording/page/common";
import { Button } from "./button";

/** The beginning of a long list, and the way to more of it; there is none where all of it is shown. */
export function useBeginning<T>(
  items: readonly T[],
  atOnce: number,
): readonly [shown: readonly T[], more: ComponentChildren] {
  const [most, setMost] = useState(atOnce);
  const rest = items.length - most;
  const more = rest > 0 && (
    <Button look="quiet" onClick={() => setMost(most + atOnce)}>
      {commonWords.more(Math.min(rest, atOnce))}
    </Button>
  );
  return [items.slice(0, most), more];
}
