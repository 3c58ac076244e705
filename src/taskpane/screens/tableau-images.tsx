import type { ComponentChildren } from "preact";
import type { Dashboard, DashboardFigures } from "../../domain/books";
import { cents } from "../../kernel/cents";
import { euros, numberText } from "../../wording/amounts";
import { dashboardWords, partNames } from "../../wording/dashboard";
import { tableauWords as words } from "../../wording/page/tableau";
import { usePage } from "../page-context";
import { Bar } from "../parts/bar";
import { barPieces, longestBar, percentOf } from "../parts/bar-pieces";
import { Button } from "../parts/button";
import { Facts } from "../parts/facts";
import { FiguresTable, type FigureColumn } from "../parts/figures-table";
import { Message } from "../parts/message";
import { Notes } from "../parts/notes";

interface YearProps {
  readonly dashboard: Dashboard;
  /** The way to the sheet, or what became of it. */
  readonly children: ComponentChildren;
}

/** What the sheet says: totals, then months, schools and bands, each a table with a bar to every row. */
export function YearInPictures({ dashboard, children }: YearProps) {
  const { show } = usePage();
  const { on, total, periods, schools, bands } = dashboard;
  if (periods.length === 0) {
    return (
      <Message tone="information" title={dashboardWords.nothing}>
        <Button onClick={() => show("facturer")}>{words.toInvoices}</Button>
      </Message>
    );
  }
  const { mealPrice } = total;
  return (
    <section aria-labelledby="dashboard-title" class="draft statement">
      <h2 id="dashboard-title">{dashboardWords.title(on)}</h2>
      <Facts
        look="totals"
        facts={[
          [words.meals, numberText(total.meals)],
          [dashboardWords.headers.invoiced, euros(total.invoiced)],
          [
            dashboardWords.headers.adjustments,
            total.adjustments === 0 ? undefined : euros(total.adjustments),
          ],
          [dashboardWords.headers.paid, euros(total.paid)],
          [dashboardWords.headers.due, euros(total.due)],
        ]}
      />
      <Notes
        lines={[
          dashboardWords.meanPrice(mealPrice === undefined ? undefined : euros(mealPrice)),
          dashboardWords.lateShare(total),
          dashboardWords.lateHint,
          dashboardWords.schoolsHint,
        ]}
      />
      {children}
      <Cut
        id="months"
        title={dashboardWords.byPeriod}
        header={dashboardWords.headers.period}
        rows={periods.map((part) => ({ ...part, name: partNames.period(part) }))}
        total={total}
        drawn="amounts"
      />
      <Cut
        id="schools"
        title={dashboardWords.bySchool}
        header={dashboardWords.headers.school}
        rows={schools.map((part) => ({ ...part, name: partNames.school(part) }))}
        total={total}
        drawn="amounts"
      />
      {bands.length === 0 ? (
        <p class="hint">{dashboardWords.noBands}</p>
      ) : (
        <Cut
          id="bands"
          title={dashboardWords.byBand}
          header={dashboardWords.headers.band}
          rows={bands.map((part) => ({ ...part, name: partNames.band(part) }))}
          total={total}
          drawn="meals"
        />
      )}
    </section>
  );
}

interface NamedFigures extends DashboardFigures {
  readonly name: string;
}

interface CutProps {
  readonly id: string;
  readonly title: string;
  readonly header: string;
  readonly rows: readonly NamedFigures[];
  readonly total: DashboardFigures;
  /** What the bars are as long as. */
  readonly drawn: "amounts" | "meals";
}

/** One way of cutting the year: a bar for each row, and its figures below. */
function Cut({ id, title, header, rows, total, drawn }: CutProps) {
  const longest = longestBar(rows.map((row) => amountsOf(row, drawn)));
  // What is drawn is one thing: no figure has a look of its own.
  const shown =
    drawn === "meals" ? columns.map((column) => ({ name: column.name, shown: column.shown })) : columns;
  return (
    <>
      <h2 id={`${id}-title`}>{title}</h2>
      <FiguresTable
        labelledBy={`${id}-title`}
        columns={shown}
        rows={rows}
        nameOf={({ name }) => name}
        kind={header}
        detailOf={detailOf}
        barOf={(row) => <RowBar row={row} total={total} drawn={drawn} longest={longest} />}
        total={total}
        totalName={dashboardWords.total}
      />
    </>
  );
}

interface RowBarProps extends Pick<CutProps, "total" | "drawn"> {
  readonly row: NamedFigures;
  readonly longest: number;
}

function RowBar({ row, total, drawn, longest }: RowBarProps) {
  const amounts = amountsOf(row, drawn);
  const { name, meals } = row;
  if (drawn === "meals") {
    const label = words.barOfMeals(name, percentOf(meals, total.meals));
    return <Bar label={label} looks={["paid"]} pieces={barPieces(amounts, longest)} />;
  }
  const whole = longestBar([amounts]);
  const [paid = 0, due = 0] = amounts.map((amount) => percentOf(Math.max(0, amount), whole));
  return (
    <Bar
      label={words.barOfAmounts(name, paid, due)}
      looks={["paid", "due"]}
      pieces={barPieces(amounts, longest)}
    />
  );
}

function amountsOf({ paid, due, meals }: DashboardFigures, drawn: CutProps["drawn"]) {
  return drawn === "meals" ? [cents(meals)] : [paid, due];
}

const { headers } = dashboardWords;
const columns: readonly FigureColumn<DashboardFigures>[] = [
  { name: headers.meals, shown: ({ meals }) => numberText(meals) },
  { name: headers.invoiced, shown: ({ invoiced }) => euros(invoiced) },
  { name: headers.paid, look: "paid", shown: ({ paid }) => euros(paid) },
  { name: headers.due, look: "due", shown: ({ due }) => euros(due) },
];

function detailOf({ adjustments, mealPrice, payers, latePayers }: DashboardFigures): string {
  return [
    adjustments === 0 ? undefined : words.adjusted(adjustments),
    mealPrice === undefined ? undefined : words.price(mealPrice),
    payers === 0 ? undefined : words.late(latePayers, payers),
  ]
    .filter((detail) => detail !== undefined)
    .join(", ");
}
