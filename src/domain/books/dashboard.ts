import { cents, plus, roundHalfUp, sum, type Cents } from "../../kernel/cents";
import { daysOfMonth, earliest, latest, type Day, type DayRange } from "../../kernel/day";
import { groupBy } from "../../kernel/group";
import { spelledLike } from "../../kernel/label";
import { compareNames } from "../../kernel/order";
import { quotientOn } from "../families";
import { wasPaidInTime, type Ledger, type PeriodTotals } from "../ledger";
import { isMeal } from "../services";
import { isInBand, quotientBands, type QuotientBand } from "../tariffs";
import { addAmounts, childPeriods, type ChildPeriod } from "./child-periods";
import type { Town } from "./town";

/** What a year in pictures counts of some invoices. */
export interface DashboardFigures {
  /** Each once, however many pay for it. */
  readonly meals: number;
  readonly invoiced: Cents;
  readonly adjustments: Cents;
  /** In money and by credit notes. */
  readonly paid: Cents;
  readonly due: Cents;
  /** What a meal costs on average, all who pay for it together; missing where there was none. */
  readonly mealPrice: Cents | undefined;
  /** Families with something that was due, and how many of them let it pass. */
  readonly payers: number;
  readonly latePayers: number;
}

export interface DashboardPart<K> extends DashboardFigures {
  /** `undefined` where nobody knows, and for what last year's workbook left. */
  readonly of: K | undefined;
  readonly isBroughtOver: boolean;
}

/** The year until a day, in pictures: three ways of cutting the same invoices, each of which adds up to the total. */
export interface Dashboard {
  readonly on: Day;
  /** In order of their first day; without one what last year's workbook left. */
  readonly periods: readonly DashboardPart<{ readonly key: string; readonly label: string | undefined }>[];
  /** In the order of names. */
  readonly schools: readonly DashboardPart<string>[];
  /** From the lowest on; none where the grid has no bands. */
  readonly bands: readonly DashboardPart<QuotientBand>[];
  readonly total: DashboardFigures;
}

/**
 * How does the year look at the end of the day of a ledger? A child is counted with the school of its row, and in the band of
 * its own family's quotient on the first day of the period, whoever pays: a meal that two households share is one meal.
 */
export function dashboardOf(
  town: Town,
  ledger: Ledger,
  periods: readonly Pick<PeriodTotals, "key" | "label">[],
  parts = childPeriods(ledger.invoices, town),
): Dashboard {
  const { on } = ledger;
  const bands = bandsOf(town, parts, on);
  const schools = schoolsOf(town);
  const byPeriod = groupBy(parts, ({ periodKey }) => periodKey);
  const broughtOver = byPeriod.get(undefined);
  const cut = <K>(keys: readonly K[], keyOf: (part: ChildPeriod) => K | undefined) => {
    const ofYear = parts.filter(({ periodKey }) => periodKey !== undefined);
    const byKey = groupBy(ofYear, keyOf);
    const known = [...keys, undefined].flatMap((key): readonly DashboardPart<K>[] => {
      const own = byKey.get(key);
      return own === undefined ? [] : [{ of: key, isBroughtOver: false, ...figuresOf(own, on) }];
    });
    if (broughtOver === undefined) return known;
    return [...known, { of: undefined, isBroughtOver: true, ...figuresOf(broughtOver, on) }];
  };
  return {
    on,
    periods: periods.map(({ key, label }) => ({
      of: key === undefined ? undefined : { key, label },
      isBroughtOver: key === undefined,
      ...figuresOf(byPeriod.get(key) ?? [], on),
    })),
    schools: cut(schools.names, ({ childCode }) => schools.of(childCode)),
    bands: bands.length === 0 ? [] : cut(bands, (part) => bandOf(town, part, bands)),
    total: figuresOf(parts, on),
  };
}

function figuresOf(parts: readonly ChildPeriod[], on: Day): DashboardFigures {
  const { meals, invoiced, adjustments, paid, credited, due } = addAmounts(
    parts.map(({ amounts }) => amounts),
  );
  const judged = groupBy(
    parts.flatMap(({ accounts }) =>
      accounts.flatMap((account) => {
        const isInTime = wasPaidInTime(account, on);
        return isInTime === undefined ? [] : [{ family: account.receivable.familyCode, isInTime }];
      }),
    ),
    ({ family }) => family,
  );
  return {
    meals,
    invoiced,
    adjustments,
    paid: plus(paid, credited),
    due,
    mealPrice: averageOf(sum(parts.map(({ mealAmount }) => mealAmount)), meals),
    payers: judged.size,
    latePayers: [...judged.values()].filter((ofFamily) => ofFamily.some(({ isInTime }) => !isInTime)).length,
  };
}

function averageOf(amount: Cents, count: number): Cents | undefined {
  return count > 0 ? cents(roundHalfUp(BigInt(amount), BigInt(count))) : undefined;
}

/** The days of a period; one that the town does not list is a month. */
function rangeOf({ periods }: Town, key: string | undefined): DayRange | undefined {
  return key === undefined ? undefined : (periods.byKey.get(key)?.range ?? daysOfMonth(key));
}

/** Those of the grids by which the meals of these periods were priced. */
function bandsOf(town: Town, parts: readonly ChildPeriod[], on: Day): readonly QuotientBand[] {
  const ranges = parts.flatMap(({ periodKey }) => rangeOf(town, periodKey) ?? []);
  const during = {
    from: ranges.map(({ from }) => from).reduce(earliest, on),
    to: ranges.map(({ to }) => to).reduce(latest, on),
  };
  const ofMeals = town.grid.tariffs.filter(({ service }) => isMeal(town.services, service));
  return quotientBands(ofMeals, during);
}

function bandOf(
  town: Town,
  { periodKey, childCode }: ChildPeriod,
  bands: readonly QuotientBand[],
): QuotientBand | undefined {
  const { households } = town;
  const child = childCode === undefined ? undefined : households.children.get(childCode);
  const family = child && households.families.get(child.familyCode);
  const from = rangeOf(town, periodKey)?.from;
  const quotient = family && from && quotientOn(households, family, from);
  return quotient === undefined ? undefined : bands.find((band) => isInBand(quotient, band));
}

/** One spelling for each, whichever way the rows write it. */
function schoolsOf({ households: { children } }: Town) {
  const named = [...children.values()].flatMap(({ school }) => school ?? []);
  const spelled = spelledLike(named);
  return {
    names: [...new Set(named.map(spelled))].sort(compareNames),
    of: (childCode: string | undefined): string | undefined => {
      const school = childCode === undefined ? undefined : children.get(childCode)?.school;
      return school === undefined ? undefined : spelled(school);
    },
  };
}
