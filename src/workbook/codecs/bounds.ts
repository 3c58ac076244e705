import { day as dayOf, type Day } from "../../kernel/day";
import { dayOfAnySerial, serialOf } from "../excel/serials";
import { codec, Fault, type Codec, type FullCell } from "./codec";
import { centuryNear, momentOfText } from "./date-texts";
import { allDoubts, dayOfCell, earliest, inspectDay } from "./days";
import { lastDay, serialOfDay } from "./serial-days";

// Databases write an open end on the last day that they know, and an open start on the first one of spreadsheets, whose
// number differs by one between Excel and LibreOffice.
const openEnds: ReadonlySet<unknown> = new Set(["9999-12-31", "2999-12-31"].map((end) => dayOf(end)));
const openStarts: ReadonlySet<unknown> = new Set(["1899-12-31", "1900-01-01"].map((start) => dayOf(start)));
const lastOpenStart = serialOf(dayOf("1900-01-02"));

function isOpen(cell: FullCell, days: ReadonlySet<unknown>): boolean {
  if (typeof cell === "number") {
    if (days === openStarts) return cell >= 0 && cell <= lastOpenStart;
    return cell >= serialOfDay(lastDay) && days.has(dayOfAnySerial(cell));
  }
  if (typeof cell !== "string" || cell.length < 8) return false;
  const moment = momentOfText(cell, undefined, centuryNear);
  return !(moment instanceof Fault) && days.has(moment.day);
}

function boundCodec(days: ReadonlySet<unknown>, open: Day | undefined): Codec<Day> {
  return codec({
    format: "day",
    read: (cell, _format, era) => {
      const read = dayOfCell(cell, era);
      return read instanceof Fault && isOpen(cell, days) ? open : read;
    },
    render: serialOfDay,
    inspect: inspectDay(allDoubts),
  });
}

/** The day from which something holds; an open start is blank. */
export const startDay = boundCodec(openStarts, undefined);

/** The day to which something holds; an open end is blank. */
export const endDay = boundCodec(openEnds, undefined);

/** The same in a row that must have a start: an open one is the first day of all. */
export const neededStart = boundCodec(openStarts, earliest);

/** The same in a row that must have an end. */
export const neededEnd = boundCodec(openEnds, lastDay);
