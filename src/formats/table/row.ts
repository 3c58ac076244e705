/** A cell of a table from outside: a text, or what a sheet gives, where dates are Excel serial numbers. */
export type TableCell = string | number | boolean | null;

/** A row with the line on which it begins, counted from 1 as an editor does; of a sheet, its row. */
export interface TableRow<C extends TableCell = TableCell> {
  readonly cells: readonly C[];
  readonly line: number;
}

export function isBlank(cell: TableCell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");
}
