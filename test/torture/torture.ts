import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command, InvalidArgumentError } from "commander";
import { writeProof } from "../support/proof";
import { killRuns } from "./kills";
import { runPairs } from "./pairs";
import { undisturbed } from "./runs";

/** `npm run torture -- --proof`: runs that are killed, and runs that are started two at once. */

const wholeNumber = (text: string): number => {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError("A whole number is needed.");
  return Number(text);
};

async function main(): Promise<void> {
  const { kills, pairs, proof } = new Command("torture")
    .option("--kills <n>", "how many runs to kill", wholeNumber, 200)
    .option("--pairs <n>", "how many pairs of runs at once", wholeNumber, 50)
    .option("--proof", "write the figures to docs/PROOF.md")
    .parse()
    .opts<{ readonly kills: number; readonly pairs: number; readonly proof?: boolean }>();
  const folder = mkdtempSync(join(tmpdir(), "ecot-torture-"));
  try {
    const town = join(folder, "town.xlsx");
    await undisturbed("nouveau", town, "--exemple", "chaumont");
    const killed = await killRuns(town, folder, kills);
    const paired = await runPairs(town, folder, pairs);
    const faults = [...killed.faults, ...paired.faults];
    const lines = [
      `- ${String(killed.kills)} runs killed at random moments, ${String(killed.whileWriting)} of them while they wrote:` +
        ` ${String(killed.left.old)} left the old workbook to the byte, ${String(killed.left.new)} the whole new one;` +
        ` ${String(killed.backups)} backups, each a state that the workbook had.`,
      `- ${String(paired.pairs)} pairs of runs at once: ${String(paired.bothDone)} times both did their work, ` +
        `${String(paired.oneRefused)} times one was refused and nothing of it was written.`,
      `- Faults (something lost, doubled, cut short or left behind): ${String(faults.length)}.`,
    ];
    process.stdout.write(`${[...lines, ...faults].join("\n")}\n`);
    if (proof === true) writeProof("kills", lines);
    process.exitCode = faults.length === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

void main();
