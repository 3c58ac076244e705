import type { Batch } from "../session";

/** A sheet that is about to be written as a whole, whatever stands on it. */
export interface PageAsked {
  readonly name: string;
  readonly isProtected: boolean;
  readonly tables: readonly string[];
  readonly isFiltered: boolean;
  /** Something lies over its cells, as far as Excel says so. */
  readonly isDrawnOn: boolean;
}

/** What forbids that a sheet is written as a whole, asked of Excel. */
export function askPage({ workbook }: Batch, name: string, isWhole: boolean) {
  const sheet = workbook.worksheets.getItemOrNullObject(name).load("name");
  return {
    sheet,
    protection: sheet.protection.load("protected"),
    tables: sheet.tables.load("items/name"),
    filter: sheet.autoFilter.load("enabled"),
    shapes: isWhole ? sheet.shapes.load("items/id") : undefined,
    charts: isWhole ? sheet.charts.load("items/name") : undefined,
  };
}

/** The same, answered; `undefined` where there is no such sheet. */
export function pageFacts(asked: ReturnType<typeof askPage>): PageAsked | undefined {
  const { sheet, protection, tables, filter, shapes, charts } = asked;
  if (sheet.isNullObject) return undefined;
  return {
    name: sheet.name,
    isProtected: protection.protected,
    tables: tables.items.map(({ name }) => name),
    isFiltered: filter.enabled,
    isDrawnOn: [shapes, charts].some((drawn) => drawn !== undefined && drawn.items.length > 0),
  };
}
