import {
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";
import { readWholeFile, refuseIfOpenElsewhere, replaceFile } from "../../src/cli/files";
import { temporaryFolder } from "../support/command-line";

const folder = temporaryFolder();
const now = new Date(2026, 10, 2, 9, 15, 7);
const bytes = (text: string) => new TextEncoder().encode(text);
const inOwnFolder = (name: string) => {
  const path = folder.path(`${name}/cantine.xlsx`);
  mkdirSync(dirname(path));
  return path;
};

describe("a file is replaced whole", () => {
  test("beside a dated backup of what it was", async () => {
    const path = inOwnFolder("backup");
    writeFileSync(path, "old");
    const replaced = await replaceFile(path, bytes("new"), now);
    expect(replaced.ok && replaced.value.backup).toMatch(/cantine \(sauvegarde 2026-11-02 09h15m07\)\.xlsx$/);
    expect(readFileSync(path, "utf8")).toBe("new");
    expect(readdirSync(dirname(path)).sort()).toEqual([
      "cantine (sauvegarde 2026-11-02 09h15m07).xlsx",
      "cantine.xlsx",
    ]);
    expect(readFileSync(`${dirname(path)}/cantine (sauvegarde 2026-11-02 09h15m07).xlsx`, "utf8")).toBe(
      "old",
    );
  });

  test("twice in one second: no backup is written over another", async () => {
    const path = inOwnFolder("twice");
    writeFileSync(path, "first");
    await replaceFile(path, bytes("second"), now);
    await replaceFile(path, bytes("third"), now);
    const kept = readdirSync(dirname(path)).map((name) => readFileSync(`${dirname(path)}/${name}`, "utf8"));
    expect(kept.sort()).toEqual(["first", "second", "third"]);
  });

  test("without a backup where there was nothing", async () => {
    const path = inOwnFolder("fresh");
    expect(await replaceFile(path, bytes("new"), now)).toMatchObject({
      ok: true,
      value: { backup: undefined },
    });
    expect(readdirSync(dirname(path))).toEqual(["cantine.xlsx"]);
  });

  test("with its rights kept", async () => {
    const path = inOwnFolder("rights");
    writeFileSync(path, "old", { mode: 0o640 });
    await replaceFile(path, bytes("new"), now);
    expect(statSync(path).mode & 0o777).toBe(0o640);
  });

  test("not at all when somebody saved it meanwhile", async () => {
    const path = inOwnFolder("meanwhile");
    writeFileSync(path, "old");
    const opened = await readWholeFile(path);
    if (!opened.ok) throw new Error("readable");
    writeFileSync(path, "theirs");
    utimesSync(path, new Date(), new Date(Date.now() + 5000));
    const replaced = await replaceFile(opened.value.path, bytes("ours"), now, opened.value);
    expect(replaced).toMatchObject({ ok: false, problems: [{ code: "disk.changed-meanwhile" }] });
    expect(readdirSync(dirname(path))).toEqual(["cantine.xlsx"]);
    expect(readFileSync(path, "utf8")).toBe("theirs");
  });

  test("where a link leads, and the link stays", async () => {
    const path = inOwnFolder("link");
    writeFileSync(path, "old");
    symlinkSync(path, folder.path("link.xlsx"));
    const opened = await readWholeFile(folder.path("link.xlsx"));
    expect(opened.ok && opened.value.path).toBe(path);
  });

  test("and the draft of a run killed long ago goes, one of today stays", async () => {
    const path = inOwnFolder("drafts");
    for (const [pid, age] of [
      ["1", 3_600_001],
      ["2", 3_599_000],
    ] as const) {
      const draft = `${dirname(path)}/.cantine.xlsx.${pid}.tmp`;
      writeFileSync(draft, "half");
      const then = new Date(now.getTime() - age);
      utimesSync(draft, then, then);
    }
    await replaceFile(path, bytes("new"), now);
    expect(readdirSync(dirname(path)).sort()).toEqual([".cantine.xlsx.2.tmp", "cantine.xlsx"]);
  });

  test("not in a folder that does not exist", async () => {
    const replaced = await replaceFile(folder.path("nowhere/cantine.xlsx"), bytes("new"), now);
    expect(replaced).toMatchObject({
      ok: false,
      problems: [{ code: "disk.not-written", facts: { cause: "ENOENT" } }],
    });
  });
});

describe("a workbook that is open elsewhere is left alone", () => {
  test.each(["~$cantine.xlsx", ".~lock.cantine.xlsx#"])("%s", async (lock) => {
    const path = inOwnFolder(`lock-${lock.length.toString()}`);
    writeFileSync(path, "old");
    expect(await refuseIfOpenElsewhere(path)).toMatchObject({ ok: true });
    writeFileSync(`${dirname(path)}/${lock}`, "");
    expect(await refuseIfOpenElsewhere(path)).toMatchObject({
      ok: false,
      problems: [{ code: "disk.open-elsewhere" }],
    });
  });
});
