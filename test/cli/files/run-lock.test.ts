import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync, utimesSync, writeFileSync } from "node:fs";
import { hostname, uptime } from "node:os";
import { dirname } from "node:path";
import { tryLock, lockPathOf } from "../../../src/cli/files/run-lock";
import { temporaryFolder } from "../../support/command-line";

const folder = temporaryFolder();
const now = new Date();
let count = 0;

const freshLock = () => {
  count += 1;
  return lockPathOf(folder.path(`cantine-${String(count)}.xlsx`));
};

/** A program that has ended: its number is nobody's. */
const gone = spawnSync(process.execPath, ["-e", ""]).pid;
const here = hostname();
const minutes = (count: number) => count * 60_000;

const lockOf = (pid: number, host: string, age: number) =>
  JSON.stringify({ token: "theirs", pid, host, since: new Date(now.getTime() - age).toISOString() });

const isTaken = async (path: string) => {
  const attempt = await tryLock(path, now);
  if ("lock" in attempt) attempt.lock.release();
  return "lock" in attempt;
};

describe("a lock", () => {
  test("lies hidden beside its file, for one run at a time, and is gone when it is given back", async () => {
    const path = freshLock();
    expect(path).toMatch(/\/\.~ecot\.cantine-1\.xlsx#$/);
    const first = await tryLock(path, now);
    if (!("lock" in first)) throw new Error("free");
    expect(await tryLock(path, now)).toMatchObject({ heldBy: { pid: process.pid, host: here } });
    expect(await first.lock.isOurs()).toBe(true);
    first.lock.release();
    expect(existsSync(path)).toBe(false);
    expect(await isTaken(path)).toBe(true);
  });

  test("that another run took is seen to be lost, and is not given back in its place", async () => {
    const path = freshLock();
    const first = await tryLock(path, now);
    if (!("lock" in first)) throw new Error("free");
    const theirs = lockOf(process.ppid, here, 0);
    writeFileSync(path, theirs);
    expect(await first.lock.isOurs()).toBe(false);
    first.lock.release();
    expect(readFileSync(path, "utf8")).toBe(theirs);
  });

  test.each([
    ["of a program that runs", process.ppid, here, 0, false],
    ["of a program that has ended", gone, here, 0, true],
    ["of this very number, from before it was this program's", process.pid, here, 0, true],
    ["of a program that runs, an hour old", process.ppid, here, minutes(60), false],
    ["of a program that runs, older than an hour", process.ppid, here, minutes(60) + 1, true],
    ["of another machine, an hour old", gone, "elsewhere", minutes(60), false],
    ["of another machine, older than an hour", gone, "elsewhere", minutes(60) + 1, true],
    ["of another machine whose clock is an hour ahead", gone, "elsewhere", -minutes(60), false],
    ["of another machine whose clock is further ahead", gone, "elsewhere", -minutes(60) - 1, true],
  ])("%s", async (_, pid, host, age, taken) => {
    // The number may have been given again since the machine was started: then the hour does not matter.
    if (pid === process.ppid && age > uptime() * 1000 - minutes(2)) return;
    const path = freshLock();
    writeFileSync(path, lockOf(pid, host, age));
    expect(await isTaken(path)).toBe(taken);
    expect(readdirSync(dirname(path)).filter((name) => name.includes("theirs"))).toEqual([]);
  });

  test.each([
    ["empty, a minute old", "", minutes(1), false],
    ["empty, older than a minute", "", minutes(1) + 1, true],
    ["half written, older than a minute", '{"token":"t', minutes(1) + 1, true],
    ["of a form that is not ours, older than a minute", '{"pid":"x"}', minutes(1) + 1, true],
  ])("%s", async (_, text, age, taken) => {
    const path = freshLock();
    writeFileSync(path, text);
    const then = new Date(now.getTime() - age);
    utimesSync(path, then, then);
    expect(await isTaken(path)).toBe(taken);
  });

  test("that nobody holds is taken over by one of many", async () => {
    for (let round = 0; round < 20; round += 1) {
      const path = freshLock();
      writeFileSync(path, lockOf(gone, here, 0));
      const attempts = await Promise.all(Array.from({ length: 8 }, () => tryLock(path, now)));
      const taken = attempts.flatMap((attempt) => ("lock" in attempt ? [attempt.lock] : []));
      expect(taken.length).toBeLessThanOrEqual(1);
      for (const lock of taken) lock.release();
      expect(await isTaken(path)).toBe(true);
    }
    expect(readdirSync(folder.path(".")).filter((name) => name.endsWith("theirs"))).toEqual([]);
  });
});
