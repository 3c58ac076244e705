import { constants, type Stats } from "node:fs";
import { access, realpath, stat } from "node:fs/promises";
import { basename, dirname, join, resolve, sep } from "node:path";
import { done, refused, type Outcome } from "../../kernel/outcome";
import { blocking } from "../../kernel/problem";
import { causeOf, systemCode } from "./causes";
import { isDanglingLink } from "./look";

/**
 * Where a file that was asked for will really lie, or why nothing can be put there. Asked before anything is computed: a
 * clerk should not learn after the work that its result has no place.
 */
export async function outputTarget(typed: string): Promise<Outcome<string>> {
  const unwritable = (cause: string) => refused(blocking("disk.not-written", { file: typed, cause }));
  // `exports/` asks for a folder, whether or not it is there.
  if (typed.endsWith("/") || typed.endsWith(sep)) return unwritable("EISDIR");
  if (await isDanglingLink(typed)) return refused(blocking("disk.dangling-link", { file: typed }));
  try {
    const found = await stat(typed);
    if (found.isDirectory()) return unwritable("EISDIR");
    if (!found.isFile()) return refused(blocking("disk.not-a-file", { file: typed }));
    if (await isReadOnly(typed, found)) return refused(blocking("disk.read-only", { file: typed }));
    const target = await realpath(typed);
    // It is replaced by a new file, which its folder must take.
    await access(dirname(target), constants.W_OK);
    return done(target);
  } catch (error) {
    const cause = causeOf(error);
    return cause === "ENOENT" ? newFileTarget(typed) : unwritable(cause);
  }
}

async function newFileTarget(typed: string): Promise<Outcome<string>> {
  const whole = resolve(typed);
  try {
    const folder = await realpath(dirname(whole));
    await access(folder, constants.W_OK);
    return done(join(folder, basename(whole)));
  } catch (error) {
    return refused(blocking("disk.not-written", { file: typed, cause: causeOf(error) }));
  }
}

/** Somebody marked the file as not to be changed: a folder that may be written would let it be replaced all the same. */
async function isReadOnly(path: string, found: Stats): Promise<boolean> {
  // Root may write everything: the mark itself is looked at first.
  return (found.mode & 0o222) === 0 || mayNotWrite(path);
}

/** The system would not let this user write the file, whatever its folder lets him do. */
export async function mayNotWrite(path: string): Promise<boolean> {
  try {
    await access(path, constants.W_OK);
    return false;
  } catch (error) {
    return ["EACCES", "EPERM"].includes(systemCode(error) ?? "");
  }
}
