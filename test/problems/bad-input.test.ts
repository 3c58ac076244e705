import { readFileSync, writeFileSync } from "node:fs";
import ExcelJS from "exceljs";
import { unzipSync, strFromU8 } from "fflate";
import { openXlsx } from "../../src/adapters/xlsx";
import { ecot, ecotJson, temporaryFolder } from "../support/command-line";
import type { Grids } from "./page";
import { complaintsAbout } from "./sentences";
import { smallTown, townWith } from "./small-town";
import { partsOf, sheetPath, worksheetXml, zipped, type Parts } from "./xlsx-by-hand";
import type { LocatedProblem } from "../../src/app/deed/report";

/** What really lands on a clerk's disk, through the whole command line: a sentence each, and the input as it was. */

const folder = temporaryFolder();
const town = (changes: Grids = {}): Parts => partsOf(townWith(changes));
const put = (name: string, bytes: Uint8Array): string => {
  const path = folder.path(name);
  writeFileSync(path, bytes);
  return path;
};

const verifier = ["verifier"];
const facturer = ["facturer", "--periode", "2026-11", "--emission", "2026-10-28"];

/** The small town does without many sheets and columns; that is told on pages of its own. */
const isAboutWhatIsThere = ({ code }: LocatedProblem) =>
  code !== "reading.columns-absent" && code !== "reading.sheets-absent";

/** Runs the commands on the file, writing elsewhere; gives what they said, once it is known that the file is untouched. */
async function runOn(path: string, commands = [verifier, facturer]): Promise<readonly Told[]> {
  const before = readFileSync(path);
  const output = folder.path("sortie.xlsx");
  const told: Told[] = [];
  for (const [command = "", ...options] of commands) {
    const { code, report } = await ecotJson(command, path, ...options, "--sortie", output);
    const problems = (report.problems as readonly LocatedProblem[]).filter(isAboutWhatIsThere);
    told.push({ code, done: report.done, problems });
    expect(readFileSync(path).equals(before)).toBe(true);
  }
  return told;
}

interface Told {
  readonly code: number;
  readonly done: boolean;
  readonly problems: readonly LocatedProblem[];
}

const messages = ({ problems }: Told) =>
  problems.map(({ message }) => message.replace(/[\u00a0\u202f]/g, " "));

function expectClear(told: readonly Told[]): void {
  for (const { problems } of told) {
    expect(problems.flatMap((problem) => complaintsAbout(problem))).toEqual([]);
  }
}

describe("a file that is no workbook", () => {
  const whole = zipped(town());
  const xls = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0]);

  it.each([
    ["unreadable", new Uint8Array([0, 1, 2, 3, 254]), "n’est pas un classeur Excel lisible."],
    ["empty", new Uint8Array(0), "est vide."],
    ["old", xls, "est un ancien classeur Excel 97-2003 (.xls)."],
    ["text", new TextEncoder().encode("<html><table></table></html>"), "est un texte (CSV ou page web)"],
    [
      "truncated",
      whole.slice(0, Math.floor(whole.length / 2)),
      "est incomplet : la copie ou le téléchargement",
    ],
  ])("%s", async (name, bytes, sentence) => {
    const told = await runOn(put(`${name}.xlsx`, bytes));
    expectClear(told);
    for (const { code, done, problems } of told) {
      expect([code, done, problems.length]).toEqual([2, false, 1]);
    }
    expect(told.map((one) => messages(one)[0]?.includes(sentence))).toEqual([true, true]);
  });

  it("cut anywhere, is refused in words", async () => {
    for (let length = 1; length < whole.length; length += 97) {
      const opened = await openXlsx(whole.slice(0, length), "cantine.xlsx");
      expect(opened.ok).toBe(false);
    }
  });

  it("is told to a person in two lines, and nothing else", async () => {
    const { code, out, err } = await ecot("verifier", put("coupe.xlsx", whole.slice(0, 500)));
    expect([code, out]).toEqual([2, ""]);
    expect(err.trimEnd().split("\n")).toHaveLength(2);
    expect(err).toMatch(/^Bloquant – Le fichier «\u00a0coupe\.xlsx\u00a0» est incomplet/);
  });
});

describe("a sheet of a million blank rows", () => {
  const million = 1_000_000;

  /** Formatted and blank, as a click on a whole column leaves them. */
  function blankRows(from: number): string {
    const rows: string[] = [];
    for (let row = from; row <= million; row += 1) {
      rows.push(`<row r="${String(row)}" s="0" customFormat="1"><c r="A${String(row)}" s="0"/></row>`);
    }
    return rows.join("");
  }

  it("is read as if they were not there", async () => {
    const index = Object.keys(smallTown).indexOf("Tarifs");
    const parts = { ...town(), [`xl/${sheetPath(index)}`]: worksheetXml(blankRows(1)) };
    const told = await runOn(put("lignes-vides.xlsx", zipped(parts)), [facturer]);
    expectClear(told);
    for (const one of told) {
      expect(messages(one)).toEqual(["La feuille « Tarifs » n’a pas de ligne de titres reconnue."]);
    }
  });

  it("below the last row changes nothing", async () => {
    const index = Object.keys(smallTown).indexOf("Familles");
    const path = `xl/${sheetPath(index)}`;
    const xml = town()[path] ?? "";
    const parts = { ...town(), [path]: xml.replace("</sheetData>", `${blankRows(4)}</sheetData>`) };
    const told = await runOn(put("lignes-vides-en-bas.xlsx", zipped(parts)), [facturer]);
    expect(told).toEqual([{ code: 0, done: true, problems: [] }]);
  });
});

