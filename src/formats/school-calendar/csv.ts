import Papa from "papaparse";
import { refused, type Outcome } from "../../kernel/outcome";
import { blocking } from "../../kernel/problem";
import type { RawCalendar } from "./raw-row";
import { findHeader, readTable } from "./table";

/** Reads the open data's csv: `;` from the ministry, `,` or tabs once a spreadsheet has been at it. */
export function readCsv(text: string, file: string): Outcome<RawCalendar> {
  // Blank lines are kept, so that the messages count lines as an editor does.
  const { data, errors, meta } = Papa.parse<string[]>(text, { delimitersToGuess: [";", ",", "\t", "|"] });
  const badQuote = errors.find(({ type }) => type === "Quotes")?.row ?? swallowing(data, meta.delimiter);
  if (badQuote !== undefined && badQuote >= 0) return refused(damaged(file, badQuote, "quote"));
  const read = readTable(data, file);
  const overfull = read.ok ? overfullRow(data) : undefined;
  return overfull === undefined ? read : refused(damaged(file, overfull, "extra-cells"));
}

const damaged = (file: string, index: number, cause: "quote" | "extra-cells") =>
  blocking("calendar.damaged-row", { file, line: index + 1, cause });

/** Two lone quotes make one cell of all the rows between them, and no error. */
function swallowing(rows: readonly string[][], delimiter: string): number | undefined {
  const index = rows.findIndex((cells) =>
    cells.some((cell) => cell.includes("\n") && cell.includes(delimiter)),
  );
  return index < 0 ? undefined : index;
}

/** A row with more cells than there are headers: a separator inside a text has moved what follows. */
function overfullRow(rows: readonly string[][]): number | undefined {
  const header = findHeader(rows);
  if (header === undefined) return undefined;
  const width = rows[header.index]?.length ?? 0;
  const index = rows.findIndex(
    (cells, row) => row > header.index && cells.slice(width).some((cell) => cell.trim() !== ""),
  );
  return index < 0 ? undefined : index;
}
