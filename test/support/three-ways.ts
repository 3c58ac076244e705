import { readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { createXlsx, openXlsx } from "../../src/adapters/xlsx";
import { drawUpStatement } from "../../src/app/statement/bilan";
import { readCalendarSources } from "../../src/app/calendar/calendar-sources";
import { importCalendar } from "../../src/app/calendar/calendrier";
import { importRoll } from "../../src/app/roll/importer";
import { readListSource } from "../../src/app/roll/list-source";
import { unanswered } from "../app/roll/list-runs";
import type { ExampleTown } from "../../src/examples";
import { issuePeriod } from "../../src/app/issue/facturer";
import { newWorkbook } from "../../src/app/new-town/nouveau";
import { writeRules, type RulesToWrite } from "../../src/app/settings/parametrer";
import { prepareBatch } from "../../src/app/debits/prelever";
import { markBatchSent } from "../../src/app/debits/prelever-envoye";
import { readRejects } from "../../src/app/rejects/rejets";
import { remind } from "../../src/app/reminders/relancer";
import type { LocatedProblem, Ran } from "../../src/app/deed/report";
import { checkWorkbook } from "../../src/app/review/verifier";
import { day } from "../../src/kernel/day";
import type { WorkbookPort } from "../../src/workbook/port";
import { dashboardPage, lettersPage, printedInvoicesPage, statementPage } from "../../src/workbook/sheets";
import { contentsOf, type SheetContents } from "../host/contents";
import { workbookFromXlsx } from "../host/from-xlsx";
import { openRealm } from "../host/node-realm";
import type { HostWorkbook } from "../host/workbook/workbook";
import { ecotJson } from "./command-line";
import { officeIn } from "./office-runs";
import { printOut, type PrintOut } from "./print-out";
import { shapeOf, type SheetShape } from "./sheet-shapes";
import { valueOf } from "./xlsx-runs";

/** One thing that the clerk does, whichever way she comes in. */
export type Deed =
  | { readonly kind: "calendrier"; readonly file: string; readonly academie: string; readonly year: string }
  | { readonly kind: "importer"; readonly file: string; readonly from: string; readonly service: string }
  | { readonly kind: "facturer"; readonly period: string; readonly on: string }
  | { readonly kind: "verifier" }
  | { readonly kind: "prelever" | "envoyer"; readonly collectedOn: string; readonly on: string }
  | { readonly kind: "rejets"; readonly file: string }
  | { readonly kind: "relancer"; readonly on: string; readonly sent: boolean }
  | { readonly kind: "bilan"; readonly on: string }
  | ({ readonly kind: "parametrer" } & RulesToWrite);

/** What came of it. */
export interface Outcome {
  /** What each deed had to say, by code and cell. */
  readonly said: readonly (readonly string[])[];
  readonly contents: readonly SheetContents[];
  /** What helps the clerk to fill the sheets, by their names. */
  readonly shapes: Readonly<Record<string, SheetShape>>;
  /** What the sheets made to be printed look like, by their names. */
  readonly printed: Readonly<Record<string, PrintOut | undefined>>;
}

/** What the clock of `ecot` shows in tests. */
const now = { day: day("2026-11-02"), at: 9 * 60 + 15 };

export function exampleFile(example: ExampleTown): Promise<Uint8Array> {
  return createXlsx(newWorkbook(example), { createdOn: new Date(Date.UTC(2026, 7, 24)), title: "Cantine" });
}

/** The commands of `ecot`, one after the other, on a file of a disk. */
export async function byCommandLine(
  file: Uint8Array,
  path: string,
  deeds: readonly Deed[],
): Promise<Outcome> {
  writeFileSync(path, file);
  const said: (readonly string[])[] = [];
  for (const deed of deeds) {
    if (deed.kind === "parametrer") said.push(await settingsChangedInFile(path, deed));
    else {
      const { report } = await ecotJson(...wordsOf(deed, path));
      if (!report.done) throw new Error(`Refused: ${JSON.stringify(report)}`);
      said.push(report.problems.map(told));
    }
  }
  return outcomeOf(said, await workbookFromXlsx(readFileSync(path)));
}

function wordsOf(deed: Exclude<Deed, { kind: "parametrer" }>, path: string): readonly string[] {
  switch (deed.kind) {
    case "calendrier":
      return ["calendrier", path, "--depuis", deed.file, "--academie", deed.academie, "--annee", deed.year];
    case "importer":
      return [
        ...["importer", path, "--depuis", deed.file, "--oui"],
        ...["--inscriptions", deed.from, "--prestations", deed.service],
      ];
    case "facturer":
      return ["facturer", path, "--periode", deed.period, "--emission", deed.on];
    case "verifier":
      return ["verifier", path];
    case "prelever":
      return ["prelever", path, "--echeance", deed.collectedOn, "--le", deed.on, "--xml", `${path}.xml`];
    case "envoyer":
      return ["prelever", path, "--echeance", deed.collectedOn, "--le", deed.on, "--envoye"];
    case "rejets":
      return ["rejets", path, "--depuis", deed.file];
    case "relancer":
      return ["relancer", path, "--le", deed.on, ...(deed.sent ? ["--envoyees"] : [])];
    case "bilan":
      return ["bilan", path, "--le", deed.on];
  }
}

/** No command changes settings: whoever works by commands edits the file between two of them. */
async function settingsChangedInFile(path: string, rules: RulesToWrite): Promise<readonly string[]> {
  const workbook = valueOf(await openXlsx(readFileSync(path), basename(path)));
  const said = saidBy(await writeRules(rules, workbook));
  writeFileSync(path, workbook.bytes());
  return said;
}

/** The page in a browser: the file is opened once, and saved once at the end. */
export async function byBrowserPage(file: Uint8Array, deeds: readonly Deed[]): Promise<Outcome> {
  const workbook = valueOf(await openXlsx(file, "cantine.xlsx"));
  const said = await allDone(deeds, workbook);
  return outcomeOf(said, await workbookFromXlsx(workbook.bytes()));
}

/** The page in Excel: the file is opened by Excel, emulated here, and never written by us. */
export async function byExcel(file: Uint8Array, deeds: readonly Deed[]): Promise<Outcome> {
  const { workbook, host } = officeIn(openRealm({ workbook: await workbookFromXlsx(file) }));
  const said = await allDone(deeds, workbook);
  return outcomeOf(said, host.workbook);
}

function outcomeOf(said: Outcome["said"], workbook: HostWorkbook): Outcome {
  const shapes = Object.fromEntries(workbook.sheets.map((sheet) => [sheet.name, shapeOf(sheet)]));
  const printed = Object.fromEntries(
    [printedInvoicesPage, lettersPage, statementPage, dashboardPage].map(({ name }) => [
      name,
      printOut(workbook, name),
    ]),
  );
  return { said, contents: contentsOf(workbook), shapes, printed };
}

async function allDone(
  deeds: readonly Deed[],
  workbook: WorkbookPort,
): Promise<readonly (readonly string[])[]> {
  const said: (readonly string[])[] = [];
  for (const deed of deeds) said.push(saidBy(await done(deed, workbook)));
  return said;
}

/** As a screen of the page does it. */
async function done(deed: Deed, workbook: WorkbookPort): Promise<Ran<unknown>> {
  switch (deed.kind) {
    case "calendrier": {
      const { file, academie, year: schoolYear } = deed;
      const sources = valueOf(await readCalendarSources(readFileSync(file), basename(file), openXlsx));
      return importCalendar({ sources, academie, schoolYear, now }, workbook);
    }
    case "importer": {
      const services = [{ header: undefined, service: deed.service }];
      const enrolling = { from: day(deed.from), services };
      const answers = { ...unanswered, takesProposed: true, makesFamilies: true, enrolling };
      const source = valueOf(await readListSource(readFileSync(deed.file), basename(deed.file), openXlsx));
      const request = { source, said: [], answers, now };
      const shown = await importRoll({ ...request, preview: true }, workbook);
      return importRoll({ ...request, confirmed: shown.shown }, workbook);
    }
    case "facturer": {
      const request = { period: deed.period, issuedOn: day(deed.on), now };
      const draft = await issuePeriod({ ...request, preview: true }, workbook);
      return issuePeriod({ ...request, confirmed: draft.shown }, workbook);
    }
    case "verifier":
      return checkWorkbook({ now }, workbook);
    case "prelever": {
      const request = { collectedOn: day(deed.collectedOn), preparedOn: day(deed.on), now };
      const shown = await prepareBatch({ ...request, preview: true }, workbook);
      return prepareBatch({ ...request, confirmed: shown.shown }, workbook);
    }
    case "envoyer":
      return markBatchSent({ collectedOn: day(deed.collectedOn), sentOn: day(deed.on), now }, workbook);
    case "rejets": {
      const source = { name: basename(deed.file), bytes: new Uint8Array(readFileSync(deed.file)) };
      const shown = await readRejects({ source, preview: true, now }, workbook);
      return readRejects({ source, confirmed: shown.shown, now }, workbook);
    }
    case "relancer": {
      const request = { on: day(deed.on), sent: deed.sent, now };
      const shown = await remind({ ...request, preview: true }, workbook);
      return remind({ ...request, confirmed: shown.shown }, workbook);
    }
    case "bilan":
      return drawUpStatement({ on: day(deed.on), now }, workbook);
    case "parametrer":
      return writeRules(deed, workbook);
  }
}

function saidBy({ result, problems }: Ran<unknown>): readonly string[] {
  if (result === undefined) throw new Error(`Refused: ${JSON.stringify(problems)}`);
  return problems.map(told);
}

function told({ code, sheet, cell }: Pick<LocatedProblem, "sheet" | "cell"> & { code: string }): string {
  return [code, sheet, cell].join(" ").trim();
}

/** `Factures!L2: 3 | 4`: every place where two workbooks are not the same. */
export function differences(
  left: readonly SheetContents[],
  right: readonly SheetContents[],
): readonly string[] {
  const names = [...new Set([...left, ...right].map(({ name }) => name))];
  const order = (sheets: readonly SheetContents[]) => sheets.map(({ name }) => name).join(", ");
  return [
    ...differenceAt("tabs", order(left), order(right)),
    ...names.flatMap((name) => {
      const [one, other] = [left, right].map((sheets) => sheets.find((sheet) => sheet.name === name));
      const addresses = [...new Set([one, other].flatMap((sheet) => Object.keys(sheet?.cells ?? {})))];
      return [
        ...differenceAt(`${name}: tables`, one?.tables, other?.tables),
        ...addresses.flatMap((address) =>
          differenceAt(`${name}!${address}`, one?.cells[address], other?.cells[address]),
        ),
      ];
    }),
  ];
}

function differenceAt(place: string, left: unknown, right: unknown): readonly string[] {
  const [one, other] = [left, right].map(sorted);
  return one === other ? [] : [`${place}: ${String(one)} | ${String(other)}`];
}

function sorted(value: unknown): string | undefined {
  return JSON.stringify(value, (_, item: unknown) =>
    typeof item === "object" && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([one], [other]) => (one < other ? -1 : 1)))
      : item,
  );
}