describe("sheets that do not hold what they should", () => {
  it("a missing sheet", async () => {
    const told = await runOn(put("sans-feuille.xlsx", zipped(town({ Inscriptions: undefined }))));
    expectClear(told);
    for (const one of told)
      expect(messages(one)).toEqual(["La feuille « Inscriptions » manque dans le classeur."]);
    expect(told.map(({ code }) => code)).toEqual([1, 1]);
  });

  it("duplicate codes", async () => {
    const children = { Enfants: [...smallTown.Enfants, ["E1", "F2", "Petit"]] };
    const told = await runOn(put("doublons.xlsx", zipped(town(children))));
    expectClear(told);
    const sentence = "Le code « E1 » est donné deux fois dans « Code enfant », aux lignes 2 et 4.";
    for (const one of told) expect(messages(one)).toEqual([sentence]);
  });
});

describe("texts that a spreadsheet could take for something else", () => {
  const attack = "=cmd|'/c calc'!A1";
  const families = (...names: readonly string[]): Grids => ({
    Familles: [["Code famille", "Nom"], ...names.map((name, index) => [`F${String(index + 1)}`, name])],
  });

  it("a formula typed as text", async () => {
    const told = await runOn(put("formule.xlsx", zipped(town(families(attack, "Durand")))));
    expectClear(told);
    const sentence = `« Nom » contient un texte qui commence comme une formule : « ${attack} ».`;
    for (const one of told) {
      expect(one).toMatchObject({ code: 0, done: true });
      expect(messages(one)).toEqual([sentence]);
    }
  });

  it("a name of 300 characters", async () => {
    const told = await runOn(put("long.xlsx", zipped(town(families("x".repeat(300), "Durand")))));
    expectClear(told);
    const sentence = `« Nom » contient un texte très long (300 caractères) : « ${"x".repeat(39)}… ».`;
    for (const one of told) {
      expect(one).toMatchObject({ code: 0, done: true });
      expect(messages(one)).toEqual([sentence]);
    }
  });

  it("stay texts in the workbook that is written", async () => {
    const names = [attack, "+33 4 05", "-Martin", "@SOMME(A1)"];
    const changes: Grids = {
      ...families(...names),
      Enfants: [
        ["Code enfant", "Code famille", "Nom"],
        ...names.map((name, index) => [`E${String(index + 1)}`, `F${String(index + 1)}`, name]),
      ],
      Inscriptions: [
        ["Code enfant", "Prestation", "L", "Ma", "J", "V"],
        ...names.map((_, index) => [`E${String(index + 1)}`, "Cantine", "x"]),
      ],
    };
    const output = folder.path("textes.xlsx");
    const path = put("signes.xlsx", zipped(town(changes)));
    const [command = "", ...options] = facturer;
    const { code, report } = await ecotJson(command, path, ...options, "--sortie", output);
    expect([code, report.counts?.["invoices"]]).toEqual([0, names.length]);

    expect(await columnOf(output, "Factures", "Famille")).toEqual(names);
    expect(await columnOf(output, "Familles", "Nom")).toEqual(names);
    expect(formulasIn(readFileSync(output))).toEqual([]);
    // Anomalies quotes them in its own sentences; none of its cells begins like a formula either.
    const told = await columnOf(output, "Anomalies", "Message");
    expect(told.filter((message) => typeof message !== "string" || /^[=+\-@]/.test(message))).toEqual([]);
    expect(told).toHaveLength(2 * names.length);
  });

  it("a real formula would be seen", () => {
    const planted = zipped({
      ...town(),
      [`xl/${sheetPath(0)}`]: worksheetXml('<row r="1"><c r="A1"><f>1+1</f></c></row>'),
    });
    expect(formulasIn(planted)).toEqual(["1+1"]);
  });
});

/** What stands under a header, as another program reads it: texts are texts, formulas would be objects. */
async function columnOf(path: string, sheet: string, header: string): Promise<readonly ExcelJS.CellValue[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  const worksheet = workbook.getWorksheet(sheet);
  if (worksheet === undefined) throw new RangeError(`No sheet ${sheet}`);
  const headers = worksheet.getRow(1).values as readonly ExcelJS.CellValue[];
  const column = headers.indexOf(header);
  const values: ExcelJS.CellValue[] = [];
  for (let row = 2; row <= worksheet.rowCount; row += 1) {
    const { value } = worksheet.getRow(row).getCell(column);
    if (value !== null) values.push(value);
  }
  return values;
}

/** The text of every formula of the sheets. */
function formulasIn(bytes: Uint8Array): readonly string[] {
  return Object.entries(unzipSync(bytes)).flatMap(([path, part]) =>
    path.startsWith("xl/worksheets/sheet")
      ? [...strFromU8(part).matchAll(/<f[ >][^<]*/g)].map(([tag]) => tag.slice(tag.indexOf(">") + 1))
      : [],
  );
}
