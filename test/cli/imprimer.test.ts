import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { ecot, ecotJson, temporaryFolder } from "../support/command-line";
import { readPdf } from "../support/read-pdf";

const folder = temporaryFolder();
const town = folder.path("town.xlsx");
const asked = ["imprimer", town, "--periode", "2026-09"];

beforeAll(async () => {
  await ecot("nouveau", town, "--exemple", "chaumont");
  await ecot("facturer", town, "--periode", "2026-09", "--emission", "2026-08-28");
});

/** What stands in a folder, without what programs leave there. */
const filesIn = (name: string) => readdirSync(folder.path(name)).filter((file) => !file.startsWith("."));

test("imprimer makes the folder and its files, notes it, and tells where they are", async () => {
  const { code, report } = await ecotJson(...asked, "--dossier", folder.path("a/b"), "--courriels");
  expect(code).toBe(0);
  expect(report).toMatchObject({
    done: true,
    changed: true,
    counts: { invoices: 57, families: 38, duplicates: 0, mails: 8 },
    toPrint: "2026-09-a-imprimer.pdf",
  });
  const files = filesIn("a/b");
  expect(files).toEqual([...(report as unknown as { files: readonly string[] }).files].sort());
  expect(files).toHaveLength(47);
  expect(readFileSync(folder.path("a/b/2026-09-F001.pdf")).toString("latin1", 0, 8)).toBe("%PDF-1.7");
});

test("files that are there already are left as they are, and nothing is noted", async () => {
  const before = readFileSync(town);
  const file = readFileSync(folder.path("a/b/2026-09-F001.pdf"));
  const { code, report } = await ecotJson(...asked, "--dossier", folder.path("a/b"));
  expect(code).toBe(2);
  expect(report.problems.map((problem) => problem.code)).toEqual(["disk.already-there"]);
  expect(report.problems[0]?.message).toContain("2026-09-F001.pdf");
  expect(readFileSync(town).equals(before)).toBe(true);
  expect(readFileSync(folder.path("a/b/2026-09-F001.pdf")).equals(file)).toBe(true);
});

test("one file in the way is enough: no other is put beside it", async () => {
  mkdirSync(folder.path("c"));
  writeFileSync(folder.path("c/2026-09-F020.pdf"), "kept");
  expect((await ecot(...asked, "--dossier", folder.path("c"))).code).toBe(2);
  expect(readdirSync(folder.path("c"))).toEqual(["2026-09-F020.pdf"]);
});

test("a folder that holds other files takes these too", async () => {
  mkdirSync(folder.path("d"));
  writeFileSync(folder.path("d/notes.txt"), "kept");
  expect((await ecot(...asked, "--dossier", folder.path("d"))).code).toBe(0);
  expect(filesIn("d")).toHaveLength(40);
  expect(readFileSync(folder.path("d/notes.txt"), "utf8")).toBe("kept");
});

test("a workbook that cannot be saved has no files, nor a folder that was made for them", async () => {
  // LibreOffice has it open.
  writeFileSync(folder.path(".~lock.town.xlsx#"), ",someone,,,;");
  const ended = await ecotJson(...asked, "--dossier", folder.path("e/f"));
  expect(ended.report.problems.map((problem) => problem.code)).toEqual(["disk.open-elsewhere"]);
  expect(existsSync(folder.path("e"))).toBe(false);
  rmSync(folder.path(".~lock.town.xlsx#"));
});

test("a file where the folder should be is told before anything is computed", async () => {
  writeFileSync(folder.path("g"), "kept");
  for (const place of ["g", "g/h"]) {
    const { code, report } = await ecotJson(...asked, "--dossier", folder.path(place));
    expect([code, report.problems[0]?.code]).toEqual([
      2,
      place === "g" ? "disk.not-a-folder" : expect.any(String),
    ]);
  }
  expect(readFileSync(folder.path("g"), "utf8")).toBe("kept");
});

test("the account of a family and the letters of a day are files too, under the name that was typed", async () => {
  const account = folder.path("compte.pdf");
  const asking = ["compte", town, "--famille", "F002", "--le", "2026-11-30", "--pdf", account];
  const { code, out } = await ecot(...asking);
  expect(code).toBe(0);
  expect(out.replaceAll("\u00a0", " ")).toContain(`PDF : ${account}`);
  const read = readPdf(readFileSync(account));
  expect(read.marked).toBe(true);
  expect(read.info["Language"]).toBe("fr-FR");
  // The same account again is the same file: nothing is written, nothing backed up.
  const before = readdirSync(folder.path("."));
  expect((await ecotJson(...asking)).report).toMatchObject({ done: true, changed: false });
  expect(readdirSync(folder.path("."))).toEqual(before);

  const letters = folder.path("relances.pdf");
  const { report } = await ecotJson("relancer", town, "--le", "2026-11-20", "--pdf", letters);
  const count = Number(report.counts?.["letters"]);
  expect(count).toBeGreaterThan(5);
  const { pages, outline } = readPdf(readFileSync(letters));
  expect(outline).toHaveLength(count);
  expect(pages.length).toBeGreaterThanOrEqual(count);
});

test("where there is no letter, no file is made", async () => {
  const letters = folder.path("rien.pdf");
  const { code, out } = await ecot("relancer", town, "--le", "2026-01-05", "--pdf", letters);
  expect(code).toBe(0);
  expect(out).toContain("PDF non écrit");
  expect(existsSync(letters)).toBe(false);
});
