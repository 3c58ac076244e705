import { done, refused, type Outcome } from "../../kernel/outcome";
import { blocking } from "../../kernel/problem";
import { exists, readWholeFile, realTarget, replaceFile } from "../files";

/** A file that goes with a workbook. */
export interface BesideFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Puts a file in place whole, after the workbook that it belongs to. The same bytes are not written again; other ones are
 * kept under a dated name.
 */
export async function saveBeside({ path, bytes }: BesideFile, now: Date): Promise<Outcome<undefined>> {
  const target = await realTarget(path);
  if (await isThereAlready(target, bytes)) return done(undefined);
  const saved = await replaceFile(target, bytes, now);
  if (saved.ok) return done(undefined);
  return refused(
    ...saved.problems.map((problem) =>
      problem.code === "disk.not-written"
        ? blocking("disk.beside-not-written", { ...problem.facts, file: path })
        : problem,
    ),
  );
}

async function isThereAlready(target: string, bytes: Uint8Array): Promise<boolean> {
  if (!(await exists(target))) return false;
  const present = await readWholeFile(target);
  return present.ok && Buffer.compare(present.value.bytes, bytes) === 0;
}
