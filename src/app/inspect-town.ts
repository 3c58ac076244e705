import { checkPeriodDays, checkRegister, findOverlappingPeriods, type Register } from "../domain/invoicing";
import { findGridFlaws, placeOf, type GridFlaw } from "../domain/tariffs";
import { at } from "../kernel/place";
import { warning, type Problem } from "../kernel/problem";
import type { Town } from "../workbook/read-town";

/** What is odd in the workbook, whatever the period: bands of the grid, periods, invoices changed by hand. */
export function doubtsAboutTown(town: Town): readonly Problem[] {
  return [
    ...findGridFlaws(town.tariffs).map(flawProblem),
    ...findOverlappingPeriods(town.periods),
    ...checkRegister(registerOf(town)),
    ...checkPeriodDays(town.issuedLines, town.periods),
  ];
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
