import type { CellFormat, Change, SheetTemplate, WriteRows, WriteValue } from "../../src/workbook/changes";
import type { HostSheet } from "../host/workbook/sheet";
import type { HostTable } from "../host/workbook/table";
import { officeWith, type Office } from "./office-runs";

/** A sheet of two invoices in an emulated Excel, and what is written on it. */

const formats: readonly CellFormat[] = ["text", "day", "money"];

export const template: SheetTemplate = {
  name: "Factures",
  role: "output",
  tableName: "Factures",
  columns: ["Facture", "Jour", "Montant"].map((header, index) => ({
    header,
    width: 12,
    format: formats[index] ?? "text",
  })),
};

export const rows: readonly (readonly WriteValue[])[] = [
  ["001", 46327, 12.5],
  ["002", 46328, 3],
];

/** One more row, at the end. */
export const oneMore: WriteRows = {
  kind: "write-rows",
  sheet: "Factures",
  firstRow: 4,
  columns: formats.map((format, index) => ({ column: index + 1, format })),
  rows: [["003", 46329, 7]],
  extent: { headerRow: 1, firstColumn: 1, lastRow: 4, lastColumn: 3 },
};

/** Something for a row that is there. */
export const amountOfFirst: Change = {
  kind: "fill-cells",
  sheet: "Factures",
  cells: [{ row: 2, column: 3, value: 20, format: "money" }],
};

export interface InvoicesDesk {
  readonly office: Office;
  readonly sheet: HostSheet;
  readonly table: HostTable;
}

export async function openInvoicesDesk(): Promise<InvoicesDesk> {
  const office = await officeWith([{ template, rows }]);
  const [sheet] = office.host.workbook.sheets;
  const [table] = sheet?.tables ?? [];
  if (sheet === undefined || table === undefined) throw new Error("No sheet was made.");
  return { office, sheet, table };
}
