import { basename, dirname } from "node:path";
import { done, refused, type Outcome } from "../../kernel/outcome";
import { blocking } from "../../kernel/problem";
import { backUp, thinBackups } from "./backups";
import { causeOf } from "./causes";
import { areSameBytes, bytesAt } from "./look";
import { mayNotWrite } from "./output";
import { lockPathOf, tryLock, type LockHolder, type RunLock } from "./run-lock";
import { dropDraft, putInPlace, removeOldDrafts, takeRightsOf, writeDraft } from "./write";

/** What replacing a file left behind. */
export interface Replaced {
  /** Where what stood there is kept; nothing where nothing stood, or where it stands still. */
  readonly backup: string | undefined;
}

/** A file that a run may replace, from before it is read until the run is over. No other run of ours touches it meanwhile. */
export interface HeldFile {
  readonly path: string;
  /** What stood there once it was held. */
  readonly bytes: Uint8Array | undefined;
  replace(bytes: Uint8Array, now: Date): Promise<Outcome<Replaced>>;
  release(): void;
}

/** How a run waits for another: tests give their own. */
export type Pause = () => Promise<void>;

const pauseMs = 100;
const longestWait = 10_000 / pauseMs;

const shortPause: Pause = () => new Promise((resolve) => setTimeout(resolve, pauseMs));

/**
 * Holds the file at a real path, whether or not it is there yet. A run of ours that has it is waited for, ten seconds at
 * most. Where no lock can be made (a folder that may only be read) the file can still be looked at, and not replaced.
 */
export async function holdFile(
  path: string,
  now: Date,
  pause: Pause = shortPause,
): Promise<Outcome<HeldFile>> {
  const lock = await waitForLock(path, now, pause);
  if ("heldBy" in lock) return refused(otherRun(path, lock.heldBy));
  const release = () => {
    if ("lock" in lock) lock.lock.release();
  };
  try {
    const bytes = await bytesAt(path);
    return done({
      path,
      bytes,
      replace: (next, at) =>
        "lock" in lock
          ? replace({ path, bytes, lock: lock.lock }, next, at)
          : Promise.resolve(refused(blocking("disk.not-written", { file: path, cause: lock.cause }))),
      release,
    });
  } catch (error) {
    release();
    return refused(blocking("disk.not-opened", { file: path, cause: causeOf(error) }));
  }
}

async function waitForLock(
  path: string,
  now: Date,
  pause: Pause,
): Promise<
  { readonly lock: RunLock } | { readonly heldBy: LockHolder | undefined } | { readonly cause: string }
> {
  for (let wait = 0; ; wait += 1) {
    try {
      const attempt = await tryLock(lockPathOf(path), now);
      if ("lock" in attempt || wait >= longestWait) return attempt;
    } catch (error) {
      return { cause: causeOf(error) };
    }
    await pause();
  }
}

function otherRun(path: string, holder: LockHolder | undefined) {
  return blocking("disk.other-run", {
    file: basename(path),
    lock: basename(lockPathOf(path)),
    host: holder?.host,
  });
}

interface Held {
  readonly path: string;
  readonly bytes: Uint8Array | undefined;
  readonly lock: RunLock;
}

/**
 * Puts a file in place whole. It is written beside its final name and flushed; what stood there is kept; then, as the last
 * thing before the new one takes its name, what stands there must be what was read, byte for byte, and the lock still ours.
 * Killed at any moment, this leaves the old file or the new one.
 */
async function replace(held: Held, bytes: Uint8Array, now: Date): Promise<Outcome<Replaced>> {
  const { path } = held;
  if (areSameBytes(held.bytes, bytes)) return done({ backup: undefined });
  let draft: string | undefined;
  try {
    const changed = await whatChanged(held);
    if (changed !== undefined) return refused(changed);
    if (held.bytes !== undefined && (await mayNotWrite(path)))
      return refused(blocking("disk.read-only", { file: path }));
    await removeOldDrafts(dirname(path), path);
    draft = await writeDraft(dirname(path), path, bytes);
    if (held.bytes !== undefined) await takeRightsOf(draft, path);
    const backup = held.bytes === undefined ? undefined : await backUp(path, held.bytes, now);
    const changedMeanwhile = await whatChanged(held);
    if (changedMeanwhile !== undefined) {
      await backup?.takeBack();
      await dropDraft(draft);
      return refused(changedMeanwhile);
    }
    try {
      await putInPlace(draft, path);
    } catch (error) {
      if (!areSameBytes(await bytesAt(path), bytes)) await backup?.takeBack();
      throw error;
    }
    await thinBackups(path, now);
    return done({ backup: backup?.path });
  } catch (error) {
    if (draft !== undefined) await dropDraft(draft);
    return refused(blocking("disk.not-written", { file: path, cause: causeOf(error) }));
  }
}

async function whatChanged({ path, bytes, lock }: Held) {
  const file = basename(path);
  const current = await bytesAt(path);
  if (bytes !== undefined && current === undefined) return blocking("disk.gone-meanwhile", { file });
  const isAsRead = areSameBytes(current, bytes) && (await lock.isOurs());
  return isAsRead ? undefined : blocking("disk.changed-meanwhile", { file });
}
