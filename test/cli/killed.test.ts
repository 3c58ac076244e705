import { spawn } from "node:child_process";
import { copyFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ecot, ecotJson, temporaryFolder } from "../support/command-line";

/** The built command line; `npm test` builds it before the tests. */
const program = join(__dirname, "../../dist/cli/ecot.js");
const folder = temporaryFolder();
const asked = ["--periode", "2026-11", "--emission", "2026-10-28"];

/** Starts a run and kills it after so many milliseconds; tells whether it was still at work. */
function killAfter(milliseconds: number, path: string): Promise<{ readonly killed: boolean }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, "facturer", path, ...asked], { stdio: "ignore" });
    const timer = setTimeout(() => child.kill("SIGKILL"), milliseconds);
    child.on("exit", (_code, signal) => {
      clearTimeout(timer);
      resolve({ killed: signal === "SIGKILL" });
    });
  });
}

test("a run killed at any moment leaves the old file or the new one, and a plain retry completes it", async () => {
  const town = folder.path("town.xlsx");
  await ecot("nouveau", town, "--exemple", "chaumont");
  const old = readFileSync(town);
  const undisturbed = folder.path("undisturbed.xlsx");
  copyFileSync(town, undisturbed);
  const start = Date.now();
  await killAfter(60_000, undisturbed);
  const whole = Date.now() - start;
  const expected = await registerOf(undisturbed);

  const left = { old: 0, new: 0, killed: 0 };
  const moments = 10;
  for (let moment = 1; moment <= moments; moment += 1) {
    const path = folder.path(`killed-${String(moment)}.xlsx`);
    copyFileSync(town, path);
    // The last part of a run is where it writes: the moments are closer together there.
    const { killed } = await killAfter(whole * Math.sqrt(moment / moments), path);
    if (killed) left.killed += 1;
    const isOld = readFileSync(path).equals(old);
    left[isOld ? "old" : "new"] += 1;
    if (isOld) await ecot("facturer", path, ...asked);
    expect(await registerOf(path)).toEqual(expected);
  }
  expect(left.killed).toBeGreaterThan(0);
  expect(left.old).toBeGreaterThan(0);
}, 120_000);

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
