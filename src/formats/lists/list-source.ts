import type { TableCell } from "../table";

/** A list as somebody hands it in: the text of a file or of what was pasted, or the sheets of a workbook. */
export interface ListSource {
  readonly name: string;
  readonly content:
    | { readonly kind: "text"; readonly text: string }
    | { readonly kind: "sheets"; readonly sheets: readonly ListSheet[] };
}

/** A sheet with what can be seen of it besides its values. */
export interface ListSheet {
  readonly name: string;
  /** `rows[0]` is row 1. */
  readonly rows: readonly (readonly TableCell[])[];
  /** Cells whose text is crossed out; rows and columns from 1. */
  readonly struck: readonly { readonly row: number; readonly column: number }[];
  /** Rows and columns that nobody sees, from 1. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}
