import { doubtsAboutNames } from "./inspect-names";
import { checkPeriodDays, checkRegister, findOverlappingPeriods, type Register } from "../domain/invoicing";
import { findGridFlaws, placeOf, type GridFlaw } from "../domain/tariffs";
import { daysOfMonth, overlap } from "../kernel/day";
import { foldLabel, isSameLabel } from "../kernel/label";
import { at } from "../kernel/place";
import { asWarning, blocking, everybody, warning, type Problem } from "../kernel/problem";
import type { Town } from "../workbook/read-town";

/** What is odd in the workbook, whatever the period: bands of the grid, periods, invoices changed by hand. */
export function doubtsAboutTown(town: Town): readonly Problem[] {
  return [
    ...findGridFlaws(town.tariffs).map(flawProblem),
    ...findOverlappingPeriods(town.periods),
    ...checkRegister(registerOf(town)),
    ...lostPeriods(town),
    ...checkPeriodDays(town.issuedLines, town.periods),
    ...doubtsAboutNames(town),
  ];
}

/** What is odd among the issued invoices: told by every run that counts money, and none of them waits for it. */
export function doubtsAboutRegister(town: Town): readonly Problem[] {
  return [...checkRegister(registerOf(town)), ...lostPeriods(town).map(asWarning)];
}

function flawProblem(flaw: GridFlaw): Problem {
  const { service, from, to } = flaw;
  const rows = [flaw.rows[0].place.row ?? 0, flaw.rows[1].place.row ?? 0] as const;
  const where = at(placeOf(flaw), "quotientMin");
  return flaw.kind === "hole"
    ? warning("tariff.hole", { service, above: from, below: to ?? from, rows }, where)
    : warning("tariff.overlap", { service, from, to, rows }, where);
}

export function registerOf(town: Town): Register {
  const { issuedInvoices: invoices, issuedLines: lines, journaledNumbers: journaled, settings } = town;
  return { invoices, lines, lastNumber: settings.lastNumber, journaled };
}

/** Keys of periods with invoices that no row of the sheet of periods has: implied months, where all is well. */
export function unlistedPeriods(town: Town): readonly string[] {
  const listed = new Set(town.periods.map(({ key }) => foldLabel(key)));
  const invoiced = new Map(town.issuedInvoices.map(({ periodKey }) => [foldLabel(periodKey), periodKey]));
  return [...invoiced].flatMap(([folded, key]) => (listed.has(folded) ? [] : [key]));
}

/**
 * Periods with invoices whose row was renamed or deleted: a month whose days another row now claims would be put right
 * twice, and what is no month would never be put right again.
 */
function lostPeriods(town: Town): readonly Problem[] {
  return unlistedPeriods(town).flatMap((key) => {
    const range = daysOfMonth(key);
    const rival = range && town.periods.find((period) => overlap(period.range, range) !== undefined);
    if (range !== undefined && rival === undefined) return [];
    const invoice = town.issuedInvoices.find(({ periodKey }) => isSameLabel(periodKey, key));
    const where = (rival?.place && at(rival.place, "key")) ?? (invoice && at(invoice.place, "periodKey"));
    return [blocking("period.lost-after-issue", { period: key, rival: rival?.key }, where, everybody)];
  });
}
