import { spawnSync } from "node:child_process";
import { chmodSync, linkSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { isSameFile, outputTarget, readWholeFile } from "../../../src/cli/files";
import { temporaryFolder } from "../../support/command-line";

const folder = temporaryFolder();
const { path } = folder;

beforeAll(() => {
  mkdirSync(path("folder"));
  writeFileSync(path("there.xlsx"), "x");
  writeFileSync(path("read-only.xlsx"), "x", { mode: 0o444 });
  linkSync(path("there.xlsx"), path("second-name.xlsx"));
  symlinkSync("there.xlsx", path("link.xlsx"));
  symlinkSync("nowhere.xlsx", path("dangling.xlsx"));
  symlinkSync("loop.xlsx", path("loop.xlsx"));
  symlinkSync("folder", path("folder-link"));
  spawnSync("mkfifo", [path("pipe")]);
});

describe("a place for a result", () => {
  test.each([
    ["a file that is there", "there.xlsx", "there.xlsx"],
    ["a new name", "new.xlsx", "new.xlsx"],
    ["a link to a file", "link.xlsx", "there.xlsx"],
    ["a new name in a folder behind a link", "folder-link/new.xlsx", "folder/new.xlsx"],
    ["odd characters", "l’été %41 \u00a0«é» 🍽 #1?.xlsx", "l’été %41 \u00a0«é» 🍽 #1?.xlsx"],
    ["a name as long as a disk takes", `${"n".repeat(250)}.xlsx`, `${"n".repeat(250)}.xlsx`],
  ])("is %s", async (_, typed, target) => {
    expect(await outputTarget(path(typed))).toMatchObject({ ok: true, value: path(target) });
  });

  test.each([
    ["a device", "/dev/full", "disk.not-a-file", undefined],
    ["a device that swallows all", "/dev/null", "disk.not-a-file", undefined],
    ["a pipe", path("pipe"), "disk.not-a-file", undefined],
    ["a folder", path("folder"), "disk.not-written", "EISDIR"],
    ["a folder that is not there yet", path("exports/"), "disk.not-written", "EISDIR"],
    ["a file that may only be read", path("read-only.xlsx"), "disk.read-only", undefined],
    ["a link that leads nowhere", path("dangling.xlsx"), "disk.dangling-link", undefined],
    ["a link to itself", path("loop.xlsx"), "disk.dangling-link", undefined],
    ["a folder that does not exist", path("nowhere/new.xlsx"), "disk.not-written", "ENOENT"],
    ["a file taken for a folder", path("there.xlsx/new.xlsx"), "disk.not-written", "ENOTDIR"],
    ["a name longer than a disk takes", path(`${"n".repeat(251)}.xlsx`), "disk.not-written", "ENAMETOOLONG"],
  ])("is not %s", async (_, typed, code, cause) => {
    const target = await outputTarget(typed);
    expect(target).toMatchObject({ ok: false, problems: [{ code, facts: { file: typed } }] });
    expect(target.problems[0]?.facts).toEqual({ file: typed, ...(cause === undefined ? {} : { cause }) });
  });

  test("may be written again once its mark is gone", async () => {
    chmodSync(path("read-only.xlsx"), 0o644);
    expect(await outputTarget(path("read-only.xlsx"))).toMatchObject({ ok: true });
  });
});

test.each([
  ["there.xlsx", "there.xlsx", true],
  ["there.xlsx", "link.xlsx", true],
  ["there.xlsx", "second-name.xlsx", true],
  ["there.xlsx", "folder/../there.xlsx", true],
  ["folder/new.xlsx", "folder-link/new.xlsx", true],
  ["folder/new.xlsx", "folder-link/NEW.xlsx", true],
  ["there.xlsx", "new.xlsx", false],
  ["folder/new.xlsx", "new.xlsx", false],
])("%s and %s: one file, %s", async (some, other, same) => {
  expect(await isSameFile(path(some), path(other))).toBe(same);
});

test.each([
  ["a device without an end", "/dev/zero", "disk.not-a-file"],
  ["a pipe", path("pipe"), "disk.not-a-file"],
  ["a folder", path("folder"), "disk.not-opened"],
  ["a link that leads nowhere", path("dangling.xlsx"), "disk.not-opened"],
])("%s is not read", async (_, typed, code) => {
  expect(await readWholeFile(typed)).toMatchObject({ ok: false, problems: [{ code }] });
});
