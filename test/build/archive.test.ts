import { execFileSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";

/** `dist/ecot-page-VERSION.zip`: the page as a clerk is given it. */

const root = join(__dirname, "../..");
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
const name = `ecot-page-${version}`;
const archive = unzipSync(readFileSync(join(root, "dist", `${name}.zip`)));

/** What is packed of a folder, in a process and a time zone of its own. */
function packed(folder: string, zone: string): Buffer {
  const script = `process.stdout.write(require("./.webpack/archive").archiveOf(process.argv[1], "page"))`;
  return execFileSync(process.execPath, ["-e", script, folder], {
    cwd: root,
    env: { ...process.env, TZ: zone },
  });
}

it("holds the built page file by file, in one folder of its name", () => {
  const pane = join(root, "dist/pane");
  const files = readdirSync(pane, { recursive: true, encoding: "utf8" }).filter((file) =>
    statSync(join(pane, file)).isFile(),
  );
  expect(Object.keys(archive).sort()).toEqual(
    files.map((file) => `${name}/${file.replaceAll("\\", "/")}`).sort(),
  );
  const other = files.filter((file) => {
    const bytes = archive[`${name}/${file.replaceAll("\\", "/")}`] ?? new Uint8Array();
    return !readFileSync(join(pane, file)).equals(bytes);
  });
  expect(other).toEqual([]);
});

it("shows whoever opens it the page, and not its hundred parts", () => {
  const top = new Set(Object.keys(archive).map((path) => path.split("/").slice(1, 2).join("")));
  expect([...top].sort()).toEqual([
    "assets",
    "ecot.webmanifest",
    "first-look.js",
    "guide",
    "index.html",
    "licences.txt",
    "manifest.xml",
    "parts",
    "service-worker.js",
    "taskpane.html",
  ]);
});

it("is the same to the byte whenever and wherever it is packed", () => {
  const folder = mkdtempSync(join(tmpdir(), "ecot-archive-"));
  mkdirSync(join(folder, "parts"));
  writeFileSync(join(folder, "parts", "a.js"), "1;\n".repeat(1000));
  writeFileSync(join(folder, "index.html"), "é");
  const once = packed(folder, "Europe/Paris");
  utimesSync(join(folder, "index.html"), 1_700_000_000, 1_700_000_000);
  expect(packed(folder, "Pacific/Noumea").equals(once)).toBe(true);
  expect(Object.keys(unzipSync(once))).toEqual(["page/index.html", "page/parts/a.js"]);
  rmSync(folder, { recursive: true });
});
