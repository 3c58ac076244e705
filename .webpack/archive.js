const { readFileSync, readdirSync, writeFileSync } = require("node:fs");
const { join, sep } = require("node:path");
const { zipSync } = require("fflate");
const { ROOT } = require("./shared");

/**
 * The page as one archive: unpacked anywhere, its `index.html` is opened by a double click. The same files give the same
 * bytes, whenever and wherever they are packed.
 */

/** The oldest moment that an archive can tell, in the machine's own time, as archives tell it. */
const NO_MOMENT = new Date(1980, 0, 1);

/** Packed already: once more would cost time and give nothing. */
const isPacked = (name) => name.endsWith(".png");

/** The archive's bytes: everything in `folder`, in a folder of this name. */
function archiveOf(folder, name) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => path.replaceAll(sep, "/"))
    .sort();
  const entries = files.map((path) => [
    `${name}/${path}`,
    [readFileSync(join(folder, path)), { level: isPacked(path) ? 0 : 9, mtime: NO_MOMENT }],
  ]);
  return zipSync(Object.fromEntries(entries));
}

/** `dist/ecot-page-VERSION.zip`, from the page that was just built; its path. */
function writeArchive() {
  const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  const name = `ecot-page-${version}`;
  const path = join(ROOT, "dist", `${name}.zip`);
  writeFileSync(path, archiveOf(join(ROOT, "dist", "pane"), name));
  return path;
}

module.exports = { archiveOf, writeArchive };
