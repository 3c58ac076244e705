import {
  headerNames,
  likelyHeaders,
  namedColumns,
  openDoubts,
  tableIn,
  tableInText,
  type TableRow,
} from "../table";
import type { TakingColumn } from "../problems/bank";
import { takingHeaders } from "./taking-columns";
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
export function headersToChoose(
  content: TableContent,
): { readonly headers: readonly string[]; readonly known: TakingColumns } | undefined {
  const row = headersIn(content);
  const headers = row.filter((header) => header !== "");
  if (headers.length < 2) return undefined;
  const table = tableOf(content, {});
  const doubtful = new Set((table === undefined ? [] : openDoubts(table)).map(({ column }) => column));
  const known = [...(table?.columns ?? namedColumns<TakingColumn>(row, takingHeaders).columns)];
  return {
    headers,
    known: Object.fromEntries(
      known.filter(([column]) => !doubtful.has(column)).map(([column, at]) => [column, row[at] ?? ""]),
    ),
  };
}

function headersIn(content: TableContent): readonly string[] {
  const table = tableOf(content, {});
  if (table !== undefined) return headerNames(table.header.cells);
  return content.kind === "text" ? headerNames(likelyHeaders(content.text)) : [];
}

function tableOf(content: TableContent, given: TakingColumns): TakingsTable | undefined {
  return content.kind === "text"
    ? tableInText(content.text, takingHeaders, given)
    : tableIn(content.rows, takingHeaders, given);
}
