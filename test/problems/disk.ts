import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { LocatedProblem } from "../../src/app/deed/report";
import { run } from "../../src/cli/program";
import { deskOn } from "../../src/taskpane/file/desk/asking";
import { HeldWorkbook } from "../../src/taskpane/file/desk/held-workbook";
import type { ProblemsOf } from "../../src/kernel/problem";
import { otherThread } from "../support/other-thread";
import { issuedInNovember } from "./invoicing";
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
        const argv = typed.map((word) => word.replaceAll("{}", folder));
        await run([...argv, "--json"], shell, "0.0.0");
        const report = JSON.parse(out.replaceAll(`${folder}/`, "")) as {
          done: boolean;
          problems: readonly LocatedProblem[];
        };
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

const lock = ".~ecot.cantine.xlsx#";

/** What happens once the run has read the workbook, and before it writes. */
const onceHeld = (happens: (folder: string) => void) => (folder: string) => {
  if (existsSync(join(folder, lock))) happens(folder);
};

/** The command line and the files of the machine. */
export const diskPages: PagesOf<ProblemsOf<"disk">> = {
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
      onceHeld((folder) => {
        writeFileSync(join(folder, "cantine.xlsx"), "theirs");
      }),
    ),
  ],
  "disk.gone-meanwhile": [
    onDisk(
      ["verifier", "{}/cantine.xlsx"],
      note("Somebody moves the workbook away between the reading and the writing."),
      putTown,
      onceHeld((folder) => {
        rmSync(join(folder, "cantine.xlsx"), { force: true });
      }),
    ),
  ],
  "disk.work-lost": [
    {
      command: "the page in a browser",
      input: [note("The browser ends the worker in which the page reads the workbook.")],
      run: async () => {
        const ended = otherThread();
        const started = await HeldWorkbook.open(town(), "cantine.xlsx", () =>
          Promise.resolve(deskOn(ended.thread)),
        );
        if (!started.ok) throw new Error("The workbook of the example opens.");
        ended.die();
        const asked = { sheet: "Familles", cell: "A2" };
        const { result, problems } = await started.value.perform(
          "lookAtRow",
          asked,
          undefined,
          () => undefined,
        );
        return { problems, waits: result === undefined ? "nothing is done" : "nobody" };
      },
    },
  ],
  "disk.other-run": [
    onDisk(
      ["verifier", "{}/cantine.xlsx"],
      note("A run on the machine compta-2 holds the workbook: its file .~ecot.cantine.xlsx# lies beside it."),
      (folder) => {
        putTown(folder);
        const holder = { token: "theirs", pid: 1, host: "compta-2", since: today.toISOString() };
        writeFileSync(join(folder, lock), JSON.stringify(holder));
      },
    ),
  ],
  "disk.not-a-file": [
    onDisk(
      ["verifier", "{}/cantine.xlsx", "--sortie", "/dev/null"],
      note("/dev/null is a device: it takes everything and keeps nothing."),
      putTown,
    ),
  ],
  "disk.read-only": [
    onDisk(
      ["verifier", "{}/cantine.xlsx", "--sortie", "{}/archive.xlsx"],
      note("archive.xlsx is there, and marked as read-only."),
      (folder) => {
        putTown(folder);
        writeFileSync(join(folder, "archive.xlsx"), "kept");
        chmodSync(join(folder, "archive.xlsx"), 0o444);
      },
    ),
  ],
  "disk.dangling-link": [
    onDisk(
      ["verifier", "{}/cantine.xlsx", "--sortie", "{}/lien.xlsx"],
      note("lien.xlsx is a link to a file that is not there."),
      (folder) => {
        putTown(folder);
        symlinkSync("absent.xlsx", join(folder, "lien.xlsx"));
      },
    ),
  ],
  "disk.same-as-input": [
    onDisk(
      ["verifier", "{}/cantine.xlsx", "--sortie", "{}/copie.xlsx"],
      note("copie.xlsx is a second name (a hard link) of cantine.xlsx."),
      (folder) => {
        putTown(folder);
        linkSync(join(folder, "cantine.xlsx"), join(folder, "copie.xlsx"));
      },
    ),
  ],
  "disk.beside-not-written": [
    onDisk(
      ["prelever", "{}/cantine.xlsx", "--echeance", "2026-11-16", "--xml", "{}/prelevements.xml"],
      note("Somebody puts another prelevements.xml there between the reading and the writing."),
      (folder) => {
        writeFileSync(join(folder, "cantine.xlsx"), zipped(partsOf(moneyTown({}))));
      },
      onceHeld((folder) => {
        writeFileSync(join(folder, "prelevements.xml"), "theirs");
      }),
    ),
  ],
  "disk.not-a-folder": [
    onDisk(
      ["imprimer", "{}/cantine.xlsx", "--periode", "2026-11", "--dossier", "{}/factures"],
      note("factures is a file."),
      (folder) => {
        putTown(folder);
        writeFileSync(join(folder, "factures"), "kept");
      },
    ),
  ],
  "disk.already-there": [
    onDisk(
      ["imprimer", "{}/cantine.xlsx", "--periode", "2026-11", "--dossier", "{}/factures"],
      note("November is issued; the folder factures holds 2026-11-F1.pdf already."),
      (folder) => {
        writeFileSync(join(folder, "cantine.xlsx"), zipped(partsOf(townWith(issuedInNovember({})))));
        mkdirSync(join(folder, "factures"));
        writeFileSync(join(folder, "factures", "2026-11-F1.pdf"), "kept");
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
