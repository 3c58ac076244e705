import Papa from "papaparse";
import { plainCell } from "./plain-cell";
import type { TableRow } from "./row";

export type DelimitedReading =
  | {
      readonly kind: "rows";
      readonly rows: readonly TableRow<string>[];
      /** The line of a lone quotation mark, which was taken for a sign like any other. */
      readonly loneMarkAt: number | undefined;
    }
  /** A quotation mark opens there and never closes: nobody can say where that cell ends. */
  | { readonly kind: "broken-quote"; readonly line: number };

/**
 * Every row of a table, blank lines included. What the parser doubts is never taken on trust: a lone quotation mark is a
 * sign like any other where its line then has as many cells as the others, and refuses the text elsewhere.
 */
export function readDelimited(text: string, delimiter: string): DelimitedReading {
  // The parser believes in one kind of line end a text, and would run two rows of another kind together.
  const content = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const { data, errors } = Papa.parse<string[]>(content, { delimiter, newline: "\n" });
  const isTrusted = errors.length === 0 && !data.some((cells) => hasSwallowed(cells, delimiter));
  return isTrusted
    ? { kind: "rows", rows: numbered(data), loneMarkAt: undefined }
    : readLineByLine(content, delimiter);
}

/** Does one cell hold the end of a row and the beginning of another? Two lone marks make a text that parses well. */
function hasSwallowed(cells: readonly string[], delimiter: string): boolean {
  return cells.some((cell) => {
    const inner = cell.split(delimiter).length - 1;
    return cell.includes("\n") && inner > 0 && inner >= cells.length - 1;
  });
}

function numbered(rows: readonly (readonly string[])[]): readonly TableRow<string>[] {
  let line = 1;
  return rows.map((cells) => {
    const row = { cells: cells.map(plainCell), line };
    line += 1 + cells.reduce((count, cell) => count + cell.split("\n").length - 1, 0);
    return row;
  });
}

function readLineByLine(content: string, delimiter: string): DelimitedReading {
  const rows = content.split("\n").map((text, index) => {
    const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: "\n" });
    const isSound = errors.length === 0;
    const cells = isSound ? (data[0] ?? [""]) : text.split(delimiter).map(withoutMarks);
    return { cells: cells.map(plainCell), line: index + 1, isSound };
  });
  const width = usualWidth(rows.filter(({ isSound }) => isSound));
  const broken = rows.find(({ isSound, cells }) => !isSound && width !== undefined && cells.length !== width);
  return broken === undefined
    ? {
        kind: "rows",
        rows: rows.map(({ cells, line }) => ({ cells, line })),
        loneMarkAt: rows.find(({ isSound }) => !isSound)?.line,
      }
    : { kind: "broken-quote", line: broken.line };
}

/** How many cells do most rows have? Titles and blank lines above a table have one. */
function usualWidth(rows: readonly TableRow<string>[]): number | undefined {
  const counts = new Map<number, number>();
  for (const { cells } of rows) {
    if (cells.length > 1) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  }
  return [...counts].sort(([, left], [, right]) => right - left)[0]?.[0];
}

/** The marks around a cell whose own marks are not doubled: `"LE "PETIT" MARTIN"`. */
function withoutMarks(cell: string): string {
  return /^".*"$/s.test(cell) && cell.length > 1 ? cell.slice(1, -1).replaceAll('""', '"') : cell;
}
