import type { CellProblems, HiddenMark, UnfitNumber } from "../problems";
import type { CellFormat, WriteValue } from "../changes";
import { isErrorCell, type CellValue, type ErrorCell, type PercentCell } from "../port";
import type { Era } from "./era";

export type FaultCode = keyof CellProblems;

/** What some sentences need beyond the cell itself. */
export interface FaultFacts {
  readonly accepted?: readonly string[];
  readonly min?: number;
  readonly max?: number;
  readonly length?: number;
  readonly mark?: HiddenMark;
  readonly because?: UnfitNumber;
  readonly schoolYear?: string;
  /** In place of what the cell shows. */
  readonly shown?: string;
  /** A fault of a whole column, as a rule: it is told once, with how many other rows have it. */
  readonly others?: number;
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
  /**
   * `undefined` for a blank cell. A codec that minds formats is told how a number is shown, `General` unless it is said
   * otherwise; dates are measured against the era, where one is known.
   */
  parse(cell: CellValue, numberFormat?: string, era?: Era): T | undefined | Fault;
  render(value: T): WriteValue;
  readonly format: CellFormat;
  /** The values of the drop-down list. */
  readonly choices?: readonly string[];
  readonly mindsFormat?: boolean;
  /** Something odd about a value that could be read all the same. */
  inspect?(value: T, cell: CellValue, era?: Era): Fault | undefined;
}

const errorCell = new Fault("reading.error-cell");
const notCalculated = new Fault("reading.not-calculated");

/** A codec of `read`, which never meets a blank cell nor an error. */
export function codec<T>(definition: {
  readonly format: CellFormat;
  readonly read: (cell: FullCell, numberFormat: string, era: Era | undefined) => T | undefined | Fault;
  readonly render: (value: T) => WriteValue;
  readonly choices?: readonly string[];
  readonly mindsFormat?: boolean;
  readonly inspect?: (value: T, cell: CellValue, era?: Era) => Fault | undefined;
}): Codec<T> {
  const { read, ...rest } = definition;
  return {
    ...rest,
    parse(cell, numberFormat = "General", era) {
      if (cell === null || cell === "") return undefined;
      if (typeof cell === "object" && isErrorCell(cell)) return faultOfError(cell);
      if (typeof cell === "string" && isBlankText(cell)) return undefined;
      return read(cell, numberFormat, era);
    },
  };
}

function faultOfError(cell: ErrorCell): Fault {
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
