/**
 * The columns of each sheet, by the names that the code gives to both. Sheets stand in `workbook/sheets`, whose index lists
 * them here (declaration merging): a place on a sheet or in a column that does not exist does not compile.
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled from beside the sheets
export interface SheetFields {}

/** A sheet of the workbook, by the name the code gives it. */
export type SheetKey = keyof SheetFields;

/** A row of a sheet, as Excel numbers them. */
export interface RowPlace<S extends SheetKey = SheetKey> {
  readonly sheet: S;
  readonly row: number;
}

/** A row of the books that stands in the workbook, or is about to: then it has no place yet. */
export type Placeable<T extends { readonly place: unknown }> = Omit<T, "place"> & Partial<Pick<T, "place">>;

/** Where something stands in the workbook: a sheet, one of its rows and one of its columns. */
export interface Place {
  readonly sheet: SheetKey;
  readonly row?: number;
  /** The column, by the name that the sheet's declaration gives it. */
  readonly field?: SheetFields[SheetKey];
  /** A column that no declaration knows, by its number. */
  readonly column?: number;
}

/** A row, at one of its columns. */
export function at<S extends SheetKey>({ sheet, row }: RowPlace<S>, field: SheetFields[S]): Place {
  return { sheet, row, field };
}
