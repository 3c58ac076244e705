import { doubtsAboutNames } from "./inspect-names";
import { checkPeriodDays, checkRegister, findOverlappingPeriods } from "../../domain/invoicing";
import { findGridFlaws, placeOf, type GridFlaw } from "../../domain/tariffs";
import { daysOfMonth, overlap } from "../../kernel/day";
import { foldLabel, isSameLabel } from "../../kernel/label";
import { at } from "../../kernel/place";
import { codeFinder, nearest } from "../../kernel/resemblance";
import { asWarning, blocking, everybody, warning, type Problem } from "../../kernel/problem";
import { typedServiceOf, type Town } from "../../domain/books";

/** What is odd in the workbook, whatever the period: bands of the grid, periods, invoices changed by hand. */
export function doubtsAboutTown(town: Town): readonly Problem[] {
  return [
    ...findGridFlaws(town.grid.tariffs).map(flawProblem),
    ...findOverlappingPeriods(town.periods.listed),
    ...checkRegister(town.register),
    ...lostPeriods(town),
    ...strangersInRegister(town),
    ...unknownServices(town),
    ...checkPeriodDays(town.register.lines, town.periods),
    ...doubtsAboutNames(town),
  ];
}

/** What is odd among the issued invoices: told by every run that counts money, and none of them waits for it. */
export function doubtsAboutRegister(town: Town): readonly Problem[] {
  return [...checkRegister(town.register), ...lostPeriods(town).map(asWarning), ...strangersInRegister(town)];
}

/**
 * Invoices of children who are still there, and of families who are not: with a code typed over, a family owes less than it
 * was asked for. A family that left with its children is told by its children.
 */
function strangersInRegister({ households, register }: Town): readonly Problem[] {
  const { families, children } = households;
  const likely = codeFinder(families.keys());
  const strangers = new Map(
    register.invoices.flatMap((invoice) =>
      families.has(invoice.familyCode) || !children.has(invoice.childCode)
        ? []
        : [[invoice.familyCode, invoice.place] as const],
    ),
  );
  return [...strangers].map(([family, place]) =>
    warning("reading.unknown-family", { family, nearest: likely(family) }, at(place, "familyCode")),
  );
}

/** Lines of services that nothing else in the workbook names: their meals would be given back and asked for again. */
function unknownServices({ grid, households, meals, register }: Town): readonly Problem[] {
  const rows = [...grid.tariffs, ...households.enrolments, ...meals.bookings];
  const known = new Set(rows.map(({ service }) => service));
  const spellings = [...new Set(rows.map(typedServiceOf))];
  const told = new Map<string, Problem>();
  for (const line of register.lines) {
    const { service, invoice, place } = line;
    if (service === undefined || known.has(service) || told.has(service)) continue;
    const typed = line.typedService ?? service;
    const facts = { service: typed, invoice, nearest: nearest(typed, spellings) };
    told.set(service, warning("register.unknown-service", facts, at(place, "service")));
  }
  return [...told.values()];
}

function flawProblem(flaw: GridFlaw): Problem {
  const { service, from, to } = flaw;
  const rows = [flaw.rows[0].place.row, flaw.rows[1].place.row] as const;
  const where = at(placeOf(flaw), "quotientMin");
  return flaw.kind === "hole"
    ? warning("tariff.hole", { service, above: from, below: to ?? from, rows }, where)
    : warning("tariff.overlap", { service, from, to, rows }, where);
}

/** Keys of periods with invoices that no row of the sheet of periods has: implied months, where all is well. */
export function unlistedPeriods(town: Town): readonly string[] {
  const listed = new Set(town.periods.listed.map(({ key }) => foldLabel(key)));
  const invoiced = new Map(town.register.invoices.map(({ periodKey }) => [foldLabel(periodKey), periodKey]));
  return [...invoiced].flatMap(([folded, key]) => (listed.has(folded) ? [] : [key]));
}

/**
 * Periods with invoices whose row was renamed or deleted: a month whose days another row now claims would be put right
 * twice, and what is no month would never be put right again.
 */
function lostPeriods(town: Town): readonly Problem[] {
  return unlistedPeriods(town).flatMap((key) => {
    const range = daysOfMonth(key);
    const rival = range && town.periods.listed.find((period) => overlap(period.range, range) !== undefined);
    if (range !== undefined && rival === undefined) return [];
    const invoice = town.register.invoices.find(({ periodKey }) => isSameLabel(periodKey, key));
    const where = (rival?.place && at(rival.place, "key")) ?? (invoice && at(invoice.place, "periodKey"));
    return [blocking("period.lost-after-issue", { period: key, rival: rival?.key }, where, everybody)];
  });
}
