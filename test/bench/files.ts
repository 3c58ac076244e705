import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createXlsx } from "../../src/adapters/xlsx";
import { newWorkbook } from "../../src/app/new-town/nouveau";
import { issues } from "./issues";
import { measure, type Run } from "./measure";
import { median } from "./median";
import { syntheticTown } from "./synthetic-town";

const children = 400;
const megabyte = 1_000_000;

/** The invoices of a town of 400 children as PDF: a file for each family, one of all, and what it takes. */
export async function printFiles(folder: string, runs: number): Promise<void> {
  const town = join(folder, "files.xlsx");
  const about = { createdOn: new Date(0), title: "bench" };
  writeFileSync(town, await createXlsx(newWorkbook(syntheticTown(children)), about));
  const [[period, issuedOn]] = issues;
  const issued = join(folder, "files-issued.xlsx");
  const asked = ["--periode", period, "--sortie"];
  measure(folder, "cli/ecot.js", ["facturer", town, "--emission", issuedOn, ...asked, issued, "--json"]);
  const taken: Run[] = [];
  let files: readonly number[] = [];
  let toPrint = 0;
  for (let run = 0; run < runs; run += 1) {
    const to = join(folder, "files");
    const output = join(folder, "files-noted.xlsx");
    mkdirSync(to);
    const words = ["imprimer", issued, "--dossier", to, "--courriels", ...asked, output, "--json"];
    taken.push(measure(folder, "cli/ecot.js", words));
    files = readdirSync(to).map((name) => statSync(join(to, name)).size);
    toPrint = statSync(join(to, `${period}-a-imprimer.pdf`)).size;
    rmSync(to, { recursive: true });
    rmSync(output, { force: true });
  }
  const middle = (of: (run: Run) => number) => median(taken.map(of));
  const all = files.reduce((sum, size) => sum + size, 0);
  console.log("\n`imprimer`: each invoice in the file of its family and in the file of all\n");
  console.log("| invoices | files | time | CPU | peak memory | file of all | together |");
  console.log("|---:|---:|---:|---:|---:|---:|---:|");
  console.log(
    `| ${String(children)} | ${String(files.length)} | ${middle(({ seconds }) => seconds).toFixed(2)} s | ${middle(({ cpu }) => cpu).toFixed(2)} s | ${middle(({ megabytes }) => megabytes).toFixed(0)} MB | ${(toPrint / megabyte).toFixed(1)} MB | ${(all / megabyte).toFixed(1)} MB |`,
  );
}
