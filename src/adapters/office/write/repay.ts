import { type Problem, type ProblemsOf, warning } from "../../../kernel/problem";
import { isRefusal } from "../errors";
import type { Session, WriteStep } from "../session";
import type { Debt } from "./debts";

/** One thing that is put back by itself: where Excel refuses it, all others are put back all the same. */
interface Repayment
  extends WriteStep, Pick<ProblemsOf<"excel">["excel.not-put-back"], "sheet" | "what" | "name"> {}

/**
 * Puts everything back: columns, then totals rows, then filters, which may hide what was written. Each in a batch of its
 * own, since Excel is known not to take back filters that it gave itself (OfficeDev/office-js issues 1226 and 3030). What
 * it refuses twice is given up and told: asked again, it would refuse again, and stop every run. Any other failure is
 * thrown on, and everything stays owed. `cutShort`: the write that owes it all was.
 */
export async function repay(
  session: Session,
  debts: readonly Debt[],
  { cutShort }: { readonly cutShort: boolean },
): Promise<readonly Problem[]> {
  const notices: Problem[] = [];
  for (const payment of debts.flatMap(paymentsOf)) {
    const isPaid = (await isTaken(session, payment)) || (await isTaken(session, payment));
    const { sheet, what, name } = payment;
    if (!isPaid) notices.push(warning("excel.not-put-back", { sheet, what, name, cutShort }));
  }
  return notices;
}

async function isTaken(session: Session, payment: Repayment): Promise<boolean> {
  try {
    await session.write([payment]);
    return true;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return false;
  }
}

function paymentsOf(debt: Debt): readonly Repayment[] {
  const { sheet } = debt;
  switch (debt.owed) {
    case "headers":
      return [
        {
          sheet,
          what: "headers",
          name: debt.headers.join(", "),
          queue: (batch) => {
            batch.range(sheet, debt.range).values = [debt.headers.map((header) => `'${header}`)];
          },
        },
      ];
    case "totals":
      return [
        {
          sheet,
          what: "totals",
          name: debt.table,
          queue: (batch) => {
            const table = batch.table(debt.table);
            table.showTotals = true;
            table.getTotalRowRange().formulas = [[...debt.formulas]];
          },
        },
      ];
    case "table-filter":
      return debt.columns.map(({ index, header, criteria }) => ({
        sheet,
        what: "filter",
        name: header,
        queue: (batch) => {
          batch.table(debt.table).columns.getItemAt(index).filter.apply(criteria);
        },
      }));
    case "sheet-filter": {
      const bare: Repayment = {
        sheet,
        what: "filter",
        name: "",
        queue: (batch) => {
          batch.sheet(sheet).autoFilter.apply(batch.range(sheet, debt.range));
        },
      };
      if (debt.columns.length === 0) return [bare];
      return debt.columns.map(({ index, header, criteria }) => ({
        sheet,
        what: "filter",
        name: header,
        queue: (batch) => {
          batch.sheet(sheet).autoFilter.apply(batch.range(sheet, debt.range), index, criteria);
        },
      }));
    }
  }
}
