import { type Problem, warning } from "../../../kernel/problem";
import { isRefusal } from "../errors";
import type { Session, WriteStep } from "../session";
import type { Debt } from "./debts";

/** One thing that is put back by itself: where Excel refuses it, all others are put back all the same. */
interface Payment extends WriteStep {
  /** What the clerk is told when it cannot be put back. */
  readonly notice: () => Problem;
}

/**
 * Puts everything back: columns, then totals rows, then filters, which may hide what was written. Each in a batch of its
 * own, since Excel is known not to take back filters that it gave itself (OfficeDev/office-js issues 1226 and 3030). What
 * it refuses twice is given up and told: asked again, it would refuse again, and stop every run. Any other failure is
 * thrown on, and everything stays owed.
 */
export async function repay(session: Session, debts: readonly Debt[]): Promise<readonly Problem[]> {
  const notices: Problem[] = [];
  for (const payment of debts.flatMap(paymentsOf)) {
    const isPaid = (await isTaken(session, payment)) || (await isTaken(session, payment));
    if (!isPaid) notices.push(payment.notice());
  }
  return notices;
}

async function isTaken(session: Session, payment: Payment): Promise<boolean> {
  try {
    await session.write([payment]);
    return true;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return false;
  }
}

function paymentsOf(debt: Debt): readonly Payment[] {
  const { sheet } = debt;
  switch (debt.owed) {
    case "headers":
      return [
        {
          queue: (batch) => {
            batch.range(sheet, debt.range).values = [debt.headers.map((header) => `'${header}`)];
          },
          notice: () =>
            warning("excel.not-put-back", { sheet, what: "headers", name: debt.headers.join(", ") }),
        },
      ];
    case "totals":
      return [
        {
          queue: (batch) => {
            const table = batch.table(debt.table);
            table.showTotals = true;
            table.getTotalRowRange().formulas = [[...debt.formulas]];
          },
          notice: () => warning("excel.not-put-back", { sheet, what: "totals", name: debt.table }),
        },
      ];
    case "table-filter":
      return debt.columns.map(({ index, header, criteria }) => ({
        queue: (batch) => {
          batch.table(debt.table).columns.getItemAt(index).filter.apply(criteria);
        },
        notice: () => warning("excel.not-put-back", { sheet, what: "filter", name: header }),
      }));
    case "sheet-filter": {
      const bare: Payment = {
        queue: (batch) => {
          batch.sheet(sheet).autoFilter.apply(batch.range(sheet, debt.range));
        },
        notice: () => warning("excel.not-put-back", { sheet, what: "filter", name: "" }),
      };
      if (debt.columns.length === 0) return [bare];
      return debt.columns.map(({ index, header, criteria }) => ({
        queue: (batch) => {
          batch.sheet(sheet).autoFilter.apply(batch.range(sheet, debt.range), index, criteria);
        },
        notice: () => warning("excel.not-put-back", { sheet, what: "filter", name: header }),
      }));
    }
  }
}
