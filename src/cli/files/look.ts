import { constants, type BigIntStats } from "node:fs";
import { access, lstat, readFile, realpath, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { done, refused, type Outcome } from "../../kernel/outcome";
import { blocking } from "../../kernel/problem";
import { causeOf, systemCode } from "./causes";

/** A file as it was when it was read. */
export interface FileAsRead {
  /** Where it really lies: links are followed once and for all. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Reads a file whole, or says in one sentence why it cannot be. */
export async function readWholeFile(path: string): Promise<Outcome<FileAsRead>> {
  try {
    const target = await realpath(path);
    const found = await stat(target);
    // A device or a pipe may never end.
    if (!found.isFile() && !found.isDirectory()) return refused(blocking("disk.not-a-file", { file: path }));
    return done({ path: target, bytes: await readFile(target) });
  } catch (error) {
    return refused(blocking("disk.not-opened", { file: path, cause: causeOf(error) }));
  }
}

/** The bytes that stand under a name now; nothing where there is no such file. */
export async function bytesAt(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (systemCode(error) === "ENOENT") return undefined;
    throw error;
  }
}

export function areSameBytes(some: Uint8Array | undefined, others: Uint8Array | undefined): boolean {
  if (some === undefined || others === undefined) return some === others;
  return Buffer.compare(some, others) === 0;
}

export async function exists(path: string): Promise<boolean> {
  try {
    await access(path, constants.F_OK);
    return true;
  } catch {
    return false;
  }
}

/** Where a file really lies, be it there already or yet to be made: links are followed, of its folder too. */
async function realTarget(path: string): Promise<string> {
  const whole = resolve(path);
  try {
    return await realpath(whole);
  } catch {
    const folder = await realpath(dirname(whole)).catch(() => dirname(whole));
    return join(folder, basename(whole));
  }
}

/** Do two names lead to one file, by a link, a second name or another spelling of its capitals? */
export async function isSameFile(some: string, other: string): Promise<boolean> {
  const [first, second] = await Promise.all([identityOf(some), identityOf(other)]);
  if (first !== undefined && second !== undefined)
    return first.dev === second.dev && first.ino === second.ino;
  // Of files that are not there yet only the names can be compared; nobody wants two that differ by capitals alone.
  const [here, there] = (await Promise.all([some, other].map(realTarget))).map((path) =>
    path.normalize("NFC").toLowerCase(),
  );
  return here === there;
}

function identityOf(path: string): Promise<BigIntStats | undefined> {
  return stat(path, { bigint: true }).catch(() => undefined);
}

/** Is there a link under this name that leads nowhere? */
export async function isDanglingLink(path: string): Promise<boolean> {
  const found = await lstat(path).catch(() => undefined);
  return found?.isSymbolicLink() === true && !(await exists(path));
}
