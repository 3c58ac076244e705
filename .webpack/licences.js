const { readFileSync, readdirSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");
const { ROOT } = require("./shared");

/**
 * The packages that Écot runs with, and their licences. `docs/LICENCES.md` lists them (`npm run licences:update`), and
 * each build carries their texts in `licences.txt`: most licences ask to go with every copy.
 */

const FILE = "licences.txt";
const LIST = join(ROOT, "docs", "LICENCES.md");

const isLicenceFile = (name) => /^(?:licen[cs]e|copying|notice|copyright)/i.test(name);

/** Every package that is installed for running and not for developing, once for each version. */
function packagesInUse() {
  const { packages } = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8"));
  const found = new Map();
  for (const [path, entry] of Object.entries(packages)) {
    if (path === "" || entry.dev === true || entry.devOptional === true) continue;
    // The command that npm puts in place is our own.
    if (entry.link === true || !path.includes("node_modules/")) continue;
    const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
    const id = `${name} ${entry.version}`;
    if (!found.has(id)) found.set(id, described(name, entry.version, path));
  }
  return [...found.values(), OPEN_SANS].sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** The letters of every PDF, cut from it and kept here (`npm run fonts:update`): no package brings them. */
const OPEN_SANS = {
  id: "Open Sans 3.003",
  name: "Open Sans",
  version: "3.003",
  licence: "OFL-1.1",
  address: "https://github.com/googlefonts/opensans",
  author: "The Open Sans Project Authors",
  texts: [readFileSync(join(ROOT, "src", "app", "paper", "pdf", "fonts", "OFL.txt"), "utf8").trim()],
};

function described(name, version, path) {
  const folder = join(ROOT, path);
  const own = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const texts = readdirSync(folder, { withFileTypes: true })
    .filter((file) => file.isFile() && isLicenceFile(file.name))
    .map((file) => readFileSync(join(folder, file.name), "utf8").replaceAll("\r\n", "\n").trim());
  const id = `${name} ${version}`;
  const author = own.author?.name ?? own.author ?? "its authors";
  return { id, name, version, licence: licenceOf(own), address: addressOf(own), author, texts };
}

/** Old packages name theirs in a list, or as an object. */
function licenceOf({ license, licenses }) {
  const named = [license, ...(Array.isArray(licenses) ? licenses : [])].filter(Boolean);
  return [...new Set(named.map((one) => one.type ?? one))].join(", ") || "not stated";
}

function addressOf({ repository, homepage }) {
  const address = (repository?.url ?? repository ?? homepage ?? "")
    .replace(/^git\+/, "")
    .replace(/^git(?::\/\/|@)github\.com[:/]/, "https://github.com/")
    .replace(/^(?:git\+)?ssh:\/\/(?:git@)?/, "https://")
    .replace(/\.git$/, "");
  return /^(?:github:)?[\w.-]+\/[\w.-]+$/.test(address)
    ? `https://github.com/${address.replace("github:", "")}`
    : address;
}

/** `docs/LICENCES.md`. */
function licenceList(packages = packagesInUse()) {
  const { dependencies } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  const rows = packages.map(({ name, version, licence }) => [
    name in dependencies ? `**${name}**` : name,
    version,
    licence,
  ]);
  return [
    "# Licences",
    "",
    "Écot is under the [MIT licence](../LICENSE). It runs with the packages below; those in bold are its own choice, the others",
    `come with them. Their texts are in \`${FILE}\`, beside the built page and the built command line. office.js is loaded`,
    "from Microsoft and is no part of the build.",
    "",
    "This page is printed from the installed packages: `npm run licences:update`.",
    "",
    ...table(["Package", "Version", "Licence"], rows),
    "",
  ].join("\n");
}

function table(header, rows) {
  const widths = header.map((title, column) =>
    Math.max(...[header, ...rows].map((row) => row[column].length)),
  );
  const line = (cells) => `| ${cells.map((cell, column) => cell.padEnd(widths[column])).join(" | ")} |`;
  return [line(header), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)];
}

/** What goes with a build: our licence, then each package with its address and its texts. */
function licenceTexts(packages = packagesInUse()) {
  const ours = readFileSync(join(ROOT, "LICENSE"), "utf8").trim();
  const theirs = packages.map(({ id, licence, address, author, texts }) => {
    const head = [id, `Licence: ${licence}`, ...(address === "" ? [] : [address])].join("\n");
    return [head, ...(texts.length > 0 ? texts : commonText(author, licence, ours))].join("\n\n");
  });
  return `${["Écot", ours, ...theirs].join(`\n\n${"=".repeat(80)}\n\n`)}\n`;
}

/** Some old packages name their licence and leave out its text: then the common one, with their author. */
function commonText(author, licence, ours) {
  const holder = `(The package brings no text of its licence.)\n\nCopyright ${author}`;
  if (licence === "ISC") return [holder, ISC];
  return licence.startsWith("MIT") ? [holder, ours.slice(ours.indexOf("Permission is"))] : [holder];
}

const ISC = [
  "Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby",
  "granted, provided that the above copyright notice and this permission notice appear in all copies.",
  "",
  'THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL',
  "IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT,",
  "INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN",
  "AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR",
  "PERFORMANCE OF THIS SOFTWARE.",
].join("\n");

/** Puts the texts beside what webpack builds. */
class LicenceTexts {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("LicenceTexts", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: "LicenceTexts", stage }, () => {
        compilation.emitAsset(FILE, new sources.RawSource(licenceTexts()));
      });
    });
  }
}

if (require.main === module) writeFileSync(LIST, licenceList());

module.exports = { LicenceTexts, licenceList, licenceTexts, packagesInUse };
