import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { createXlsx, openXlsx } from "../../src/adapters/xlsx";
import { drawUpInvoices } from "../../src/app/draw-up";
import { newWorkbook } from "../../src/app/nouveau";
import { servedDays } from "../../src/domain/calendar";
import { day } from "../../src/kernel/day";
import { readTown, townSheetNames } from "../../src/workbook/read-town";
import { printRoundTrips } from "./excel";
import { built, measure, type Run } from "./measure";
import { median } from "./median";
import { printMoney } from "./money";
import { printPage } from "./page";
import { syntheticTown } from "./synthetic-town";

/**
 * How fast is the command, how does it grow, how much memory does it take? Every figure is a median of `runs`, and the
 * compared programs take turns, so that a machine that slows down slows both.
 */
const runs = Number(process.env["BENCH_RUNS"] ?? 5);
const sizes = (process.env["BENCH_SIZES"] ?? "100,1000,10000").split(",").map(Number);
const warmUps = 2;
const folder = mkdtempSync(join(tmpdir(), "ecot-bench-"));
const issues = [
  ["2026-09", "2026-08-28"],
  ["2026-10", "2026-09-28"],
  ["2026-11", "2026-10-28"],
  ["2026-12", "2026-11-27"],
] as const;

const facturer = (from: string, to: string, [period, issuedOn]: (typeof issues)[number]) =>
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

interface Row {
  readonly children: number;
  readonly what: string;
  readonly command: number;
  readonly bare: number;
  readonly memory: number;
  readonly bareMemory: number;
}

/** The command and the bare load and save of the same file, in turns. */
function compare(children: number, what: string, from: string, issue: (typeof issues)[number]): Row {
  const commands: Run[] = [];
  const bares: Run[] = [];
  for (let run = 0; run < runs; run += 1) {
    const output = join(folder, "out.xlsx");
    rmSync(output, { force: true });
    commands.push(facturer(from, output, issue));
    rmSync(output, { force: true });
    bares.push(measure(folder, "bench/bare.js", [from, output]));
  }
  return {
    children,
    what,
    command: median(commands.map(({ seconds }) => seconds)),
    bare: median(bares.map(({ seconds }) => seconds)),
    memory: median(commands.map(({ megabytes }) => megabytes)),
    bareMemory: median(bares.map(({ megabytes }) => megabytes)),
  };
}

/**
 * The rules alone: from the parsed town to the invoices drawn up. A child-day is a child on a served day of the invoiced
 * period or of one of the earlier periods that are put right with it: each is judged planned or not, due or not, billed
 * or not.
 */
async function computation(children: number, file: string, [period, issuedOn]: (typeof issues)[number]) {
  const opened = await openXlsx(readFileSync(file), file);
  if (!opened.ok) throw new Error("The measured workbook opens.");
  const snapshot = await opened.value.read(townSheetNames);
  if (!snapshot.ok) throw new Error("The measured workbook reads.");
  const { town, problems } = readTown(snapshot.value);
  if (town === undefined) throw new Error("The measured town is complete.");
  const seconds: number[] = [];
  let childDays = 0;
  let invoices = 0;
  for (let run = -warmUps; run < runs; run += 1) {
    const start = performance.now();
    const drawn = drawUpInvoices({ period, issuedOn: day(issuedOn) }, town, problems);
    // The first runs warm up the machine code and the memories, and are not counted.
    if (run >= 0) seconds.push((performance.now() - start) / 1000);
    if (!drawn.ok) throw new Error("The measured period can be issued.");
    invoices = drawn.value.invoices.length;
    const { town: meals, period: issued, earlier } = drawn.value;
    childDays = meals.accounts
      .flatMap(({ child }) =>
        [issued, ...earlier].map(
          ({ range }) => servedDays(meals.rules.calendar, range, child.school, child.className).length,
        ),
      )
      .reduce((days, served) => days + served, 0);
  }
  return { children, period, invoices, childDays, seconds: median(seconds) };
}

async function main(): Promise<void> {
  const parts = (process.env["BENCH_PARTS"] ?? "command,money,excel,page").split(",");
  console.log(
    `Node ${process.version}, ${String(cpus().length)} cores (${cpus()[0]?.model ?? "unknown"}), medians of ${String(runs)} runs\n`,
  );
  if (parts.includes("command")) await printCommand();
  if (parts.includes("money")) await printMoney(folder, sizes, runs);
  if (parts.includes("excel")) await printRoundTrips(sizes);
  if (parts.includes("page")) await printPage(join(built, "pane"));
}

async function printCommand(): Promise<void> {
  const rows: Row[] = [];
  const computed: Awaited<ReturnType<typeof computation>>[] = [];
  for (const children of sizes) {
    let file = join(folder, `town-${String(children)}.xlsx`);
    writeFileSync(
      file,
      await createXlsx(newWorkbook(syntheticTown(children)), { createdOn: new Date(0), title: "bench" }),
    );
    rows.push(compare(children, `first month (${size(file)})`, file, issues[0]));
    computed.push(await computation(children, file, issues[0]));
    for (const issue of issues.slice(0, 3)) {
      const next = join(folder, `town-${String(children)}-${issue[0]}.xlsx`);
      facturer(file, next, issue);
      file = next;
    }
    rows.push(compare(children, `fourth month (${size(file)})`, file, issues[3]));
    computed.push(await computation(children, file, issues[3]));
  }
  console.log("Whole command `facturer` against a bare exceljs load and save of the same file\n");
  console.log(
    "| children | month | facturer | bare exceljs | ratio | peak memory | bare | × the size before |",
  );
  console.log("|---:|---|---:|---:|---:|---:|---:|---:|");
  rows.forEach((row, index) => {
    const smaller = rows[index - 2];
    const growth = smaller === undefined ? "" : (row.command / smaller.command).toFixed(1);
    const { children, what, command, bare, memory, bareMemory } = row;
    console.log(
      `| ${String(children)} | ${what} | ${command.toFixed(2)} s | ${bare.toFixed(2)} s | **${(command / bare).toFixed(2)}** | ${memory.toFixed(0)} MB | ${bareMemory.toFixed(0)} MB | ${growth} |`,
    );
  });
  console.log("\nThe rules alone, from the parsed sheets to the invoices drawn up\n");
  console.log(
    "| children | period | invoices | child-days | time | child-days per second |\n|---:|---|---:|---:|---:|---:|",
  );
  for (const { children, period, invoices, childDays, seconds } of computed) {
    const speed = (childDays / seconds / 1e6).toFixed(2);
    console.log(
      `| ${String(children)} | ${period} | ${String(invoices)} | ${String(childDays)} | ${(seconds * 1000).toFixed(0)} ms | **${speed} million** |`,
    );
  }
}

const size = (file: string) => `${(statSync(file).size / 1e6).toFixed(1)} MB`;

void main().finally(() => {
  rmSync(folder, { recursive: true, force: true });
});
