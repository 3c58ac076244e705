import type { PeriodAmounts, PeriodTotals } from "../../domain/ledger";
import { minus, type Cents } from "../../kernel/cents";
import { euros } from "../../wording/amounts";
import { bilanWords as words } from "../../wording/page/bilan";
import { statementWords } from "../../wording/print/statement";
import { capital } from "../../wording/verdicts";
import { Bar, Swatch } from "../parts/bar";
import { barPieces, longestBar, percentOf } from "../parts/bar-pieces";
import { FiguresTable, type FigureColumn } from "../parts/figures-table";

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
  const columns = allColumns.filter((column) => column !== creditedColumn || hasCredits);
  const notes = [
    words.creditNotes,
    ...(hasCredits ? [words.movedNotes] : []),
    ...(unusedNotes > 0 ? [words.unusedOfNotes(unusedNotes)] : []),
  ];
  const longest = longestBar(periods.map((period) => partsOf(period).map(({ amount }) => amount)));
  return (
    <>
      <h2 id="periods-title">{words.periods}</h2>
      <FiguresTable
        labelledBy="periods-title"
        columns={columns}
        rows={periods}
        nameOf={nameOf}
        detailOf={detailOf}
        barOf={(period) => <PeriodBar period={period} longest={longest} />}
        total={periods.length > 1 ? total : undefined}
        totalName={words.total}
      />
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

const nameOf = ({ key, label }: PeriodTotals) => capital(label ?? key ?? statementWords.broughtOver);

interface PeriodBarProps {
  readonly period: PeriodTotals;
  /** What fills the width. */
  readonly longest: number;
}

function PeriodBar({ period, longest }: PeriodBarProps) {
  const parts = partsOf(period);
  const amounts = parts.map(({ amount }) => amount);
  const whole = longestBar([amounts]);
  const shares = parts
    .filter(({ amount }) => amount > 0)
    .map(({ amount, share }) => ({ name: share, percent: percentOf(amount, whole) }));
  return (
    <Bar
      label={words.barOfPeriod(nameOf(period), shares)}
      looks={parts.map(({ look }) => look)}
      pieces={barPieces(amounts, longest)}
    />
  );
}

const creditedColumn: FigureColumn<PeriodAmounts> = {
  name: words.credited,
  look: "credited",
  shown: ({ credited }) => euros(credited),
};
const allColumns: readonly FigureColumn<PeriodAmounts>[] = [
  { name: words.invoiced, shown: ({ total }) => euros(total) },
  { name: words.paid, look: "paid", shown: ({ paid }) => euros(paid) },
  creditedColumn,
  { name: words.left, look: "due", shown: ({ due }) => euros(due) },
];

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
