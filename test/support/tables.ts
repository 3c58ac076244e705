/**
 * Tables as people write them in a text file: a line of headers, a line per row, cells between `|`. Blank cells at the
 * end of a line may be left out.
 */
export interface TextTable {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export function parseTable(lines: readonly string[]): TextTable {
  const [headers = [], ...rows] = lines.filter((line) => line.trim() !== "").map(cellsOf);
  const tooLong = rows.find((row) => row.length > headers.length);
  if (tooLong !== undefined) throw new RangeError(`More cells than headers: ${tooLong.join(" | ")}`);
  return { headers, rows };
}

/** The cells of one line, without the spaces that align them. */
export function cellsOf(line: string): readonly string[] {
  return line.split("|").map((cell) => cell.trim());
}

/** Aligned columns, without blanks at the end of a line. */
export function renderTable({ headers, rows }: TextTable): readonly string[] {
  const lines = [headers, ...rows];
  const widths = headers.map((_, column) => Math.max(...lines.map((cells) => (cells[column] ?? "").length)));
  return lines.map((cells) =>
    widths
      .map((width, column) => (cells[column] ?? "").padEnd(width))
      .join(" | ")
      .replace(/[ |]+$/, ""),
  );
}
