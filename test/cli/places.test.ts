import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { ecot, ecotJson, temporaryFolder } from "../support/command-line";

/** Where a command puts its results, and where it refuses to. */

const folder = temporaryFolder();
const town = folder.path("town.xlsx");
const issue = ["--periode", "2026-09", "--emission", "2026-08-28"];
const debit = ["--echeance", "2026-09-15", "--le", "2026-08-31"];

beforeAll(async () => {
  await ecot("nouveau", town, "--exemple", "chaumont");
});

/** The workbook alone in a folder of its own. */
let count = 0;
function ownTown(): { readonly at: (name: string) => string; readonly names: () => readonly string[] } {
  count += 1;
  const own = folder.path(`own-${String(count)}`);
  mkdirSync(own);
  copyFileSync(town, `${own}/town.xlsx`);
  return {
    at: (name) => `${own}/${name}`,
    names: () => readdirSync(own, { recursive: true, encoding: "utf8" }).sort(),
  };
}

describe("--sortie is refused before anything is computed", () => {
  test.each<[string, (at: (name: string) => string) => string, string]>([
    ["a device that is always full", () => "/dev/full", "disk.not-a-file"],
    ["a device that swallows all", () => "/dev/null", "disk.not-a-file"],
    ["a folder", (at) => at("."), "disk.not-written"],
    ["a folder that is not there", (at) => at("nowhere/out.xlsx"), "disk.not-written"],
    [
      "a link that leads nowhere",
      (at) => {
        symlinkSync("nowhere.xlsx", at("link.xlsx"));
        return at("link.xlsx");
      },
      "disk.dangling-link",
    ],
    [
      "a file that may only be read",
      (at) => {
        writeFileSync(at("kept.xlsx"), "kept", { mode: 0o444 });
        return at("kept.xlsx");
      },
      "disk.read-only",
    ],
    [
      "the workbook by a link",
      (at) => {
        symlinkSync("town.xlsx", at("link.xlsx"));
        return at("link.xlsx");
      },
      "disk.same-as-input",
    ],
    [
      "the workbook by a second name",
      (at) => {
        linkSync(at("town.xlsx"), at("second.xlsx"));
        return at("second.xlsx");
      },
      "disk.same-as-input",
    ],
  ])("%s", async (_, prepare, code) => {
    const { at, names } = ownTown();
    const output = prepare(at);
    const before = names();
    const { code: exit, report } = await ecotJson("facturer", at("town.xlsx"), ...issue, "--sortie", output);
    expect(exit).toBe(2);
    expect(report.problems.map((problem) => problem.code)).toEqual([code]);
    expect(report.counts).toBeUndefined();
    expect(names()).toEqual(before);
    expect(readFileSync(at("town.xlsx")).equals(readFileSync(town))).toBe(true);
  });

  test("the calendar or the bank's file that the command reads", async () => {
    const { at } = ownTown();
    for (const command of ["calendrier", "rejets"]) {
      writeFileSync(at("source.csv"), "Date;Référence\n");
      const given = [command, at("town.xlsx"), "--depuis", at("source.csv"), "--sortie", at("source.csv")];
      expect((await ecotJson(...given)).report.problems).toMatchObject([{ code: "disk.same-as-input" }]);
      expect(readFileSync(at("source.csv"), "utf8")).toBe("Date;Référence\n");
    }
  });
});

describe("--sortie is taken", () => {
  test("with the workbook's own name: it is replaced, and kept", async () => {
    const { at, names } = ownTown();
    const { report } = await ecotJson("facturer", at("town.xlsx"), ...issue, "--sortie", at("town.xlsx"));
    expect(report).toMatchObject({
      done: true,
      backup: at("Sauvegardes Ecot/town (sauvegarde 2026-11-02 09h15m07).xlsx"),
    });
    expect(names()).toHaveLength(3);
  });

  test("over another file, which is kept; a second time nothing is written, nor kept", async () => {
    const { at, names } = ownTown();
    const out = at(`${"très long ".repeat(22)}.xlsx`);
    writeFileSync(out, "what was there");
    const first = await ecotJson("facturer", at("town.xlsx"), ...issue, "--sortie", out);
    expect(readFileSync(first.report.backup ?? "", "utf8")).toBe("what was there");
    const [written, left] = [readFileSync(out), names()];
    const again = await ecotJson("facturer", at("town.xlsx"), ...issue, "--sortie", out);
    expect(again.report.backup).toBeUndefined();
    expect(readFileSync(out).equals(written)).toBe(true);
    expect(names()).toEqual(left);
  });
});

describe("a workbook behind a link", () => {
  test("is replaced where it lies and kept beside itself; the link stays, and the backup is told where it is", async () => {
    const [{ at }, elsewhere] = [ownTown(), ownTown()];
    symlinkSync(at("town.xlsx"), elsewhere.at("link.xlsx"));
    const before = elsewhere.names();
    const { report } = await ecotJson("facturer", elsewhere.at("link.xlsx"), ...issue);
    expect(report.backup).toBe(at("Sauvegardes Ecot/town (sauvegarde 2026-11-02 09h15m07).xlsx"));
    expect(readFileSync(report.backup ?? "").equals(readFileSync(town))).toBe(true);
    expect(elsewhere.names()).toEqual(before);
  });

  test.each(["~$link.xlsx", ".~lock.link.xlsx#"])(
    "is left alone when %s lies beside the link",
    async (lock) => {
      const [{ at, names }, elsewhere] = [ownTown(), ownTown()];
      symlinkSync(at("town.xlsx"), elsewhere.at("link.xlsx"));
      writeFileSync(elsewhere.at(lock), "");
      const { report } = await ecotJson("facturer", elsewhere.at("link.xlsx"), ...issue);
      expect(report.problems).toMatchObject([{ code: "disk.open-elsewhere" }]);
      expect(names()).toEqual(["town.xlsx"]);
    },
  );
});

