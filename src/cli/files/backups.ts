import { mkdir, readdir, rm, rmdir } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import { backupEnding, backupFolder } from "../../wording/backup-names";
import { systemCode } from "./causes";
import { fittedName } from "./names";
import { backupsToRemove } from "./thin";
import { dropDraft, flushFolder, putUnder, removeOldDrafts, takeRightsOf, writeDraft } from "./write";

/** A backup that was made: where it is, and how to take it back when the file is not replaced after all. */
export interface Backup {
  readonly path: string;
  takeBack(): Promise<void>;
}

/** The folder of the backups of a file: beside the file itself. */
export const backupsOf = (path: string) => join(dirname(path), backupFolder);

/**
 * Keeps what a file held, whole and flushed or not at all, under a dated name that no older backup bears. The caller holds
 * the file.
 */
export async function backUp(path: string, bytes: Uint8Array, now: Date): Promise<Backup> {
  const folder = backupsOf(path);
  const isNew = await makeFolder(folder);
  const removeFolder = async () => {
    // One that holds something by now stays.
    if (isNew) await rmdir(folder).catch(() => undefined);
  };
  try {
    await removeOldDrafts(folder, path);
    const draft = await writeDraft(folder, path, bytes);
    try {
      await takeRightsOf(draft, path);
      const backup = await putUnderFreeName(draft, path, now);
      return {
        path: backup,
        async takeBack() {
          await rm(backup, { force: true });
          await removeFolder();
        },
      };
    } catch (error) {
      await dropDraft(draft);
      throw error;
    }
  } catch (error) {
    await removeFolder();
    throw error;
  }
}

async function makeFolder(folder: string): Promise<boolean> {
  try {
    await mkdir(folder);
    await flushFolder(dirname(folder));
    return true;
  } catch (error) {
    if (systemCode(error) === "EEXIST") return false;
    throw error;
  }
}

async function putUnderFreeName(draft: string, path: string, now: Date): Promise<string> {
  for (let copy = 1; ; copy += 1) {
    const backup = join(
      backupsOf(path),
      `${stemOf(path)}${backupEnding({ taken: now, copy }, extname(path))}`,
    );
    if (await putUnder(draft, backup)) return backup;
  }
}

/** Removes what has served. A backup that cannot be removed costs room and nothing else: the run is not told of it. */
export async function thinBackups(path: string, now: Date): Promise<void> {
  const folder = backupsOf(path);
  const names = await readdir(folder).catch(() => []);
  for (const name of backupsToRemove(names, stemOf(path), extname(path), now)) {
    await rm(join(folder, name), { force: true }).catch(() => undefined);
  }
}

/** The file's name without its extension, short enough for every date that may follow. */
function stemOf(path: string): string {
  const extension = extname(path);
  const longest = backupEnding({ taken: new Date(2000, 0, 1), copy: 1000 }, extension);
  const whole = fittedName("", basename(path, extension), longest);
  return whole.slice(0, whole.length - longest.length);
}
