import { plainCell, type TableCell, type TableRow } from "../table";

/** Nearly all cells are tidy. */
const toTidy = /^[\s'=]|\s$|\s\s|[^\S ]/u;

/** What a cell says on one line; a number without the digits that no spreadsheet keeps. */
export function cellText(cell: TableCell | undefined): string {
  if (typeof cell === "string" && !toTidy.test(cell)) return cell;
  return linesOf(cell).join(" ");
}

/** The lines of a cell, each without doubled spaces; none of a blank one. */
export function linesOf(cell: TableCell | undefined): readonly string[] {
  if (cell === null || cell === undefined) return [];
  if (typeof cell === "number") return [String(Number(cell.toPrecision(15)))];
  if (typeof cell === "boolean") return [cell ? "1" : "0"];
  return plainCell(cell.trim())
    .split(/\r\n?|\n/)
    .map((line) => line.replace(/\s+/gu, " ").trim())
    .filter((line) => line !== "");
}

/** The cells of a row in which something stands, by their positions. */
export function filledIn({ cells }: TableRow): readonly number[] {
  const filled: number[] = [];
  cells.forEach((cell, position) => {
    if (cellText(cell) !== "") filled.push(position);
  });
  return filled;
}
