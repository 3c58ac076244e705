import { copyFileSync, mkdirSync, readFileSync, watch } from "node:fs";
import { randomInt } from "node:crypto";
import { join } from "node:path";
import { openXlsx } from "../../src/adapters/xlsx";
import { backupsIn, foreignBackups, hashOf, leftoversIn } from "./folder";
import { issues, start, undisturbed } from "./runs";

export interface KillFigures {
  readonly kills: number;
  /** Killed once it had begun to write. */
  readonly whileWriting: number;
  readonly left: { old: number; new: number };
  readonly backups: number;
  readonly faults: readonly string[];
}

/**
 * Kills runs at random moments, every other one while it writes. After each kill the workbook is the old one to the byte,
 * or the whole new one; every backup is a state that the workbook had; and the same command completes the work, with the
 * invoices that it would have issued in peace, leaving neither draft nor lock.
 */
export async function killRuns(town: string, folder: string, kills: number): Promise<KillFigures> {
  const faults: string[] = [];
  const left = { old: 0, new: 0 };
  if (kills === 0) return { kills, whileWriting: 0, left, backups: 0, faults };
  const inPeaceFolder = join(folder, "in-peace");
  mkdirSync(inPeaceFolder);
  const { whole, writing, expected } = await inPeace(town, inPeaceFolder);
  let [killed, whileWriting, backups] = [0, 0, 0];
  for (let round = 0; killed < kills; round += 1) {
    const own = join(folder, `kills-${String(round)}`);
    mkdirSync(own);
    const path = join(own, "cantine.xlsx");
    copyFileSync(town, path);
    const states = new Set<string>();
    for (const [index, asked] of issues.entries()) {
      if (killed >= kills) break;
      const before = hashOf(path);
      states.add(before);
      const isLate = killed % 2 === 1;
      const outcome = await killOne(
        own,
        ["facturer", path, ...asked],
        isLate ? { onceItWrites: randomInt(writing) } : { after: randomInt(whole) },
      );
      if (outcome.killed) killed += 1;
      if (outcome.killed && outcome.firstSign !== undefined) whileWriting += 1;
      const after = hashOf(path);
      states.add(after);
      if (outcome.killed) left[after === before ? "old" : "new"] += 1;
      const told = (fault: string) => faults.push(`kill ${String(killed)}, ${asked[1] ?? ""}: ${fault}`);
      if (!(await openXlsx(readFileSync(path), "cantine.xlsx")).ok) told("the workbook cannot be opened");
      for (const backup of foreignBackups(own, states)) told(`${backup} is no state of the workbook`);
      if (after === before) await undisturbed("facturer", path, ...asked);
      states.add(hashOf(path));
      const again = await undisturbed("facturer", path, ...asked);
      if (!again.done || again.changed) told("the retry did not complete the work");
      const issued = await numbersOf(path, index);
      if (issued !== expected[index]) told("other invoices than in peace");
      const leftovers = leftoversIn(own);
      if (leftovers.length > 0) told(`left behind: ${leftovers.join(", ")}`);
    }
    backups += backupsIn(own).length;
  }
  return { kills: killed, whileWriting, left, backups, faults };
}

/** How long a run takes, for how long it writes, and what the register says after each. */
async function inPeace(
  town: string,
  folder: string,
): Promise<{ readonly whole: number; readonly writing: number; readonly expected: readonly string[] }> {
  const path = join(folder, "cantine.xlsx");
  copyFileSync(town, path);
  const expected: string[] = [];
  let [whole, writing] = [1, 1];
  for (const [index, asked] of issues.entries()) {
    const begun = Date.now();
    const { firstSign } = await killOne(folder, ["facturer", path, ...asked], {});
    whole = Math.max(whole, Date.now() - begun);
    writing = Math.max(writing, Date.now() - (firstSign ?? begun));
    expected.push(await numbersOf(path, index));
  }
  return { whole, writing, expected };
}

/** What the register says, told by the draft of the month that follows: gaps and changes are problems, amounts follow from it. */
async function numbersOf(path: string, index: number): Promise<string> {
  const next = issues[index + 1] ?? ["--periode", "2027-03", "--emission", "2027-02-26"];
  const { invoices, problems } = await undisturbed("facturer", path, ...next, "--projet");
  return JSON.stringify([invoices, problems.filter(({ code }) => code.startsWith("register."))]);
}

/** Kills a run so many milliseconds after its start, or after it begins to write; without either, only looks on. */
async function killOne(
  folder: string,
  argv: readonly string[],
  { after, onceItWrites }: { readonly after?: number; readonly onceItWrites?: number },
): Promise<{ readonly killed: boolean; readonly firstSign: number | undefined }> {
  let firstSign: number | undefined;
  let timer: NodeJS.Timeout | undefined;
  const { child, ended } = start(argv);
  const kill = () => child.kill("SIGKILL");
  if (after !== undefined) timer = setTimeout(kill, after);
  const watcher = watch(folder, (_, name) => {
    if (firstSign !== undefined || name?.startsWith(".ecot-") !== true) return;
    firstSign = Date.now();
    if (onceItWrites !== undefined) timer = setTimeout(kill, onceItWrites);
  });
  const { signal } = await ended;
  clearTimeout(timer);
  watcher.close();
  return { killed: signal === "SIGKILL", firstSign };
}
