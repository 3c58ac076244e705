import { exampleTown } from "../../examples";
import { withFamilies } from "../../examples/few-families";
import { issuePeriod } from "../issue/facturer";
import { addSheets } from "./nouveau";
import { prepareBatch } from "../debits/prelever";
import { markBatchSent } from "../debits/prelever-envoye";
import { remind } from "../reminders/relancer";
import type { LocatedProblem, Ran } from "../deed/report";
import type { ClockReading } from "../deed/clock";
import { day } from "../../kernel/day";
import { done, type Outcome } from "../../kernel/outcome";
import { cellAddress } from "../../workbook/excel/addresses";
import { numberKind } from "../../workbook/excel/number-formats";
import { MemoryWorkbook } from "../../workbook/memory";
import type { SheetSnapshot, WorkbookPort } from "../../workbook/port";
import { lettersPage, printedInvoicesPage } from "../../workbook/sheets";

/** A month of a small invented town, done in a workbook and in memory: both must come to the same. */

/** One pays late, two by debit, one of these from abroad, one in cash. */
const families = ["F016", "F034", "F035", "F038"];

const collectedOn = day("2026-09-15");
const remindedOn = day("2026-10-05");

const on = (isoDay: string): ClockReading => ({ day: day(isoDay), at: 600 });

/** What the clerk does in that month, by the names of the commands. */
const deeds = {
  nouveau: (workbook: WorkbookPort) =>
    addSheets({ example: withFamilies(exampleTown("chaumont"), families) }, workbook),
  facturer: (workbook: WorkbookPort) =>
    issuePeriod({ period: "2026-09", issuedOn: day("2026-08-28"), now: on("2026-08-28") }, workbook),
  prelever: (workbook: WorkbookPort) => prepareBatch({ collectedOn, now: on("2026-08-31") }, workbook),
  envoyer: (workbook: WorkbookPort) => markBatchSent({ collectedOn, now: on("2026-09-01") }, workbook),
  relancer: (workbook: WorkbookPort) =>
    remind({ on: remindedOn, sent: false, now: on("2026-10-05") }, workbook),
  "relancer-envoyees": (workbook: WorkbookPort) =>
    remind({ on: remindedOn, sent: true, now: on("2026-10-05") }, workbook),
} as const satisfies Readonly<Record<string, (workbook: WorkbookPort) => Promise<Ran<unknown>>>>;

export type DeedTried = keyof typeof deeds;

export const deedsTried = Object.keys(deeds) as readonly DeedTried[];

/** What became of one deed in the workbook. */
export interface DeedResult {
  readonly deed: DeedTried;
  readonly milliseconds: number;
  readonly isRefused: boolean;
  /** What was said here and not in memory. */
  readonly told: readonly LocatedProblem[];
}

export interface MonthTried {
  readonly deeds: readonly DeedResult[];
  /** How many cells were compared. */
  readonly cells: number;
  /** `Factures!L2: 3 | 4`: what the workbook holds, and what it must. */
  readonly differences: readonly string[];
}

export interface MonthOptions {
  /** In milliseconds, from whenever. */
  readonly clock: () => number;
  readonly onDeed: (result: DeedResult) => Promise<"go-on" | "stop">;
}

/** The sheets that the month makes: whoever had none of them before can take them away again. */
export async function sheetsOfMonth(): Promise<readonly string[]> {
  const memory = new MemoryWorkbook();
  for (const deed of deedsTried) await deeds[deed](memory);
  return namesIn(memory);
}

/** Does the month in a workbook that holds none of our sheets, and compares every cell. A refused deed ends it. */
export async function tryMonth(
  workbook: WorkbookPort,
  { clock, onDeed }: MonthOptions,
): Promise<Outcome<MonthTried>> {
  const memory = new MemoryWorkbook();
  const results: DeedResult[] = [];
  for (const deed of deedsTried) {
    const wanted = await deeds[deed](memory);
    const begun = clock();
    const got = await deeds[deed](workbook);
    const result: DeedResult = {
      deed,
      milliseconds: Math.round(clock() - begun),
      isRefused: got.result === undefined,
      told: newIn(got.problems, wanted.problems),
    };
    results.push(result);
    if ((await onDeed(result)) === "stop" || result.isRefused) break;
  }
  const names = await namesIn(memory);
  const pages = [printedInvoicesPage, lettersPage].map(({ name }) => name);
  const [got, wanted] = [await workbook.read(names, pages), await memory.read(names)];
  if (!got.ok) return got;
  if (!wanted.ok) return wanted;
  const compared = wanted.value.sheets.map((sheet) =>
    compareSheets(
      got.value.sheets.find(({ name }) => name === sheet.name),
      sheet,
    ),
  );
  return done({
    deeds: results,
    cells: compared.reduce((sum, { cells }) => sum + cells, 0),
    differences: compared.flatMap(({ differences }) => differences),
  });
}

async function namesIn(memory: MemoryWorkbook): Promise<readonly string[]> {
  const read = await memory.read([]);
  return read.ok ? read.value.sheetNames : [];
}

function newIn(
  problems: readonly LocatedProblem[],
  known: readonly LocatedProblem[],
): readonly LocatedProblem[] {
  const spelled = ({ code, sheet, cell }: LocatedProblem) => [code, sheet, cell].join(" ");
  const before = new Set(known.map(spelled));
  return problems.filter((problem) => !before.has(spelled(problem)));
}

function compareSheets(got: SheetSnapshot | undefined, wanted: SheetSnapshot) {
  const { name } = wanted;
  if (got === undefined) return { cells: 0, differences: [`${name}: no sheet`] };
  const rows = Math.max(got.rows.length, wanted.rows.length);
  const differences: string[] = [];
  let cells = 0;
  for (let row = 1; row <= rows; row += 1) {
    const columns = Math.max(got.rows[row - 1]?.length ?? 0, wanted.rows[row - 1]?.length ?? 0);
    for (let column = 1; column <= columns; column += 1) {
      const [one, other] = [shown(got, row, column), shown(wanted, row, column)];
      if (other !== "") cells += 1;
      if (one !== other) differences.push(`${name}!${cellAddress(row, column)}: ${one} | ${other}`);
    }
  }
  const [one, other] = [tableOf(got), tableOf(wanted)];
  if (one !== other) differences.push(`${name}: ${one} | ${other}`);
  return { cells, differences };
}

function tableOf({ table }: SheetSnapshot): string {
  if (table === undefined) return "no table";
  const { headerRow, firstColumn, lastRow, lastColumn } = table;
  return `${cellAddress(headerRow, firstColumn)}:${cellAddress(lastRow, lastColumn)}`;
}

/** A value, and what it is shown as: a day is a number too. */
function shown(sheet: SheetSnapshot, row: number, column: number): string {
  const value = sheet.rows[row - 1]?.[column - 1] ?? null;
  if (value === null) return "";
  if (typeof value !== "number") return JSON.stringify(value);
  return `${String(value)} ${numberKind(sheet.formatAt?.(row, column) ?? "General").shows}`;
}
