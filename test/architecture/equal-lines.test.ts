import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * How often does src say the same thing twice? A pair is two stretches of six or more equal lines; blank lines, comments and
 * imports do not count, nor do the example towns, which are data. Some pairs are chance, so a number bounds them: whoever
 * meets it finds the pairs named, and makes one piece of two.
 */

const root = join(__dirname, "../..");
const shortest = 6;
const mostPairs = 15;

interface File {
  readonly path: string;
  readonly text: string;
}

interface Line {
  readonly text: string;
  readonly number: number;
}

function linesOf({ text }: File): readonly Line[] {
  let isInImport = false;
  return text.split("\n").flatMap((raw, index): Line[] => {
    const line = raw.trim();
    isInImport = isInImport || /^(?:import\b|export (?:type )?\{)/.test(line);
    const isLeftOut = isInImport || line === "" || /^(?:\/\/|\/?\*)/.test(line);
    if (/;$/.test(line)) isInImport = false;
    return isLeftOut ? [] : [{ text: line, number: index + 1 }];
  });
}

/** `one.ts:12 ~ two.ts:40`: where each of two equal stretches begins. */
function equalStretches(files: readonly File[]): readonly string[] {
  const lines = files.map(linesOf);
  const places = new Map<string, (readonly [file: number, line: number])[]>();
  lines.forEach((ofFile, file) => {
    for (let line = 0; line + shortest <= ofFile.length; line += 1) {
      const key = ofFile
        .slice(line, line + shortest)
        .map(({ text }) => text)
        .join("\n");
      places.set(key, [...(places.get(key) ?? []), [file, line]]);
    }
  });
  const found: string[] = [];
  for (const same of places.values()) {
    for (const [index, [file, line]] of same.entries()) {
      for (const [other, otherLine] of same.slice(index + 1)) {
        const isBegun =
          line > 0 &&
          otherLine > 0 &&
          lines[file]?.[line - 1]?.text === lines[other]?.[otherLine - 1]?.text &&
          !(file === other && otherLine - line < shortest);
        const at = (which: number, first: number) =>
          `${files[which]?.path ?? ""}:${String(lines[which]?.[first]?.number)}`;
        if (!isBegun) found.push(`${at(file, line)} ~ ${at(other, otherLine)}`);
      }
    }
  }
  return found;
}

function filesBelow(folder: string): readonly File[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return path === "src/examples" ? [] : filesBelow(path);
    return /\.tsx?$/.test(path) ? [{ path, text: readFileSync(join(root, path), "utf8") }] : [];
  });
}

describe("equal lines", () => {
  const six = ["a();", "b();", "c();", "d();", "e();", "f();"];
  const file = (path: string, ...lines: readonly string[]) => ({ path, text: lines.join("\n") });

  it("are seen in six lines that stand twice, once however long the stretch is", () => {
    const one = file("one.ts", "import { a } from", '"./a";', ...six, "g();");
    const two = file("two.ts", "x();", ...six.map((line) => `  ${line}\n\n// a remark`), "g();", "y();");
    expect(equalStretches([one, two])).toEqual(["one.ts:3 ~ two.ts:2"]);
    expect(equalStretches([file("one.ts", ...six, "z();", ...six)])).toEqual(["one.ts:1 ~ one.ts:8"]);
  });

  it("are none in five lines, and none in imports", () => {
    const imports = six.map((line) => `import "${line}";`);
    expect(equalStretches([file("one.ts", ...six.slice(1)), file("two.ts", ...six.slice(1))])).toEqual([]);
    expect(equalStretches([file("one.ts", ...imports), file("two.ts", ...imports)])).toEqual([]);
  });

  it(`stand in src at ${String(mostPairs)} places at the most`, () => {
    const pairs = equalStretches(filesBelow("src"));
    expect(pairs.length > mostPairs ? pairs : []).toEqual([]);
  });
});
