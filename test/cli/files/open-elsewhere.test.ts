import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { refuseIfOpenElsewhere } from "../../../src/cli/files";
import { temporaryFolder } from "../../support/command-line";

const folder = temporaryFolder();
let count = 0;

function folderWith(...names: readonly string[]): string {
  count += 1;
  const path = folder.path(String(count));
  mkdirSync(path);
  for (const name of names) writeFileSync(`${path}/${name}`, "");
  return path;
}

const codeFor = async (...paths: readonly string[]) => {
  const outcome = await refuseIfOpenElsewhere(...paths);
  return outcome.ok ? "free" : outcome.problems.map(({ code, facts }) => [code, facts]);
};
const openBy = (file: string, lock: string) => [["disk.open-elsewhere", { file, lock }]];

describe("a workbook that is open elsewhere is left alone", () => {
  it.each([
    ["Excel", "cantine.xlsx", "~$cantine.xlsx"],
    ["LibreOffice", "cantine.xlsx", ".~lock.cantine.xlsx#"],
    ["Office, its mark in the place of the first letters", "cantine.xlsx", "~$ntine.xlsx"],
    ["Office, its mark in the place of the first letter", "cantine.xlsx", "~$antine.xlsx"],
  ])("%s", async (_, file, lock) => {
    const there = folderWith(file);
    expect(await codeFor(`${there}/${file}`)).toBe("free");
    writeFileSync(`${there}/${lock}`, "");
    expect(await codeFor(`${there}/${file}`)).toEqual(openBy(file, lock));
  });

  it("but not for the lock of the file next to it", async () => {
    const there = folderWith("cantine.xlsx", "ntine.xlsx", "~$ntine.xlsx");
    expect(await codeFor(`${there}/cantine.xlsx`)).toBe("free");
    expect(await codeFor(`${there}/ntine.xlsx`)).toEqual(openBy("ntine.xlsx", "~$ntine.xlsx"));
    expect(await codeFor(`${folderWith("ab.xlsx", "~$.xlsx")}/ab.xlsx`)).toBe("free");
  });

  it("beside the link as well as beside the file it leads to", async () => {
    const [real, linked] = [folderWith("cantine.xlsx"), folderWith()];
    symlinkSync(`${real}/cantine.xlsx`, `${linked}/lien.xlsx`);
    const both = [`${real}/cantine.xlsx`, `${linked}/lien.xlsx`];
    expect(await codeFor(...both)).toBe("free");
    writeFileSync(`${linked}/~$lien.xlsx`, "");
    expect(await codeFor(...both)).toEqual(openBy("lien.xlsx", "~$lien.xlsx"));
    writeFileSync(`${real}/.~lock.cantine.xlsx#`, "");
    expect(await codeFor(...both)).toEqual(openBy("cantine.xlsx", ".~lock.cantine.xlsx#"));
  });
});
