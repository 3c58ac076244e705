import { readMoneyTown, type MoneyRequest, type MoneyTown } from "./money-run";
import { planMoney, type MoneyAct } from "./plan-money";
import type { Deed, DeedRequest, Worked } from "../deed/deed";
import { after, bearsOnBalances, ledgerOf } from "../../domain/books";
import type { Day } from "../../kernel/day";
import { done, type Outcome } from "../../kernel/outcome";
import type { PageDeclaration } from "../../workbook/declaration";

/** A deed about money: what it looks at, and what it does. All that every one of them does around it is done here. */
export interface MoneyDeed<Q extends DeedRequest, R> extends Pick<Deed<Q, MoneyTown, R>, "confirming"> {
  readonly asks: (request: Q) => MoneyRequest;
  /** The sheets to print that it compares. */
  readonly pages?: readonly PageDeclaration[];
  readonly compute: (request: Q, books: MoneyTown) => Outcome<MoneyWorked<R>>;
}

export interface MoneyWorked<R> extends Omit<Worked<R>, "plan"> {
  /** `undefined` where it does nothing of its own. */
  readonly act: () => (MoneyAct & { readonly accountsOn?: Day }) | undefined;
}

/** The town with its accounts, then the deed; typed rejects are followed up and told, and the register is brought up to date. */
export function onMoney<Q extends DeedRequest, R>({
  asks,
  pages,
  compute,
  ...deed
}: MoneyDeed<Q, R>): Deed<Q, MoneyTown, R> {
  return {
    ...deed,
    read: (request, workbook) => readMoneyTown(asks(request), workbook, pages),
    compute: (request, books) => {
      const worked = compute(request, books);
      if (!worked.ok) return worked;
      const { act, ...others } = worked.value;
      const plan = () => planAct(act(), books);
      return done({ toldOnce: books.rejects.problems, ...others, plan }, worked.problems);
    },
  };
}

function planAct(act: ReturnType<MoneyWorked<never>["act"]>, books: MoneyTown) {
  const { layouts, town, money, rejects } = books;
  const { changes = {}, accountsOn = books.ledger.on } = act ?? {};
  const ledger = bearsOnBalances(changes) ? ledgerOf(after(money, changes), accountsOn) : books.ledger;
  return planMoney(act, { layouts, town, typed: rejects.changes, ledger });
}
