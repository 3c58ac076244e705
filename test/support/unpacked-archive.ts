import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { unzipSync } from "fflate";

const root = join(__dirname, "../..");
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };

export interface UnpackedArchive {
  /** The folder that came out of the archive. */
  readonly folder: string;
  /** What a double click on its `index.html` opens. */
  readonly address: string;
  remove(): void;
}

/** `dist/ecot-page-VERSION.zip` unpacked where a clerk would: in a folder whose name has accents, spaces and signs. */
export function unpackArchive(): UnpackedArchive {
  const name = `ecot-page-${version}`;
  const place = mkdtempSync(join(tmpdir(), "Écot #1 (mairie) 100 % "));
  for (const [path, bytes] of Object.entries(unzipSync(readFileSync(join(root, "dist", `${name}.zip`))))) {
    mkdirSync(dirname(join(place, path)), { recursive: true });
    writeFileSync(join(place, path), bytes);
  }
  const folder = join(place, name);
  return {
    folder,
    address: pathToFileURL(join(folder, "index.html")).href,
    remove: () => rmSync(place, { recursive: true }),
  };
}
