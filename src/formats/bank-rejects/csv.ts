import { done, refused, type Outcome } from "../../kernel/outcome";
import { blocking, type Problem } from "../../kernel/problem";
import { groupBy } from "../../kernel/group";
import type { BankReject, BankRejects, RejectHeaders } from "./bank-reject";
import { foldHeader, missingColumns, type Columns } from "./columns";
import { findTable } from "./table";
import { readRow, type RowReading } from "./csv-row";

/** Reads the table of rejects that a bank's site gives. Rows that cannot be read are told, the others are taken. */
export function readCsv(text: string, file: string, given: RejectHeaders = {}): Outcome<BankRejects> {
  const table = findTable(text, given);
  if (table === undefined) return refused(blocking("bank.unknown-form", { file }));
  const headerRow = (table.rows[table.headerIndex] ?? []).map((header) => header.trim());
  const problem = headerProblem(headerRow, table.columns, file, given);
  if (problem !== undefined) return refused(problem);

  const readings = table.rows.flatMap((cells, index): RowReading[] => {
    const isBelow = index > table.headerIndex && cells.some((cell) => cell.trim() !== "");
    return isBelow ? [readRow(cells, table.columns, headerRow.length, { file, line: index + 1 })] : [];
  });
  const rejects = readings.flatMap((reading): BankReject[] =>
    reading.kind === "reject" ? [reading.reject] : [],
  );
  const faults = readings.flatMap((reading) => (reading.kind === "fault" ? [reading.problem] : []));
  return done({ form: "csv", rejects }, [...foreignRows(readings, file), ...faults]);
}

function headerProblem(
  headerRow: readonly string[],
  columns: Columns,
  file: string,
  given: RejectHeaders,
): Problem | undefined {
  const found = headerRow.filter((header) => header !== "");
  const folded = found.map(foldHeader);
  const absent = Object.values(given).find((header) => !folded.includes(foldHeader(header)));
  if (absent !== undefined) return blocking("bank.absent-header", { file, header: absent, found });
  const missing = missingColumns(columns);
  return missing.length === 0 ? undefined : blocking("bank.missing-columns", { file, missing, found });
}

function foreignRows(readings: readonly RowReading[], file: string): readonly Problem[] {
  const foreign = readings.flatMap((reading) => (reading.kind === "foreign" ? [reading] : []));
  return [...groupBy(foreign, ({ currency }) => currency)].map(([currency, same]) =>
    blocking("bank.foreign-currency", {
      file,
      currency,
      references: same.map(({ reference }) => reference),
    }),
  );
}
