import { noCents, sum, type Cents } from "../../kernel/cents";
import { groupBy } from "../../kernel/group";
import { repeatedUnits, type IssuedInvoice, type IssuedLine } from "../invoicing";
import type { InvoiceAccount, PeriodAmounts } from "../ledger";
import { isMeal } from "../services";
import type { Town } from "./town";

/** What a child was billed for a period, whoever pays for it: each meal counts once. */
export interface ChildPeriod {
  /** `undefined` for the balances of last year's workbook, which name neither. */
  readonly periodKey: string | undefined;
  readonly childCode: string | undefined;
  readonly accounts: readonly InvoiceAccount[];
  readonly amounts: PeriodAmounts;
  /** What the meals of the period cost, all debtors together. */
  readonly mealAmount: Cents;
}

/** The invoices of a ledger, by period and child, in their order. */
export function childPeriods(accounts: readonly InvoiceAccount[], town: Town): readonly ChildPeriod[] {
  const issued = new Map(town.register.invoices.map((invoice) => [invoice.place.row, invoice]));
  const issuedAs = ({ receivable: { place } }: InvoiceAccount) =>
    place?.sheet === "invoices" ? issued.get(place.row) : undefined;
  const mealsOf = mealLines(town);
  const groups = groupBy(accounts, (account) => {
    const invoice = issuedAs(account);
    return invoice === undefined ? "" : `${invoice.periodKey}\n${invoice.childCode}`;
  });
  return [...groups.values()].map((ofChild) => {
    const invoice = ofChild[0] && issuedAs(ofChild[0]);
    const meals =
      invoice === undefined ? [] : ofChild.flatMap(({ receivable }) => mealsOf.get(receivable.number) ?? []);
    // Debtors who share a meal each have it on their invoice. Nothing is shared where no line says so.
    const isShared = meals.some(({ sharing }) => sharing !== undefined);
    const amounts = addAmounts(ofChild.map((account) => amountsOf(account, issuedAs(account))));
    return {
      periodKey: invoice?.periodKey,
      childCode: invoice?.childCode,
      accounts: ofChild,
      amounts: { ...amounts, meals: amounts.meals - (isShared ? repeatedUnits(meals) : 0) },
      mealAmount: sum(meals.map(({ amount }) => amount)),
    };
  });
}

type MealLine = IssuedLine & { readonly service: string };

/** The meals of its own period that each invoice bills, by its number. */
function mealLines({ register, services }: Town): ReadonlyMap<string, readonly MealLine[]> {
  const isOfMeals = (line: IssuedLine): line is MealLine =>
    line.origin === "period" && line.service !== undefined && isMeal(services, line.service);
  return groupBy(register.lines.filter(isOfMeals), ({ invoice }) => invoice);
}

function amountsOf(account: InvoiceAccount, invoice: IssuedInvoice | undefined): PeriodAmounts {
  const { receivable, paid, credited, remaining: due } = account;
  return {
    meals: invoice?.meals ?? 0,
    invoiced: invoice?.periodAmount ?? receivable.total,
    adjustments: invoice?.otherAmount ?? noCents,
    total: receivable.total,
    paid,
    credited,
    due,
    onItsWay: account.pendingDebit === undefined ? noCents : due,
  };
}

export function addAmounts(parts: readonly PeriodAmounts[]): PeriodAmounts {
  const added = (field: Exclude<keyof PeriodAmounts, "meals">) => sum(parts.map((part) => part[field]));
  return {
    meals: parts.reduce((meals, part) => meals + part.meals, 0),
    invoiced: added("invoiced"),
    adjustments: added("adjustments"),
    total: added("total"),
    paid: added("paid"),
    credited: added("credited"),
    due: added("due"),
    onItsWay: added("onItsWay"),
  };
}
