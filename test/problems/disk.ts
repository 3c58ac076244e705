import { mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { LocatedProblem } from "../../src/app/report";
import { run } from "../../src/cli/program";
import type { DiskProblems } from "../../src/kernel/problems/disk";
import { moneyTown } from "./money-town";
import { note, when, type Example, type PagesOf, type Shown } from "./page";
import { townWith } from "./small-town";
import { partsOf, zipped } from "./xlsx-by-hand";

const today = new Date(2026, 9, 28, 10);

/**
 * The real command line, in a folder of its own. `{}` stands for the folder in what is typed; only its own names
 * appear in the messages.
 */
function onDisk(
  typed: readonly string[],
  shown: Shown,
  prepare: (folder: string) => void = () => undefined,
  meanwhile: (folder: string) => void = () => undefined,
): Example {
  return {
    command: `ecot ${typed.join(" ").replaceAll("{}/", "")}`,
    input: [shown],
    run: async () => {
      const folder = mkdtempSync(join(tmpdir(), "ecot-"));
      try {
        prepare(folder);
        let out = "";
        const shell = {
          out: (text: string) => {
            out += text;
          },
          err: () => undefined,
          now: () => {
            meanwhile(folder);
            return today;
          },
          isTerminal: false,
        };
        const argv = typed.map((word) => word.replace("{}", folder));
        await run([...argv, "--json"], shell, "0.0.0");
        const report = JSON.parse(out) as { done: boolean; problems: readonly LocatedProblem[] };
        return { problems: report.problems, waits: report.done ? "nobody" : "nothing is done" };
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}

const town = () => zipped(partsOf(townWith({ Calendrier: [["Du", "Au", "Libellé", "Type"]] })));
const putTown = (folder: string) => {
  writeFileSync(join(folder, "cantine.xlsx"), town());
};

/** The command line and the files of the machine. */
export const diskPages: PagesOf<DiskProblems> = {
  "disk.not-opened": [
    when("no such file", onDisk(["verifier", "absent.xlsx"], note("There is no file absent.xlsx."))),
    when("a folder", onDisk(["verifier", "docs"], note("docs is a folder."))),
  ],
  "disk.not-written": [
    onDisk(["nouveau", "nulle-part/cantine.xlsx"], note("There is no folder nulle-part.")),
  ],
  "disk.open-elsewhere": [
    onDisk(
      ["verifier", "{}/cantine.xlsx"],
      note("Excel has the workbook open: its file ~$cantine.xlsx lies beside it."),
      (folder) => {
        putTown(folder);
        writeFileSync(join(folder, "~$cantine.xlsx"), "");
      },
    ),
  ],
  "disk.changed-meanwhile": [
    onDisk(
      ["verifier", "{}/cantine.xlsx"],
      note("Somebody saves the workbook between the reading and the writing."),
      putTown,
      (folder) => {
        const path = join(folder, "cantine.xlsx");
        const later = new Date(statSync(path).mtimeMs + 1000);
        utimesSync(path, later, later);
      },
    ),
  ],
  "disk.beside-not-written": [
    onDisk(
      ["prelever", "{}/cantine.xlsx", "--echeance", "2026-11-16", "--xml", "nulle-part/prelevements.xml"],
      note("There is no folder nulle-part."),
      (folder) => {
        writeFileSync(join(folder, "cantine.xlsx"), zipped(partsOf(moneyTown({}))));
      },
    ),
  ],
  "disk.same-file": [
    onDisk(
      ["prelever", "{}/cantine.xlsx", "--echeance", "2026-11-16", "--xml", "{}/cantine.xlsx"],
      note("The same name is given twice."),
      putTown,
    ),
  ],
};
