import type { CellProblems } from "../../kernel/problems/reading";
import type { CellFormat, WriteValue } from "../changes";
import { isErrorCell, type CellValue, type ErrorCell, type PercentCell } from "../port";

export type FaultCode = keyof CellProblems;

/** What some sentences need beyond the cell itself. */
export interface FaultFacts {
  readonly accepted?: readonly string[];
  readonly min?: number;
  readonly max?: number;
  readonly length?: number;
}

/** Why a cell cannot be read. Codecs make theirs once: reading a cell allocates nothing. */
export class Fault {
  constructor(
    readonly code: FaultCode,
    readonly facts: FaultFacts = {},
  ) {}
}

/** A cell that holds something that can be looked at. */
export type FullCell = string | number | boolean | PercentCell;

/** How the values of a column go from cells to the domain and back. */
export interface Codec<T> {
  /** `undefined` for a blank cell. */
  parse(cell: CellValue): T | undefined | Fault;
  render(value: T): WriteValue;
  readonly format: CellFormat;
  /** The values of the drop-down list. */
  readonly choices?: readonly string[];
  /** Something odd about a value that could be read all the same. */
  inspect?(value: T): Fault | undefined;
}

const errorCell = new Fault("reading.error-cell");
const notCalculated = new Fault("reading.not-calculated");

/** A codec of `read`, which never meets a blank cell nor an error. */
export function codec<T>(definition: {
  readonly format: CellFormat;
  readonly read: (cell: FullCell) => T | undefined | Fault;
  readonly render: (value: T) => WriteValue;
  readonly choices?: readonly string[];
  readonly inspect?: (value: T) => Fault | undefined;
}): Codec<T> {
  const { read, ...rest } = definition;
  return {
    ...rest,
    parse(cell) {
      if (cell === null || cell === "") return undefined;
      if (typeof cell === "object" && isErrorCell(cell)) return faultOfError(cell);
      if (typeof cell === "string" && isBlankText(cell)) return undefined;
      return read(cell);
    },
  };
}

export function faultOfError(cell: ErrorCell): Fault {
  return cell.error === "" ? notCalculated : errorCell;
}

export function isBlankCell(cell: CellValue | undefined): boolean {
  if (cell === null || cell === undefined || cell === "") return true;
  return typeof cell === "string" && isBlankText(cell);
}

// Blanks that a cell can hold without showing anything, invisible marks included. The first character settles most cells.
const onlyBlanks = /^[\s\p{Cc}\p{Cf}]*$/u;
function isBlankText(text: string): boolean {
  const first = text.charCodeAt(0);
  return (first <= 0x20 || first >= 0x7f) && onlyBlanks.test(text);
}
