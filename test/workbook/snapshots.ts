import type { CellValue, SheetSnapshot, TableExtent, WorkbookSnapshot } from "../../src/workbook/port";

/** A sheet as it would be read, from a grid of cells; rows[0] is row 1. */
export function sheetOf(
  name: string,
  rows: readonly (readonly CellValue[])[],
  table?: TableExtent,
): SheetSnapshot {
  return { name, rows, table };
}

/** The table that holds a grid from A1 on. */
export function tableOf(rows: readonly (readonly CellValue[])[]): TableExtent {
  return {
    headerRow: 1,
    firstColumn: 1,
    lastRow: Math.max(2, rows.length),
    lastColumn: (rows[0] ?? []).length,
  };
}

export type Grids = Readonly<Record<string, readonly (readonly CellValue[])[]>>;

export function workbookOf(grids: Grids): WorkbookSnapshot {
  return {
    sheetNames: Object.keys(grids),
    sheets: Object.entries(grids).map(([name, rows]) => sheetOf(name, rows)),
  };
}

/** A small town, complete enough to be read without a single problem. */
export const smallTown: Grids = {
  Paramètres: [
    ["Paramètre", "Valeur", "Explication"],
    ["Ville", "Chaumont", null],
  ],
  Calendrier: [
    ["Du", "Au", "Libellé", "Type"],
    ["19/10/2026", "01/11/2026", "Toussaint", "Vacances"],
  ],
  Tarifs: [
    ["Prestation", "QF min", "QF max", "Prix"],
    ["Cantine", null, 410, 2.5],
    ["Cantine", 410.01, null, 4.35],
  ],
  Familles: [
    ["Code famille", "Nom", "QF"],
    ["F1", "Martin", 380],
    ["F2", "Durand", 900],
  ],
  Enfants: [
    ["Code enfant", "Code famille", "Nom", "Prénom", "Naissance", "École", "Classe"],
    ["E1", "F1", "Martin", "Léa", "12/03/2019", "Jean Moulin", "CP"],
    ["E2", "F2", "Durand", "Tom", "2018-05-02", "Jean Moulin", "CE1"],
  ],
  Inscriptions: [
    ["Code enfant", "Prestation", "L", "Ma", "Me", "J", "V", "Du", "Au"],
    ["E1", "Cantine", "x", "x", null, "x", "x", "01/09/2026", null],
    ["E2", "Cantine", "Oui", "Non", null, "Oui", "Non", null, null],
  ],
};
