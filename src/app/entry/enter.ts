import { runOf, type Deed, type DeedRequest } from "../deed/deed";
import { comesTo, type ComesTo, type IsWritten } from "./comes-to";
import type { Entry } from "./entry";
import { newlyBlocking } from "./newly-blocking";
import { keptBeside, layoutOf, planRows, rowsWritten, type RowWritten } from "./plan-rows";
import { readForEntry, type TownToEnterIn } from "./read-for-entry";
import { rowsOfEntry } from "./rows-of-entry";
import { noCents } from "../../kernel/cents";
import { done, refused } from "../../kernel/outcome";
import { blocking } from "../../kernel/problem";
import { findEra } from "../../workbook/find-era";
import { findSheets } from "../../workbook/find-sheets";
import { doubtsAboutSheets } from "../../workbook/questions";
import { readTown } from "../../workbook/read-town";
import { snapshotAfter } from "../../workbook/snapshot-after";
import { writtenCells, type CellSaid, type WrittenCell } from "../../workbook/written-cells";

export interface EntryRequest extends DeedRequest {
  readonly entry: Entry;
}

/** What an entry writes, and what comes of it. */
export interface Entered extends ComesTo {
  readonly rows: readonly RowWritten[];
  /** For whoever takes it back. */
  readonly cells: readonly WrittenCell[];
  /** What else stands in the rows that were there. */
  readonly kept: readonly CellSaid[];
}

const saisir: Deed<EntryRequest, TownToEnterIn, Entered> = {
  read: readForEntry,

  compute: ({ entry, now }, { town, snapshot, layouts, before }) => {
    const era = findEra(town.calendar.schoolYear, findSheets(snapshot).find);
    const rows = rowsOfEntry(entry, { town, before, era, today: now.day });
    if (!rows.ok) return rows;
    const sheets = new Set(rows.value.map(({ sheet }) => sheet.key));
    // Which sheet and which columns are meant must be sure before anything is written there.
    const doubts = doubtsAboutSheets(before, sheets);
    if (doubts.length > 0) return refused(...doubts);
    const changes = planRows(rows.value, layouts);
    const after = readTown(snapshotAfter(snapshot, changes));
    const headerRowOf = (sheet: string) => layoutOf(sheet, after.layouts)?.headerRow ?? 1;
    const cells = writtenCells(changes, snapshot, headerRowOf);
    const written = new Set(
      cells.map(({ sheet, row }) => `${layoutOf(sheet, after.layouts)?.key ?? ""} ${String(row)}`),
    );
    const isWritten: IsWritten = (place) =>
      place?.row !== undefined && written.has(`${place.sheet} ${String(place.row)}`);
    const come =
      after.town === undefined
        ? { value: {}, problems: [] }
        : comesTo(entry, { town: after.town, before: town, found: after.problems }, isWritten, now.day);
    const told = [...after.problems, ...come.problems].filter(({ where }) => isWritten(where));
    const refusing = newlyBlocking(told, before);
    if (refusing.length > 0) return refused(...refusing);
    const kept = keptBeside(cells, after.layouts, snapshot);
    const result: Entered = { ...come.value, rows: rowsWritten(cells, after.layouts, snapshot), cells, kept };
    const shown = result.rows.map(({ sheet, isNew, cells: said }) => ({ sheet, isNew, said }));
    return done({
      result,
      plan: () => ({ books: changes, journal: [] }),
      // Wherever the row comes to stand: a colleague may have added one meanwhile.
      confirms: [shown, come.value.absence?.days, come.value.booking?.verdict, come.value.payment],
      toldOnce: told,
    });
  },

  confirming: {
    tallyOf: ({ rows }) => ({ count: rows.length, total: noCents }),
    changed: () => blocking("entry.changed-since-preview", {}),
  },
};

/** Writes what a clerk enters, a row like one typed by hand; or says what would become of it. */
export const enterRow = runOf(saisir);
