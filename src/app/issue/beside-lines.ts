import type { BesideLines, InvoiceAskedAbout } from "./printed-invoice";
import {
  accountsOf,
  ledgerOf,
  mealsOfTown,
  standingsOf,
  type AccountsToCome,
  type Town,
  type TownMeals,
} from "../../domain/books";
import type { Child, Family } from "../../domain/families";
import { findPeriod, issuedBefore } from "../../domain/invoicing";
import type { Ledger } from "../../domain/ledger";
import { absencesToTell, type TellingAbsences } from "../../domain/meals";
import { latest, type Day } from "../../kernel/day";
import { remember } from "../../kernel/remember";

/** What is known of the town on the day of issue. */
export interface KnownOnIssue {
  readonly issuedOn: Day;
  readonly meals: TownMeals;
  readonly money: { readonly accounts: AccountsToCome; readonly ledger: Ledger } | undefined;
}

/** The same, from the workbook as it is now, for invoices that were issued on a day of the past. */
export function knownOn(issuedOn: Day, town: Town): KnownOnIssue {
  const accounts = town.money && accountsOf(town, town.money);
  return {
    issuedOn,
    meals: mealsOfTown(town, issuedOn),
    money: accounts && { accounts, ledger: ledgerOf(accounts, issuedOn) },
  };
}

export function besideLinesOf(
  town: Town,
  { issuedOn, meals, money }: KnownOnIssue,
): (invoice: InvoiceAskedAbout) => BesideLines {
  const standingOf = money && standingsOf(money.accounts, money.ledger);
  const mealsOf = new Map(meals.accounts.map((account) => [account.child.code, account.meals]));
  const { register, periods } = town;
  const before = register.invoices.map((invoice) => invoice.issuedOn).filter((day) => day < issuedOn);
  const since = before.length === 0 ? undefined : before.reduce(latest);
  const tellingOf = remember((periodKey: string): { readonly telling: TellingAbsences | undefined } => {
    const period = findPeriod(periodKey, periods);
    if (!period.ok) return { telling: undefined };
    const earlier = issuedBefore(period.value, periods, register.invoices).map(({ range }) => range);
    return { telling: { period: period.value.range, earlier, since, issuedOn } };
  });
  return (invoice) => {
    const { child, family } = invoice;
    const { telling } = tellingOf(invoice.periodKey);
    const absences = mealsOf.get(child.code)?.absences ?? [];
    return {
      standing: standingOf?.(invoice),
      absences:
        telling === undefined || absences.length === 0
          ? []
          : absencesToTell(absences, telling, isHouseholdOn(child, family, meals)),
    };
  };
}

/** Who only pays is told nothing of why a child was away. */
function isHouseholdOn(child: Child, { code }: Family, { debtors }: TownMeals): (day: Day) => boolean {
  const ofChild = debtors.of(child);
  if (ofChild === undefined) return () => code === child.familyCode;
  return (day) => {
    const households = ofChild.householdsOn(day);
    return households.ok && households.shares.some((share) => share.code === code);
  };
}
