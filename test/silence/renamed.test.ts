import { checkWorkbook } from "../../src/app/review/verifier";
import { day } from "../../src/kernel/day";
import type { LocatedProblem } from "../../src/app/deed/report";
import { foldLabel } from "../../src/kernel/label";
import { headerOf } from "../../src/workbook/declaration";
import { MemoryWorkbook } from "../../src/workbook/memory";
import type { SheetSnapshot } from "../../src/workbook/port";
import { inputSheets, outputSheets } from "../../src/workbook/sheets";
import { fullTown, outcomeOf, type Outcome } from "./full-town";

/**
 * Nothing passes in silence: whatever sheet or column of the contract is renamed, what the town comes to is the same, or a
 * problem names the place.
 */

const tables = [...inputSheets, ...outputSheets].filter((sheet) => sheet.shape === "table");

/** What the town did with these left its traces in other sheets. */
const shownByOthers = new Set([
  "Paramètres",
  "Calendrier",
  "Périodes",
  "Tarifs",
  "Règles d'absence",
  "Prestations",
  "Passages",
  "Gardes",
  "Prises en charge",
  "Familles",
  "Enfants",
  "Inscriptions",
  "Ajustements",
  "Règlements",
  "Mandats",
  "Rejets",
  "Factures",
  "Lignes de facture",
  "Prélèvements",
  "Relances",
]);

/** Five ways in which a name gets lost. */
const renamings: readonly (readonly [string, (name: string) => string | null])[] = [
  ["one letter less", (name) => (name.length < 3 ? `${name}${name}` : name.slice(0, 2) + name.slice(3))],
  ["another word", () => "Truc"],
  ["a word more", (name) => `${name} bis`],
  ["nothing", () => null],
];

let sheets: readonly SheetSnapshot[] = [];
let sound: Outcome = { comesTo: "", problems: [] };

beforeAll(async () => {
  sheets = await fullTown();
  sound = await outcomeOf(MemoryWorkbook.ofSnapshots(sheets));
});

type Verdict = "equal" | "told" | "silent";

/** `names` are the words one of which a problem about the place must hold. */
async function verdictOf(changed: readonly SheetSnapshot[], names: readonly string[]): Promise<Verdict> {
  const known = new Set(sound.problems.map(({ message }) => message));
  const isNaming = ({ severity, message, advice }: LocatedProblem) =>
    severity !== "information" &&
    !known.has(message) &&
    names.some((name) => `${message} ${advice}`.includes(`«\u00a0${name}\u00a0»`));
  const outcome = await outcomeOf(MemoryWorkbook.ofSnapshots(changed), (problems) => problems.some(isNaming));
  if (outcome.problems.some(isNaming)) return "told";
  return outcome.comesTo === sound.comesTo ? "equal" : "silent";
}

function withHeader(sheet: SheetSnapshot, column: number, header: string | null): SheetSnapshot {
  const rows = sheet.rows.map((cells, index) =>
    index === 0 ? cells.map((cell, at) => (at === column ? header : cell)) : cells,
  );
  return { ...sheet, rows };
}

const total = { equal: 0, told: 0, silent: 0 };

describe("a renaming", () => {
  it("begins from a town where all is well and something is computed", () => {
    const blocked = sound.problems.filter(({ severity }) => severity === "blocking");
    expect(blocked.map(({ code }) => code)).toEqual(["debit.mandate-not-active"]);
    expect(sound.comesTo.length).toBeGreaterThan(2000);
  });

  it.each(tables.map((sheet) => [sheet.name, sheet] as const))(
    "of a column of %s changes nothing or is told",
    async (name, declared) => {
      const sheet = sheets.find((other) => other.name === name);
      if (sheet === undefined) throw new Error(`The town has no sheet ${name}.`);
      const silent: string[] = [];
      for (const field of declared.fields) {
        const header = headerOf(declared, field);
        const column = (sheet.rows[0] ?? []).indexOf(header);
        // A column of a later edition comes once something must be written in it.
        if (column === -1 && declared.columns[field]?.later === true) continue;
        if (column === -1) throw new Error(`The sheet ${name} has no column ${header}.`);
        const { synonyms } = declared.columns[field] ?? { synonyms: [] };
        const other = ["another name of it", () => synonyms[0] ?? `${header}s`] as const;
        for (const [kind, rename] of [...renamings, other]) {
          const word = rename(header);
          const changed = sheets.map((one) => (one === sheet ? withHeader(one, column, word) : one));
          const verdict = await verdictOf(changed, [header, word ?? name, name]);
          total[verdict] += 1;
          if (verdict === "silent") silent.push(`${header}: ${kind} (${word ?? ""})`);
        }
      }
      expect(silent).toEqual([]);
    },
  );

  it.each(tables.map(({ name }) => [name] as const))(
    "of the sheet %s changes nothing or is told",
    async (name) => {
      const silent: string[] = [];
      const capitals = ["capitals without accents", () => foldLabel(name).toUpperCase()] as const;
      for (const [kind, rename] of [...renamings, capitals]) {
        const other = rename(name) ?? "Feuil1";
        const changed = sheets.map((sheet) => (sheet.name === name ? { ...sheet, name: other } : sheet));
        const verdict = await verdictOf(changed, [name, other]);
        total[verdict] += 1;
        if (verdict === "silent") silent.push(`${kind} (${other})`);
      }
      expect(silent).toEqual([]);
    },
  );

  it.each(tables.map(({ name }) => [name] as const))(
    "the sheet %s taken out changes nothing, or is told where another shows that it was in use, else as good to know",
    async (name) => {
      const left = sheets.filter((sheet) => sheet.name !== name);
      const verdict = await verdictOf(left, [name]);
      const workbook = MemoryWorkbook.ofSnapshots(left);
      const { problems } = await checkWorkbook({ now: { day: day("2026-11-02"), at: 600 } }, workbook);
      const isKnown = problems.some(({ message }) => message.includes(`«\u00a0${name}\u00a0»`));
      expect(verdict === "silent" && !isKnown).toBe(false);
      expect(verdict === "told" || !shownByOthers.has(name)).toBe(true);
    },
  );

  it("was tried for every sheet and column of the contract", () => {
    process.stdout.write(
      `${String(total.equal + total.told + total.silent)} renamings: ${String(total.equal)} change nothing, ${String(total.told)} are told, ${String(total.silent)} pass in silence.\n`,
    );
    expect(total.silent).toBe(0);
    expect(total.equal + total.told).toBeGreaterThan(900);
  });
});
