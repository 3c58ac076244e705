import type { PeriodAmounts, PeriodTotals } from "../../domain/ledger";
import { minus, type Cents } from "../../kernel/cents";
import { euros } from "../../wording/amounts";
import { bilanWords as words } from "../../wording/page/bilan";
import { statementWords } from "../../wording/print/statement";
import { capital } from "../../wording/verdicts";
import { Bar, Swatch } from "../parts/bar";
import { barPieces, longestBar, percentOf } from "../parts/bar-pieces";
import { FiguresHead, type FigureColumn } from "../parts/figures-head";

interface PeriodsProps {
  readonly periods: readonly PeriodTotals[];
  readonly total: PeriodAmounts;
  /** The credit notes that were issued, and what is unused of them. */
  readonly creditNotes: Cents;
  readonly unusedNotes: Cents;
}

/** What each period asked for and what became of it: a bar whose length is the sum, and its parts in figures below. */
export function PeriodsPicture({ periods, total, creditNotes, unusedNotes }: PeriodsProps) {
  if (periods.length === 0) return null;
  // Most towns hardly ever credit anything: a column of zeros would take the room of the others.
  const hasCredits = periods.some(({ credited }) => credited !== 0);
  const columns = allColumns.filter(({ key }) => key !== "credited" || hasCredits);
  const notes = [
    words.creditNotes,
    ...(hasCredits ? [words.movedNotes] : []),
    ...(unusedNotes > 0 ? [words.unusedOfNotes(unusedNotes)] : []),
  ];
  const longest = longestBar(periods.map((period) => partsOf(period).map(({ amount }) => amount)));
  return (
    <>
      <h2 id="periods-title">{words.periods}</h2>
      <table class="figures periods" aria-labelledby="periods-title">
        <FiguresHead columns={columns} />
        {periods.map((period) => (
          <Period key={period.key ?? ""} period={period} columns={columns} longest={longest} />
        ))}
        {periods.length > 1 && (
          <tfoot>
            <tr>
              <th scope="rowgroup" colSpan={columns.length}>
                {words.total} <span class="hint">{detailOf(total)}</span>
              </th>
            </tr>
            <Amounts of={total} columns={columns} />
          </tfoot>
        )}
      </table>
      {total.onItsWay > 0 && (
        <p class="hint">
          <Swatch look="on-its-way" />
          {words.legendOnItsWay}
        </p>
      )}
      {creditNotes > 0 && <p class="hint">{notes.join(" ")}</p>}
    </>
  );
}

interface PeriodProps {
  readonly period: PeriodTotals;
  readonly columns: readonly Column[];
  /** What fills the width. */
  readonly longest: number;
}

function Period({ period, columns, longest }: PeriodProps) {
  const name = capital(period.label ?? period.key ?? statementWords.broughtOver);
  const parts = partsOf(period);
  const amounts = parts.map(({ amount }) => amount);
  const whole = longestBar([amounts]);
  const shares = parts
    .filter(({ amount }) => amount > 0)
    .map(({ amount, share }) => ({ name: share, percent: percentOf(amount, whole) }));
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={columns.length}>
          {name} <span class="hint">{detailOf(period)}</span>
        </th>
      </tr>
      <tr>
        <td colSpan={columns.length} class="bar-cell">
          <Bar
            label={words.barOfPeriod(name, shares)}
            looks={parts.map(({ look }) => look)}
            pieces={barPieces(amounts, longest)}
          />
        </td>
      </tr>
      <Amounts of={period} columns={columns} />
    </tbody>
  );
}

type Column = FigureColumn<"total" | "paid" | "credited" | "due">;

const allColumns: readonly Column[] = [
  { key: "total", name: words.invoiced },
  { key: "paid", name: words.paid, look: "paid" },
  { key: "credited", name: words.credited, look: "credited" },
  { key: "due", name: words.left, look: "due" },
];

interface AmountsProps {
  readonly of: PeriodAmounts;
  readonly columns: readonly Column[];
}

function Amounts({ of: amounts, columns }: AmountsProps) {
  return (
    <tr>
      {columns.map(({ key }) => (
        <td key={key} class="number">
          {euros(amounts[key])}
        </td>
      ))}
    </tr>
  );
}

function detailOf({ meals, onItsWay }: PeriodAmounts): string {
  const collected = onItsWay === 0 ? [] : [words.onItsWay(onItsWay)];
  return [...(meals === 0 ? [] : [words.meals(meals)]), ...collected].join(", ");
}

/** The parts of a period's bar, in order. What a debit is about to collect is drawn apart from the rest that is due. */
function partsOf({ paid, credited, due, onItsWay }: PeriodAmounts) {
  const { shareNames } = words;
  return [
    { look: "paid", amount: paid, share: shareNames.paid },
    { look: "credited", amount: credited, share: shareNames.credited },
    { look: "on-its-way", amount: onItsWay, share: shareNames.onItsWay },
    { look: "due", amount: minus(due, onItsWay), share: shareNames.due },
  ] as const;
}
