/** The list of licences is that of the installed packages, and every build carries their texts. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(__dirname, "../..");
const read = (path: string) => readFileSync(join(root, path), "utf8");

interface Package {
  readonly id: string;
  readonly name: string;
  readonly licence: string;
  readonly texts: readonly string[];
}

/** Runs in a process of its own: what builds the page is no part of what is tested with it. */
function inBuild(expression: string): unknown {
  const script = `process.stdout.write(JSON.stringify((({ licenceList, licenceTexts, packagesInUse }) => ${expression})(require("./.webpack/licences"))))`;
  const limits = { cwd: root, encoding: "utf8", maxBuffer: 16_000_000 } as const;
  return JSON.parse(execFileSync(process.execPath, ["-e", script], limits));
}

const packages = inBuild("packagesInUse()") as readonly Package[];
const { dependencies, license } = JSON.parse(read("package.json")) as {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly license: string;
};

/** Packages that a text does not name, or whose licence it leaves out. */
function leftOut(text: string): readonly string[] {
  const isComplete = ({ id, texts }: Package) =>
    text.includes(`\n${id}\n`) && texts.every((one) => text.includes(one));
  return packages.filter((one) => !isComplete(one)).map(({ id }) => id);
}

describe("Licences", () => {
  it("ours is the one that package.json names", () => {
    expect(license).toBe("MIT");
    expect(read("LICENSE")).toMatch(/^MIT License\n\nCopyright \(c\) 2026 Écot contributors\n/);
  });

  it("docs/LICENCES.md is the list of the installed packages: else run npm run licences:update", () => {
    expect(read("docs/LICENCES.md")).toBe(inBuild("licenceList()"));
  });

  it("planted: a package that is added or changed makes the list differ", () => {
    const more = inBuild(
      'licenceList([...packagesInUse(), { name: "new", version: "1.0.0", licence: "GPL-3.0" }])',
    );
    expect(more).not.toBe(read("docs/LICENCES.md"));
  });

  it("every package of ours and those it brings are there", () => {
    const names = packages.map(({ name }) => name);
    // The command in `bin/` is our own.
    const bought = Object.keys(dependencies).filter(
      (name) => dependencies[name]?.startsWith("file:") !== true,
    );
    expect(names).toEqual(expect.arrayContaining([...bought, "jszip", "pako", "xmlchars", "Open Sans"]));
    expect(names).not.toContain("webpack");
  });

  it("none asks more of a town than to keep its notice", () => {
    const known =
      /^(?:MIT|MIT\/X11|ISC|BSD-3-Clause|Apache-2\.0|BlueOak-1\.0\.0|Unlicense|Zlib|MPL-2\.0|OFL-1\.1|not stated)$/;
    const isKnown = (licence: string) =>
      licence
        .replace(/[()]/g, "")
        .split(/ or /i)
        .some((choice) => choice.split(/ and |, /i).every((one) => known.test(one)));
    const others = packages.filter(({ licence }) => !isKnown(licence));
    expect(others.map(({ id }) => id)).toEqual([]);
  });

  it.each([["dist/pane/licences.txt"], ["dist/cli/licences.txt"]])("%s holds every text", (path) => {
    const built = read(path);
    expect(leftOut(built)).toEqual([]);
    expect(built).toContain(read("LICENSE").trim());
    // Planted: one text cut away is seen.
    expect(leftOut(built.replace("\npapaparse ", "\nother "))).toContain(
      packages.find(({ name }) => name === "papaparse")?.id,
    );
  });
});
