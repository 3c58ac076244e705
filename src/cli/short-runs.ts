import { setFlagsFromString } from "node:v8";

/**
 * How much of the functions that a function calls V8 may copy into it when it compiles it for speed, in bytes of its own
 * code (920 by default). A command lasts a few seconds, in a great many functions that are busy for a moment each: compiled
 * with all that they call they are ready late and thrown away soon. DECISIONS tells what it is worth.
 */
const bytesCopiedAtMost = 100;

/** V8 reads the bound anew each time that it compiles. Those of Node 20, 22 and 24 know it; one that did not would say so on stderr. */
export function compileForShortRuns(): void {
  setFlagsFromString(`--max-inlined-bytecode-size-cumulative=${String(bytesCopiedAtMost)}`);
}
