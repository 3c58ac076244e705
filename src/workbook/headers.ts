import { foldLabel } from "../kernel/label";
import { remember } from "../kernel/remember";
import { isBlankCell } from "./codecs/codec";
import { columnOf, headerOf, type TableSheet } from "./declaration";
import { headSize, type CellValue } from "./port";

/** A header as it stands on a sheet. */
export interface Header {
  readonly header: string;
  readonly column: number;
}

/** Which columns of a sheet are ours, which are there twice, and which nobody knows. */
export interface FoundColumns {
  /** By field. */
  readonly columns: ReadonlyMap<string, number>;
  /** Columns that stand for a field which another one has already. */
  readonly twice: readonly { readonly field: string; readonly header: Header }[];
  readonly unknown: readonly Header[];
}

/**
 * A header as people compare it: besides case, accents and spaces, hyphens of every kind are one, invisible marks and
 * marks at the end count for nothing, nor does the unit (`Montant (€) *` is `Montant`).
 */
export const foldHeader = remember((header: string): string => {
  const folded = foldLabel(header.replace(/\p{Cf}/gu, "").replace(/[\u2010-\u2015\u2212]/g, "-"));
  const bare = folded
    .replace(/[\s:;*!?.]+$/, "")
    .replace(/(?:\s*\([^)]*\)|\s+(?:en )?(?:€|euros?))$/, "")
    .replace(/[\s:;*!?.]+$/, "");
  return bare === "" ? folded : bare;
});

/** Of a row of cells: those that are texts. */
export function headersOf(cells: readonly CellValue[]): readonly Header[] {
  const headers: Header[] = [];
  cells.forEach((cell, index) => {
    if (typeof cell === "string" && !isBlankCell(cell))
      headers.push({ header: cell.trim(), column: index + 1 });
  });
  return headers;
}

/** The row with the most known headers: that of the table where there is one, else among the first rows. */
export function findHeaderRow(
  sheet: TableSheet,
  rows: readonly (readonly CellValue[])[],
  tableRow?: number,
): number {
  let best = 1;
  let most = 0;
  const look = (row: number) => {
    const headers = headersOf(rows[row - 1] ?? []);
    const known = headers.length > most ? findColumns(sheet, headers).columns.size : 0;
    if (known > most) {
      best = row;
      most = known;
    }
  };
  if (tableRow !== undefined) look(tableRow);
  const last = Math.min(headSize.rows, rows.length);
  for (let row = 1; row <= last && most < sheet.fields.length; row += 1) look(row);
  return best;
}

/**
 * Which header stands for which field? The header of the contract comes first, then a synonym; a synonym that several
 * fields share (`Minimum`) stands for the only one of them that is missing, else for none.
 */
export function findColumns(sheet: TableSheet, headers: readonly Header[]): FoundColumns {
  const names = namesOf(sheet);
  const columns = new Map<string, number>();
  const twice: { readonly field: string; readonly header: Header }[] = [];
  const unknown: Header[] = [];
  const claim = (field: string, header: Header) => {
    if (columns.has(field)) twice.push({ field, header });
    else columns.set(field, header.column);
  };
  const others = headers.filter((header) => {
    const field = names.fieldOf.get(foldHeader(header.header));
    if (field !== undefined) claim(field, header);
    return field === undefined;
  });
  const shared: { readonly header: Header; readonly fields: readonly string[] }[] = [];
  for (const header of others) {
    const fields = names.fieldsOfSynonym.get(foldHeader(header.header)) ?? [];
    const [only] = fields;
    if (only === undefined) unknown.push(header);
    else if (fields.length === 1) claim(only, header);
    else shared.push({ header, fields });
  }
  for (const { header, fields } of shared) {
    const [only, ...rivals] = fields.filter((field) => !columns.has(field));
    if (only === undefined || rivals.length > 0) unknown.push(header);
    else columns.set(only, header.column);
  }
  return { columns, twice, unknown };
}

interface Names {
  readonly fieldOf: ReadonlyMap<string, string>;
  readonly fieldsOfSynonym: ReadonlyMap<string, readonly string[]>;
}

const known = new WeakMap<TableSheet, Names>();

function namesOf(sheet: TableSheet): Names {
  const before = known.get(sheet);
  if (before !== undefined) return before;
  const fieldsOfSynonym = new Map<string, string[]>();
  for (const field of sheet.fields) {
    for (const key of new Set(columnOf(sheet, field).synonyms.map(foldHeader))) {
      fieldsOfSynonym.set(key, [...(fieldsOfSynonym.get(key) ?? []), field]);
    }
  }
  const fieldOf = new Map(sheet.fields.map((field) => [foldHeader(headerOf(sheet, field)), field]));
  const names = { fieldOf, fieldsOfSynonym };
  known.set(sheet, names);
  return names;
}
