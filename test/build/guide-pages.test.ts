import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { screenTitles } from "../../src/wording/page/common";

/** The guide as `npm run build` puts it beside the page. */

const root = join(__dirname, "../..");
const folder = join(root, "dist/pane/guide");
const names = readdirSync(folder).filter((name) => name.endsWith(".html"));
const read = (name: string) => readFileSync(join(folder, name), "utf8");

/** What `attribute` says throughout a page. */
const values = (html: string, attribute: string): readonly string[] =>
  [...html.matchAll(new RegExp(` ${attribute}="([^"]*)"`, "g"))].map(([, value = ""]) => value);

/** Links and pictures of a page that lead nowhere. */
function lost(name: string, html: string): readonly string[] {
  return [...values(html, "href"), ...values(html, "src")].filter((address) => {
    if (/^https:/.test(address)) return false;
    const [file = "", place] = address.split("#");
    if (!existsSync(join(folder, file === "" ? name : file))) return true;
    return place !== undefined && !values(file === "" ? html : read(file), "id").includes(place);
  });
}

function inBuild(expression: string): unknown {
  const script = `process.stdout.write(JSON.stringify(${expression}))`;
  return JSON.parse(execFileSync(process.execPath, ["-e", script], { cwd: root, encoding: "utf8" }));
}

describe("the guide beside the page", () => {
  it("has the guide, the page for whoever hosts Écot, and the trial of Excel", () => {
    expect([...names].sort()).toEqual(["essai-excel.html", "guide.html", "hosting.html"]);
  });

  it.each(names)("%s leads nowhere that is not there", (name) => {
    expect(lost(name, read(name))).toEqual([]);
  });

  it.each(names)("%s is in French, describes its pictures and holds no script", (name) => {
    const html = read(name);
    expect(html).toContain('<html lang="fr">');
    expect(values(html, "alt")).not.toContain("");
    expect(html).not.toMatch(/<script|\son[a-z]+=|\sstyle=/);
    expect(values(html, "content")[0]).toContain("default-src 'none'");
  });

  it("has a place for each screen", () => {
    const places = values(read("guide.html"), "id");
    expect(Object.keys(screenTitles).filter((key) => !places.includes(`ecran-${key}`))).toEqual([]);
  });

  it("shows every table, list and picture of its text", () => {
    const markdown = readFileSync(join(root, "docs/guide.md"), "utf8");
    const html = read("guide.html");
    const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;
    expect(count(html, /<table>/g)).toBe(count(markdown, /^\| -/gm));
    expect(count(html, /<img /g)).toBe(count(markdown, /^!\[/gm));
    expect(count(html, /<h[123] /g)).toBe(count(markdown, /^#{1,3} /gm));
  });

  it("is where Excel's manifest leads whoever asks for help", () => {
    const [, address = ""] =
      /<SupportUrl DefaultValue="([^"]*)"/.exec(readFileSync(join(root, "manifest.xml"), "utf8")) ?? [];
    expect(existsSync(join(root, "dist/pane", new URL(address).pathname))).toBe(true);
  });
});

describe("the look at the guide sees", () => {
  it.each([
    ['<a href="autre.html">', "another page"],
    ['<a href="#nulle-part">', "another place of the page"],
    ['<a href="hosting.html#nulle-part">', "another place of another page"],
    ['<img src="images/absente.png">', "a picture"],
  ])("%s, %s that is not there", (html) => {
    expect(lost("guide.html", html)).toHaveLength(1);
  });
});

describe("the examples for servers", () => {
  const text = readFileSync(join(root, "docs/hosting.md"), "utf8");
  const example = (language: string) => new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``).exec(text)?.[1] ?? "";
  const { "Cross-Origin-Resource-Policy": ofFiles, ...everywhere } = inBuild(
    'require("./.webpack/content-policy").responseHeaders("")',
  ) as Readonly<Record<string, string>>;

  it.each(["nginx", "apache", "xml"])("%s gives the headers that `npm run serve` gives", (language) => {
    const left = Object.entries(everywhere).filter(
      ([name, value]) => !new RegExp(`${name}"?( value=| )"${escaped(value)}"`).test(example(language)),
    );
    expect(left).toEqual([]);
    expect(ofFiles).toBe("same-origin");
    expect(example(language)).toMatch(/parts/);
    expect(example(language)).toMatch(/no-cache|DisableCache/);
  });
});

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
