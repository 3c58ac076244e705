import { groupBy } from "../../kernel/group";
import { foldLabel } from "../../kernel/label";
import { at } from "../../kernel/place";
import { warning, type Problem } from "../../kernel/problem";
import type { QuotientFamilial } from "../families";
import type { Tariff } from "./tariff";

/** Something odd between the bands of one grid: quotients that no row takes, or that two rows take. */
export interface GridFlaw {
  readonly kind: "hole" | "overlap";
  readonly service: string;
  /** The row before and the row after. */
  readonly rows: readonly [Tariff, Tariff];
  /** A hole lies above `from` and below `to`; an overlap goes from `from` to `to`, both included (open when missing). */
  readonly from: QuotientFamilial;
  readonly to: QuotientFamilial | undefined;
}

const oneEuro = 100;

/**
 * Do the bands of the voted grid follow each other? Published grids do leave 1100 or 1900 undefined ("less than 1100",
 * then "from 1101"). Bands are compared between rows that differ by nothing else; a quotient in cents between two
 * bands (410,50 between 410 and 411) is no flaw of the grid, and is reported for the family that has it.
 */
export function findGridFlaws(grid: readonly Tariff[]): GridFlaw[] {
  const banded = grid.filter((tariff) => tariff.band !== undefined);
  const flaws = [...groupBy(banded, everythingButTheBand).values()].flatMap(flawsOf);
  return flaws.filter(
    (flaw) => flaw.kind === "overlap" || !grid.some((tariff) => fills(tariff, flaw.rows[0])),
  );
}

function flawsOf(rows: readonly Tariff[]): GridFlaw[] {
  const ordered = [...rows].sort((left, right) => minOf(left) - minOf(right));
  const flaws: GridFlaw[] = [];
  let highest: Tariff | undefined;
  for (const row of ordered) {
    if (highest !== undefined) {
      const reached = maxOf(highest);
      const start = minOf(row);
      const rowsInOrder = [highest, row] as const;
      const service = row.typedService ?? row.service;
      if (start <= reached) {
        const end = Math.min(reached, maxOf(row));
        const to = end === Number.POSITIVE_INFINITY ? undefined : quotient(end);
        flaws.push({ kind: "overlap", service, rows: rowsInOrder, from: quotient(start), to });
      } else if (start - reached > oneEuro) {
        const from = quotient(reached);
        flaws.push({ kind: "hole", service, rows: rowsInOrder, from, to: quotient(start) });
      }
    }
    if (highest === undefined || maxOf(row) > maxOf(highest)) highest = row;
  }
  return flaws;
}

function everythingButTheBand(tariff: Tariff): string {
  const label = (text: string | undefined) => (text === undefined ? null : foldLabel(text));
  return JSON.stringify([
    tariff.service,
    label(tariff.category),
    tariff.resident ?? null,
    label(tariff.level),
    tariff.ranks ?? null,
    tariff.from ?? null,
    tariff.to ?? null,
  ]);
}

/** Does a row without a band take whoever falls in a hole beside this one? */
function fills(tariff: Tariff, beside: Tariff): boolean {
  return (
    tariff.band === undefined &&
    everythingButTheBand(tariff) === everythingButTheBand({ ...beside, band: undefined })
  );
}

const minOf = (tariff: Tariff): number => tariff.band?.min ?? 0;
const maxOf = (tariff: Tariff): number => tariff.band?.max ?? Number.POSITIVE_INFINITY;
const quotient = (hundredths: number): QuotientFamilial => hundredths as QuotientFamilial;

/** The flaws of the grid as problems, each at the row whose bound is to be changed. */
export function checkGrid(grid: readonly Tariff[]): readonly Problem[] {
  return findGridFlaws(grid).map(({ kind, service, from, to, rows: [before, after] }) => {
    const rows = [before.place.row, after.place.row] as const;
    const where = at(after.place, "quotientMin");
    return kind === "hole"
      ? warning("tariff.hole", { service, above: from, below: to ?? from, rows }, where)
      : warning("tariff.overlap", { service, from, to, rows }, where);
  });
}
