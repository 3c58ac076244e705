import { readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { openXlsx } from "../../src/adapters/xlsx";
import { inputSheets } from "../../src/workbook/sheets";
import { partsOf, zipped } from "../problems/xlsx-by-hand";
import { ecot, ecotJson, temporaryFolder } from "../support/command-line";
import { valueOf } from "../support/xlsx-runs";

const folder = temporaryFolder();
const town = folder.path("chaumont.xlsx");

beforeAll(async () => {
  expect((await ecot("nouveau", town, "--exemple", "chaumont")).code).toBe(0);
});

describe("ecot nouveau", () => {
  let files = 0;
  const writtenWith = (sheets: Parameters<typeof partsOf>[0]) => {
    files += 1;
    const [path, bytes] = [folder.path(`${String(files)}.xlsx`), zipped(partsOf(sheets))];
    writeFileSync(path, bytes);
    return { path, bytes: Buffer.from(bytes) };
  };
  const own = () => writtenWith({ Cantine: [["Midi", 12]] });

  test("gives a workbook of the clerk's the sheets that it lacks, beside a backup, and keeps its own", async () => {
    const { path, bytes } = own();
    const { code, report } = await ecotJson("nouveau", path);
    expect([code, report.done, report.changed]).toEqual([0, true, true]);
    expect(readFileSync(report.backup ?? "").equals(bytes)).toBe(true);
    const town = valueOf(await openXlsx(readFileSync(path), "own.xlsx"));
    const { sheetNames } = valueOf(await town.read([]));
    const added = [...inputSheets.map(({ name }) => name), "Listes de choix"];
    expect(sheetNames).toEqual(["Lisez-moi", "Cantine", ...added]);
    expect(report).toMatchObject({ example: null, added: [...added, "Lisez-moi"] });
    const [sheet] = valueOf(await town.read(["Cantine"])).sheets;
    expect(sheet?.rows).toEqual([["Midi", 12]]);
  });

  test("a second time changes nothing, and leaves no backup", async () => {
    const { path } = own();
    await ecot("nouveau", path);
    const [before, files] = [readFileSync(path), readdirSync(folder.path("."))];
    const { code, report } = await ecotJson("nouveau", path);
    expect([code, report.done, report.changed, report.written]).toEqual([0, true, false, undefined]);
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(folder.path("."))).toEqual(files);
    expect((await ecot("nouveau", path)).out).toContain("déjà dans ce classeur");
  });

  test("adds an example where no sheet of a town is: its month is billed from the clerk's own file", async () => {
    const { path } = own();
    expect((await ecot("nouveau", path, "--exemple", "chaumont")).code).toBe(0);
    const month = ["--periode", "2026-09", "--emission", "2026-08-28"];
    expect((await ecotJson("facturer", path, ...month)).report.invoices).toHaveLength(57);
  });

  test("adds nothing beside a sheet that may be one of ours: it asks, and says what to do", async () => {
    const { path, bytes } = writtenWith({
      Règlement: [
        ["Date", "Code famille", "Montant"],
        ["20/10/2026", "F1", 40],
      ],
    });
    const { code, report } = await ecotJson("nouveau", path);
    expect([code, report.changed, report.problems.map((problem) => problem.code)]).toEqual([
      1,
      false,
      ["reading.sheet-in-doubt"],
    ]);
    expect(report.problems[0]?.message).toMatch(/«\sRèglement\s» lui ressemble/);
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });

  test("two towns never meet: an example is refused where one of our sheets is", async () => {
    const { path, bytes } = writtenWith({ Familles: [["Code famille", "Nom"]] });
    const { code, report } = await ecotJson("nouveau", path, "--exemple", "chaumont");
    expect([code, report.problems.map((problem) => problem.code)]).toEqual([1, ["new.sheet-exists"]]);
    expect(readFileSync(path).equals(bytes)).toBe(true);
    expect((await ecot("nouveau", path)).code).toBe(0);
  });

  test("a file that is no workbook is left as it is, with exit code 2", async () => {
    const letter = folder.path("letter.xlsx");
    for (const content of ["Bonjour", ""]) {
      writeFileSync(letter, content);
      const { code, err } = await ecot("nouveau", letter);
      expect(code).toBe(2);
      expect(err).toContain("letter.xlsx");
      expect(readFileSync(letter, "utf8")).toBe(content);
    }
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
    const backups = readdirSync(folder.path("Sauvegardes Ecot"));
    expect(backups.filter((name) => name.startsWith("twice (sauvegarde"))).toHaveLength(1);
    expect(readdirSync(folder.path(".")).filter((name) => name.startsWith("."))).toEqual([]);
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
