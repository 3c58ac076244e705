import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
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
  // Before the draft, in its middle, before it is flushed, given its rights, and the old file is kept and replaced;
  // then once it is replaced, and not at all.
  expect(left).toEqual(["old", "old", "old", "old", "old", "old", "new", "new"]);
});

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
