import { runOf, type Deed, type DeedRequest, type ReadBooks } from "../deed/deed";
import { refusedRun } from "../deed/locate-problems";
import { openTown } from "../deed/open-town";
import type { ClockReading } from "../deed/run";
import { emailsWithoutAt } from "./email-doubts";
import {
  accountsOf,
  countTypedRejects,
  doubtsAboutHouseholds,
  doubtsAboutMeals,
  doubtsAboutTown,
  ledgerOf,
  mealsOfTown,
  schoolDaysOf,
  type Town,
} from "../../domain/books";
import { checkDebits } from "../../domain/direct-debit";
import { unpricedProblem, type Price } from "../../domain/tariffs";
import type { Family } from "../../domain/families";
import { deletedChildren } from "../../domain/invoicing";
import { day, earliest, latest } from "../../kernel/day";
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
  read: async (_request, workbook) => {
    const opened = await openTown(workbook);
    if (!opened.ok) return { ended: refusedRun(opened.problems, undefined) };
    const { town, layouts, absent, problems: found } = opened.value;
    return { read: { town, layouts, absent, found } };
  },
  compute: ({ now }, { town, found, absent }) => {
    const { counts, problems } = town === undefined ? noneChecked : checkTown(town, found, now);
    // The review is all that it writes.
    return done({ result: counts, plan: () => ({ books: [], journal: [] }) }, [...problems, ...absent]);
  },
};

/** Lists every anomaly of the workbook, and writes them to its sheet Anomalies. */
export const checkWorkbook = runOf(verifier);

const noneChecked = { counts: { families: 0, children: 0, meals: 0 }, problems: [] };

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
  const services = town.grid.tariffs.map(({ service }) => service);
  const range = schoolDaysOf(town, now.day);
  const unpriced: Problem[] = [];
  const byQuotient = new Map<Family, boolean>();
  let looked = 0;
  for (const { child, family, meals: ofChild } of meals.accounts) {
    const priceOn = meals.prices.pricesOf(child);
    const told = new Set<string>();
    for (const { service, due } of ofChild.mealsIn(range)) {
      looked += due.length;
      for (const date of due) {
        const pricing = priceOn(service, date);
        if (pricing.ok) noteQuotient(byQuotient, family, pricing.price.basis.kind);
        if (pricing.ok || told.has(service + pricing.reason.kind)) continue;
        told.add(service + pricing.reason.kind);
        unpriced.push(
          unpricedProblem(child, { service, day: date, reason: pricing.reason }, { households, services }),
        );
      }
    }
  }
  const { families, children } = town.households;
  return {
    counts: { families: families.size, children: children.size, meals: looked },
    problems: [
      ...doubtsAboutTown(town),
      ...doubtsAboutHouseholds(town, found),
      ...emailsWithoutAt(town),
      ...deletedChildren(town.households, town.register.invoices, found),
      ...doubtsAboutMeals(meals),
      ...unpriced,
      ...withoutQuotient(byQuotient),
      ...doubtsAboutMoney(town, now),
    ],
  };
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
    ...problems,
    ...checkDebits({ creditor: town.debiting.creditor, families, mandates, lastDay: year.to }, today),
  ];
}
