import { exampleTown, type ExampleCell, type ExampleKey, type ExampleTown } from "../../src/examples";
import { newWorkbook } from "../../src/app/new-town/nouveau";
import type { CellFormat, WriteValue } from "../../src/workbook/changes";
import type { CellValue, WorkbookSnapshot } from "../../src/workbook/port";
import { readTown, type TownReading } from "../../src/workbook/read-town";
import { checkWorkbook } from "../../src/app/review/verifier";
import type { Invoice } from "../../src/domain/invoicing";
import { day } from "../../src/kernel/day";
import { done } from "../../src/kernel/outcome";
import { aTown, issue, issuedTown, mealsOfTown, textOf, type Town } from "../support/issuing";

/** A row of an example by its headers. */
export type ExampleRow = ReadonlyMap<string, ExampleCell>;

export function rowsOf(key: ExampleKey, name: string): readonly ExampleRow[] {
  const found = exampleTown(key).sheets.find(({ sheet }) => sheet === name);
  if (found === undefined) throw new RangeError(`No sheet ${name}`);
  return found.rows.map((row) => new Map(found.headers.map((header, index) => [header, row[index] ?? null])));
}

/** The cell under a header as a text; days in ISO form, a blank as an empty text. */
export function textAt(row: ExampleRow, header: string): string {
  const cell = row.get(header) ?? "";
  if (typeof cell !== "object") return String(cell);
  if ("day" in cell) return cell.day;
  return "time" in cell ? cell.time : String(cell.percent);
}

export const textsOf = (rows: readonly ExampleRow[], header: string) =>
  rows.map((row) => textAt(row, header));

/** The workbook of an example town as a port would read it back. */
export function snapshotOf(example: ExampleTown): WorkbookSnapshot {
  const sheets = newWorkbook(example).map(({ template, rows }) => ({
    name: template.name,
    rows: [
      template.columns.map(({ header }) => header),
      ...rows.map((row) => row.map((value, index) => readBack(value, template.columns[index]?.format))),
    ],
    table: undefined,
  }));
  return { sheetNames: sheets.map(({ name }) => name), sheets };
}

/** A workbook gives a cell shown in percent as what it shows. */
function readBack(value: WriteValue | undefined, format: CellFormat | undefined): CellValue {
  if (format === "percent" && typeof value === "number") return { percent: value * 100 };
  return typeof value === "object" ? null : (value ?? null);
}

export function readExample(key: ExampleKey): TownReading {
  return readTown(snapshotOf(exampleTown(key)));
}

/** The same town as the tests of invoicing know it, nothing issued yet. */
export function townToIssue(key: ExampleKey): Town {
  const { town } = readExample(key);
  if (town === undefined) throw new RangeError(`The example ${key} cannot be read.`);
  return aTown({
    families: [...town.households.families.values()],
    children: [...town.households.children.values()],
    enrolments: town.households.enrolments,
    quotientChanges: [...town.households.quotientChangesOf.values()].flat(),
    calendar: town.calendar.rows,
    tariffs: town.grid.tariffs,
    missingQuotient: town.grid.missingQuotient,
    absenceRules: [...town.meals.absenceRules.values()],
    bookingRules: town.meals.bookingRules,
    bookings: town.meals.bookings,
    absences: town.meals.absences,
    services: [...town.services.named.values()],
    passages: town.services.passages,
    surcharges: town.surcharges,
    ...town.debtors,
    adjustments: town.billing.adjustments,
    fees: town.billing.fees,
    periods: town.periods.listed,
    lastNumber: town.register.lastNumber,
    paymentDays: town.billing.paymentDays,
    floor: town.billing.floor,
  });
}

/** `[period, day of issue]`, in order. */
type Issues = readonly (readonly [period: string, on: string])[];

/**
 * The invoices of each period by child, as texts (`period 2026-11: 4 × 4.00 (05 12 19 26)`), issued one after the other; to
 * whom, where that is not the child's own family (`F041-1 to F042`).
 */
export function invoicesByMonth(
  town: Town,
  issues: Issues,
): ReadonlyMap<string, ReadonlyMap<string, readonly string[]>> {
  const invoices = new Map<string, ReadonlyMap<string, readonly string[]>>();
  let current = town;
  for (const [period, on] of issues) {
    const { result, town: after } = issue(current, period, on);
    invoices.set(
      period,
      new Map(result.invoices.map((invoice) => [codesOf(invoice), textOf(invoice).slice(1)])),
    );
    current = after;
  }
  return invoices;
}

function codesOf({ child, family }: Invoice): string {
  return family.code === child.familyCode ? child.code : `${child.code} to ${family.code}`;
}

/** What each family owes once the periods are issued and all its payments are in, in euros; no debit is counted. */
export function owedBy(key: ExampleKey, issues: Issues): ReadonlyMap<string, number> {
  const cents = new Map<string, number>();
  const add = (family: string, amount: number) => cents.set(family, (cents.get(family) ?? 0) + amount);
  for (const { familyCode, total } of issuedTown(townToIssue(key), ...issues).invoices)
    add(familyCode, total);
  const euros = (row: ExampleRow, header: string) => Math.round(Number(textAt(row, header)) * 100);
  for (const row of rowsOf(key, "Reprise")) add(textAt(row, "Code famille"), euros(row, "Reste dû"));
  for (const row of rowsOf(key, "Règlements")) add(textAt(row, "Code famille"), -euros(row, "Montant"));
  return new Map([...cents].sort().map(([family, amount]) => [family, amount / 100]));
}

/** What `ecot verifier` says of the new workbook: severity, code and sheet of each anomaly. */
export async function anomaliesOf(key: ExampleKey): Promise<readonly string[]> {
  const snapshot = snapshotOf(exampleTown(key));
  const workbook = {
    read: () => Promise.resolve(done(snapshot)),
    readHeads: () => Promise.resolve(done([])),
    apply: () => Promise.resolve(done(undefined)),
  };
  const { problems } = await checkWorkbook({ now: { day: day("2026-08-28"), at: 600 } }, workbook);
  return problems.map(({ severity, code, sheet }) => `${severity} ${code} ${sheet}`).sort();
}

/** How the absences and the bookings of a child are judged on a day, in order of their first day. */
export function verdictsOn(key: ExampleKey, childCode: string, on: string) {
  const account = mealsOfTown(townToIssue(key), day(on)).find(({ child }) => child.code === childCode);
  return {
    absences: account?.meals.absences.map(({ verdict }) => verdict),
    bookings: account?.meals.bookings.map(({ verdict }) => verdict),
  };
}
