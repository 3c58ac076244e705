import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, mkdirSync, readFileSync, readdirSync } from "node:fs";
import { watch } from "node:fs/promises";
import { basename, join } from "node:path";
import { ecot, ecotJson, temporaryFolder } from "../support/command-line";

/** The built command line; `npm test` builds it before the tests. */
const program = join(__dirname, "../../dist/cli/ecot.js");
const folder = temporaryFolder();
const asked = ["--periode", "2026-11", "--emission", "2026-10-28"];

const preload = join(__dirname, "dies-on-the-way.js");

/** Runs it, and lets it die before its act on the disk of this number; tells whether it lived to its end. */
async function survives(act: number, path: string): Promise<boolean> {
  const argv = ["--require", preload, program, "facturer", path, ...asked];
  const env = { ...process.env, ECOT_DIES_AT: String(act) };
  const [code] = (await once(spawn(process.execPath, argv, { stdio: "ignore", env }), "exit")) as [unknown];
  return code === 0;
}

test("a run killed at any moment leaves the old file or the new one, and a plain retry completes it", async () => {
  const town = folder.path("town.xlsx");
  await ecot("nouveau", town, "--exemple", "chaumont");
  const old = readFileSync(town);
  const undisturbed = folder.path("undisturbed.xlsx");
  copyFileSync(town, undisturbed);
  expect((await ecot("facturer", undisturbed, ...asked)).code).toBe(0);
  const expected = await registerOf(undisturbed);

  const left: ("old" | "new")[] = [];
  for (let isAlive = false; !isAlive;) {
    const path = folder.path(`killed-${String(left.length)}.xlsx`);
    copyFileSync(town, path);
    isAlive = await survives(left.length, path);
    const isOld = readFileSync(path).equals(old);
    left.push(isOld ? "old" : "new");
    if (isOld) await ecot("facturer", path, ...asked);
    expect(await registerOf(path)).toEqual(expected);
  }
  // Up to the moment when the new file takes its name, through the lock, the draft and the backup, it is the old one.
  const turn = left.indexOf("new");
  expect(turn).toBeGreaterThan(10);
  expect(left.slice(turn)).toEqual(left.slice(turn).map(() => "new"));
  expect(left.length - turn).toBeGreaterThan(1);
  // What killed runs leave, the next one removes; every backup is whole.
  expect(readdirSync(folder.path("."), { recursive: true, encoding: "utf8" }).filter(isLeftover)).toEqual([]);
  const backups = readdirSync(folder.path("Sauvegardes Ecot"));
  expect(backups.length).toBeGreaterThan(10);
  for (const name of backups)
    expect(readFileSync(folder.path(`Sauvegardes Ecot/${name}`)).equals(old)).toBe(true);
});

/** A draft or a lock. */
const isLeftover = (path: string) => basename(path).startsWith(".");

test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
  "a run that is told to stop by %s leaves nothing behind",
  async (signal) => {
    const own = folder.path(signal);
    mkdirSync(own);
    await ecot("nouveau", join(own, "town.xlsx"), "--exemple", "chaumont");
    const child = spawn(process.execPath, [program, "facturer", join(own, "town.xlsx"), ...asked], {
      stdio: "ignore",
    });
    const ended = once(child, "exit");
    // It holds the workbook once its lock is there.
    for await (const { filename } of watch(own)) if (filename?.startsWith(".~ecot.") === true) break;
    child.kill(signal);
    expect(await ended).toEqual([null, signal]);
    expect(readdirSync(own).filter(isLeftover)).toEqual([]);
  },
);

/** The workbook holds all its invoices when the same run has nothing to add and nothing to say against them. */
async function registerOf(path: string): Promise<unknown> {
  const again = await ecotJson("facturer", path, ...asked);
  expect(again.report).toMatchObject({ done: true, changed: false });
  const next = await ecotJson(
    "facturer",
    path,
    "--periode",
    "2026-12",
    "--emission",
    "2026-11-27",
    "--projet",
  );
  const numbered = next.report.problems.filter(({ code }) => code.startsWith("register."));
  expect(numbered).toEqual([]);
  return next.report.invoices;
}
