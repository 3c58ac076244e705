import { createXlsx, openXlsx } from "../../src/adapters/xlsx";
import { issuePeriod } from "../../src/app/issue/facturer";
import { newWorkbook } from "../../src/app/new-town/nouveau";
import { drawUpInvoices } from "../../src/domain/books";
import { servedDays } from "../../src/domain/calendar";
import type { ExampleTown } from "../../src/examples";
import { day } from "../../src/kernel/day";
import type { WorkbookPort } from "../../src/workbook/port";
import { readTown, townSheetNames } from "../../src/workbook/read-town";
import { issues, type Issue } from "./issues";
import { median } from "./median";
import { sharedTown } from "./shared-town";
import { syntheticTown } from "./synthetic-town";

const warmUps = 2;

/**
 * The rules alone, from the parsed town to the invoices drawn up, in seconds of CPU. A child-day is a child on a served day
 * of the invoiced period or of one of the earlier periods that are put right with it: each is judged planned or not, due or
 * not, billed or not. A town where a child in ten has two households and one in ten a payer, with hours of care beside the
 * meals, against the same town without.
 */
export async function printRules(sizes: readonly number[], runs: number): Promise<void> {
  console.log("\nThe rules alone, from the parsed sheets to the invoices drawn up\n");
  console.log(
    "| children | period | invoices | child-days | CPU | million child-days per second | with all of section 9 and 10 | ratio |",
  );
  console.log("|---:|---|---:|---:|---:|---:|---:|---:|");
  for (const children of sizes) {
    const [plain, shared] = [await openTown(syntheticTown(children)), await openTown(sharedTown(children))];
    for (const issue of issues) {
      if (issue === issues[0] || issue === issues[3]) {
        const one = await computation(plain, issue, runs);
        const other = await computation(shared, issue, runs);
        const speed = (one.childDays / one.seconds / 1e6).toFixed(2);
        console.log(
          `| ${String(children)} | ${issue[0]} | ${String(one.invoices)} | ${String(one.childDays)} | ${milliseconds(one.seconds)} | ${speed} | ${milliseconds(other.seconds)}, ${String(other.invoices)} invoices | **${(other.seconds / one.seconds).toFixed(2)}** |`,
        );
      }
      for (const workbook of [plain, shared]) await issueIn(workbook, issue);
    }
  }
}

const milliseconds = (seconds: number) => `${(seconds * 1000).toFixed(0)} ms`;

async function openTown(town: ExampleTown): Promise<WorkbookPort> {
  const file = await createXlsx(newWorkbook(town), { createdOn: new Date(0), title: "bench" });
  const opened = await openXlsx(file, "bench.xlsx");
  if (!opened.ok) throw new Error("The measured workbook opens.");
  return opened.value;
}

async function issueIn(workbook: WorkbookPort, [period, issuedOn]: Issue): Promise<void> {
  const on = day(issuedOn);
  const ran = await issuePeriod({ period, issuedOn: on, now: { day: on, at: 600 } }, workbook);
  if (ran.result === undefined) throw new Error(`Not issued: ${ran.problems[0]?.message ?? ""}`);
}

async function computation(workbook: WorkbookPort, [period, issuedOn]: Issue, runs: number) {
  const snapshot = await workbook.read(townSheetNames);
  if (!snapshot.ok) throw new Error("The measured workbook reads.");
  const { town, problems } = readTown(snapshot.value);
  if (town === undefined) throw new Error("The measured town is complete.");
  const seconds: number[] = [];
  let childDays = 0;
  let invoices = 0;
  for (let run = -warmUps; run < runs; run += 1) {
    const before = process.cpuUsage();
    const drawn = drawUpInvoices({ period, issuedOn: day(issuedOn) }, town, problems);
    const { user, system } = process.cpuUsage(before);
    // The first runs warm up the machine code and the memories, and are not counted.
    if (run >= 0) seconds.push((user + system) / 1e6);
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
  return { invoices, childDays, seconds: median(seconds) };
}
