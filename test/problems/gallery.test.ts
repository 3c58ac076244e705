import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ProblemCode } from "../../src/kernel/problem";
import { declaredCodes, exhibits, runAll, type Exhibit, type RunExhibit } from "./gallery";
import type { Met } from "./page";
import { printGallery } from "./print";
import { facturer, verifier } from "./small-town";
import { unreachable } from "./unreachable";

const root = join(__dirname, "../..");
const document = join(root, "docs/PROBLEMS.md");
const sources = filesBelow(join(root, "src"));
const declarations = sources.filter((path) =>
  readFileSync(path, "utf8").includes("interface ProblemFacts extends"),
);
const declared = declarations.map((path) => readFileSync(path, "utf8")).join("\n");

/** Every complaint is a sentence; none means that all is well. */
function codesWithoutPage(codes: readonly string[], pages: ReadonlySet<string>): readonly string[] {
  return codes
    .filter((code) => !pages.has(code) && !isUnreachable(code))
    .map((code) => `${code} has no page in test/problems`);
}

function isUnreachable(code: string): boolean {
  return (unreachable as readonly string[]).includes(code);
}

/** Does the input of a page make its code, and no other than those it owns up to? */
function codesThatDiffer({ code, name, example }: Exhibit, met: Met): readonly string[] {
  const expected = new Set<string>([code, ...(example.also ?? [])]);
  const made = new Set<string>(met.problems.map((problem) => problem.code));
  return [
    ...(met.waits.startsWith("an exception") ? [`${name} ends by ${met.waits}`] : []),
    ...[...expected].filter((wanted) => !made.has(wanted)).map((wanted) => `${name} does not make ${wanted}`),
    ...[...made].filter((found) => !expected.has(found)).map((found) => `${name} makes ${found} too`),
  ];
}

function firstDifference(written: string, printed: string): string | undefined {
  const [left, right] = [written.split("\n"), printed.split("\n")];
  const at = right.findIndex((line, index) => line !== left[index]);
  if (at === -1) return left.length === right.length ? undefined : `line ${String(right.length + 1)}`;
  return `line ${String(at + 1)}: ${String(left[at])} / ${String(right[at])}`;
}

const pageOf = new Set<string>(exhibits.map(({ code }) => code));
let shown: readonly RunExhibit[] = [];

beforeAll(async () => {
  shown = await runAll();
});

describe("the gallery of problems", () => {
  it("has a page for every code", () => {
    const codes = declaredCodes(declared);
    expect(codes.length).toBeGreaterThan(90);
    expect(codesWithoutPage(codes, pageOf)).toEqual([]);
    expect([...pageOf].filter((code) => !codes.includes(code))).toEqual([]);
  });

  it.each(exhibits.map((exhibit, index) => [exhibit.name, index] as const))("%s", (_, index) => {
    const exhibit = shown[index] as RunExhibit;
    expect(codesThatDiffer(exhibit, exhibit.met)).toEqual([]);
  });

  it("is what docs/PROBLEMS.md shows", () => {
    const printed = printGallery(shown);
    if (process.env["UPDATE_PROBLEMS"] === "1") writeFileSync(document, printed);
    expect(firstDifference(readFileSync(document, "utf8"), printed)).toBeUndefined();
  });

  it("leaves out only codes that nothing makes", () => {
    const makers = sources
      .filter((path) => !declarations.includes(path) && !path.includes("/wording/problems/"))
      .map((path) => readFileSync(path, "utf8"));
    const isMade = (code: string) => makers.some((source) => source.includes(`"${code}"`));
    expect(unreachable.filter(isMade)).toEqual([]);
    expect(isMade("tariff.none")).toBe(true);
  });
});

describe("planted failures", () => {
  it("a new code without a page is seen", () => {
    const planted = `export interface New {\n  /** New. */\n  readonly "tariff.planted": NoFacts;\n}\n`;
    expect(codesWithoutPage(declaredCodes(declared + planted), pageOf)).toContain(
      "tariff.planted has no page in test/problems",
    );
  });

  it("a page whose input makes another code is seen", async () => {
    const twice = verifier({
      Familles: [
        ["Code famille", "Nom"],
        ["F1", "Martin"],
        ["F2", "Durand"],
        ["F1", "Petit"],
      ],
    });
    const planted = { area: "", code: "tariff.none" as ProblemCode, name: "planted", example: twice };
    expect(codesThatDiffer(planted, await twice.run())).toEqual([
      "planted does not make tariff.none",
      "planted makes reading.duplicate-code too",
    ]);
  });

  it("a page whose input makes nothing is seen", async () => {
    const sound = facturer({});
    const planted = { area: "", code: "tariff.none" as ProblemCode, name: "planted", example: sound };
    expect(await sound.run()).toEqual({ problems: [], waits: "nobody" });
    expect(codesThatDiffer(planted, await sound.run())).toEqual(["planted does not make tariff.none"]);
  });

  it("a sentence that no longer is the one of the document is seen", () => {
    const printed = printGallery(shown);
    expect(firstDifference(printed, printed)).toBeUndefined();
    expect(firstDifference(printed, printed.replace("attend une date", "veut une date"))).toMatch(
      /^line \d+: /,
    );
    expect(firstDifference(printed, `${printed}\nmore`)).toMatch(/^line \d+/);
  });
});

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => join(entry.parentPath, entry.name));
}
