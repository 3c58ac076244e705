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
    tell("kills", proof, killed.kills, killed.faults, [
      `- ${String(killed.kills)} runs killed at random moments, ${String(killed.whileWriting)} of them while they wrote:` +
        ` ${String(killed.left.old)} left the old workbook to the byte, ${String(killed.left.new)} the whole new one;` +
        ` ${String(killed.backups)} backups, each a state that the workbook had.`,
    ]);
    const paired = await runPairs(town, folder, pairs);
    tell("pairs", proof, paired.pairs, paired.faults, [
      `- ${String(paired.pairs)} pairs of runs at once: ${String(paired.bothDone)} times both did their work, ` +
        `${String(paired.oneRefused)} times one was refused and nothing of it was written.`,
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Prints what came of it and, when asked, writes it to the page of figures. */
function tell(
  section: string,
  proof: boolean | undefined,
  count: number,
  faults: readonly string[],
  figures: readonly string[],
): void {
  if (count === 0) return;
  const lines = [
    ...figures,
    `- Faults (something lost, doubled, cut short or left behind): ${String(faults.length)}.`,
  ];
  process.stdout.write(`${[...lines, ...faults].join("\n")}\n`);
  if (proof === true) writeProof(section, lines);
  if (faults.length > 0) process.exitCode = 1;
}

void main();
