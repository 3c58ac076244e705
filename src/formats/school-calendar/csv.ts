import Papa from "papaparse";
import type { Outcome } from "../../kernel/outcome";
import type { RawCalendar } from "./raw-row";
import { readTable } from "./table";

/** Reads the open data's csv: `;` from the ministry, `,` or tabs once a spreadsheet has been at it. */
export function readCsv(text: string, file: string): Outcome<RawCalendar> {
  // Blank lines are kept, so that the messages count lines as an editor does.
  const { data } = Papa.parse<string[]>(text, { delimitersToGuess: [";", ",", "\t", "|"] });
  return readTable(data, file);
}
