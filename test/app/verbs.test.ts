import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { verbs } from "../../src/app/verbs";
import { journalActions } from "../../src/wording/choices";
import { screenTitles } from "../../src/wording/page/common";

const root = join(__dirname, "../..");

/** The guide's index: a line for each verb. */
const index = verbs
  .map(({ name, words: { description }, screen }) => {
    const place = screen === undefined ? "" : ` (écran _${screenTitles[screen]}_)`;
    return `- \`ecot ${name}\` ${description}${place}`;
  })
  .join("\n");

describe("the list of verbs", () => {
  const names = verbs.map(({ name }) => name);

  it("names each verb once", () => {
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(verbs)("has code for $name, and examples of it", async ({ name, load, words }) => {
    expect(await load()).toBeInstanceOf(Function);
    expect(words.examples.length).toBeGreaterThan(0);
    for (const example of words.examples) expect(example).toMatch(new RegExp(`^ecot ${name} \\S+\\.xlsx`));
  });

  it.each(verbs)("has no example of $name with an option that there is not", ({ options, words }) => {
    const typed = words.examples.flatMap((example) => [...example.matchAll(/ --([a-z]+)/g)]);
    for (const [, option = ""] of typed) expect([...Object.keys(options), "sortie"]).toContain(option);
  });

  it.each(verbs)("spells the options of $name as they are typed", ({ options, words }) => {
    for (const [option, { kind }] of Object.entries(options)) {
      const shape = kind === "flag" ? "" : " <.+>";
      expect(words.options[option]?.flag).toMatch(new RegExp(`^--${option}${shape}$`));
    }
  });

  it("is told in the guide", () => {
    expect(readFileSync(join(root, "docs/guide.md"), "utf8")).toContain(index);
  });

  it("has a verb for every folder of stories", () => {
    const stories = join(root, "test/scenarios");
    const folders = readdirSync(stories, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).filter((name) => !names.includes(name))).toEqual([]);
    expect(existsSync(join(stories, "facturer"))).toBe(true);
  });

  it("names what the journal is told by it, each thing by one verb", () => {
    const told = verbs.flatMap(({ words }) => words.journal);
    expect(new Set(told).size).toBe(told.length);
    // Only the page lists the overdue families by themselves.
    const { overdue, ...others } = journalActions;
    expect(told).toEqual(expect.arrayContaining(Object.values(others)));
    expect(told).not.toContain(overdue);
  });
});
