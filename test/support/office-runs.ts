import { openOffice, type OfficeOptions, type OfficeWorkbook } from "../../src/adapters/office";
import { exampleTown, type ExampleKey } from "../../src/examples";
import { withFamilies } from "../../src/examples/few-families";
import { type Issued, issuePeriod } from "../../src/app/issue/facturer";
import { newWorkbook } from "../../src/app/new-town/nouveau";
import type { Ran } from "../../src/app/deed/report";
import { day } from "../../src/kernel/day";
import type { Outcome } from "../../src/kernel/outcome";
import type { Change, SheetTemplate, WriteValue } from "../../src/workbook/changes";
import type { WorkbookPort } from "../../src/workbook/port";
import { openRealm, type Realm } from "../host/node-realm";
import { isEmpty } from "../host/workbook/cell";
import type { HostWorkbook } from "../host/workbook/workbook";

/** Short ways to say what the tests of the Office adapter do again and again. */

export const atOnce: OfficeOptions["wait"] = () => Promise.resolve();

/** The adapter over an emulated Excel. */
export interface Office extends Realm {
  readonly workbook: OfficeWorkbook;
}

export function officeIn(realm: Realm, options: Partial<OfficeOptions> = {}): Office {
  const workbook = openOffice({ run: realm.Excel.run, wait: atOnce, ...options });
  return { ...realm, workbook };
}

export interface SheetWithRows {
  readonly template: SheetTemplate;
  readonly rows: readonly (readonly WriteValue[])[];
}

/** An emulated Excel with these sheets and no others. */
export async function officeWith(
  sheets: readonly SheetWithRows[],
  options: Partial<OfficeOptions> = {},
): Promise<Office> {
  const office = officeIn(openRealm(), options);
  await applied(
    office,
    sheets.map(({ template, rows }) => ({ kind: "create-sheet", template, rows })),
  );
  const [first] = office.host.workbook.sheets;
  if (first !== undefined) office.host.workbook.deleteSheet(first);
  return office;
}

export function officeTown(key: ExampleKey): Promise<Office> {
  return officeWith(newWorkbook(exampleTown(key)));
}

/**
 * Twelve children of Chaumont, for what is done again and again: absences and bookings, charges, a quotient that changes,
 * three of a family, a debt of last year, mandates of here and from abroad, one who pays late, a debit that comes back.
 */
const aStreet = ["F016", "F020", "F023", "F025", "F029", "F033", "F035", "F036"];

export function officeStreet(): Promise<Office> {
  return officeWith(newWorkbook(withFamilies(exampleTown("chaumont"), aStreet)));
}

export async function applied({ workbook }: Office, changes: readonly Change[]): Promise<void> {
  const outcome: Outcome<undefined> = await workbook.apply(changes);
  if (!outcome.ok) throw new Error(`Refused: ${JSON.stringify(outcome.problems)}`);
}

export function issueIn(workbook: WorkbookPort, period: string, on: string): Promise<Ran<Issued>> {
  const issuedOn = day(on);
  return issuePeriod({ period, issuedOn, now: { day: issuedOn, at: 600 } }, workbook);
}

/** Whether a cell was dressed before it was filled or after, it says the same. */
function inOrder(cell: object): object {
  return Object.fromEntries(Object.entries(cell).sort(([left], [right]) => (left < right ? -1 : 1)));
}

/** All that a workbook shows, sheet by sheet: its tables, its filters, and every cell that holds something. */
export function pictureOf(workbook: HostWorkbook): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    workbook.sheets.map((sheet) => [
      sheet.name,
      {
        tables: sheet.tables.map(({ name, area, style, totalsShown, columns, filter }) => ({
          name,
          area,
          style,
          totalsShown,
          columns: columns.map((column) => column.name),
          filter: columns.map((_, index) => filter.criteriaOf(index) ?? null),
        })),
        filter: sheet.filter?.area,
        cells: Object.fromEntries(
          sheet.grid
            .placesIn({ row: 0, column: 0, rows: 1_048_576, columns: 16_384 })
            .filter(({ cell }) => !isEmpty(cell))
            .map(({ row, column, cell }) => [`R${row + 1}C${column + 1}`, inOrder(cell)]),
        ),
      },
    ]),
  );
}
