import { done, type Outcome } from "../../../kernel/outcome";
import type { Problem } from "../../../kernel/problem";
import { isMakeshift } from "../create/names";
import { isSameName } from "../known";
import { bounds, rangeOf } from "../read/bounds";
import type { Session } from "../session";
import type { Debt } from "./debts";
import { dressUp, type Garment, undressedNotices } from "./dress-up";
import { unlessRefused } from "./filters";
import { repay } from "./repay";
import { type QueuedStep, step } from "./steps";

/** What a write that was interrupted still has to do. */
export interface Owed {
  readonly debts: readonly Debt[];
  readonly dress: readonly Garment[];
}

export const nothingOwed: Owed = { debts: [], dress: [] };

/**
 * Tidies up after a write that was interrupted: deletes the sheets it was making, dresses the sheets that it made, and
 * pays its debts as far as tables and sheets are still there. Gives what there is to tell of it.
 */
export async function settle(
  session: Session,
  { debts, dress }: Owed,
  payloadLimit: number,
): Promise<Outcome<readonly Problem[]>> {
  const asked = await session.ask(({ workbook }) => ({
    sheets: workbook.worksheets.load("items/name"),
    tables: workbook.tables.load("items/name"),
    ranges: debts.map((debt) =>
      debt.owed === "headers"
        ? workbook.tables.getItemOrNullObject(debt.table).getRange().load(bounds)
        : undefined,
    ),
  }));
  const sheetNames = asked.sheets.items.map(({ name }) => name);
  const tableNames = asked.tables.items.map(({ name }) => name);
  const payable = debts.filter((debt, index) => {
    if (debt.owed === "sheet-filter") return sheetNames.some((name) => isSameName(name, debt.sheet));
    if (!tableNames.includes(debt.table)) return false;
    const range = asked.ranges[index];
    // Headers are owed only by a table that was widened.
    return range === undefined || rangeOf(range).right >= (debt.owed === "headers" ? debt.range.right : 0);
  });
  // One by one: what Excel will not take back is given up, and nothing else with it.
  for (const one of removalSteps(sheetNames)) await unlessRefused(() => session.write([one]));
  // A sheet that the run did not come to is not there to be dressed.
  const there = dress.filter(({ sheet }) => sheetNames.some((name) => isSameName(name, sheet)));
  const undressed = await dressUp(session, there, payloadLimit);
  const notPutBack = await repay(session, payable, { cutShort: true });
  return done([...notPutBack, ...undressedNotices(undressed, { cutShort: true })]);
}

/** Sheets in the making that an interrupted run left. */
export function removalSteps(sheetNames: readonly string[]): readonly QueuedStep[] {
  return sheetNames.filter(isMakeshift).map((name) =>
    step((batch) => {
      batch.sheet(name).delete();
    }),
  );
}
