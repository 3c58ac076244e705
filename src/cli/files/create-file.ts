import { basename } from "node:path";
import { done, refused, type Outcome } from "../../kernel/outcome";
import { blocking } from "../../kernel/problem";
import { holdFile } from "./held-file";
import { outputTarget } from "./output";

/** Makes a file where there is none, whole or not at all: of two runs that make it at once, the second is told so. */
export async function createFile(path: string, bytes: Uint8Array, now: Date): Promise<Outcome<undefined>> {
  const target = await outputTarget(path);
  if (!target.ok) return target;
  const held = await holdFile(target.value, now);
  if (!held.ok) return held;
  try {
    if (held.value.bytes !== undefined)
      return refused(blocking("disk.changed-meanwhile", { file: basename(path) }));
    const made = await held.value.replace(bytes, now);
    return made.ok ? done(undefined) : made;
  } finally {
    held.value.release();
  }
}
