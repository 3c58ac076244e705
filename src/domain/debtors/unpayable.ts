import { at } from "../../kernel/place";
import { blocking, childOnly, type Problem } from "../../kernel/problem";
import type { Child } from "../families";
import type { NoDebtors, ServiceDay } from "./debtors";

/** A unit that is due and that nobody can be asked to pay, as a problem of its child: its invoices wait, whoever pays. */
export function unpayableProblem(child: Child, { service, day }: ServiceDay, reason: NoDebtors): Problem {
  const unit = { child: child.code, service, day };
  const scope = childOnly(child.code);
  switch (reason.kind) {
    case "households-unclear": {
      const [first] = reason.rows;
      const facts = { ...unit, rows: rowNumbers(reason.rows), total: reason.total };
      return blocking("debtors.households-unclear", facts, first && at(first.place, "part"), scope);
    }
    case "third-part-defective":
      return blocking("debtors.third-part-defective", unit, reason.row.place, scope);
    case "payer-is-household": {
      const facts = { ...unit, family: reason.payer };
      return blocking("debtors.payer-is-household", facts, at(reason.row.place, "payerCode"), scope);
    }
    case "payer-twice": {
      const [first] = reason.rows;
      const facts = { ...unit, family: reason.payer, rows: rowNumbers(reason.rows) };
      return blocking("debtors.payer-twice", facts, first && at(first.place, "payerCode"), scope);
    }
    case "rest-twice": {
      const [first] = reason.rows;
      const facts = { ...unit, family: first?.familyCode ?? "", rows: rowNumbers(reason.rows) };
      return blocking("debtors.rest-twice", facts, first && at(first.place, "form"), scope);
    }
  }
}

const rowNumbers = (rows: readonly { readonly place: { readonly row: number } }[]): readonly number[] =>
  rows.map(({ place }) => place.row);
