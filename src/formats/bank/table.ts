import {
  headerNames,
  likelyHeaders,
  namedColumns,
  openDoubts,
  tableInText,
  type ColumnPositions,
  type TextTable,
} from "../table";
import type { RejectColumn } from "../problems/bank";
import type { RejectHeaders } from "./bank-reject";
import { bankHeaders } from "./columns";
import { readDirection, readStatus } from "./status-words";

export type BankTable = TextTable<RejectColumn>;

/** The table of a bank's text, its columns known by their headers, or by what stands under them. */
export function findTable(text: string, given: RejectHeaders): BankTable | undefined {
  const table = tableInText(text, bankHeaders, given);
  return table && { ...table, columns: withTellingColumns(table, given), doubts: openDoubts(table) };
}

/** A column under an unknown header that says of a debit whether it was collected, or on which side it stands, is told by its cells. */
function withTellingColumns(table: BankTable, given: RejectHeaders): ColumnPositions<RejectColumn> {
  const columns = new Map(table.columns);
  const claimed = new Set([...columns.values(), ...table.doubts.flatMap(({ positions }) => positions)]);
  for (let position = 0; position < table.header.cells.length; position += 1) {
    const cells = table.below.map((row) => (row.cells[position] ?? "").trim()).filter((cell) => cell !== "");
    if (claimed.has(position) || cells.length === 0) continue;
    const saysExecuted = cells.some((cell) => /\p{L}/u.test(cell) && readStatus(cell) === "executed");
    const saysSide = cells.every((cell) => ["debit", "credit"].includes(readDirection(cell)));
    if (saysExecuted && !columns.has("status") && given.status === undefined) columns.set("status", position);
    if (saysSide && !columns.has("direction") && given.direction === undefined)
      columns.set("direction", position);
  }
  return columns;
}

/** The headers that a person may choose among, and those whose meaning is known. */
export interface TableHeaders {
  readonly headers: readonly string[];
  readonly known: RejectHeaders;
}

/**
 * The headers of a table that is not understood; none where the text looks like no table at all. Without one known word
 * the headers are the first row that the next one resembles.
 */
export function tableHeaders(text: string): TableHeaders | undefined {
  const content = text.replace(/^\uFEFF/, "");
  if (content.includes("\0") || /^\s*(?:<|%PDF)/.test(content)) return undefined;
  const table = findTable(content, {});
  const row = headerNames(table?.header.cells ?? likelyHeaders(content));
  const headers = row.filter((header) => header !== "");
  if (headers.length < 2) return undefined;
  const doubtful = new Set(table?.doubts.map(({ column }) => column));
  const known = [...(table?.columns ?? namedColumns(row, bankHeaders).columns)].filter(
    ([column]) => !doubtful.has(column),
  );
  return {
    headers,
    known: Object.fromEntries(known.map(([column, position]) => [column, row[position] ?? ""])),
  };
}
