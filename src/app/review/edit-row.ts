import { runOf, type Deed, type ReadBooks, type UnjournaledRequest } from "../deed/deed";
import { readingTown } from "../deed/open-town";
import { newlyBlocking } from "../entry/newly-blocking";
import type { CellToEdit } from "./look-at-row";
import { doubtsAboutMoves, type Town } from "../../domain/books";
import { done, refused } from "../../kernel/outcome";
import type { SheetKey } from "../../kernel/place";
import { blocking, type Problem } from "../../kernel/problem";
import type { Columns } from "../../workbook/declaration";
import { findEra } from "../../workbook/find-era";
import { findSheets } from "../../workbook/find-sheets";
import { SheetPlan } from "../../workbook/plan";
import type { WorkbookSnapshot } from "../../workbook/port";
import { readSettings } from "../../workbook/read-settings";
import { readTown } from "../../workbook/read-town";
import { settingsSheet, tableSheetOf } from "../../workbook/sheets";
import { snapshotAfter } from "../../workbook/snapshot-after";
import { readTypedCells, type TypedCells } from "../../workbook/typed-cells";
import { isStillSaid, writtenCells, type WrittenCell } from "../../workbook/written-cells";

interface EditRequest extends UnjournaledRequest {
  readonly sheet: SheetKey;
  readonly row: number;
  /** What its cells said when they were shown. */
  readonly shown: readonly Pick<CellToEdit, "column" | "value">[];
  /** Those that were changed, by field. */
  readonly typed: TypedCells;
}

/** The cells that say something else now. */
export interface RowEdited {
  readonly cells: readonly WrittenCell[];
}

interface WorkbookToEdit extends ReadBooks {
  /** `undefined` where too much is wrong. */
  readonly town: Town | undefined;
  readonly snapshot: WorkbookSnapshot;
  /** What was wrong before; whoever edits a row is told of that row alone. */
  readonly before: readonly Problem[];
}

const corriger: Deed<EditRequest, WorkbookToEdit, RowEdited> = {
  // Nothing else must be right: it may well be the row that keeps the town from being read.
  read: readingTown(({ town, layouts, problems: before, snapshot }) => ({
    read: { town, layouts, before, snapshot, found: [], isPart: true },
  })),

  compute: ({ sheet: key, row, shown, typed }, { town, layouts, before, snapshot }) => {
    const sheet = tableSheetOf(key);
    const layout = layouts.get(key);
    if (sheet === undefined || layout === undefined)
      return refused(blocking("entry.row-changed", { sheet: sheet?.name ?? "" }));
    const { name } = layout;
    const cellsShown = shown.map((cell) => ({ ...cell, sheet: name, row }));
    if (!isStillSaid(cellsShown, snapshot)) return refused(blocking("entry.row-changed", { sheet: name }));
    const { find } = findSheets(snapshot);
    const { schoolYear } = readSettings(find(settingsSheet)).settings;
    const { values, problems } = readTypedCells(sheet, typed, findEra(schoolYear, find), row);
    if (problems.length > 0) return refused(...problems);
    const blank = Object.fromEntries(Object.keys(typed).map((field) => [field, undefined]));
    const { changes } = new SheetPlan<Columns>(sheet, layout).fill([
      { row, values: { ...blank, ...values } },
    ]);
    const isHere = ({ where }: Problem) => where?.sheet === key && where.row === row;
    const after = readTown(snapshotAfter(snapshot, changes));
    const moves = town === undefined || after.town === undefined ? [] : doubtsAboutMoves(town, after.town);
    const told = [...after.problems, ...moves].filter(isHere);
    const refusing = newlyBlocking(told, before);
    if (refusing.length > 0) return refused(...refusing);
    const cells = writtenCells(changes, snapshot, () => layout.headerRow);
    return done({
      result: { cells },
      plan: () => ({ books: changes, journal: [] }),
      toldOnce: told,
    });
  },
};

/** Changes some cells of a row, as long as it says what was shown; refused with what cannot be read, or would block somebody. */
export const editRow = runOf(corriger);
