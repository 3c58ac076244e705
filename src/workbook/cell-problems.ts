import type { Place } from "../kernel/place";
import { blocking, warning, type Problem, type Scope } from "../kernel/problem";
import type { CellProblems } from "./problems";
import type { Fault } from "./codecs/codec";
import { textOfCell, tidy } from "./codecs/text";
import { numberInSentence } from "./excel/shown-number";
import { isErrorCell, type CellValue } from "./port";

const longestShown = 40;

/** What a cell shows, cut short enough for a sentence. */
export function showCell(cell: CellValue, numberFormat = "General"): string {
  if (cell === null) return "";
  const shown = isErrorCell(cell)
    ? cell.error
    : typeof cell === "number"
      ? numberInSentence(cell, numberFormat)
      : tidy(textOfCell(cell));
  return shown.length > longestShown ? `${shown.slice(0, longestShown - 1)}…` : shown;
}

/** A cell in a sentence: what it is called, and what it shows. */
export interface CellShown {
  readonly column: string;
  readonly shown: string;
}

/** The problem of a cell that cannot be read. */
export function faultProblem(fault: Fault, cell: CellShown, place: Place, blocks: Scope): Problem {
  return blocking(fault.code, factsOf(fault, cell), place, blocks);
}

/** The same where nothing hangs on the cell, or where it could be read all the same. */
export function faultWarning(fault: Fault, cell: CellShown, place: Place): Problem {
  return warning(fault.code, factsOf(fault, cell), place);
}

// A fault carries the facts that its code asks for: codecs make each fault with them.
function factsOf(fault: Fault, cell: CellShown): CellProblems[Fault["code"]] {
  return { ...cell, ...fault.facts };
}
