import { readFileSync, writeFileSync } from "node:fs";
import { ecot, temporaryFolder } from "../support/command-line";
import { packageOf, partsOf } from "../support/package-parts";

const folder = temporaryFolder();
const sheet = "xl/worksheets/sheet6.xml";

/** The example town with one part of its file changed; `undefined` takes it away. */
async function townWith(
  name: string,
  path: string,
  change: (xml: string) => string | undefined,
): Promise<string> {
  const file = folder.path(name);
  await ecot("nouveau", file, "--exemple", "chaumont");
  const parts = Object.fromEntries(partsOf(readFileSync(file)));
  const changed = change(new TextDecoder().decode(parts[path]));
  const others = Object.entries(parts).filter(([other]) => other !== path);
  writeFileSync(
    file,
    packageOf({ ...Object.fromEntries(others), ...(changed === undefined ? {} : { [path]: changed }) }),
  );
  return file;
}

const commands: readonly (readonly string[])[] = [
  ["verifier"],
  ["facturer", "--periode", "2026-09", "--emission", "2026-08-28"],
  ["reimprimer", "--periode", "2026-09"],
  ["relancer", "--le", "2026-11-02"],
  ["bilan", "--le", "2026-11-02"],
];

describe("a file with a damaged sheet", () => {
  it.each([
    ["cut short", (xml: string) => xml.slice(0, xml.length / 2), "ne peut pas être lue"],
    ["missing", () => undefined, "il lui manque une de ses feuilles"],
    ["of cells of no kind", (xml: string) => xml.replace(/ t="\w+"/, ' t="zz"'), "ne peut pas être lue"],
    [
      "of a text that passes for a number",
      (xml: string) => xml.replace(/ t="inlineStr"/, ""),
      "ne peut pas être lue",
    ],
  ])(
    "%s is no use to any command: nothing is written, and it ends with 2",
    async (what, change, words) => {
      const file = await townWith(`${what}.xlsx`, sheet, change);
      const before = readFileSync(file);
      for (const [command = "", ...options] of commands) {
        const { code, err, out } = await ecot(command, file, ...options);
        expect([command, code, out]).toEqual([command, 2, ""]);
        expect(err).toContain(words);
        expect(readFileSync(file).equals(before)).toBe(true);
      }
    },
    60_000,
  );
});

describe("a sheet that is no XML, though its cells could be read", () => {
  it("stays as it is, and the command says so", async () => {
    const file = await townWith("pied.xlsx", "xl/worksheets/sheet10.xml", (xml) =>
      xml.replace(/<oddFooter>/, "<oddFooter>Cantine & école "),
    );
    const before = readFileSync(file);
    const { code, err } = await ecot("facturer", file, "--periode", "2026-09", "--emission", "2026-08-28");
    expect(code).toBe(2);
    expect(err).toContain("est abîmé");
    expect(readFileSync(file).equals(before)).toBe(true);
  });
});
