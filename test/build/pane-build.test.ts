import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/** What `npm run build` put in dist/pane, looked at file by file. */

const pane = join(__dirname, "../../dist/pane");
const names = readdirSync(pane, { recursive: true, encoding: "utf8" });
const scripts = names.filter((name) => name.endsWith(".js"));
const page = readFileSync(join(pane, "taskpane.html"), "utf8");

const text = (name: string) => readFileSync(join(pane, name), "utf8");

/** Scripts and styles that the page names itself: what Excel loads before anything is asked for. */
function firstFiles(html: string): readonly string[] {
  return [...html.matchAll(/<(?:script|link)\b[^>]*?\b(?:src|href)="([^":]+\.(?:js|css))"/g)].map(
    ([, name = ""]) => name,
  );
}

/** Code that the page's policy would stop. */
const codeFromText = (code: string) => code.match(/\beval\(|\bnew Function\b|\bFunction\(/g) ?? [];

/** Scripts and styles written into the page itself, which its policy stops as well. */
function inlineParts(html: string): readonly string[] {
  return [
    ...[...html.matchAll(/<script\b(?![^>]*\bsrc=)[^>]*>/g)].map(([tag]) => tag),
    ...[...html.matchAll(/<style\b|\sstyle=|\son[a-z]+=|javascript:/g)].map(([part]) => part),
  ];
}

/** A mark of exceljs that outlives any minimising: the relationships of a part that only it writes. */
const hasExceljs = (code: string) => code.includes("xl/worksheets/_rels") && code.includes("dataValidations");

describe("the built page", () => {
  it("loads at most 110 kB, compressed, before anything is asked for", () => {
    const files = firstFiles(page);
    expect(files).toContainEqual(expect.stringMatching(/^parts\/taskpane\.[0-9a-f]{8}\.js$/));
    const bytes = files.reduce((sum, name) => sum + gzipSync(text(name)).length, 0);
    expect(bytes).toBeLessThanOrEqual(110_000);
  });

  it("names its files by their content, but for those a browser or Excel looks for by name", () => {
    const named = names.filter(
      (name) => /\.(?:js|css)$/.test(name) && !/\.[0-9a-f]{8}\.(?:js|css)$/.test(name),
    );
    expect(named.sort()).toEqual(["first-look.js", "guide/guide.css", "service-worker.js"]);
  });

  it("holds nothing of exceljs", () => {
    expect(scripts.filter((name) => hasExceljs(text(name)))).toEqual([]);
  });

  it.each(scripts)("%s makes no code from text", (name) => {
    expect(codeFromText(text(name))).toEqual([]);
  });

  it("says what it may load, and closes every way out", () => {
    const [, policy] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page) ?? [];
    expect(policy?.split("; ")).toEqual([
      "default-src 'none'",
      "script-src 'self' https://appsforoffice.microsoft.com",
      "style-src 'self'",
      "img-src 'self' data:",
      "font-src 'none'",
      "connect-src 'none'",
      "frame-src https://appsforoffice.microsoft.com",
      "worker-src 'self'",
      "manifest-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    // A policy governs what stands after it.
    expect(page.indexOf("Content-Security-Policy")).toBeLessThan(page.search(/<(?:script|link)\b/));
  });

  it("has no script and no style written into it", () => {
    expect(inlineParts(page)).toEqual([]);
  });

  it("names no other server than that of office.js", () => {
    const servers = scripts.flatMap((name) => [
      ...text(name).matchAll(/["'`](https?:\/\/[^/"'`]+)[^"'`]*\.(?:js|css|json|woff2?)["'`]/g),
    ]);
    expect(new Set(servers.map(([, server]) => server))).toEqual(
      new Set(["https://appsforoffice.microsoft.com"]),
    );
  });

  it("opens by its folder as by its name", () => {
    expect(text("index.html")).toBe(page);
  });

  it("keeps every file for days without a network, but for the worker, Excel's manifest and the licences", () => {
    const [, list = ""] = /^self\.ecotBuild = (.*);$/m.exec(text("service-worker.js")) ?? [];
    const { files } = JSON.parse(list) as { files: readonly string[] };
    const notKept = ["service-worker.js", "manifest.xml", "licences.txt"];
    const there = names.filter((name) => !notKept.includes(name) && statSync(join(pane, name)).isFile());
    expect([...files].sort()).toEqual(there.map((name) => name.replaceAll("\\", "/")).sort());
  });
});

describe("the looks at the built page see", () => {
  it("code made from text", () => {
    expect(codeFromText('a||Function("return this")();new Function("x");eval("y")')).toHaveLength(3);
  });

  it("what is written into a page", () => {
    expect(inlineParts('<script>x()</script><p style="color:red" onclick="x()">')).toHaveLength(3);
    expect(inlineParts('<script defer src="a.js"></script>')).toEqual([]);
  });

  it("exceljs", () => {
    const bundle = join(__dirname, "../../node_modules/exceljs/dist/exceljs.bare.min.js");
    expect(hasExceljs(readFileSync(bundle, "utf8"))).toBe(true);
  });

  it("the files of a page, and not its icon", () => {
    const html =
      '<link rel="icon" href="i.svg"><link href="a.css" rel="stylesheet"><script defer src="b.js">';
    expect(firstFiles(html)).toEqual(["a.css", "b.js"]);
  });
});
