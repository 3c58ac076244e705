import { randomUUID } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { readFile, rm, stat } from "node:fs/promises";
import { hostname, uptime } from "node:os";
import { basename, dirname, join } from "node:path";
import { systemCode } from "./causes";
import { forget, remember } from "./leftovers";
import { fittedName } from "./names";

/** Who works on a file, as the lock beside it says. */
export interface LockHolder {
  readonly token: string;
  readonly pid: number;
  readonly host: string;
  /** When the lock was taken. */
  readonly since: Date;
}

/** A lock that this run holds. */
export interface RunLock {
  /** Still ours? Another run may have taken a lock that looked forgotten, or somebody removed its file. */
  isOurs(): Promise<boolean>;
  release(): void;
}

export type LockAttempt = { readonly lock: RunLock } | { readonly heldBy: LockHolder | undefined };

/** The lock of a file lies beside it, hidden: `.~ecot.cantine.xlsx#`. */
export const lockPathOf = (path: string) => join(dirname(path), fittedName(".~ecot.", basename(path), "#"));

/** Tokens of the locks that this very program holds: after a reboot, another program bore the same number. */
const ours = new Set<string>();

/**
 * Takes the lock at once or tells who has it. `O_EXCL` lets one run create the file. A lock that nobody holds any more is
 * removed by one run alone: the one that holds the lock of that removal, which is named after what is removed.
 */
export async function tryLock(path: string, now: Date): Promise<LockAttempt> {
  const token = randomUUID();
  for (;;) {
    const lock = create(path, token, now);
    if (lock !== undefined) return { lock };
    const found = await lookAt(path);
    if (found === undefined) continue;
    if (!isForgotten(found, now)) return { heldBy: found.holder };
    const removal = await tryLock(
      join(
        dirname(path),
        fittedName("", basename(path), `-${(found.holder?.token ?? "illisible").slice(0, 8)}`),
      ),
      now,
    );
    if (!("lock" in removal)) return { heldBy: found.holder };
    try {
      const again = await lookAt(path);
      const isSame = again !== undefined && again.holder?.token === found.holder?.token;
      if (isSame && isForgotten(again, now)) await rm(path, { force: true });
    } finally {
      removal.lock.release();
    }
  }
}

function create(path: string, token: string, now: Date): RunLock | undefined {
  const holder = { token, pid: process.pid, host: hostname(), since: now.toISOString() };
  const removeIfOurs = () => {
    if (parseHolder(readIfThere(path))?.token === token) rmSync(path, { force: true });
  };
  const forgetIt = () => {
    ours.delete(token);
    forget(removeIfOurs);
  };
  // Known before it is there, and made in one go: a signal finds no gap in which the lock would stay behind.
  ours.add(token);
  remember(removeIfOurs);
  try {
    writeFileSync(path, JSON.stringify(holder), { flag: "wx" });
  } catch (error) {
    forgetIt();
    if (systemCode(error) === "EEXIST") return undefined;
    // A disk that filled up meanwhile leaves an empty file.
    if (systemCode(error) === "ENOSPC" || systemCode(error) === "EDQUOT") rmSync(path, { force: true });
    throw error;
  }
  return {
    isOurs: async () => (await lookAt(path))?.holder?.token === token,
    release() {
      try {
        removeIfOurs();
      } finally {
        forgetIt();
      }
    },
  };
}

interface FoundLock {
  readonly holder: LockHolder | undefined;
  readonly changedAt: number;
}

async function lookAt(path: string): Promise<FoundLock | undefined> {
  try {
    const { mtimeMs } = await stat(path);
    return { holder: parseHolder(await readFile(path, "utf8")), changedAt: mtimeMs };
  } catch (error) {
    if (systemCode(error) === "ENOENT") return undefined;
    throw error;
  }
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

function parseHolder(text: string): LockHolder | undefined {
  try {
    const { token, pid, host, since } = JSON.parse(text) as Readonly<Record<string, unknown>>;
    if (typeof token !== "string" || typeof pid !== "number" || typeof host !== "string") return undefined;
    const taken = new Date(typeof since === "string" ? since : Number.NaN);
    return Number.isNaN(taken.getTime()) ? undefined : { token, pid, host, since: taken };
  } catch {
    return undefined;
  }
}

const aMinute = 60_000;
const anHour = 60 * aMinute;

/**
 * On this machine a lock is forgotten once its program is gone, or was started before the machine was. Of another machine
 * nothing is known but the age: no run lasts an hour. A lock without words was cut short while it was made.
 */
function isForgotten({ holder, changedAt }: FoundLock, now: Date): boolean {
  if (holder === undefined) return Math.abs(now.getTime() - Math.round(changedAt)) > aMinute;
  const { token, pid, host, since } = holder;
  if (ours.has(token)) return false;
  if (Math.abs(now.getTime() - since.getTime()) > anHour) return true;
  if (host !== hostname()) return false;
  const startedAt = now.getTime() - uptime() * 1000;
  return pid === process.pid || since.getTime() < startedAt - aMinute || !isRunning(pid);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It runs, and is somebody else's.
    return systemCode(error) === "EPERM";
  }
}
