import type { Problem } from "../../../kernel/problem";
import { blocking } from "../../../kernel/problem";
import { contains } from "../../../workbook/excel/addresses";
import { obstaclesTo, planSheet, type SheetChange } from "../../../workbook/excel/judgement";
import { readLayout } from "../sheet/layout";
import type { ScannedSheet } from "../sheet/scanned-sheet";
import { SheetText } from "../sheet/sheet-text";
import type { SheetTable } from "../sheet/tables";
import type { StyleFitter } from "../styles/fit";
import { applyEdits, attribute, isTrue } from "../xml/elements";
import type { Engine } from "../zip/engine";
import { spellingOf } from "./cell-xml";
import { headerTexts } from "./header-texts";
import { fillArea } from "./fill-area";
import { followingEdits } from "./follow-cells";
import { rewriteFormulas, totalsFollower } from "./follow-totals";
import { hyperlinkEdits } from "./hyperlinks";
import { LooksAbove } from "./looks";
import { type Move, movesOf } from "./moves";
import { placeCells } from "./place-cells";
import type { AreaPlan, CellsPlan } from "./placed";
import { RowHeights } from "./row-height";
import { expandSharedFormulas } from "./shared-formulas";
import { dimensionEdits, filterChange, newValidations, widthEdits } from "./sheet-edits";
import { factsOf } from "./sheet-facts";
import { resizedTable } from "./table-part";
import type { FindSource } from "../../../workbook/excel/drop-down-lists";
import { validationEdits } from "./validations";
import { writeRows } from "./write-rows";

export interface SheetToPatch {
  readonly name: string;
  readonly path: string;
  readonly scanned: ScannedSheet;
  readonly tables: readonly SheetTable[];
  readonly isDate1904: boolean;
  readonly fileName: string;
  /** The content of the `<si>` of a shared string. */
  readonly sharedText: (index: number) => string | undefined;
  /** Does a formula of the workbook call the column of a table by this name? */
  readonly isCalled: (column: string) => boolean;
}

export interface PatchedSheet {
  readonly content: Uint8Array;
  /** Table parts that change, by path. */
  readonly tables: ReadonlyMap<string, string>;
  /** Cells that went elsewhere: what other parts say of them must follow. */
  readonly moves: readonly Move[];
  readonly removedFormula: boolean;
  readonly addedFormula: boolean;
  /** The filter of a plain range that grew: the defined name that mirrors it must follow. */
  readonly filter: { readonly from: string; readonly to: string } | undefined;
}

