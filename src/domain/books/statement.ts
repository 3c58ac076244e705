import { noCents, sum } from "../../kernel/cents";
import { earliest, type Day } from "../../kernel/day";
import { groupBy } from "../../kernel/group";
import { compareLabels } from "../../kernel/label";
import { compareCodes } from "../../kernel/order";
import { inNameOrder, type Family } from "../families";
import { repeatedUnits, type IssuedInvoice, type IssuedLine, type Period } from "../invoicing";
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
  type PeriodAmounts,
  type PeriodTotals,
  type Statement,
} from "../ledger";
import { isMeal } from "../services";
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
): Statement {
  const { on } = ledger;
  const periods = periodTotals(ledger.invoices, town, called);
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

function periodTotals(
  accounts: readonly InvoiceAccount[],
  town: Town,
  called: Called,
): readonly PeriodTotals[] {
  const { register, periods } = town;
  const twice = mealsOnSeveralInvoices(town);
  const issued = new Map(register.invoices.map((invoice) => [invoice.place.row, invoice]));
  const issuedAs = ({ receivable: { place } }: InvoiceAccount) =>
    place?.sheet === "invoices" ? issued.get(place.row) : undefined;
  const byPeriod = groupBy(accounts, (account) => issuedAs(account)?.periodKey);
  return [...byPeriod]
    .map(([key, ofPeriod]) => {
      const period = key === undefined ? undefined : periods.byKey.get(key);
      const amounts = addAmounts(ofPeriod.map((account) => amountsOf(account, issuedAs(account))));
      const meals = amounts.meals - ((key === undefined ? undefined : twice.get(key)) ?? 0);
      const label = period === undefined ? key : called.period(period);
      return {
        // What is not in the list (any more) is a month, and its key begins like its first day.
        from: period?.range.from ?? key ?? "",
        totals: { key, label, invoices: ofPeriod.length, ...amounts, meals },
      };
    })
    .sort((left, right) => compareLabels(left.from, right.from))
    .map(({ totals }) => totals);
}

/** How many meals of each period stand on more than one invoice? Nothing is shared where no line says so. */
function mealsOnSeveralInvoices({ register, services }: Town): ReadonlyMap<string, number> {
  const childOf = ({ periodKey, childCode }: IssuedLine) => `${periodKey}\n${childCode}`;
  const ofPeriods = register.lines.filter(({ origin }) => origin === "period");
  const shared = new Set(ofPeriods.filter(({ sharing }) => sharing !== undefined).map(childOf));
  if (shared.size === 0) return new Map();
  const meals = ofPeriods.flatMap((line) => {
    const { service } = line;
    return service !== undefined && shared.has(childOf(line)) && isMeal(services, service)
      ? [{ ...line, service }]
      : [];
  });
  return new Map(
    [...groupBy(meals, ({ periodKey }) => periodKey)].map(([key, lines]) => [key, repeatedUnits(lines)]),
  );
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
