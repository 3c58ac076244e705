import { headerNames, likelyHeaders, openDoubts, tableIn, tableInText, type TableRow } from "../table";
import type { TakingColumn } from "../problems/bank";
import { choosable, withTellingColumns, type HeadersToChoose } from "./named-table";
import { takingHeaders, tellingTakings } from "./taking-columns";
import type { TakingColumns, TakingsTable } from "./takings-table";

/** A text that may be a table, or the rows of a sheet. */
export type TableContent =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "rows"; readonly rows: readonly TableRow<string>[] };

/** What is known of the columns of a table with these headers. */
export type ColumnsOf = (headers: readonly string[]) => TakingColumns;

interface FoundTakings {
  readonly table: TakingsTable;
  readonly headers: readonly string[];
  /** What is known of its columns besides. */
  readonly given: TakingColumns;
}

/** The table of movements, its columns known by what was said of them before, else by their headers. */
export function findTakings(content: TableContent, columnsOf: ColumnsOf): FoundTakings | undefined {
  const headers = headersIn(content);
  const given = columnsOf(headers);
  const table = tableOf(content, given);
  return table && { table, headers: headerNames(table.header.cells), given };
}

/** The headers that a person may choose among, and those whose meaning is known; nothing where it looks like no table at all. */
export function headersToChoose(content: TableContent): HeadersToChoose<TakingColumn> | undefined {
  return choosable(tableOf(content, {}), likelyIn(content), takingHeaders);
}

function headersIn(content: TableContent): readonly string[] {
  return headerNames(tableOf(content, {})?.header.cells ?? likelyIn(content));
}

function likelyIn(content: TableContent): readonly string[] {
  return content.kind === "text" ? likelyHeaders(content.text) : [];
}

function tableOf(content: TableContent, given: TakingColumns): TakingsTable | undefined {
  const table: TakingsTable | undefined =
    content.kind === "text"
      ? tableInText(content.text, takingHeaders, given)
      : tableIn(content.rows, takingHeaders, given);
  if (table === undefined) return undefined;
  // Two columns of amounts say the side themselves.
  const { status, direction } = tellingTakings;
  const telling = table.columns.has("credit") ? { status } : { status, direction };
  return { ...table, columns: withTellingColumns(table, telling, given), doubts: openDoubts(table) };
}
