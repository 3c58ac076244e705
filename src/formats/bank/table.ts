import { likelyHeaders, openDoubts, tableInText, type TextTable } from "../table";
import type { RejectColumn } from "../problems/bank";
import type { RejectHeaders } from "./bank-reject";
import { bankHeaders } from "./columns";
import { choosable, withTellingColumns, type HeadersToChoose } from "./named-table";
import { readDirection, readStatus } from "./status-words";

export type BankTable = TextTable<RejectColumn>;

/** The table of a bank's text, its columns known by their headers, or by what stands under them. */
export function findTable(text: string, given: RejectHeaders): BankTable | undefined {
  const table = tableInText(text, bankHeaders, given);
  return table && { ...table, columns: withTellingColumns(table, telling, given), doubts: openDoubts(table) };
}

/** A column says of a debit whether it was collected, or on which side it stands. */
const telling = {
  status: (cells: readonly string[]) =>
    cells.some((cell) => /\p{L}/u.test(cell) && readStatus(cell) === "executed"),
  direction: (cells: readonly string[]) =>
    cells.every((cell) => ["debit", "credit"].includes(readDirection(cell))),
};

export type TableHeaders = HeadersToChoose<RejectColumn>;

/**
 * The headers of a table that is not understood; none where the text looks like no table at all. Without one known word
 * the headers are the first row that the next one resembles.
 */
export function tableHeaders(text: string): TableHeaders | undefined {
  const content = text.replace(/^\uFEFF/, "");
  if (content.includes("\0") || /^\s*(?:<|%PDF)/.test(content)) return undefined;
  return choosable(findTable(content, {}), likelyHeaders(content), bankHeaders);
}
