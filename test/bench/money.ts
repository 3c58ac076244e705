import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createXlsx } from "../../src/adapters/xlsx";
import { newWorkbook } from "../../src/app/new-town/nouveau";
import { day } from "../../src/kernel/day";
import { bankTable, firstAutumn } from "../support/money-story";
import { measure, type Run } from "./measure";
import { median } from "./median";
import { moneyTown } from "./money-town";

/** A command with its file and the words that follow. */
interface Step {
  readonly name: string;
  readonly command: string;
  readonly words: readonly string[];
}

const { collected, prepared, sent, reminded, rejected, stated } = firstAutumn;

/** Every family is debited and every debit comes back: the most that any of the commands can have to do. */
const stepsWith = (bankFile: string, rejects: string): readonly Step[] => [
  {
    name: "prelever",
    command: "prelever",
    words: ["--echeance", collected, "--le", prepared, "--xml", bankFile],
  },
  {
    name: "prelever --envoye",
    command: "prelever",
    words: ["--echeance", collected, "--envoye", "--le", sent],
  },
  { name: "rejets", command: "rejets", words: ["--depuis", rejects] },
  { name: "relancer", command: "relancer", words: ["--le", reminded] },
  { name: "relancer --envoyees", command: "relancer", words: ["--le", reminded, "--envoyees"] },
  { name: "bilan", command: "bilan", words: ["--le", stated] },
];

/** The table of the money commands that `npm run bench` prints. */
export async function printMoney(folder: string, sizes: readonly number[], runs: number): Promise<void> {
  console.log("\nThe commands about money against `verifier` on the same file\n");
  console.log("| families | command | time | verifier | ratio | peak memory | × the size before |");
  console.log("|---:|---|---:|---:|---:|---:|---:|");
  const before = new Map<string, number>();
  for (const families of sizes) {
    let file = join(folder, `money-${String(families)}.xlsx`);
    writeFileSync(
      file,
      await createXlsx(newWorkbook(moneyTown(families)), { createdOn: new Date(0), title: "bench" }),
    );
    file = after(folder, file, "facturer", ["--periode", "2026-09", "--emission", "2026-08-28"]);
    const bankFile = join(folder, "debits.xml");
    const rejects = join(folder, "rejets.csv");
    for (const { name, command, words } of stepsWith(bankFile, rejects)) {
      const { seconds, check, megabytes } = compare(folder, file, command, words, runs);
      const smaller = before.get(name);
      const growth = smaller === undefined ? "" : (seconds / smaller).toFixed(1);
      before.set(name, seconds);
      console.log(
        `| ${String(families)} | ${name} | ${seconds.toFixed(2)} s | ${check.toFixed(2)} s | **${(seconds / check).toFixed(2)}** | ${megabytes.toFixed(0)} MB | ${growth} |`,
      );
      rmSync(bankFile, { force: true });
      file = after(folder, file, command, words);
      if (name === "prelever") writeFileSync(rejects, bankTable(referencesIn(bankFile), day(rejected)));
    }
  }
}

const commandLine = (file: string, to: string, command: string, words: readonly string[]) => [
  command,
  file,
  ...words,
  "--sortie",
  to,
  "--json",
];

/** The workbook that the command leaves, for the next one. */
function after(folder: string, file: string, command: string, words: readonly string[]): string {
  const to = file.replace(/(?:-next)?\.xlsx$/, "-next.xlsx");
  const kept = join(folder, "step.xlsx");
  measure(folder, "cli/ecot.js", commandLine(file, kept, command, words));
  writeFileSync(to, readFileSync(kept));
  rmSync(kept);
  return to;
}

/**
 * The command and `verifier`, which reads and checks the same file and writes little, in turns. Not a bare exceljs: it
 * takes many minutes over the merged cells of ten thousand printed letters.
 */
function compare(
  folder: string,
  file: string,
  command: string,
  words: readonly string[],
  runs: number,
): { readonly seconds: number; readonly check: number; readonly megabytes: number } {
  const output = join(folder, "out.xlsx");
  const commands: Run[] = [];
  const checks: Run[] = [];
  for (let run = 0; run < runs; run += 1) {
    commands.push(measure(folder, "cli/ecot.js", commandLine(file, output, command, words)));
    rmSync(output, { force: true });
    // Families whose debits came back wait for another way to pay: `verifier` finds them all, and ends with 1.
    checks.push(measure(folder, "cli/ecot.js", commandLine(file, output, "verifier", []), [0, 1]));
    rmSync(output, { force: true });
  }
  return {
    seconds: median(commands.map(({ seconds }) => seconds)),
    check: median(checks.map(({ seconds }) => seconds)),
    megabytes: median(commands.map(({ megabytes }) => megabytes)),
  };
}

function referencesIn(bankFile: string): readonly string[] {
  return [...readFileSync(bankFile, "utf8").matchAll(/<EndToEndId>([^<]+)</g)].map(([, id = ""]) => id);
}
