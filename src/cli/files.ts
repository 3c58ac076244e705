import { constants, type Stats } from "node:fs";
import {
  access,
  chmod,
  copyFile,
  open,
  readFile,
  readdir,
  realpath,
  rename,
  rm,
  stat,
} from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";
import { done, refused, type Outcome } from "../kernel/outcome";
import { blocking } from "../kernel/problem";

/** A file as it was when it was read: writing checks that nobody changed it in between. */
export interface OpenedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly changedAt: number;
}

/** Reads a file whole, or says in one sentence why it cannot be. */
export async function readWholeFile(path: string): Promise<Outcome<OpenedFile>> {
  try {
    // A link is followed once and for all: the file itself is read, and later replaced.
    const target = await realpath(path);
    const { mtimeMs } = await stat(target);
    return done({ path: target, bytes: await readFile(target), changedAt: mtimeMs });
  } catch (error) {
    return refused(blocking("disk.not-opened", { file: path, cause: causeOf(error) }));
  }
}

/** The lock files that Excel (`~$town.xlsx`) and LibreOffice (`.~lock.town.xlsx#`) leave beside an open workbook. */
export async function refuseIfOpenElsewhere(path: string): Promise<Outcome<undefined>> {
  const name = basename(path);
  for (const lock of [`~$${name}`, `.~lock.${name}#`]) {
    if (await exists(join(dirname(path), lock)))
      return refused(blocking("disk.open-elsewhere", { file: name, lock }));
  }
  return done(undefined);
}

/** Where a file to write really lies: a link is followed, and a name without a file is taken as it is. */
export async function realTarget(path: string): Promise<string> {
  return (await exists(path)) ? realpath(path) : resolve(path);
}

export async function exists(path: string): Promise<boolean> {
  try {
    await access(path, constants.F_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Puts a file in place whole: it is written beside its final name, flushed to the disk, and renamed. Killed at any
 * moment, this leaves either the old file or the new one. A file that was there is kept under a dated name first.
 * Gives the name of that backup.
 */
export async function replaceFile(
  path: string,
  bytes: Uint8Array,
  now: Date,
  opened?: OpenedFile,
): Promise<Outcome<{ readonly backup: string | undefined }>> {
  const draft = `${draftPrefix(path)}${String(process.pid)}.tmp`;
  try {
    await removeOldDrafts(path, now);
    await writeFlushed(draft, bytes);
    const before = await statOrUndefined(path);
    if (opened?.path === path && before?.mtimeMs !== opened.changedAt) {
      await rm(draft, { force: true });
      return refused(blocking("disk.changed-meanwhile", { file: basename(path) }));
    }
    if (before !== undefined) await chmod(draft, before.mode);
    const backup = before === undefined ? undefined : await backUp(path, now);
    await rename(draft, path);
    return done({ backup });
  } catch (error) {
    await rm(draft, { force: true });
    return refused(blocking("disk.not-written", { file: path, cause: causeOf(error) }));
  }
}

const draftPrefix = (path: string) => join(dirname(path), `.${basename(path)}.`);

const anHour = 3_600_000;

/** A run that was killed leaves its draft behind; one that is an hour old is nobody's any more. */
async function removeOldDrafts(path: string, now: Date): Promise<void> {
  const prefix = basename(draftPrefix(path));
  for (const name of await readdir(dirname(path))) {
    if (!name.startsWith(prefix) || !name.endsWith(".tmp")) continue;
    const draft = join(dirname(path), name);
    const found = await statOrUndefined(draft);
    if (found !== undefined && now.getTime() - found.mtimeMs > anHour) await rm(draft, { force: true });
  }
}

async function writeFlushed(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, "w");
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** `cantine.xlsx` is kept as `cantine (sauvegarde 2026-11-02 09h15m07).xlsx`, never over an older backup. */
async function backUp(path: string, now: Date): Promise<string> {
  const two = (part: number) => String(part).padStart(2, "0");
  const date = `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  const time = `${two(now.getHours())}h${two(now.getMinutes())}m${two(now.getSeconds())}`;
  const extension = extname(path);
  const stem = join(dirname(path), `${basename(path, extension)} (sauvegarde ${date} ${time}`);
  for (let copy = 1; ; copy += 1) {
    const backup = `${stem}${copy === 1 ? "" : ` n${String(copy)}`})${extension}`;
    try {
      await copyFile(path, backup, constants.COPYFILE_EXCL);
      return backup;
    } catch (error) {
      if (systemCode(error) !== "EEXIST") throw error;
    }
  }
}

async function statOrUndefined(path: string): Promise<Stats | undefined> {
  return (await exists(path)) ? stat(path) : undefined;
}

/** The system's own name for a failure (`ENOENT`, `EACCES`, `ENOSPC`…), which the wording turns into a sentence. */
function causeOf(error: unknown): string {
  const cause = systemCode(error);
  if (cause === undefined) throw error;
  return cause;
}

function systemCode(error: unknown): string | undefined {
  const hasCode = typeof error === "object" && error !== null && "code" in error;
  return hasCode && typeof error.code === "string" ? error.code : undefined;
}
