import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { createXlsx } from "../../src/adapters/xlsx";
import { newWorkbook } from "../../src/app/new-town/nouveau";
import { printRoundTrips } from "./excel";
import { printFiles } from "./files";
import { issues, type Issue } from "./issues";
import { printLongTasks } from "./long-tasks";
import { built, measure, type Run } from "./measure";
import { median } from "./median";
import { printMoney } from "./money";
import { printPage } from "./page";
import { printRules } from "./rules";
import { syntheticTown } from "./synthetic-town";

/**
 * How fast is the command, how does it grow, how much memory does it take? Every figure is a median of `runs`, and the
 * compared programs take turns, so that a machine that slows down slows both.
 */
const runs = Number(process.env["BENCH_RUNS"] ?? 5);
const sizes = (process.env["BENCH_SIZES"] ?? "100,1000,10000").split(",").map(Number);
const folder = mkdtempSync(join(tmpdir(), "ecot-bench-"));

const facturer = (from: string, to: string, [period, issuedOn]: Issue) =>
  measure(folder, "cli/ecot.js", [
    "facturer",
    from,
    "--periode",
    period,
    "--emission",
    issuedOn,
    "--sortie",
    to,
    "--json",
  ]);

/** What a program took, the middle of several runs. */
interface Cost {
  readonly seconds: number;
  readonly cpu: number;
  readonly megabytes: number;
}

interface Row {
  readonly children: number;
  readonly what: string;
  readonly command: Cost;
  readonly bare: Cost;
  readonly sheetjs: Cost;
}

/** The command, the bare load and save of the same file, and SheetJS adding as many rows to it, in turns. */
function compare(children: number, what: string, from: string, issue: Issue): Row {
  const output = join(folder, "out.xlsx");
  const programs = {
    command: () => facturer(from, output, issue),
    bare: () => measure(folder, "bench/bare.js", [from, output]),
    sheetjs: () => measure(folder, "bench/sheetjs.js", [from, output, String(children)]),
  };
  const taken: Record<keyof typeof programs, Run[]> = { command: [], bare: [], sheetjs: [] };
  for (let run = 0; run < runs; run += 1) {
    for (const name of ["command", "bare", "sheetjs"] as const) {
      rmSync(output, { force: true });
      taken[name].push(programs[name]());
    }
  }
  return {
    children,
    what,
    command: costOf(taken.command),
    bare: costOf(taken.bare),
    sheetjs: costOf(taken.sheetjs),
  };
}

function costOf(taken: readonly Run[]): Cost {
  return {
    seconds: median(taken.map(({ seconds }) => seconds)),
    cpu: median(taken.map(({ cpu }) => cpu)),
    megabytes: median(taken.map(({ megabytes }) => megabytes)),
  };
}

/** A command that opens no file, against a node that does nothing at all. */
function printStart(): void {
  const empty: Run[] = [];
  const help: Run[] = [];
  for (let run = 0; run < runs; run += 1) {
    empty.push(measure(folder, "bench/empty.js", []));
    help.push(measure(folder, "cli/ecot.js", ["aide"]));
  }
  const [bare, start] = [costOf(empty), costOf(help)];
  console.log(
    `\nStart of \`ecot aide\`: ${both(start)}, an empty node ${both(bare)}: ${(start.cpu - bare.cpu).toFixed(2)} s of CPU more\n`,
  );
}

const both = ({ cpu, seconds }: Cost) => `${cpu.toFixed(2)} s of CPU (${seconds.toFixed(2)} s)`;

async function main(): Promise<void> {
  const parts = (process.env["BENCH_PARTS"] ?? "command,rules,money,files,excel,page,long-tasks").split(",");
  console.log(
    `Node ${process.version}, ${String(cpus().length)} cores (${cpus()[0]?.model ?? "unknown"}), medians of ${String(runs)} runs\n`,
  );
  if (parts.includes("command")) {
    printStart();
    await printCommand();
  }
  if (parts.includes("rules")) await printRules(sizes, runs);
  if (parts.includes("money")) await printMoney(folder, sizes, runs);
  if (parts.includes("files")) await printFiles(folder, runs);
  if (parts.includes("excel")) await printRoundTrips(sizes);
  if (parts.includes("page")) await printPage(join(built, "pane"));
  if (parts.includes("long-tasks")) await printLongTasks(sizes.filter((size) => size <= 10_000));
}

async function printCommand(): Promise<void> {
  const rows: Row[] = [];
  for (const children of sizes) {
    let file = join(folder, `town-${String(children)}.xlsx`);
    writeFileSync(
      file,
      await createXlsx(newWorkbook(syntheticTown(children)), { createdOn: new Date(0), title: "bench" }),
    );
    rows.push(compare(children, `first month (${size(file)})`, file, issues[0]));
    for (const issue of issues.slice(0, 3)) {
      const next = join(folder, `town-${String(children)}-${issue[0]}.xlsx`);
      facturer(file, next, issue);
      file = next;
    }
    rows.push(compare(children, `fourth month (${size(file)})`, file, issues[3]));
  }
  console.log(
    "Whole command `facturer` against others on the same file, in seconds of CPU (and of the clock)\n",
  );
  console.log(
    "| children | month | facturer | bare exceljs | ratio | SheetJS + rows | ratio | peak memory | × the size before |",
  );
  console.log("|---:|---|---:|---:|---:|---:|---:|---:|---:|");
  rows.forEach((row, index) => {
    const smaller = rows[index - 2];
    const growth = smaller === undefined ? "" : (row.command.cpu / smaller.command.cpu).toFixed(1);
    const { children, what, command, bare, sheetjs } = row;
    const cell = ({ cpu, seconds }: Cost) => `${cpu.toFixed(2)} (${seconds.toFixed(2)})`;
    const ratio = (other: Cost) =>
      `**${(command.cpu / other.cpu).toFixed(2)}** (${(command.seconds / other.seconds).toFixed(2)})`;
    console.log(
      `| ${String(children)} | ${what} | ${cell(command)} | ${cell(bare)} | ${ratio(bare)} | ${cell(sheetjs)} | ${ratio(sheetjs)} | ${command.megabytes.toFixed(0)} MB | ${growth} |`,
    );
  });
}

const size = (file: string) => `${(statSync(file).size / 1e6).toFixed(1)} MB`;

void main().finally(() => {
  rmSync(folder, { recursive: true, force: true });
});
