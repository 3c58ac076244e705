import type { MoneyTown } from "../accounts/money-run";
import {
  ageingOf,
  chequeDepositSlip,
  isOpen,
  takingsOf,
  type DayTakings,
  type FamilyStatement,
  type InvoiceAccount,
  type Payment,
  type PeriodAmounts,
  type PeriodTotals,
  type Statement,
} from "../../domain/ledger";
import { noCents, sum } from "../../kernel/cents";
import { earliest, type Day } from "../../kernel/day";
import { groupBy } from "../../kernel/group";
import { foldLabel } from "../../kernel/label";
import { compareCodes } from "../../kernel/order";
import type { IssuedInvoice } from "../../domain/invoicing";
import type { Town } from "../../domain/books";
import { periodText } from "../../wording/days";
import { familyName } from "../../wording/invoice-lines";

/** How do things stand at the end of a day? */
export function statementOf({ town, money, ledger }: MoneyTown): Statement {
  const { on } = ledger;
  const periods = periodTotals(ledger.invoices, town);
  const takings = takingsUntil(on, money.payments);
  return {
    on,
    periods,
    total: addAmounts(periods),
    balances: ledger.totals,
    ageing: ageingOf(ledger.invoices, on),
    families: familyStatements(ledger.invoices, town, on),
    takings,
    sessions: town.periods.payDesk
      .filter(({ day }) => day <= on)
      .sort((left, right) => compareCodes(left.day, right.day))
      .map(({ day, hours }) => ({
        day,
        hours,
        takings: takings.find((ofDay) => ofDay.day === day),
        slip: chequeDepositSlip(money.payments, { from: day, to: day }),
      })),
  };
}

function periodTotals(accounts: readonly InvoiceAccount[], town: Town): readonly PeriodTotals[] {
  const issued = new Map(town.register.invoices.map((invoice) => [invoice.place.row, invoice]));
  const issuedAs = ({ receivable: { place } }: InvoiceAccount) =>
    place?.sheet === "invoices" ? issued.get(place.row) : undefined;
  const listed = new Map(town.periods.listed.map((period) => [foldLabel(period.key), period]));
  const byPeriod = groupBy(accounts, (account) => foldLabel(issuedAs(account)?.periodKey ?? ""));
  return [...byPeriod]
    .map(([folded, ofPeriod]) => {
      const key = ofPeriod[0] && issuedAs(ofPeriod[0])?.periodKey;
      const period = listed.get(folded);
      const amounts = ofPeriod.map((account) => amountsOf(account, issuedAs(account)));
      const label = period === undefined ? key : periodText(period);
      return {
        // What is not in the list (any more) is a month, and its key begins like its first day.
        from: period?.range.from ?? folded,
        totals: { key, label, invoices: ofPeriod.length, ...addAmounts(amounts) },
      };
    })
    .sort((left, right) => compareCodes(left.from, right.from))
    .map(({ totals }) => totals);
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

function addAmounts(parts: readonly PeriodAmounts[]): PeriodAmounts {
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

function familyStatements(
  accounts: readonly InvoiceAccount[],
  town: Town,
  on: Day,
): readonly FamilyStatement[] {
  const open = groupBy(accounts.filter(isOpen), ({ receivable }) => receivable.familyCode);
  return [...open]
    .sort(([left], [right]) => compareCodes(left, right))
    .map(([familyCode, invoices]) => {
      const family = town.households.families.get(familyCode);
      return {
        familyCode,
        name: family && familyName(family),
        invoices: invoices.sort((left, right) => compareCodes(left.receivable.dueOn, right.receivable.dueOn)),
        ageing: ageingOf(invoices, on),
      };
    });
}

function takingsUntil(on: Day, payments: readonly Payment[]): readonly DayTakings[] {
  return takingsOf(payments, { from: payments.map(({ date }) => date).reduce(earliest, on), to: on });
}
