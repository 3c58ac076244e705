import type { BesideFile, BesidePlace } from "../app/deed/beside";
import { done, refused, type Outcome } from "../kernel/outcome";
import { blocking } from "../kernel/problem";
import { stageFiles, type HeldFile, type StagedFiles } from "./files";

/** Where the files go that go with a workbook. */
export interface HeldBeside {
  /** Everything that may fail is done now, before the workbook is saved; what it gives comes after. */
  stage(files: readonly BesideFile[], now: Date): Promise<Outcome<StagedFiles>>;
}

/** One file, of which the workbook remembers what is in it: where it fails, the same command writes it. */
export function besideInFile({ path }: BesidePlace, held: HeldFile): HeldBeside {
  return {
    stage: ([file], now) =>
      Promise.resolve(
        done({
          put: () => (file === undefined ? Promise.resolve(done(undefined)) : putFile(path, held, file, now)),
          drop: () => Promise.resolve(),
        }),
      ),
  };
}

/** The same bytes are not written again; other ones are kept as a backup. */
async function putFile(
  path: string,
  held: HeldFile,
  { bytes }: BesideFile,
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

/** Files of a run, each under a name that nobody has. */
export function besideInFolder({ path }: BesidePlace, folder: string): HeldBeside {
  return { stage: (files) => stageFiles(folder, path, files) };
}
