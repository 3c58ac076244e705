import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The folder of the programs that webpack built. */
export const built = join(__dirname, "..");

export interface Run {
  readonly seconds: number;
  /** Of all its threads together. A machine that is busy with other things makes a run longer, and this hardly. */
  readonly cpu: number;
  readonly megabytes: number;
}

/** Runs a program once, from its start to its end. `folder` is for notes; `ends` are the exit codes of a whole run. */
export function measure(
  folder: string,
  program: string,
  argv: readonly string[],
  ends: readonly number[] = [0],
): Run {
  const note = join(folder, "peak");
  const start = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    ["--require", join(built, "bench/peak.js"), join(built, program), ...argv],
    { env: { ...process.env, ECOT_BENCH_PEAK: note }, maxBuffer: 1 << 28 },
  );
  const seconds = (performance.now() - start) / 1000;
  // A file that one of the programs cannot handle measures nothing.
  if (status === null || !ends.includes(status))
    throw new Error(`${program} ended with ${String(status)}: ${stderr.toString()}`);
  const [peak = Number.NaN, microseconds = Number.NaN] = readFileSync(note, "utf8").split(" ").map(Number);
  return { seconds, cpu: microseconds / 1e6, megabytes: peak / 1024 };
}