describe("two runs at once", () => {
  test("leave the invoices of both", async () => {
    const { at, names } = ownTown();
    // On one day: whichever comes first, the other may follow.
    const months = ["2026-09", "2026-10"].map((period) => ["--periode", period, "--emission", "2026-09-28"]);
    const runs = months.map((asked) => ecotJson("facturer", at("town.xlsx"), ...asked));
    const reports = await Promise.all(runs);
    expect(reports.map(({ report }) => report.changed)).toEqual([true, true]);
    const numbers = reports.flatMap(({ report }) => (report.invoices ?? []).map(({ number }) => number));
    expect(new Set(numbers).size).toBe(numbers.length);
    // The workbook, and the two that were before it.
    expect(names()).toHaveLength(4);
    for (const asked of months) {
      const { report } = await ecotJson("facturer", at("town.xlsx"), ...asked);
      expect([report.done, report.invoices]).toEqual([true, []]);
    }
  });

  test("a draft looks on while another run holds the workbook", async () => {
    const { at } = ownTown();
    const holder = {
      token: "t",
      pid: process.ppid,
      host: "elsewhere",
      since: new Date(2026, 10, 2, 9).toISOString(),
    };
    writeFileSync(at(".~ecot.town.xlsx#"), JSON.stringify(holder));
    expect((await ecotJson("facturer", at("town.xlsx"), ...issue, "--projet")).code).toBe(0);
    expect(existsSync(at(".~ecot.town.xlsx#"))).toBe(true);
  });
});

describe("--xml", () => {
  let own: ReturnType<typeof ownTown>;
  beforeEach(async () => {
    own = ownTown();
    await ecot("facturer", own.at("town.xlsx"), ...issue);
    rmSync(own.at("Sauvegardes Ecot"), { recursive: true });
  });

  test.each<[string, (at: (name: string) => string) => string, string]>([
    ["a device", () => "/dev/full", "disk.not-a-file"],
    ["a folder", (at) => at("."), "disk.not-written"],
    ["a folder that is not there", (at) => at("nowhere/debits.xml"), "disk.not-written"],
    ["the workbook", (at) => at("town.xlsx"), "disk.same-file"],
    ["the result, by another spelling", (at) => at("OUT.xlsx"), "disk.same-file"],
    [
      "the workbook by a second name",
      (at) => {
        linkSync(at("town.xlsx"), at("debits.xml"));
        return at("debits.xml");
      },
      "disk.same-file",
    ],
    [
      "a file that may only be read",
      (at) => {
        writeFileSync(at("sent.xml"), "sent", { mode: 0o444 });
        return at("sent.xml");
      },
      "disk.read-only",
    ],
  ])("%s is refused, and the workbook stays as it is", async (_, prepare, code) => {
    const { at, names } = own;
    const [xml, workbook, before] = [prepare(at), readFileSync(at("town.xlsx")), names()];
    const given = ["prelever", at("town.xlsx"), ...debit, "--xml", xml, "--sortie", at("out.xlsx")];
    const { code: exit, report } = await ecotJson(...given);
    expect([exit, ...report.problems.map((problem) => problem.code)]).toEqual([2, code]);
    expect(names()).toEqual(before);
    expect(readFileSync(at("town.xlsx")).equals(workbook)).toBe(true);
  });

  test("a stop between the workbook and the file is mended by the same command: the same file", async () => {
    const { at, names } = own;
    await ecot("prelever", at("town.xlsx"), ...debit, "--xml", at("debits.xml"));
    const [workbook, file] = [readFileSync(at("town.xlsx")), readFileSync(at("debits.xml"))];
    // What a run leaves that is killed once the workbook is in its place.
    rmSync(at("debits.xml"));
    const before = names();
    const { report } = await ecotJson("prelever", at("town.xlsx"), ...debit, "--xml", at("debits.xml"));
    expect(report).toMatchObject({ done: true, changed: false });
    expect(readFileSync(at("debits.xml")).equals(file)).toBe(true);
    expect(readFileSync(at("town.xlsx")).equals(workbook)).toBe(true);
    expect(names()).toEqual([...before, "debits.xml"].sort());
  });

  test("a file of an earlier day is kept beside the new one", async () => {
    const { at } = own;
    writeFileSync(at("debits.xml"), "earlier");
    await ecot("prelever", at("town.xlsx"), ...debit, "--xml", at("debits.xml"));
    const kept = at("Sauvegardes Ecot/debits (sauvegarde 2026-11-02 09h15m07).xml");
    expect(readFileSync(kept, "utf8")).toBe("earlier");
  });

  test("a batch that is noted as sent leaves its archived file in peace", async () => {
    const { at } = own;
    await ecot("prelever", at("town.xlsx"), ...debit);
    writeFileSync(at("sent.xml"), "sent", { mode: 0o444 });
    const { report } = await ecotJson(
      "prelever",
      at("town.xlsx"),
      ...debit,
      "--envoye",
      "--xml",
      at("sent.xml"),
    );
    expect(report).toMatchObject({ done: true, changed: true });
  });
});
