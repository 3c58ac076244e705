const formula = /^\s*="((?:[^"]|"")*)"\s*$/;

/**
 * What a cell says to a person. `="00123"` keeps a spreadsheet from taking a text for a number, and so does an apostrophe
 * in front: both are the text alone.
 */
export function plainCell(cell: string): string {
  const quoted = formula.exec(cell)?.[1];
  if (quoted !== undefined) return quoted.replaceAll('""', '"');
  return cell.replace(/^'(?=\S)/, "");
}
