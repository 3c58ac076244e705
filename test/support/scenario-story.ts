import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { verbs } from "../../src/app/verbs";
import { exampleKeys, exampleTown } from "../../src/examples";
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
 * - `encaisser file.txt` (a file of the folder), `… aperçu`;
 * - `relancer 2026-11-20`, `relancer 2026-11-20 envoyées`; `bilan 2026-11-30`;
 * - `verifier`; `calendrier file.csv académie Reims année 2026-2027`;
 * - any verb as on the command line: `compte --famille F001 --le 2026-11-30`;
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

/** A verb of the list, with what is typed after it. */
export interface Command {
  readonly kind: "verb";
  readonly verb: string;
  readonly typed: Typed;
  /** Nothing is to be written. */
  readonly preview: boolean;
  /** The run dies after so many of its changes. */
  readonly diesAfter?: number | undefined;
  /** What it writes is told by another story. */
  readonly inShort?: boolean;
}

/** By the names of the options; a flag that is typed is `true`. */
type Typed = Readonly<Record<string, string | true | undefined>>;

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

interface Phrase {
  readonly verb: string;
  readonly form: RegExp;
  readonly typed: (words: Readonly<Record<string, string | undefined>>) => Typed;
}

const flag = (word: string | undefined) => (word === undefined ? undefined : true);

/** What a story says shorter than the command line. */
const phrases: readonly Phrase[] = [
  {
    verb: "facturer",
    form: /^facturer (?<periode>.+?)(?: le (?<emission>\d{4}-\d{2}-\d{2}))?(?<projet> projet)?(?: interrompu après (?<diesAfter>\d+))?(?<inShort> en bref)?$/,
    typed: ({ periode, emission, projet }) => ({ periode, emission, projet: flag(projet) }),
  },
  {
    verb: "prelever",
    form: /^prelever (?<echeance>\d{4}-\d{2}-\d{2}) le (?<le>\d{4}-\d{2}-\d{2})(?<envoye> envoyé)?(?<preview> aperçu)?$/,
    typed: ({ echeance, le, envoye }) => ({ echeance, le, envoye: flag(envoye) }),
  },
  {
    verb: "rejets",
    form: /^rejets(?: (?<depuis>\S+\.\S+))?(?<preview> aperçu)?$/,
    typed: ({ depuis }) => ({ depuis }),
  },
  {
    verb: "encaisser",
    form: /^encaisser (?<depuis>\S+\.\S+)(?<preview> aperçu)?$/,
    typed: ({ depuis }) => ({ depuis }),
  },
  {
    verb: "relancer",
    form: /^relancer (?<le>\d{4}-\d{2}-\d{2})(?<envoyees> envoyées)?$/,
    typed: ({ le, envoyees }) => ({ le, envoyees: flag(envoyees) }),
  },
  { verb: "bilan", form: /^bilan (?<le>\d{4}-\d{2}-\d{2})$/, typed: ({ le }) => ({ le }) },
  {
    verb: "calendrier",
    form: /^calendrier (?<depuis>[^-\s]\S*)(?: académie (?<academie>.+?))?(?: année (?<annee>\S+))?$/,
    typed: ({ depuis, academie, annee }) => ({ depuis, academie, annee }),
  },
];

function stepOf(text: string): Step {
  for (const { verb, form, typed } of phrases) {
    const words = form.exec(text)?.groups;
    if (words === undefined || text.includes(" --")) continue;
    const { preview, diesAfter, inShort } = words;
    return {
      text,
      kind: "verb",
      verb,
      typed: typed(words),
      preview: preview !== undefined,
      diesAfter: diesAfter === undefined ? undefined : Number(diesAfter),
      inShort: inShort !== undefined,
    };
  }
  const [verb = "", ...options] = text.split(" --");
  if (verbs.some(({ name }) => name === verb))
    return { text, kind: "verb", verb, typed: Object.fromEntries(options.map(optionOf)), preview: false };
  return { text, kind: "edit", edit: editOf(text) };
}

function optionOf(text: string): readonly [string, string | true] {
  const [name = "", ...value] = text.split(" ");
  return [name, value.length === 0 ? true : value.join(" ")];
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
