import { readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { ecot, ecotJson, temporaryFolder } from "../support/command-line";

const folder = temporaryFolder();
const town = folder.path("chaumont.xlsx");

beforeAll(async () => {
  expect((await ecot("nouveau", town, "--exemple", "chaumont")).code).toBe(0);
});

describe("ecot nouveau", () => {
  test("never replaces a file", async () => {
    const before = readFileSync(town);
    const { code, err } = await ecot("nouveau", town);
    expect(code).toBe(1);
    expect(err).toContain("existe déjà");
    expect(readFileSync(town).equals(before)).toBe(true);
  });

  test("makes an empty workbook that only asks to be filled", async () => {
    const empty = folder.path("empty.xlsx");
    await ecot("nouveau", empty);
    const { code, report } = await ecotJson("verifier", empty);
    expect(report.problems.map((problem) => problem.severity)).not.toContain("blocking");
    expect(code).toBe(0);
  });
});

describe("ecot facturer", () => {
  test("a draft shows everything and writes nothing, even with --sortie", async () => {
    const before = readFileSync(town);
    const files = readdirSync(folder.path("."));
    const options = [
      "--periode",
      "2026-11",
      "--emission",
      "2026-10-28",
      "--projet",
      "--sortie",
      folder.path("draft.xlsx"),
    ];
    const { code, report } = await ecotJson("facturer", town, ...options);
    expect(code).toBe(0);
    expect(report.invoices?.length).toBeGreaterThan(50);
    expect(report.invoices?.every((invoice) => invoice.number === null)).toBe(true);
    expect(readFileSync(town).equals(before)).toBe(true);
    expect(readdirSync(folder.path("."))).toEqual(files);
    expect((await ecot("facturer", town, ...options)).out).toContain("tranche de");
  });

  test("with --sortie the input stays and the result is elsewhere; the draft foretold it to the cent", async () => {
    const before = readFileSync(town);
    const output = folder.path("november.xlsx");
    const asked = ["--periode", "2026-11", "--emission", "2026-10-28"];
    const draft = await ecotJson("facturer", town, ...asked, "--projet");
    const issued = await ecotJson("facturer", town, ...asked, "--sortie", output);
    expect(issued.report.totals).toEqual(draft.report.totals);
    expect(issued.report.invoices?.map(({ total }) => total)).toEqual(
      draft.report.invoices?.map(({ total }) => total),
    );
    expect(readFileSync(town).equals(before)).toBe(true);
    expect(statSync(output).size).toBeGreaterThan(before.length);
  });

  test("twice changes nothing, not a byte", async () => {
    const twice = folder.path("twice.xlsx");
    writeFileSync(twice, readFileSync(town));
    const asked = ["facturer", twice, "--periode", "2026-09", "--emission", "2026-08-28"];
    expect((await ecotJson(...asked)).report).toMatchObject({ done: true, changed: true });
    const after = readFileSync(twice);
    expect((await ecotJson(...asked)).report).toMatchObject({ done: true, changed: false, invoices: [] });
    expect(readFileSync(twice).equals(after)).toBe(true);
    const backups = readdirSync(folder.path(".")).filter((name) => name.startsWith("twice (sauvegarde"));
    expect(backups).toHaveLength(1);
  });

  test("a refusal ends with 1 and writes nothing", async () => {
    const before = readFileSync(town);
    const { code, report } = await ecotJson(
      "facturer",
      town,
      "--periode",
      "automne",
      "--emission",
      "2026-10-28",
    );
    expect(code).toBe(1);
    expect(report).toMatchObject({ done: false, changed: false, problems: [{ code: "period.unknown" }] });
    expect(readFileSync(town).equals(before)).toBe(true);
  });

  test("the day of issue is the one its period plans, when none is asked for", async () => {
    const { report } = await ecotJson("facturer", town, "--periode", "2026-11", "--projet");
    expect(report).toMatchObject({ issuedOn: "2026-10-28" });
  });
});

describe("files that cannot be used end with 2 and a sentence", () => {
  test.each([
    ["absent.xlsx", undefined, "n'existe pas|n’existe pas"],
    ["text.xlsx", "Code enfant;Nom\n", "classeur"],
    ["empty-file.xlsx", "", "vide"],
    ["truncated.xlsx", "PK\u0003\u0004 and no more", "classeur|incomplet"],
  ])("%s", async (name, content, sentence) => {
    const path = folder.path(name);
    if (content !== undefined) writeFileSync(path, content);
    for (const command of [
      ["verifier", path],
      ["facturer", path, "--periode", "2026-11"],
      ["calendrier", path, "--depuis", town],
    ]) {
      const { code, out, err } = await ecot(...command);
      expect({ code, out }).toEqual({ code: 2, out: "" });
      expect(err).toMatch(new RegExp(sentence));
      expect(err).not.toMatch(/\bat \S+:\d+|Error/);
    }
    if (content !== undefined) expect(readFileSync(path, "utf8")).toBe(content);
  });
});

describe("ecot calendrier", () => {
  const header = "description;population;start_date;end_date;location;zones;annee_scolaire\n";
  const row = (label: string, start: string, end: string) =>
    `${label};-;${start};${end};Reims;Zone B;2026-2027\n`;
  const official = folder.path("calendrier.csv");
  beforeAll(() => {
    writeFileSync(
      official,
      header +
        row("Vacances de la Toussaint", "2026-10-16T22:00:00+00:00", "2026-11-01T23:00:00+00:00") +
        row("Vacances de Noël", "2026-12-18T23:00:00+00:00", "2027-01-03T23:00:00+00:00"),
    );
  });

  test("takes the académie and the year of the settings, and says what changes", async () => {
    const path = folder.path("calendar.xlsx");
    writeFileSync(path, readFileSync(town));
    const { report } = await ecotJson("calendrier", path, "--depuis", official);
    expect(report).toMatchObject({ academie: "Reims", schoolYear: "2026-2027", changed: true });
    expect(report.counts).toMatchObject({ added: 0, kept: 2 });
    expect((await ecotJson("calendrier", path, "--depuis", official)).report).toMatchObject({
      changed: false,
    });
  });

  test("reads the rows of a workbook too", async () => {
    const path = folder.path("from-workbook.xlsx");
    writeFileSync(path, readFileSync(town));
    const { code, out, err } = await ecot("calendrier", path, "--depuis", town);
    // The town's own workbook holds no calendar of the ministry: one sentence, and nothing is touched.
    expect({ code, text: out + err }).toMatchObject({
      code: 1,
      text: expect.stringContaining("calendrier scolaire") as unknown,
    });
    expect(readFileSync(path).equals(readFileSync(town))).toBe(true);
  });
});
