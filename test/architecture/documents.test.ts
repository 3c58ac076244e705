import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const root = join(__dirname, "../..");

/** Places of the code that a page names between back quotes and that are not there. */
function lostPlaces(page: string, isThere: (path: string) => boolean): readonly string[] {
  const named = [...page.matchAll(/`([\w-]+(?:\/[\w.*-]+)+\/?|[\w-]+\.ts)`/g)].map(([, place = ""]) => place);
  const places = named.filter((place) =>
    /^(?:kernel|law|domain|formats|wording|workbook|app|adapters|cli)\//.test(place),
  );
  return places.map((place) => place.replace(/\/?\*?$/, "")).filter((place) => !isThere(`src/${place}`));
}

/** Files that a page links to and that are not there. */
function lostLinks(page: string, isThere: (path: string) => boolean): readonly string[] {
  const links = [...page.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, link = ""]) => link);
  return links.filter((link) => !isThere(link));
}

const isInRepository = (path: string) => existsSync(join(root, path));

describe("the documents name what exists", () => {
  const pages = readdirSync(join(root, "docs")).filter((name) => name.endsWith(".md"));

  it.each(pages)("docs/%s names no place of the code that is gone", (name) => {
    expect(lostPlaces(readFileSync(join(root, "docs", name), "utf8"), isInRepository)).toEqual([]);
  });

  it("README.md links to pages that are there", () => {
    expect(lostLinks(readFileSync(join(root, "README.md"), "utf8"), isInRepository)).toEqual([]);
  });

  it("README.md gives the main job first, then all tests, each on a line of its own", () => {
    const blocks = [...readFileSync(join(root, "README.md"), "utf8").matchAll(/```sh\n([^]*?)```/g)].map(
      ([, lines]) => lines,
    );
    expect(blocks.slice(0, 2)).toEqual(["npm ci && npm run demo\n", "npm ci && npm run check\n"]);
  });

  it("and the checks see what is gone", () => {
    expect(lostPlaces("see `domain/nowhere.ts` and `law/*`", (path) => path === "src/law")).toEqual([
      "domain/nowhere.ts",
    ]);
    expect(lostLinks("[gone](docs/GONE.md) [web](https://example.org)", () => false)).toEqual([
      "docs/GONE.md",
    ]);
  });
});
