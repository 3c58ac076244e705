import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { exampleKeys, exampleTown } from "../../src/examples";
import { day, type Day } from "../../src/kernel/day";
import { newSheets, withTable, type Edit, type Sheets, type TypedCell } from "./scenario-sheets";
import { cellsOf, parseTable } from "./tables";

/**
 * A story: the workbook of a small town, and what its clerk does with it, in `input.txt`. Under a title and some prose
 * (which rule, what must be seen) stand `base:` (another text file, or `example chaumont`), `steps:` with one step a
 * line, and the sheets that differ from the base: `## Absences` replaces the rows of the sheet, `## Absences +` adds to
 * them. The steps:
 *
 * - `facturer 2026-11 le 2026-10-28`, `facturer 2026-11` (on its planned day), `… projet` (a draft),
 *   `… interrompu après 2` (the run dies after two of its changes), `… en bref` (only its summary is told);
 * - `prelever 2026-11-16 le 2026-11-02`, `… envoyé`, `… aperçu` (nothing is written);
 * - `rejets file.xml` (a file of the folder), `rejets` (those typed in the sheet), `… aperçu`;
 * - `relancer 2026-11-20`, `relancer 2026-11-20 envoyées`; `bilan 2026-11-30`;
 * - `verifier`; `calendrier file.csv académie Reims année 2026-2027`;
 * - `ajouter Absences | Code enfant = E001 | Du = 05/11/2026`, `changer Absences | E001 & 05/11/2026 | Motif = Maladie`
 *   and `supprimer Inscriptions | E003`: the row is the only one that shows those cells.
 */
export interface Story {
  /** `facturer/late-certificate`. */
  readonly name: string;
  readonly folder: string;
  readonly sheets: Sheets;
  readonly steps: readonly Step[];
}

export type Step = { readonly text: string } & (Command | { readonly kind: "edit"; readonly edit: Edit });

export type Command =
  | {
      readonly kind: "facturer";
      readonly period: string;
      readonly issuedOn: Day | undefined;
      readonly draft: boolean;
      /** The run dies after so many of its changes. */
      readonly diesAfter: number | undefined;
      /** What it writes is told by another story. */
      readonly inShort: boolean;
    }
  | {
      readonly kind: "prelever";
      readonly collectedOn: Day;
      readonly on: Day;
      readonly sent: boolean;
      readonly preview: boolean;
    }
  | { readonly kind: "rejets"; readonly file: string | undefined; readonly preview: boolean }
  | { readonly kind: "relancer"; readonly on: Day; readonly sent: boolean }
  | { readonly kind: "bilan"; readonly on: Day }
  | { readonly kind: "verifier" }
  | {
      readonly kind: "calendrier";
      readonly file: string;
      readonly academie: string | undefined;
      readonly schoolYear: string | undefined;
    };

const scenarios = join(__dirname, "../scenarios");

/** Every story below `test/scenarios`, or those of one verb. */
export function stories(verb?: string): readonly Story[] {
  const verbs = verb === undefined ? foldersIn(scenarios) : [verb];
  return verbs.flatMap((folder) =>
    foldersIn(join(scenarios, folder))
      .map((story) => `${folder}/${story}`)
      .filter((name) => existsSync(join(scenarios, name, "input.txt")))
      .map(readStory),
  );
}

function foldersIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

export function readStory(name: string): Story {
  const folder = join(scenarios, name);
  const { sheets, steps } = readTown(join(folder, "input.txt"));
  return { name, folder, sheets, steps: steps.map(stepOf) };
}

function readTown(path: string): { readonly sheets: Sheets; readonly steps: readonly string[] } {
  const [head = "", ...sections] = readFileSync(path, "utf8").split(/^## /m);
  const base = /^base: (.+)$/m.exec(head)?.[1];
  const steps = (/^steps:\n((?:[ \t].*\n|\n)*)/m.exec(`${head}\n`)?.[1] ?? "").split("\n");
  let sheets = base === undefined ? newSheets() : baseSheets(base.trim(), dirname(path));
  for (const section of sections) {
    const [title = "", ...lines] = section.split("\n");
    const adds = title.trim().endsWith("+");
    sheets = withTable(sheets, title.replace(/\+\s*$/, "").trim(), parseTable(lines), adds);
  }
  return { sheets, steps: steps.map((step) => step.trim()).filter((step) => step !== "") };
}

function baseSheets(base: string, folder: string): Sheets {
  const example = exampleKeys.find((key) => base === `example ${key}`);
  return example === undefined ? readTown(join(folder, base)).sheets : newSheets(exampleTown(example));
}

const facturer =
  /^facturer (.+?)(?: le (\d{4}-\d{2}-\d{2}))?( projet)?(?: interrompu après (\d+))?( en bref)?$/;
const prelever = /^prelever (\d{4}-\d{2}-\d{2}) le (\d{4}-\d{2}-\d{2})( envoyé)?( aperçu)?$/;
const rejets = /^rejets(?: (\S+\.\S+))?( aperçu)?$/;
const relancer = /^relancer (\d{4}-\d{2}-\d{2})( envoyées)?$/;
const bilan = /^bilan (\d{4}-\d{2}-\d{2})$/;
const calendrier = /^calendrier (\S+)(?: académie (.+?))?(?: année (\S+))?$/;

function stepOf(text: string): Step {
  if (text === "verifier") return { text, kind: "verifier" };
  const issue = facturer.exec(text);
  if (issue !== null) {
    const [, period = "", issuedOn, draft, diesAfter, inShort] = issue;
    return {
      text,
      kind: "facturer",
      period,
      issuedOn: issuedOn === undefined ? undefined : day(issuedOn),
      draft: draft !== undefined,
      diesAfter: diesAfter === undefined ? undefined : Number(diesAfter),
      inShort: inShort !== undefined,
    };
  }
  const debit = prelever.exec(text);
  if (debit !== null) {
    const [, collected = "", on = "", sent, preview] = debit;
    const days = { collectedOn: day(collected), on: day(on) };
    return { text, kind: "prelever", ...days, sent: sent !== undefined, preview: preview !== undefined };
  }
  const rejects = rejets.exec(text);
  if (rejects !== null) return { text, kind: "rejets", file: rejects[1], preview: rejects[2] !== undefined };
  const reminders = relancer.exec(text);
  if (reminders !== null)
    return { text, kind: "relancer", on: day(reminders[1] ?? ""), sent: reminders[2] !== undefined };
  const statement = bilan.exec(text);
  if (statement !== null) return { text, kind: "bilan", on: day(statement[1] ?? "") };
  const imported = calendrier.exec(text);
  if (imported !== null) {
    const [, file = "", academie, schoolYear] = imported;
    return { text, kind: "calendrier", file, academie, schoolYear };
  }
  return { text, kind: "edit", edit: editOf(text) };
}

function editOf(text: string): Edit {
  const [verb = ""] = text.split(" ");
  const [sheet = "", ...rest] = cellsOf(text.slice(verb.length));
  const which = (rest[0] ?? "").split("&").map((word) => word.trim());
  switch (verb) {
    case "ajouter":
      return { kind: "add", sheet, cells: rest.map(typedOf) };
    case "changer":
      return { kind: "change", sheet, which, cells: rest.slice(1).map(typedOf) };
    case "supprimer":
      return { kind: "delete", sheet, which };
    default:
      throw new RangeError(`No such step: ${text}`);
  }
}

function typedOf(text: string): TypedCell {
  const [header = "", ...typed] = text.split("=");
  return { header: header.trim(), typed: typed.join("=").trim() };
}
