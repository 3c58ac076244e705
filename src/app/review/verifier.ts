import { runOf, type Deed, type DeedRequest, type ReadBooks } from "../deed/deed";
import { readingTown } from "../deed/open-town";
import type { ClockReading } from "../deed/clock";
import { emailDoubts } from "./email-doubts";
import { dueRequests } from "../requests/judged-requests";
import {
  accountsOf,
  countTypedRejects,
  doubtsAboutHouseholds,
  doubtsAboutMeals,
  doubtsAboutMenus,
  doubtsAboutTown,
  ledgerOf,
  mealsOfTown,
  periodsOfYear,
  schoolDaysOf,
  unbilledProblem,
  type Town,
} from "../../domain/books";
import { oddWeeksInARow } from "../../domain/debtors";
import { checkDebits } from "../../domain/direct-debit";
import { paymentsTwice } from "../../domain/ledger";
import type { Price } from "../../domain/tariffs";
import type { Family } from "../../domain/families";
import { deletedChildren, extrasOf, unitPrices } from "../../domain/invoicing";
import { day, earliest, latest, type Day, type DayRange } from "../../kernel/day";
import { done } from "../../kernel/outcome";
import { at } from "../../kernel/place";
import { information, warning, type Problem } from "../../kernel/problem";

/** How much was looked at. */
export interface Checked {
  readonly families: number;
  readonly children: number;
  /** Meals of the school year whose price was looked for. */
  readonly meals: number;
}

interface WorkbookRead extends ReadBooks {
  readonly town: Town | undefined;
  /** What the workbook does without. */
  readonly absent: readonly Problem[];
}

const verifier: Deed<DeedRequest, WorkbookRead, Checked> = {
  read: readingTown(({ town, layouts, absent, problems: found }) => ({
    read: { town, layouts, absent, found },
  })),
  compute: ({ now }, { town, found, absent }) => {
    const { counts, problems } = town === undefined ? noneChecked : checkTown(town, found, now);
    // The review is all that it writes.
    return done({ result: counts, plan: () => ({ books: [], journal: [] }) }, [...problems, ...absent]);
  },
};

/** Lists every anomaly of the workbook, and writes them to its sheet Anomalies. */
export const checkWorkbook = runOf(verifier);

const noneChecked = { counts: { families: 0, children: 0, meals: 0 }, problems: [] };

function waitingRequests(town: Town, found: readonly Problem[], today: Day): readonly Problem[] {
  const due = dueRequests(town, found, today);
  const [first] = due;
  if (first === undefined) return [];
  const { familyCode: family, place } = first.request;
  return [information("request.waiting", { requests: due.length, family }, at(place, "status"))];
}

/** Every row counts, whatever its date: what is wrong in it should be mended before it is needed. */
const endOfTime = day("9999-12-31");

/** Everything that would go wrong on some invoice of the school year. */
function checkTown(
  town: Town,
  found: readonly Problem[],
  now: ClockReading,
): { readonly counts: Checked; readonly problems: readonly Problem[] } {
  const meals = mealsOfTown(town, endOfTime);
  const { households } = meals;
  const range = schoolDaysOf(town, now.day);
  const ranges = rangesToLookAt(town, range, now);
  const unbilled: Problem[] = [];
  const byQuotient = new Map<Family, boolean>();
  let looked = 0;
  for (const { child, meals: ofChild } of meals.accounts) {
    const prices = unitPrices(child, meals.prices, meals.debtors.of(child));
    const told = new Set<string>();
    for (const service of ranges.flatMap((range) => ofChild.mealsIn(range))) {
      looked += service.due.length;
      const extraOn = extrasOf(service, ofChild, meals.extras);
      for (const date of service.due) {
        const unit = { service: service.service, day: date };
        const extra = extraOn(date);
        const priced = extra.ok ? prices.priceOf(unit, extra.extra) : extra;
        if (priced.ok) {
          for (const [household, { basis }] of priced.prices) {
            const family = households.families.get(household);
            if (family !== undefined) noteQuotient(byQuotient, family, basis.kind);
          }
          continue;
        }
        const { reason } = priced;
        const key = [unit.service, reason.kind, reason.reason.kind].join(" ");
        if (told.has(key)) continue;
        told.add(key);
        unbilled.push(unbilledProblem(child, { ...unit, reason }, town));
      }
    }
  }
  const { families, children } = town.households;
  return {
    counts: { families: families.size, children: children.size, meals: looked },
    problems: [
      ...doubtsAboutTown(town),
      ...doubtsAboutHouseholds(town, found),
      ...emailDoubts(town),
      ...deletedChildren(town.households, town.register.invoices, found),
      ...doubtsAboutMeals(meals),
      ...doubtsAboutMenus(town),
      ...waitingRequests(town, found, now.day),
      ...oddWeeksInARow(town.debtors.custodies, range),
      ...meals.accounts.flatMap(({ meals: ofChild }) => ofChild.problems),
      ...unbilled,
      ...withoutQuotient(byQuotient),
      ...doubtsAboutMoney(town, now),
    ],
  };
}

/** The school year; where the n-th unit of a period may cost more than the one before, period by period. */
function rangesToLookAt(town: Town, year: DayRange, now: ClockReading): readonly DayRange[] {
  if (town.surcharges.length === 0) return [year];
  return periodsOfYear(town, now.day).map(({ range }) => range);
}

/** Notes that a family's price asks for a quotient, and whether it ever lacked one. */
function noteQuotient(byQuotient: Map<Family, boolean>, family: Family, basis: Price["basis"]["kind"]): void {
  if (basis === "plain") return;
  const isMissing = basis === "highest-for-want-of-quotient";
  byQuotient.set(family, isMissing || byQuotient.get(family) === true);
}

/** One sentence with their number: it is a warning where it is rather the rule than the exception. */
function withoutQuotient(byQuotient: ReadonlyMap<Family, boolean>): readonly Problem[] {
  const missing = [...byQuotient].flatMap(([family, isMissing]) => (isMissing ? [family] : []));
  const [first] = missing;
  if (first === undefined) return [];
  const facts = { families: missing.length, family: first.code, among: byQuotient.size };
  const isTheRule = missing.length > 2 && missing.length * 2 > byQuotient.size;
  const tell = isTheRule ? warning : information;
  return [tell("tariff.highest-for-want", facts, at(first.place, "quotient"))];
}

/** What the commands about money would say today, a debit included, whether or not anybody owes anything. */
function doubtsAboutMoney(town: Town, now: ClockReading): readonly Problem[] {
  if (town.money === undefined) return [];
  const year = schoolDaysOf(town, now.day);
  // The workbook of a year gone by, or of the next one, is looked at as on its own nearest day.
  const today = latest(year.from, earliest(year.to, now.day));
  const written = accountsOf(town, town.money);
  const { accounts, problems } = countTypedRejects(written, today);
  const { mandates, familiesInDoubt } = accounts;
  const families = [...town.households.families.values()].filter(({ code }) => !familiesInDoubt.has(code));
  return [
    ...ledgerOf(written, endOfTime).problems,
    ...paymentsTwice(written.payments),
    ...problems,
    ...checkDebits({ creditor: town.debiting.creditor, families, mandates, lastDay: year.to }, today),
  ];
}
