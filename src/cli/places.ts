import { basename, resolve } from "node:path";
import { done, refused, type Outcome } from "../kernel/outcome";
import { blocking } from "../kernel/problem";
import { besideInFile, besideInFolder, type HeldBeside } from "./beside";
import { folderTarget, holdFile, isSameFile, outputTarget, readWholeFile, type HeldFile } from "./files";
import type { WorkOptions } from "./options";

/** The files of a command: the workbook as it was read, and whatever may be written, held until the command is over. */
export interface HeldPlaces {
  readonly bytes: Uint8Array;
  /** Where the workbook goes; nowhere for a draft. */
  readonly output:
    | { readonly file: HeldFile; readonly typed: string; readonly isInPlace: boolean }
    | undefined;
  /** Where the files go that were asked for besides. */
  readonly beside: HeldBeside | undefined;
  release(): void;
}

/** Refuses every place where nothing can be put, then holds the others, before anything is computed. */
export async function holdPlaces(
  path: string,
  options: WorkOptions,
  now: Date,
): Promise<Outcome<HeldPlaces>> {
  const input = await readWholeFile(path);
  if (!input.ok) return input;
  if (options.isDraft === true)
    return done({ bytes: input.value.bytes, output: undefined, beside: undefined, release: () => undefined });
  const output = await outputOf(path, input.value.path, options);
  if (!output.ok) return output;
  const beside = await besideTarget(path, options);
  if (!beside.ok) return beside;

  const held: HeldFile[] = [];
  const release = () => {
    for (const file of held) file.release();
  };
  const hold = async (target: string): Promise<Outcome<HeldFile>> => {
    const outcome = await holdFile(target, now);
    if (outcome.ok) held.push(outcome.value);
    else release();
    return outcome;
  };
  const file = await hold(output.value.target);
  if (!file.ok) return file;
  const other = await holdBeside(options, beside.value, hold);
  if (!other.ok) return other;
  const { isInPlace } = output.value;
  // Read once held: what another run of ours wrote while this one waited for it is not missed.
  const bytes = isInPlace ? file.value.bytes : input.value.bytes;
  if (bytes === undefined) {
    release();
    return refused(blocking("disk.not-opened", { file: path, cause: "ENOENT" }));
  }
  return done({
    bytes,
    output: { file: file.value, typed: options.sortie ?? path, isInPlace },
    beside: other.value,
    release,
  });
}

async function outputOf(
  path: string,
  realPath: string,
  { sortie, sources = [] }: WorkOptions,
): Promise<Outcome<{ readonly target: string; readonly isInPlace: boolean }>> {
  // The workbook named twice is the workbook replaced, with its backup, as without the option.
  if (sortie === undefined || resolve(sortie) === resolve(path))
    return done({ target: realPath, isInPlace: true });
  const target = await outputTarget(sortie);
  if (!target.ok) return target;
  for (const source of [path, ...sources]) {
    if (await isSameFile(sortie, source))
      return refused(blocking("disk.same-as-input", { file: sortie, input: basename(source) }));
  }
  return done({ target: target.value, isInPlace: false });
}

async function besideTarget(
  path: string,
  { sortie, beside }: WorkOptions,
): Promise<Outcome<string | undefined>> {
  if (beside === undefined) return done(undefined);
  if (beside.isFolder === true) return folderTarget(beside.path);
  for (const workbook of [path, sortie ?? path]) {
    if (await isSameFile(beside.path, workbook))
      return refused(blocking("disk.same-file", { file: basename(beside.path) }));
  }
  return outputTarget(beside.path);
}

/** A file that may be replaced is held; of a folder no file is. */
async function holdBeside(
  { beside }: WorkOptions,
  target: string | undefined,
  hold: (target: string) => Promise<Outcome<HeldFile>>,
): Promise<Outcome<HeldBeside | undefined>> {
  if (beside === undefined || target === undefined) return done(undefined);
  if (beside.isFolder === true) return done(besideInFolder(beside, target));
  const held = await hold(target);
  return held.ok ? done(besideInFile(beside, held.value)) : held;
}
