import { checkWorkbook } from "../../src/app/verifier";
import { issuePeriod } from "../../src/app/facturer";
import type { ClockReading } from "../../src/app/run";
import { day } from "../../src/kernel/day";
import { MemoryWorkbook } from "../../src/workbook/memory";
import type { WorkbookPort } from "../../src/workbook/port";
import type { Example, Grid, Grids, Shown } from "./page";

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

export function smallTownInMemory(changes: Grids): MemoryWorkbook {
  const sheets = Object.entries(townWith(changes));
  return MemoryWorkbook.ofSnapshots(sheets.map(([name, rows]) => ({ name, rows, table: undefined })));
}

function shownOf(changes: Grids): readonly Shown[] {
  return Object.entries(changes).map(([name, rows]) =>
    rows === undefined ? { kind: "no-sheet", name } : { kind: "sheet", name, rows },
  );
}

/** `ecot verifier` on the small town with these sheets instead. */
export function verifier(changes: Grids, request: IssueOptions = {}): Example {
  return {
    command: "ecot verifier cantine.xlsx",
    input: shownOf(changes),
    run: async () => ({
      problems: await check(smallTownInMemory(changes)),
      waits: await whoWaits(smallTownInMemory(changes), request),
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
    input: shownOf(changes),
    run: async () => ({
      problems: await issue(smallTownInMemory(changes), request),
      waits: await whoWaits(smallTownInMemory(changes), request),
    }),
  };
}

export async function check(
  workbook: WorkbookPort,
): Promise<Awaited<ReturnType<Example["run"]>>["problems"]> {
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

function issueRequest({ period = "2026-11", issuedOn = "2026-10-28" }: IssueOptions, draft: boolean) {
  return { period, issuedOn: day(issuedOn), draft, now };
}
