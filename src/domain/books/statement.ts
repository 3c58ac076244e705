import { earliest, type Day } from "../../kernel/day";
import { groupBy } from "../../kernel/group";
import { compareLabels } from "../../kernel/label";
import { compareCodes } from "../../kernel/order";
import { inNameOrder, type Family } from "../families";
import type { Period } from "../invoicing";
import {
  ageingOf,
  chequeDepositSlip,
  isOpen,
  takingsOf,
  type DayTakings,
  type FamilyStatement,
  type InvoiceAccount,
  type Ledger,
  type Payment,
  type PeriodTotals,
  type Statement,
} from "../ledger";
import { addAmounts, childPeriods, type ChildPeriod } from "./child-periods";
import type { Town } from "./town";

/** What a statement calls those it speaks of. */
interface Called {
  readonly period: (period: Period) => string;
  readonly family: (family: Family) => string;
}

/** How do things stand at the end of the day of a ledger? */
export function statementOf(
  town: Town,
  payments: readonly Payment[],
  ledger: Ledger,
  called: Called,
  parts = childPeriods(ledger.invoices, town),
): Statement {
  const { on } = ledger;
  const periods = periodTotals(parts, town, called);
  const takings = takingsUntil(on, payments);
  return {
    on,
    periods,
    total: addAmounts(periods),
    balances: ledger.totals,
    ageing: ageingOf(ledger.invoices, on),
    families: familyStatements(ledger.invoices, town, on, called),
    takings,
    sessions: town.periods.payDesk
      .filter(({ day }) => day <= on)
      .sort((left, right) => compareCodes(left.day, right.day))
      .map(({ day, hours }) => ({
        day,
        hours,
        takings: takings.find((ofDay) => ofDay.day === day),
        slip: chequeDepositSlip(payments, { from: day, to: day }),
      })),
  };
}

function periodTotals(parts: readonly ChildPeriod[], town: Town, called: Called): readonly PeriodTotals[] {
  const byPeriod = groupBy(parts, ({ periodKey }) => periodKey);
  return [...byPeriod]
    .map(([key, ofPeriod]) => {
      const period = key === undefined ? undefined : town.periods.byKey.get(key);
      const amounts = addAmounts(ofPeriod.map((part) => part.amounts));
      const invoices = ofPeriod.reduce((count, part) => count + part.accounts.length, 0);
      const label = period === undefined ? key : called.period(period);
      return {
        // What is not in the list (any more) is a month, and its key begins like its first day.
        from: period?.range.from ?? key ?? "",
        totals: { key, label, invoices, ...amounts },
      };
    })
    .sort((left, right) => compareLabels(left.from, right.from))
    .map(({ totals }) => totals);
}

function familyStatements(
  accounts: readonly InvoiceAccount[],
  { households }: Town,
  on: Day,
  called: Called,
): readonly FamilyStatement[] {
  const open = groupBy(accounts.filter(isOpen), ({ receivable }) => receivable.familyCode);
  const { families } = households;
  const ofFamilies = [...open].map(([familyCode, invoices]) => ({ familyCode, invoices }));
  return inNameOrder(ofFamilies, families).map(({ familyCode, invoices }) => {
    const family = families.get(familyCode);
    return {
      familyCode,
      name: family && called.family(family),
      invoices: invoices.sort((left, right) => compareCodes(left.receivable.dueOn, right.receivable.dueOn)),
      ageing: ageingOf(invoices, on),
    };
  });
}

function takingsUntil(on: Day, payments: readonly Payment[]): readonly DayTakings[] {
  return takingsOf(payments, { from: payments.map(({ date }) => date).reduce(earliest, on), to: on });
}
