import { basename, dirname, join, resolve } from "node:path";
import { done, refused, type Outcome } from "../../kernel/outcome";
import { blocking } from "../../kernel/problem";
import { exists } from "./look";

/**
 * The lock files that Excel (`~$town.xlsx`) and LibreOffice (`.~lock.town.xlsx#`) leave beside an open workbook. Each name
 * that it goes by is looked at: a program that was given a link leaves its lock beside the link.
 */
export async function refuseIfOpenElsewhere(...paths: readonly string[]): Promise<Outcome<undefined>> {
  for (const path of new Set(paths.map((typed) => resolve(typed)))) {
    const lock = await lockBeside(path);
    if (lock !== undefined)
      return refused(blocking("disk.open-elsewhere", { file: basename(path), lock: basename(lock) }));
  }
  return done(undefined);
}

async function lockBeside(path: string): Promise<string | undefined> {
  const [folder, name] = [dirname(path), basename(path)];
  for (const lock of [`~$${name}`, `.~lock.${name}#`]) {
    if (await exists(join(folder, lock))) return join(folder, lock);
  }
  // Office may put its mark in the place of the first letters; then it could be the lock of the file so named, too.
  for (const taken of [1, 2]) {
    const rest = name.slice(taken);
    const lock = join(folder, `~$${rest}`);
    if (isLongEnough(name) && (await exists(lock)) && !(await exists(join(folder, rest)))) return lock;
  }
  return undefined;
}

/** Short names always stand whole behind the mark: `a.xlsx` has nothing to lose. */
const isLongEnough = (name: string) => name.replace(/\.[^.]*$/, "").length > 6;
