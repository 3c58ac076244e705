import { setFlagsFromString } from "node:v8";

/**
 * How much of the functions that a function calls V8 may copy into it when it compiles it for speed, in bytes of its own
 * code (920 by default). A command lasts a few seconds, in a great many functions that are busy for a moment each: compiled
 * with all that they call they are ready late and thrown away soon. DECISIONS tells what it is worth.
 */
const bytesCopiedAtMost = 100;

/** How much a function has done each time that V8 asks whether to compile it for speed, in bytes of its own code (132 kB by default). */
const bytesDoneBetweenLooks = 264 * 1024;

/** V8 reads these bounds anew each time. One that does not know a bound says so on stderr: Node 22 and 24 know the first alone. */
export function compileForShortRuns(): void {
  setFlagsFromString(`--max-inlined-bytecode-size-cumulative=${String(bytesCopiedAtMost)}`);
  if (process.versions.v8.startsWith("11."))
    setFlagsFromString(`--interrupt-budget=${String(bytesDoneBetweenLooks)}`);
}
