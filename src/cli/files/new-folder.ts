import { constants } from "node:fs";
import { access, mkdir, rmdir, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { done, refused, type Outcome } from "../../kernel/outcome";
import { blocking } from "../../kernel/problem";
import { causeOf, systemCode } from "./causes";
import { exists } from "./look";
import { dropDraft, putUnder, writeDraft } from "./write";

/** Files that lie whole in their folder, and do not bear their names yet. */
export interface StagedFiles {
  /** Gives each its name, unless another file has taken it. */
  put(): Promise<Outcome<undefined>>;
  /** As if nothing had been there. */
  drop(): Promise<void>;
}

export interface NewFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Can files be put into this folder, or can it be made? Asked before anything is computed: a clerk should not learn after the
 * work that its result has no place.
 */
export async function folderTarget(typed: string): Promise<Outcome<string>> {
  const path = resolve(typed);
  const unwritable = (cause: string) => refused(blocking("disk.not-written", { file: typed, cause }));
  for (let folder = path; ; folder = dirname(folder)) {
    try {
      if (!(await stat(folder)).isDirectory()) {
        const file = folder === path ? typed : folder;
        return refused(blocking("disk.not-a-folder", { file }));
      }
      await access(folder, constants.W_OK);
      return done(path);
    } catch (error) {
      const cause = causeOf(error);
      if (cause !== "ENOENT" || dirname(folder) === folder) return unwritable(cause);
    }
  }
}

/**
 * Writes files into a folder, which is made where it is missing; they bear their names once they are put. A name that is
 * taken, by a file with another content, is refused for all: no file is ever written over.
 */
export async function stageFiles(
  folder: string,
  typed: string,
  files: readonly NewFile[],
): Promise<Outcome<StagedFiles>> {
  let made: string | undefined;
  const drafts: { readonly draft: string; readonly path: string }[] = [];
  const drop = async () => {
    for (const { draft } of drafts) await dropDraft(draft);
    if (made !== undefined) await removeEmpty(folder, made);
  };
  try {
    made = await mkdir(folder, { recursive: true });
    const taken = await takenNames(folder, files);
    const [first] = taken;
    if (first !== undefined) {
      await drop();
      return refused(blocking("disk.already-there", { file: first, folder: typed, files: taken.length }));
    }
    for (const { name, bytes } of files) {
      const path = join(folder, name);
      drafts.push({ draft: await writeDraft(folder, path, bytes), path });
    }
    return done({ put: () => putAll(drafts, typed), drop });
  } catch (error) {
    await drop();
    return refused(blocking("disk.not-written", { file: typed, cause: causeOf(error) }));
  }
}

async function takenNames(folder: string, files: readonly NewFile[]): Promise<readonly string[]> {
  const taken: string[] = [];
  for (const { name } of files) if (await exists(join(folder, name))) taken.push(name);
  return taken;
}

async function putAll(
  drafts: readonly { readonly draft: string; readonly path: string }[],
  typed: string,
): Promise<Outcome<undefined>> {
  const taken: string[] = [];
  for (const { draft, path } of drafts) {
    try {
      if (await putUnder(draft, path)) continue;
      taken.push(basename(path));
      await dropDraft(draft);
    } catch (error) {
      await dropDraft(draft);
      return refused(blocking("disk.beside-not-written", { file: basename(path), cause: causeOf(error) }));
    }
  }
  const [first] = taken;
  if (first === undefined) return done(undefined);
  return refused(blocking("disk.already-there", { file: first, folder: typed, files: taken.length }));
}

/** From the folder up to the first that was made for it. */
async function removeEmpty(folder: string, made: string): Promise<void> {
  for (let path = folder; path.length >= made.length; path = dirname(path)) {
    try {
      await rmdir(path);
    } catch (error) {
      // Somebody else has put something there.
      if (systemCode(error) !== undefined) return;
      throw error;
    }
  }
}
