import { runOf, type Deed, type DeedRequest, type Ended, type ReadBooks } from "../deed/deed";
import { locateProblems, refusedRun } from "../deed/locate-problems";
import { openTown } from "../deed/open-town";
import { comesTo, type ComesTo, type IsWritten } from "./comes-to";
import type { Entry } from "./entry";
import { layoutOf, planRows, rowsWritten, type RowWritten } from "./plan-rows";
import { rowsOfEntry } from "./rows-of-entry";
import type { Town } from "../../domain/books";
import { noCents } from "../../kernel/cents";
import { done, refused } from "../../kernel/outcome";
import { blocking, type Problem } from "../../kernel/problem";
import type { Era } from "../../workbook/codecs/era";
import { findEra } from "../../workbook/find-era";
import { findSheets } from "../../workbook/find-sheets";
import type { WorkbookSnapshot } from "../../workbook/port";
import { isAboutWholeSheet, isQuestion } from "../../workbook/questions";
import { readTown } from "../../workbook/read-town";
import { snapshotAfter } from "../../workbook/snapshot-after";
import { writtenCells, type WrittenCell } from "../../workbook/written-cells";

export interface EntryRequest extends DeedRequest {
  readonly entry: Entry;
}

/** What an entry writes, and what comes of it. */
export interface Entered extends ComesTo {
  readonly rows: readonly RowWritten[];
  /** For whoever takes it back. */
  readonly cells: readonly WrittenCell[];
}

interface EntryRead extends ReadBooks {
  readonly town: Town;
  readonly era: Era | undefined;
  readonly snapshot: WorkbookSnapshot;
}

const saisir: Deed<EntryRequest, EntryRead, Entered> = {
  read: async (_request, workbook): Promise<{ readonly read: EntryRead } | Ended> => {
    const opened = await openTown(workbook);
    if (!opened.ok) return { ended: refusedRun(opened.problems, undefined) };
    const { town, layouts, problems: found, snapshot } = opened.value;
    if (town === undefined) return { ended: { result: undefined, problems: locateProblems(found, layouts) } };
    const { find } = findSheets(snapshot);
    const era = findEra(town.calendar.schoolYear, find);
    return { read: { town, era, snapshot, layouts, found, isPart: true } };
  },

  compute: ({ entry, now }, { town, era, snapshot, layouts, found }) => {
    const rows = rowsOfEntry(entry, { town, era, today: now.day });
    if (!rows.ok) return rows;
    const sheets = new Set(rows.value.map(({ sheet }) => sheet.key));
    // Which sheet and which columns are meant must be sure before anything is written there.
    const doubts = found.filter(
      (problem) =>
        (isQuestion(problem) || isAboutWholeSheet(problem)) &&
        problem.where !== undefined &&
        sheets.has(problem.where.sheet),
    );
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
        : comesTo(entry, { town: after.town, found: after.problems }, isWritten, now.day);
    const told = [...after.problems, ...come.problems].filter(({ where }) => isWritten(where));
    const refusing = refusals(told, found);
    if (refusing.length > 0) return refused(...refusing);
    const result: Entered = { ...come.value, rows: rowsWritten(cells, after.layouts), cells };
    const shown = result.rows.map(({ row: _row, ...rest }) => rest);
    return done({
      result,
      plan: () => ({ books: changes, journal: [] }),
      // Wherever the row comes to stand: a colleague may have added one meanwhile.
      confirms: [shown, come.value.absence?.days, come.value.booking?.verdict, come.value.payment],
      toldOnce: told,
      // What was wrong before is not this entry's.
      isRetold: () => true,
    });
  },

  confirming: {
    tallyOf: ({ rows }) => ({ count: rows.length, total: noCents }),
    changed: () => blocking("entry.changed-since-preview", {}),
  },
};

/** Writes what a clerk enters, a row like one typed by hand; or says what would become of it. */
export const enterRow = runOf(saisir);

/** What keeps the rows from being written: what blocks them, and did not block them before. */
function refusals(told: readonly Problem[], before: readonly Problem[]): readonly Problem[] {
  const keyOf = ({ code, where }: Problem) => JSON.stringify([code, where]);
  const known = new Set(before.map(keyOf));
  return told.filter((problem) => problem.severity === "blocking" && !known.has(keyOf(problem)));
}
