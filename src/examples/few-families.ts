import type { ExampleCell, ExampleSheet, ExampleTown } from "./example";

/** Whose row it is; a child's code begins with that of its family. */
const owners = ["Code famille", "Code enfant"];

/** The same town with these families alone, and all that belongs to them. */
export function withFamilies(town: ExampleTown, codes: readonly string[]): ExampleTown {
  return { ...town, sheets: town.sheets.map((sheet) => ({ ...sheet, rows: rowsOf(sheet, codes) })) };
}

function rowsOf({ headers, rows }: ExampleSheet, codes: readonly string[]): ExampleSheet["rows"] {
  const column = headers.findIndex((header) => owners.includes(header));
  if (column === -1) return rows;
  return rows.filter((cells) => codes.includes(familyOf(cells[column])));
}

function familyOf(code: ExampleCell | undefined): string {
  return typeof code === "string" ? (code.split("-")[0] ?? "") : "";
}
