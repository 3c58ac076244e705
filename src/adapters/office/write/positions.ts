import type { Range } from "../../../workbook/excel/addresses";
import { bounds, rangeOf } from "../read/bounds";
import type { Batch, Session } from "../session";
import type { Anchor, OfficeSheetFacts } from "./preflight";
import type { OfficePlan } from "./sheet-plan";
import type { QueuedStep } from "./steps";

/** What stood where, sheet by sheet, when the changes were allowed. */
export interface Position {
  readonly sheet: string;
  readonly anchors: readonly Anchor[];
  readonly tables: readonly { readonly name: string; readonly range: Range }[];
}

export function positionOf(plan: OfficePlan, facts: OfficeSheetFacts, hidden: readonly string[]): Position {
  return {
    sheet: plan.sheet.name,
    // What is calculated may change by itself.
    anchors: facts.anchors.filter(({ formula }) => !(typeof formula === "string" && formula.startsWith("="))),
    // The bounds of a table whose totals row stays shown are not followed.
    tables: facts.tables.flatMap(({ name, range, totalsRows }) =>
      range.top === 0 || (totalsRows > 0 && !hidden.includes(name)) ? [] : [{ name, range }],
    ),
  };
}

/** About what the looks at one cell or one table add to a request. */
const lookWeights = { cell: 700, table: 3500 };

/**
 * Sees between two batches whether somebody else has inserted or removed rows or columns: nothing locks a workbook, and
 * the positions of what is still to be written would no longer hold. Each batch begins with questions that fail where a
 * table is no longer where it was, and all that comes after them with it; it ends with a look for the batch after it.
 */
export class Watch {
  private readonly ranges = new Map<string, Range>();

  constructor(private readonly positions: readonly Position[]) {
    for (const { name, range } of positions.flatMap(({ tables }) => tables)) this.ranges.set(name, range);
  }

  get weight(): number {
    const looks = this.positions.map(
      ({ anchors, tables }) => lookWeights.cell * anchors.length + lookWeights.table * tables.length,
    );
    return looks.reduce((sum, weight) => sum + weight, 0);
  }

  /**
   * Queues what fails unless each table still begins and ends where it did: `getIntersection` of ranges that have nothing
   * in common is an error (its `OrNullObject` twin is there for those who want none), and Excel stops at the first one.
   */
  guard(batch: Batch): void {
    for (const { sheet, tables } of this.positions) {
      for (const { name } of tables) {
        const range = this.ranges.get(name);
        if (range === undefined) continue;
        const now = batch.table(name).getRange();
        const { top, left, bottom, right } = range;
        for (const [part, place] of [
          [now.getRow(0), { top, left, bottom: top, right }],
          [now.getLastRow(), { top: bottom, left, bottom, right }],
          [now.getColumn(0), { top, left, bottom, right: left }],
        ] as const)
          part.getIntersection(batch.range(sheet, place)).load("rowIndex");
      }
    }
  }

  /** The sheet where something has moved, once a batch has failed; `undefined` where it failed for another reason. */
  async lookAgain(session: Session): Promise<string | undefined> {
    return (await session.ask((batch) => this.queue(batch, [])))();
  }

  /** Asks, at the end of a batch of these steps; the answer is the name of a sheet where something has moved. */
  queue(batch: Batch, steps: readonly QueuedStep[]): () => string | undefined {
    const wanted = new Map(this.ranges);
    for (const { moves } of steps) if (moves !== undefined) wanted.set(moves.table, moves.range);
    const asked = this.positions.map(({ sheet, anchors, tables }) => ({
      sheet,
      anchors: anchors.map(({ cell, formula }) => ({
        formula,
        now: batch.range(sheet, cell).load("formulas"),
      })),
      tables: tables.map(({ name }) => ({
        name,
        now: batch.workbook.tables.getItemOrNullObject(name).getRange().load(bounds),
      })),
    }));
    return () => {
      for (const [name, range] of wanted) this.ranges.set(name, range);
      return asked.find(
        ({ anchors, tables }) =>
          anchors.some(({ formula, now }) => now.formulas[0]?.[0] !== formula) ||
          tables.some(({ name, now }) => now.isNullObject || !isInPlace(wanted.get(name), rangeOf(now))),
      )?.sheet;
    };
  }
}

/** To the right Excel may stretch a table by itself (OfficeDev/office-js issue 2093); the ends of its header row tell the rest. */
function isInPlace(wanted: Range | undefined, now: Range): boolean {
  return wanted?.top === now.top && wanted.left === now.left && wanted.bottom === now.bottom;
}
