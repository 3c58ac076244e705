import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";

const root = join(__dirname, "../..");
const folder = join(root, "node_modules/.cache/ecot-workbooks");

/**
 * A workbook that many test files begin with: made once, by the program's own steps, and kept for as long as no source
 * changes.
 */
export async function keptWorkbook(name: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const sources = (knownSources ??= fingerprintOfSources());
  const path = join(folder, `${sources}-${name}.xlsx`);
  if (existsSync(path)) return new Uint8Array(readFileSync(path));
  const bytes = await make();
  mkdirSync(folder, { recursive: true });
  // Another process may look for it meanwhile, and must find it whole.
  const own = join(folder, `${sources}-${String(process.pid)}.tmp`);
  writeFileSync(own, bytes);
  renameSync(own, path);
  for (const other of readdirSync(folder)) {
    if (!other.startsWith(sources)) rmSync(join(folder, other), { force: true });
  }
  return bytes;
}

/** They do not change while a test file runs. */
let knownSources: string | undefined;

/** What makes workbooks of the program. */
const makers = ["test/browser/workbooks.ts", "test/support/a-street.ts"];

/** Of all that has a say in what a workbook comes to: the program, what makes workbooks of it, and the packages. */
function fingerprintOfSources(): string {
  const hash = createHash("sha256");
  for (const path of [...programFiles(), ...makers, "package-lock.json"])
    hash
      .update(path)
      .update("\0")
      .update(readFileSync(join(root, path)));
  return hash.digest("hex").slice(0, 16);
}

function programFiles(): readonly string[] {
  const entries = readdirSync(join(root, "src"), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map(({ parentPath, name }) => relative(root, join(parentPath, name))).sort();
}
