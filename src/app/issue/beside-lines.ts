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
import { findPeriod } from "../../domain/invoicing";
import type { Ledger } from "../../domain/ledger";
import { absencesToTell } from "../../domain/meals";
import { latest, type Day } from "../../kernel/day";

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
  const since = town.register.invoices.reduce<Day | undefined>(
    (last, invoice) =>
      invoice.issuedOn >= issuedOn
        ? last
        : last === undefined
          ? invoice.issuedOn
          : latest(last, invoice.issuedOn),
    undefined,
  );
  return (invoice) => {
    const { child, family } = invoice;
    const period = findPeriod(invoice.periodKey, town.periods);
    const told = absencesToTell(
      mealsOf.get(child.code)?.absences ?? [],
      { period: period.ok ? period.value.range : undefined, since, issuedOn },
      isHouseholdOn(child, family, meals),
    );
    return { standing: standingOf?.(invoice), absences: told };
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
