import { openOffice, type OfficeOptions, type OfficeWorkbook } from "../../src/adapters/office";
import { exampleTown, type ExampleKey } from "../../src/examples";
import { type Issued, issuePeriod } from "../../src/app/issue/facturer";
import { newWorkbook } from "../../src/app/new-town/nouveau";
import type { Ran } from "../../src/app/deed/report";
import { day } from "../../src/kernel/day";
import type { Outcome } from "../../src/kernel/outcome";
import type { Change, SheetTemplate, WriteValue } from "../../src/workbook/changes";
import type { WorkbookPort } from "../../src/workbook/port";
import { openRealm, type Realm } from "../host/node-realm";
import { isEmpty } from "../host/workbook/cell";
import type { Row } from "../host/workbook/grid";
import type { HostWorkbook } from "../host/workbook/workbook";
import { aStreet } from "./a-street";
import { cellText } from "./cell-text";
import { chartsInHost, picturesInHost } from "./seen-drawings";

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
  const blank = office.host.workbook.sheets.find(
    ({ name }) => !sheets.some(({ template }) => template.name === name),
  );
  if (blank !== undefined) office.host.workbook.deleteSheet(blank);
  return office;
}

export function officeTown(key: ExampleKey): Promise<Office> {
  return officeWith(newWorkbook(exampleTown(key)));
}

export function officeStreet(): Promise<Office> {
  return officeWith(newWorkbook(aStreet));
}

export async function applied({ workbook }: Office, changes: readonly Change[]): Promise<void> {
  const outcome: Outcome<undefined> = await workbook.apply(changes);
  if (!outcome.ok) throw new Error(`Refused: ${JSON.stringify(outcome.problems)}`);
}

export function issueIn(workbook: WorkbookPort, period: string, on: string): Promise<Ran<Issued>> {
  const issuedOn = day(on);
  return issuePeriod({ period, issuedOn, now: { day: issuedOn, at: 600 } }, workbook);
}

const rowPictures = new WeakMap<Row, string>();

/** What a row shows, from left to right; a row that was looked at stays as it is. */
function rowPicture(cells: Row): string {
  const known = rowPictures.get(cells);
  if (known !== undefined) return known;
  const shown = [...cells].filter(([, cell]) => !isEmpty(cell)).sort(([left], [right]) => left - right);
  const picture = shown.map(([column, cell]) => `${String(column + 1)} ${cellText(cell)}`).join(" ");
  rowPictures.set(cells, picture);
  return picture;
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
        pictures: picturesInHost(sheet),
        charts: chartsInHost(sheet),
        rows: [...sheet.grid.keptRows()]
          .sort(([left], [right]) => left - right)
          .map(([row, cells]) => `${String(row + 1)}: ${rowPicture(cells)}`)
          .filter((row) => !row.endsWith(": ")),
      },
    ]),
  );
}
