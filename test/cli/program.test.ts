import { ecot } from "../support/command-line";

describe("mistakes of usage end with 2 and one sentence in French", () => {
  test.each([
    ["an unknown command", ["facture"], "La commande « facture » n’existe pas."],
    ["a command close to a known one", ["factuer"], "Vouliez-vous dire facturer ?"],
    ["an unknown option", ["verifier", "a.xlsx", "--jsn"], "L’option --jsn n’existe pas."],
    ["no file", ["verifier"], "Il manque le nom du fichier."],
    ["no period", ["facturer", "a.xlsx"], "Il manque l’option --periode <période>."],
    ["an option without its value", ["facturer", "a.xlsx", "--periode"], "attend une valeur."],
    ["a file name with spaces", ["verifier", "ma", "cantine.xlsx"], "s’écrit entre guillemets"],
    [
      "a day that is none",
      ["facturer", "a.xlsx", "--periode", "2026-11", "--emission", "30/02/2026"],
      "2026-10-28",
    ],
    ["a year that is none", ["calendrier", "a.xlsx", "--depuis", "b.csv", "--annee", "2026"], "2026-2027"],
    [
      "an unknown town",
      ["nouveau", "a.xlsx", "--exemple", "paris"],
      "Valeurs possibles : chaumont, descartes.",
    ],
  ])("%s", async (_mistake, argv, sentence) => {
    const { code, out, err } = await ecot(...argv);
    expect(err.replaceAll("\u00a0", " ")).toContain(sentence);
    expect(err).not.toMatch(/error:|unknown|required|\bat /);
    expect({ code, out }).toEqual({ code: 2, out: "" });
  });
});

describe("help is in French, with examples", () => {
  test.each([
    [["--aide"]],
    [["--help"]],
    [["help"]],
    [["aide"]],
    [["nouveau", "-h"]],
    [["facturer", "--aide"]],
    [["aide", "calendrier"]],
  ])("ecot %j", async (argv) => {
    const { code, out } = await ecot(...argv);
    expect(code).toBe(0);
    expect(out).toContain("Utilisation :");
    expect(out).not.toMatch(/Usage:|Options:|Commands:|display help|choices/);
  });

  test("of each command names every option of the contract", async () => {
    expect((await ecot("nouveau", "--aide")).out).toMatch(/--exemple/);
    expect((await ecot("calendrier", "--aide")).out).toMatch(
      /--depuis[^]*--academie[^]*--annee[^]*--sortie[^]*--json/,
    );
    expect((await ecot("verifier", "--aide")).out).toMatch(/--sortie[^]*--json/);
    expect((await ecot("facturer", "--aide")).out).toMatch(
      /--periode[^]*--emission[^]*--projet[^]*--sortie[^]*--json/,
    );
  });

  test("without any command is shown too, as a mistake", async () => {
    expect((await ecot()).code).toBe(2);
  });
});

test("the version is printed", async () => {
  expect(await ecot("--version")).toEqual({ code: 0, out: "0.0.0\n", err: "" });
});