/** One sheet with its changes carried out, or the problems that forbid them. Nothing outside the returned texts changes. */
export function patchSheet(
  target: SheetToPatch,
  changes: readonly SheetChange[],
  validations: readonly string[],
  fitter: StyleFitter,
  findSource: FindSource,
  engine: Engine,
): PatchedSheet | readonly Problem[] {
  const broken = [blocking("file.broken-part", { file: target.fileName, part: target.path })];
  const original = SheetText.of(target.scanned, engine);
  if (original === undefined) return broken;
  const asked = planSheet(changes, target.tables);
  const plan: CellsPlan = { cells: placeCells(changes), areas: asked.areas };
  if (!original.areSound(touchedRows(plan))) return broken;
  const facts = factsOf(original, target.name, target.tables, target.isCalled);
  const problems = obstaclesTo(asked, facts);
  if (problems.length > 0) return problems;
  const expanded = expandSharedFormulas(original, (row, column) => isTouched(plan, row, column));
  const moves = movesOf(plan.areas);
  const follow = totalsFollower(target.name, moves);
  const sheet = follow === undefined ? expanded : rewriteFormulas(expanded, follow);
  const gone = new Map<number, ReadonlySet<number>>();
  for (const area of plan.areas)
    for (const [row, columns] of fillArea(sheet, target.name, area, plan.cells, follow))
      gone.set(row, columns);
  const looks = new LooksAbove(sheet, headerFinder(target.tables, plan.areas), new Set(gone.keys()));
  const heights = new RowHeights(sheet);
  const shown = hiddenNewRows(sheet, plan.areas);
  const spelling = spellingOf(sheet.layout.prefix, target.isDate1904);
  const filter = filterChange(sheet, plan.areas);
  // Stretched lists first, then new ones: both change the same element when columns and rows are added at once.
  const stretched = applyEdits(sheet.text, [
    ...dimensionEdits(sheet, plan),
    ...widthEdits(sheet, plan.areas),
    ...(filter === undefined ? [] : [filter.edit]),
    ...followingEdits(sheet, plan.areas, moves, follow),
    ...hyperlinkEdits(sheet, plan.cells, moves),
  ]);
  const headersOf = (table: SheetTable, { newHeaders }: AreaPlan) => {
    const known = headerTexts(sheet, table, target.sharedText);
    return table.columns.map((_, index) => newHeaders.get(table.range.left + index) ?? known[index]);
  };
  const added = [...validations, ...newValidations(plan.areas, findSource)];
  const frame = added.length === 0 ? stretched : withValidations(stretched, added);
  const patch = sheet.patch(frame);
  const rows = { cells: plan.cells, gone, shown, looks, heights };
  const formulas = writeRows(sheet, rows, fitter, spelling, (row, text) => {
    patch.replace(row, text);
  });
  return {
    content: patch.finish(),
    tables: new Map(
      plan.areas.flatMap((area) =>
        area.table === undefined || !changesTable(area)
          ? []
          : [
              [
                area.table.path,
                resizedTable(area.table, area, target.name, headersOf(area.table, area), follow),
              ],
            ],
      ),
    ),
    moves,
    ...formulas,
    filter,
  };
}

function withValidations(frame: string, added: readonly string[]): string {
  const layout = readLayout(frame);
  if (layout === undefined) throw new Error("A sheet that was patched cannot be read.");
  return applyEdits(frame, validationEdits(frame, layout, added));
}

function changesTable({ before, after, newHeaders }: AreaPlan): boolean {
  return before.bottom !== after.bottom || before.right !== after.right || newHeaders.size > 0;
}

function touchedRows({ cells, areas }: CellsPlan): Iterable<number> {
  const rows = new Set(cells.keys());
  for (const row of cells.keys()) rows.add(row - 1);
  for (const { before, after } of areas) {
    for (
      let row = Math.min(before.bottom, after.bottom);
      row <= Math.max(before.bottom, after.bottom) + 1;
      row += 1
    ) {
      rows.add(row);
    }
    if (after.right > before.right) for (let row = before.top; row <= after.bottom; row += 1) rows.add(row);
  }
  return rows;
}

function isTouched({ cells, areas }: CellsPlan, row: number, column: number): boolean {
  if (cells.get(row)?.[column] !== undefined) return true;
  const isTotal = ({ table, before, after }: AreaPlan) =>
    (table?.totalsRows ?? 0) > 0 &&
    before.bottom !== after.bottom &&
    row === before.bottom + 1 &&
    contains(table?.range ?? before, row, column);
  return areas.some(isTotal);
}

function headerFinder(tables: readonly SheetTable[], areas: readonly AreaPlan[]) {
  const headers = [...tables.map(({ range }) => range), ...areas.map(({ after }) => after)];
  return (row: number, column: number): number =>
    headers
      .filter(({ top, left, right }) => top < row && column >= left && column <= right)
      .reduce((lowest, { top }) => Math.max(lowest, top), 1);
}

/** Rows under a table may be hidden while they are blank; the rows that are appended to it are for reading. */
function hiddenNewRows(sheet: SheetText, areas: readonly AreaPlan[]): ReadonlySet<number> {
  const hidden = new Set<number>();
  for (const { before, after } of areas) {
    for (const row of sheet.rowsBetween(before.bottom + 1, after.bottom))
      if (isTrue(attribute(sheet.rowTag(row) ?? "", "hidden"))) hidden.add(row);
  }
  return hidden;
}
