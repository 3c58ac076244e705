import { useState } from "preact/hooks";
import {
  filterOverdue,
  nameOf,
  sortOverdue,
  type OverdueFilter,
  type OverdueOrder,
} from "../../app/reminders/filter-overdue";
import type { CellOf, OverdueEntry, OverdueListed } from "../../app/reminders/impayes";
import { sum } from "../../kernel/cents";
import { euros } from "../../wording/amounts";
import { shortDay } from "../../wording/days";
import { proposalText } from "../../wording/dunning";
import { childName } from "../../wording/people-names";
import { commonWords } from "../../wording/page/common";
import { impayesWords as words } from "../../wording/page/impayes";
import { usePage } from "../page-context";
import { Button } from "../parts/button";
import { Facts } from "../parts/facts";
import { Message } from "../parts/message";
import { textColumn, numberColumn, amountColumn, type RecordColumns } from "../parts/record-table";
import { Records } from "../parts/records";
import { Table } from "../parts/table";
import { OverdueFilters } from "./impayes-filtres";

/** The overdue families that the filters let through. */
export function OverdueList({ listed: { on, overdue } }: { readonly listed: OverdueListed }) {
  const [filter, setFilter] = useState<OverdueFilter>({});
  const [order, setOrder] = useState<OverdueOrder>("amount");
  if (overdue.length === 0) {
    return (
      <Message tone="success" title={words.none}>
        <p>{words.noneHint}</p>
      </Message>
    );
  }
  const found = sortOverdue(filterOverdue(overdue, filter), order);
  return (
    <section aria-labelledby="overdue-title" class="draft">
      <h2 id="overdue-title">{words.title(on)}</h2>
      <OverdueFilters
        overdue={overdue}
        filter={filter}
        order={order}
        onFilter={setFilter}
        onOrder={setOrder}
      />
      <p class="found" role="status">
        {words.shown(found.length, overdue.length, sum(found.map(({ due }) => due)))}
      </p>
      {found.length === 0 ? (
        <p class="empty">
          {words.noneShown}{" "}
          <Button id="clear-filters" look="quiet" onClick={() => setFilter({})}>
            {words.clear}
          </Button>
        </p>
      ) : (
        <Records
          items={found}
          keyOf={({ familyCode }) => familyCode}
          labelledBy="overdue-title"
          who={(entry) => (
            <>
              {nameOf(entry)}
              <span class="hint">
                {entry.familyCode} · {words.summary(entry.invoices.length, entry.daysLate)}
                {entry.onItsWay > 0 && ` · ${words.onItsWay(entry.onItsWay)}`}
              </span>
            </>
          )}
          amount={({ due }) => euros(due)}
          columns={columns}
          detail={(entry) => <FamilyDetails entry={entry} />}
        />
      )}
    </section>
  );
}

const columns: RecordColumns<OverdueEntry> = [
  textColumn(words.debtor, nameOf),
  { name: words.children, cell: ({ children }) => children.map(childName).join(", "), look: "spare" },
  numberColumn(words.lateness, ({ daysLate }) => daysLate, words.days),
  numberColumn(words.lettersSent, ({ reminders }) => reminders, undefined, "number spare"),
  amountColumn(words.due, ({ due }) => due),
];

function FamilyDetails({ entry }: { readonly entry: OverdueEntry }) {
  const { family, children, invoices, proposal, reminders, lastReminder, cell, invoiceCells } = entry;
  const name = nameOf(entry);
  return (
    <>
      <Facts
        look="row"
        facts={[
          [words.children, children.map(childWithSchool).join(", ") || undefined],
          [words.phone, family?.phone],
          [words.email, family?.email],
          [words.lastLetter, lastReminder && words.letters(reminders, lastReminder)],
          [words.next, proposalText(proposal)],
        ]}
      />
      <Table
        isInside
        rows={invoices}
        columns={[
          [
            words.invoice,
            (each, index) => <Place cell={invoiceCells[index]} text={each.receivable.number} />,
          ],
          [words.dueOn, ({ receivable }) => shortDay(receivable.dueOn)],
          [words.remaining, ({ remaining }) => euros(remaining), "number"],
        ]}
      />
      {cell !== undefined && (
        <div class="actions inside">
          <Place cell={cell} text={words.goToFamily} label={commonWords.actionOn(words.goToFamily, name)} />
        </div>
      )}
    </>
  );
}

function childWithSchool(child: OverdueEntry["children"][number]): string {
  return child.school === undefined ? childName(child) : `${childName(child)} (${child.school})`;
}

interface PlaceProps {
  readonly cell: CellOf | undefined;
  readonly text: string;
  readonly label?: string;
}

/** Leads to a row of the workbook. */
function Place({ cell, text, label }: PlaceProps) {
  const { goTo } = usePage();
  if (cell === undefined) return <>{text}</>;
  return (
    <Button
      look="quiet"
      {...(label === undefined ? {} : { label })}
      onClick={() => goTo(cell.sheet, cell.cell)}
    >
      {text}
    </Button>
  );
}
