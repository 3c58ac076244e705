import { checkWorkbook } from "../../src/app/review/verifier";
import { issuePeriod } from "../../src/app/issue/facturer";
import { printFiles } from "../../src/app/printing/imprimer";
import { reprintInvoices } from "../../src/app/issue/reimprimer";
import { drawUpStatement } from "../../src/app/statement/bilan";
import type { LocatedProblem } from "../../src/app/deed/report";
import type { ClockReading } from "../../src/app/deed/clock";
import { day } from "../../src/kernel/day";
import { MemoryWorkbook } from "../../src/workbook/memory";
import type { TableExtent, WorkbookPort } from "../../src/workbook/port";
import { cellAddress, parseRange } from "../../src/workbook/excel/addresses";
import { note, type Example, type Grid, type Grids, type Shown } from "./page";

/** The town that every page starts from: two families of one child, a meal at 4 euros on Mondays. Nothing is wrong in it. */
export const smallTown = {
  Paramètres: [
    ["Paramètre", "Valeur"],
    ["Ville", "Exemple"],
  ],
  Calendrier: [
    ["Du", "Au", "Libellé", "Type"],
    ["17/10/2026", "01/11/2026", "Toussaint", "Vacances"],
  ],
  Tarifs: [
    ["Prestation", "Prix"],
    ["Cantine", 4],
  ],
  Familles: [
    ["Code famille", "Nom"],
    ["F1", "Martin"],
    ["F2", "Durand"],
  ],
  Enfants: [
    ["Code enfant", "Code famille", "Nom"],
    ["E1", "F1", "Martin"],
    ["E2", "F2", "Durand"],
  ],
  Inscriptions: [
    ["Code enfant", "Prestation", "L", "Ma", "J", "V"],
    ["E1", "Cantine", "x"],
    ["E2", "Cantine", "x"],
  ],
} satisfies Grids;

export const now: ClockReading = { day: day("2026-10-28"), at: 600 };

/** The sheets of the small town with these instead, in the order of the town. */
export function townWith(changes: Grids): Readonly<Record<string, Grid>> {
  const sheets = Object.entries<Grid | undefined>({ ...smallTown, ...changes });
  return Object.fromEntries(sheets.flatMap(([name, rows]) => (rows === undefined ? [] : [[name, rows]])));
}

/** What a grid does not show: number formats by cell, merged cells, and the table, of each sheet. */
export interface Dress {
  readonly tables?: Readonly<Record<string, string>>;
  readonly formats?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly merges?: Readonly<Record<string, readonly string[]>>;
}

export function smallTownInMemory(
  changes: Grids,
  { formats = {}, merges = {}, tables = {} }: Dress = {},
): MemoryWorkbook {
  const sheets = Object.entries(townWith(changes));
  return MemoryWorkbook.ofSnapshots(
    sheets.map(([name, rows]) => ({
      name,
      rows,
      table: tableAt(tables[name]),
      formatAt: (row, column) => formats[name]?.[cellAddress(row, column)] ?? "General",
      merges: (merges[name] ?? []).flatMap((range) => parseRange(range) ?? []),
    })),
  );
}

function tableAt(address: string | undefined): TableExtent | undefined {
  const range = address === undefined ? undefined : parseRange(address);
  if (range === undefined) return undefined;
  const { top, left, bottom, right } = range;
  return { headerRow: top, firstColumn: left, lastRow: bottom, lastColumn: right };
}

function shownOf(changes: Grids, { formats = {}, merges = {}, tables = {} }: Dress): readonly Shown[] {
  const sheets = Object.entries(changes).map(([name, rows]): Shown =>
    rows === undefined ? { kind: "no-sheet", name } : { kind: "sheet", name, rows },
  );
  const looks = Object.entries(formats).flatMap(([name, cells]) =>
    Object.entries(cells).map(([cell, format]) =>
      note(`The number format of ${name}!${cell} is \`${format}\`.`),
    ),
  );
  const merged = Object.entries(merges).flatMap(([name, ranges]) =>
    ranges.map((range) => note(`${name}!${range} is merged.`)),
  );
  const framed = Object.entries(tables).map(([name, range]) => note(`${name}!${range} is a table.`));
  return [...looks, ...merged, ...framed, ...sheets];
}

/** What the small town does without is told on pages of its own, not on every page. */
const doneWithout = new Set<string>(["reading.columns-absent", "reading.sheets-absent"]);

