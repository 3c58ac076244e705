import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import type { FileHandle } from "node:fs/promises";
import { chmod, chown, link, lstat, open, readdir, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { isUnsupported, systemCode } from "./causes";
import { forget, remember } from "./leftovers";
import { exists } from "./look";
import { markOf } from "./names";

/**
 * A draft of a file: it lies whole and flushed in the folder of its final name, under a name of its own, until it is put
 * in place or given up. `bearer` is the file whose name it will bear, or whose backup it will be.
 */
export async function writeDraft(folder: string, bearer: string, bytes: Uint8Array): Promise<string> {
  const draft = join(folder, `${draftPrefix(bearer)}${randomUUID()}.tmp`);
  const remove = () => rmSync(draft, { force: true });
  removals.set(draft, remove);
  remember(remove);
  try {
    const file = await open(draft, "wx");
    try {
      await file.writeFile(bytes);
      await flush(file);
    } finally {
      await file.close();
    }
    return draft;
  } catch (error) {
    await dropDraft(draft);
    throw error;
  }
}

/** How each draft of this program would be removed at its end. */
const removals = new Map<string, () => void>();

/** It is gone, or bears another name by now. */
function letGo(draft: string): void {
  const remove = removals.get(draft);
  if (remove !== undefined) forget(remove);
  removals.delete(draft);
}

export async function dropDraft(draft: string): Promise<void> {
  await rm(draft, { force: true }).catch(() => undefined);
  letGo(draft);
}

/** What a killed run left behind: whoever holds the file knows that its other drafts are nobody's any more. */
export async function removeOldDrafts(folder: string, bearer: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    if (name.startsWith(draftPrefix(bearer)) && name.endsWith(".tmp")) await dropDraft(join(folder, name));
  }
}

const draftPrefix = (bearer: string) => `.ecot-${markOf(basename(bearer))}-`;

/** The draft takes the place of whatever bears its final name. */
export async function putInPlace(draft: string, path: string): Promise<void> {
  await rename(draft, path);
  letGo(draft);
  await flushFolder(dirname(path));
}

/** The draft takes a name that is free; `false` when it is not. */
export async function putUnder(draft: string, path: string): Promise<boolean> {
  try {
    await link(draft, path);
    await dropDraft(draft);
  } catch (error) {
    if (systemCode(error) === "EEXIST") return false;
    if (!isUnsupported(error)) throw error;
    // Without links, nobody but the holder of the file makes such a name: to look first is enough.
    if (await exists(path)) return false;
    await rename(draft, path);
    letGo(draft);
  }
  await flushFolder(dirname(path));
  return true;
}

/** A file that takes the place of another is its owner's, and may be read by those who could read the other. */
export async function takeRightsOf(draft: string, path: string): Promise<void> {
  const [old, own] = await Promise.all([stat(path), lstat(draft)]);
  if (old.uid !== own.uid || old.gid !== own.gid) {
    // Only root gives files away: for anybody else the file is the one's who wrote it last, as with any program.
    await chown(draft, old.uid, old.gid).catch(() => undefined);
  }
  await chmod(draft, old.mode);
}

/** A name is on the disk for good once its folder is flushed, where a folder can be. */
export async function flushFolder(folder: string): Promise<void> {
  try {
    const opened = await open(folder, "r");
    try {
      await flush(opened);
    } finally {
      await opened.close();
    }
  } catch (error) {
    // Windows opens no folder, and flushes its names by itself.
    if (!isUnsupported(error) && systemCode(error) !== "EACCES") throw error;
  }
}

async function flush(file: FileHandle): Promise<void> {
  try {
    await file.sync();
  } catch (error) {
    if (!isUnsupported(error)) throw error;
  }
}
