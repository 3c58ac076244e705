import { blocking, type Problem } from "../../../kernel/problem";
import { cellAddress, contains, formatRange, type Range } from "../../../workbook/excel/addresses";
import { obstaclesTo, type SheetFacts as ObstacleFacts } from "../../../workbook/excel/judgement";
import { isErrorCell } from "../../../workbook/cells";
import { cellValue, isInDoubt } from "../read/cell-value";
import type { OfficeSheetFacts } from "./preflight";
import type { OfficePlan } from "./sheet-plan";

/** What forbids the changes to a sheet, before anything is written. */
export function problemsOf(
  plan: OfficePlan,
  facts: OfficeSheetFacts | undefined,
  isDate1904: boolean,
): readonly Problem[] {
  const sheet = plan.sheet.name;
  if (facts === undefined || hasChanged(plan, facts, isDate1904))
    return [blocking("excel.changed-meanwhile", { sheet })];
  if (facts.isProtected) return [blocking("excel.sheet-protected", { sheet })];
  const { merged } = facts;
  if (merged === undefined) return [blocking("excel.merges-unknown", { sheet })];
  return [
    ...(facts.filters.isUnreadable ? [blocking("excel.filter-unreadable", { sheet })] : []),
    ...facts.tables.flatMap(({ name, below }) =>
      below === undefined ? [] : [belowTotalsProblem(plan, name, below)],
    ),
    ...obstaclesTo(plan, {
      name: sheet,
      merges: merged,
      // Excel says of whole ranges only whether one formula fills some of their cells: one is told, of however many.
      arrays: facts.arrays.slice(0, 1),
      filledIn: (range) => filledIn(range, facts.filled),
      // Excel has formulas follow by itself.
      calledAs: () => undefined,
    }),
  ];
}

/**
 * A totals row is hidden while its table gets new bounds, and shown again. Whether that moves what stands below is said
 * nowhere (the declarations of `Excel.Table.showTotals` know only that the row is visible or not): nothing may stand there.
 */
function belowTotalsProblem({ sheet }: OfficePlan, table: string, below: Range): Problem {
  return blocking("excel.below-totals", {
    sheet: sheet.name,
    table,
    cell: cellAddress(below.top, below.left),
  });
}

/**
 * The positions of the changes hold for the sheet as it was read, and for no other. How far its used cells reach matters
 * where no table says it: elsewhere a formula beside a table that shows something or nothing may change that at any time.
 */
function hasChanged(plan: OfficePlan, facts: OfficeSheetFacts, isDate1904: boolean): boolean {
  const { sheet } = plan;
  const { used, tables } = facts;
  if (sheet.tables.length !== tables.length) return true;
  if (isPlain(plan) && !isSameRange(sheet.used, used)) return true;
  if (haveRowsMoved(plan, facts, isDate1904)) return true;
  return sheet.tables.some((known, index) => {
    const now = tables[index];
    return (
      now?.name !== known.name || now.totalsRows !== known.totalsRows || !isSameRange(now.range, known.range)
    );
  });
}

function isPlain({ sheet, areas }: OfficePlan): boolean {
  return sheet.tables.length === 0 || areas.some(({ table }) => table === undefined);
}

/** Sorted, or typed over, within the same bounds: what is meant for one row must not land on another. */
function haveRowsMoved(
  { sheet, witness }: OfficePlan,
  facts: OfficeSheetFacts,
  isDate1904: boolean,
): boolean {
  if (witness === undefined) return false;
  return facts.witness.some((cells, down) =>
    cells.some((formula, across) => {
      // What is calculated may change by itself, with the hour or with a sheet that nobody reads.
      if (typeof formula === "string" && formula.startsWith("=")) return false;
      const row = witness.top + down - 1;
      const column = witness.left + across - 1;
      const known = sheet.rows[row]?.[column] ?? null;
      return !asSaid(formula).some((value) => {
        // Nobody has asked Excel again which of the texts that look like errors are some: those that were stay so.
        const isError = isInDoubt(value) && isErrorCell(known);
        const now = cellValue(value, sheet.formats[row]?.[column] ?? "General", isDate1904, isError);
        return JSON.stringify(now) === JSON.stringify(known);
      });
    }),
  );
}

/** A text may come with the apostrophe that makes it one, or without (OfficeDev/office-js issue 6687). */
function asSaid(formula: unknown): readonly unknown[] {
  return typeof formula === "string" && formula.startsWith("'") ? [formula, formula.slice(1)] : [formula];
}

function isSameRange(left: Range | undefined, right: Range | undefined): boolean {
  if (left === undefined || right === undefined) return left === right;
  return formatRange(left) === formatRange(right);
}

function filledIn(range: Range, filled: OfficeSheetFacts["filled"]): ReturnType<ObstacleFacts["filledIn"]> {
  return filled.flatMap(({ top, left }) => (contains(range, top, left) ? [{ row: top, column: left }] : []));
}
