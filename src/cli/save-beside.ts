import { done, refused, type Outcome } from "../kernel/outcome";
import { blocking } from "../kernel/problem";
import type { HeldFile } from "./files";

/** A file that goes with a workbook. */
export interface BesideFile {
  /** As it was typed. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Puts a file in place whole, after the workbook that it belongs to. The same bytes are not written again; other ones are
 * kept as a backup. Where it fails, or is not come to, the same command writes it: the workbook remembers what is in it.
 */
export async function saveBeside(
  held: HeldFile,
  { path, bytes }: BesideFile,
  now: Date,
): Promise<Outcome<undefined>> {
  const saved = await held.replace(bytes, now);
  if (saved.ok) return done(undefined);
  return refused(
    ...saved.problems.map((problem) => {
      const cause = problem.code === "disk.not-written" ? problem.facts.cause : problem.code;
      return blocking("disk.beside-not-written", { file: path, cause });
    }),
  );
}
