/**
 * The README's first command: a real month of the example town Chaumont, from a new workbook and the official school
 * calendar to issued invoices, the debit, what bounces, the reminders and the statement, by the same command line that a clerk uses.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const program = join(root, "dist/cli/ecot.js");
const folder = join(root, "exemple");
const workbook = relative(process.cwd(), join(folder, "chaumont.xlsx"));
const calendar = relative(process.cwd(), join(root, "assets/calendrier-scolaire-reims-2026-2027.csv"));
const rejects = relative(process.cwd(), join(root, "assets/rejet-exemple-chaumont.xml"));
const bankFile = (day) => relative(process.cwd(), join(folder, `chaumont-prelevements-${day}.xml`));

mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder)) if (name.startsWith("chaumont")) rmSync(join(folder, name));

ecot("nouveau", workbook, "--exemple", "chaumont");
ecot("calendrier", workbook, "--depuis", calendar);
ecot("facturer", workbook, "--periode", "2026-09", "--emission", "2026-08-28");
ecot("prelever", workbook, "--echeance", "2026-09-15", "--le", "2026-08-31", "--xml", bankFile("2026-09-15"));
ecot("prelever", workbook, "--echeance", "2026-09-15", "--envoye", "--le", "2026-09-01");
ecot("rejets", workbook, "--depuis", rejects);
ecot("relancer", workbook, "--le", "2026-09-20", "--envoyees");
ecot("relancer", workbook, "--le", "2026-09-29", "--envoyees");
ecot("facturer", workbook, "--periode", "2026-10", "--emission", "2026-09-28");
ecot("prelever", workbook, "--echeance", "2026-10-15", "--le", "2026-09-30", "--xml", bankFile("2026-10-15"));
ecot("prelever", workbook, "--echeance", "2026-10-15", "--envoye", "--le", "2026-10-01");
ecot("bilan", workbook, "--le", "2026-10-27");
ecot("facturer", workbook, "--periode", "2026-11", "--emission", "2026-10-28");

function ecot(...argv) {
  console.log(
    `\n$ npx ecot ${argv.map((argument) => (argument.includes(" ") ? `"${argument}"` : argument)).join(" ")}`,
  );
  const { status } = spawnSync(process.execPath, [program, ...argv], { stdio: "inherit" });
  // 1 tells of blocking problems: what they concern waits, all else is done. The example has some on purpose.
  if (status !== 0 && status !== 1) process.exit(status ?? 2);
}
