import { daysOfMonth, overlap, type Day } from "../../kernel/day";
import { compareCodes } from "../../kernel/order";
import { at } from "../../kernel/place";
import { blocking, everybody, type Problem } from "../../kernel/problem";
import type { Register } from "./register";
import type { IssuedInvoice } from "./invoice";
import { impliedMonth, type Period } from "./period";
import type { PeriodBook } from "./period-book";

type Invoices = readonly IssuedInvoice[];

/** The last day on which anything was issued: numbers and days go forward together. */
export function lastIssueOf(
  { listed }: PeriodBook,
  invoices: Invoices,
): { readonly day: Day; readonly period: string } | undefined {
  const issues = [
    ...listed.flatMap(({ key, issuedOn }) =>
      issuedOn === undefined ? [] : [{ day: issuedOn, period: key }],
    ),
    ...invoices.map(({ issuedOn, periodKey }) => ({ day: issuedOn, period: periodKey })),
  ];
  return issues.reduce<(typeof issues)[number] | undefined>(
    (last, issue) => (last === undefined || issue.day > last.day ? issue : last),
    undefined,
  );
}

/** The invoices of the last day of issue, of the period that came last. */
export function lastIssued(invoices: Invoices): Invoices {
  const [last] = [...invoices].sort(
    (left, right) => compareCodes(right.issuedOn, left.issuedOn) || compareCodes(right.number, left.number),
  );
  if (last === undefined) return [];
  return invoices.filter(
    ({ issuedOn, periodKey }) => issuedOn === last.issuedOn && periodKey === last.periodKey,
  );
}

/**
 * The invoices of a period that a run of the same day put in the register and did not live to tell: the journal notes the
 * last number of every run that came to its end.
 */
export function issuedAndNotTold(
  { invoices, journaled }: Register,
  { key }: Period,
  issuedOn: Day,
): Invoices {
  const lastTold = [...journaled].sort(compareCodes).at(-1) ?? "";
  return invoices.filter(
    (invoice) =>
      invoice.issuedOn === issuedOn &&
      invoice.periodKey === key &&
      compareCodes(invoice.number, lastTold) > 0,
  );
}

/** When each period was issued first, by its key. */
export function firstIssues(invoices: Invoices): ReadonlyMap<string, Day> {
  const days = new Map<string, Day>();
  for (const { periodKey, issuedOn } of invoices) {
    const known = days.get(periodKey);
    if (known === undefined || issuedOn < known) days.set(periodKey, issuedOn);
  }
  return days;
}

/** The periods issued so far that begin before this one, in order; the register knows months that no row lists. */
export function issuedBefore(period: Period, periods: PeriodBook, invoices: Invoices): readonly Period[] {
  const invoiced = new Set(invoices.map(({ periodKey }) => periodKey));
  const listed = periods.listed.filter(
    ({ key, issuedOn }) => issuedOn !== undefined || invoiced.has(periods.keyOf(key)),
  );
  const implied = unlistedPeriods(periods, invoices).flatMap((key) => {
    const range = daysOfMonth(key);
    return range === undefined ? [] : [impliedMonth(key, range)];
  });
  return [...listed, ...implied]
    .filter(({ range }) => range.from < period.range.from)
    .sort((left, right) => (left.range.from < right.range.from ? -1 : 1));
}

/** Keys of periods with invoices that no row of the sheet of periods has: implied months, where all is well. */
export function unlistedPeriods({ byKey }: PeriodBook, invoices: Invoices): readonly string[] {
  return [...new Set(invoices.map(({ periodKey }) => periodKey))].filter((key) => !byKey.has(key));
}

/**
 * Periods with invoices whose row was renamed or deleted: a month whose days another row now claims would be put right
 * twice, and what is no month would never be put right again.
 */
export function lostPeriods(periods: PeriodBook, invoices: Invoices): readonly Problem[] {
  return unlistedPeriods(periods, invoices).flatMap((key) => {
    const range = daysOfMonth(key);
    const rival = range && periods.listed.find((period) => overlap(period.range, range) !== undefined);
    if (range !== undefined && rival === undefined) return [];
    const invoice = invoices.find(({ periodKey }) => periodKey === key);
    const where = (rival?.place && at(rival.place, "key")) ?? (invoice && at(invoice.place, "periodKey"));
    return [blocking("period.lost-after-issue", { period: key, rival: rival?.key }, where, everybody)];
  });
}
