import type { Style } from "./style";

export type Scalar = string | number | boolean;

/** One cell. An empty one may still have a look. */
export interface Cell {
  /** `""` is empty; an error is its text (`#N/A`), with `isError`. */
  readonly value: Scalar;
  readonly isError?: boolean;
  /** With its equals sign. */
  readonly formula?: string;
  readonly numberFormat?: string;
  readonly style?: Style;
  readonly hyperlink?: Hyperlink;
  /** Entered behind an apostrophe: a text, whatever it looks like. */
  readonly quotePrefix?: boolean;
}

export interface Hyperlink {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
  readonly textToDisplay?: string;
}

/** What a cell holds, apart from how it looks. */
export type Contents = Pick<Cell, "value" | "isError" | "formula" | "quotePrefix">;

/** How a cell looks, its link left out. */
export type Look = Pick<Cell, "numberFormat" | "style">;

export function contentsOf({ value, isError, formula, quotePrefix }: Cell): Contents {
  return {
    value,
    ...(isError === undefined ? {} : { isError }),
    ...(formula === undefined ? {} : { formula }),
    ...(quotePrefix === undefined ? {} : { quotePrefix }),
  };
}

export function lookOf({ numberFormat, style }: Cell): Look {
  return {
    ...(numberFormat === undefined ? {} : { numberFormat }),
    ...(style === undefined ? {} : { style }),
  };
}

export function linkOf({ hyperlink }: Cell): Pick<Cell, "hyperlink"> {
  return hyperlink === undefined ? {} : { hyperlink };
}

export const emptyCell: Cell = { value: "" };

export function isEmpty(cell: Cell): boolean {
  return cell.value === "" && cell.formula === undefined && cell.quotePrefix !== true;
}

/** Excel's word for what a cell holds. */
export function valueTypeOf(cell: Cell): string {
  if (cell.isError === true) return "Error";
  if (typeof cell.value === "number") return "Double";
  if (typeof cell.value === "boolean") return "Boolean";
  return cell.value === "" ? "Empty" : "String";
}
