import type { Day } from "../../kernel/day";
import { writtenDate } from "../../kernel/written-date";
import type { TableCell } from "../table";
import { dayOfSheetNumber, readTableDay } from "../text/read-day";
import { cellText } from "./row-text";

export interface ReadDate {
  readonly day: Day | undefined;
  /** Its year has two digits, which were taken for one of this century. */
  readonly isShort: boolean;
}

/** A day of a list, `undefined` where there is no such day: day and month are never swapped. */
export function readListDay(cell: TableCell | undefined): ReadDate {
  if (typeof cell === "number") return { day: dayOfSheetNumber(cell), isShort: false };
  const text = cellText(cell);
  return { day: readTableDay(text), isShort: writtenDate(text)?.isShort === true };
}