/** `ecot verifier` on the small town with these sheets instead. */
export function verifier(changes: Grids, request: IssueOptions = {}, dress: Dress = {}): Example {
  return verifierOf(changes, request, ({ code }) => !doneWithout.has(code), dress);
}

/** The same, of which the page shows these problems alone. */
export function verifierOf(
  changes: Grids,
  request: IssueOptions,
  isShown: (problem: LocatedProblem) => boolean,
  dress: Dress = {},
): Example {
  return {
    command: "ecot verifier cantine.xlsx",
    input: shownOf(changes, dress),
    run: async () => ({
      problems: (await checkAll(smallTownInMemory(changes, dress))).filter(isShown),
      waits: await whoWaits(smallTownInMemory(changes, dress), request),
    }),
  };
}

export interface IssueOptions {
  readonly period?: string;
  readonly issuedOn?: string;
}

/** `ecot facturer` on the small town with these sheets instead: November 2026, issued on 28 October. */
export function facturer(changes: Grids, request: IssueOptions = {}): Example {
  const { period = "2026-11", issuedOn = "2026-10-28" } = request;
  return {
    command: `ecot facturer cantine.xlsx --periode ${/\s/.test(period) ? `"${period}"` : period} --emission ${issuedOn}`,
    input: shownOf(changes, {}),
    run: async () => ({
      problems: await issue(smallTownInMemory(changes), request),
      waits: await whoWaits(smallTownInMemory(changes), request),
    }),
  };
}

/** `ecot reimprimer` on the small town with these sheets instead: the pages of November 2026 once more. */
export function reimprimer(changes: Grids): Example {
  return {
    command: "ecot reimprimer cantine.xlsx --periode 2026-11",
    input: shownOf(changes, {}),
    run: async () => {
      const { result, problems } = await reprintInvoices({ period: "2026-11" }, smallTownInMemory(changes));
      const waits = result === undefined ? "everybody, nothing is printed" : "nobody";
      return { problems, waits };
    },
  };
}

/** `ecot bilan` on the small town with these sheets instead, at the end of November 2026. */
export function bilan(changes: Grids): Example {
  return {
    command: "ecot bilan cantine.xlsx --le 2026-11-30",
    input: shownOf(changes, {}),
    run: async () => {
      const on = day("2026-11-30");
      const { result, problems } = await drawUpStatement({ on, now }, smallTownInMemory(changes));
      return { problems, waits: result === undefined ? "everybody, nothing is written" : "nobody" };
    },
  };
}

/** `ecot imprimer` on the small town with these sheets instead: November 2026 as files, with mails; so many times. */
export function imprimer(changes: Grids, times = 1): Example {
  return {
    command: "ecot imprimer cantine.xlsx --periode 2026-11 --dossier novembre --courriels",
    input: [
      ...shownOf(changes, {}),
      ...(times > 1 ? [note("It was done before, into another folder.")] : []),
    ],
    run: async () => {
      const workbook = smallTownInMemory(changes);
      const print = () => printFiles({ period: "2026-11", mails: true, now }, workbook);
      for (let earlier = 1; earlier < times; earlier += 1) await print();
      const { result, problems } = await print();
      return { problems, waits: result === undefined ? "everybody, nothing is printed" : "nobody" };
    },
  };
}

export async function check(
  workbook: WorkbookPort,
): Promise<Awaited<ReturnType<Example["run"]>>["problems"]> {
  return (await checkAll(workbook)).filter(({ code }) => !doneWithout.has(code));
}

async function checkAll(workbook: WorkbookPort): Promise<readonly LocatedProblem[]> {
  return (await checkWorkbook({ now }, workbook)).problems;
}

export async function issue(
  workbook: WorkbookPort,
  request: IssueOptions = {},
): Promise<Awaited<ReturnType<Example["run"]>>["problems"]> {
  return (await issuePeriod(issueRequest(request, false), workbook)).problems;
}

/** Told by a draft of the month: whose invoices are not in it because of a problem? */
async function whoWaits(workbook: WorkbookPort, request: IssueOptions): Promise<string> {
  const { result } = await issuePeriod(issueRequest(request, true), workbook);
  if (result === undefined) return "everybody, nothing is issued";
  const codes = [...new Set(result.heldBack.map(({ code }) => code))];
  return codes.length === 0 ? "nobody" : codes.join(" and ");
}

function issueRequest({ period = "2026-11", issuedOn = "2026-10-28" }: IssueOptions, preview: boolean) {
  return { period, issuedOn: day(issuedOn), preview, now };
}
