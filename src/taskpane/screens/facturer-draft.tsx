import type { Issued } from "../../app/issue/facturer";
import type { LocatedProblem } from "../../app/deed/report";
import {
  mealsOnInvoices,
  otherAmount,
  periodAmount,
  totalOf,
  type Invoice,
  type InvoiceLine,
} from "../../domain/invoicing";
import { sum } from "../../kernel/cents";
import { euros } from "../../wording/amounts";
import { daysText, periodText } from "../../wording/days";
import { childName, explainLine, familyName, lineLabel } from "../../wording/invoice-lines";
import { facturerWords as words } from "../../wording/page/facturer";
import { Button } from "../parts/button";
import { Entry } from "../parts/entry";
import type { Fact } from "../parts/facts";
import { SearchedList } from "../parts/searched-list";
import { NothingToDo, Preview } from "../parts/preview";

interface DraftProps {
  readonly issued: Issued;
  readonly problems: readonly LocatedProblem[];
  readonly onIssue: () => void;
}

/** What issuing would give: the totals, then every invoice with its lines and the reason of each. */
export function Draft({ issued, problems, onIssue }: DraftProps) {
  const { invoices, period, belowFloor, heldBack, cutShort } = issued;
  const notes = [
    belowFloor.length > 0 ? words.belowFloor(belowFloor.length) : undefined,
    heldBack.length > 0 ? words.heldBack(heldBack.length) : undefined,
    cutShort.length > 0 ? words.swept(cutShort.length) : undefined,
  ];
  if (invoices.length === 0)
    return <NothingToDo title={words.nothing} hint={words.nothingHint} notes={notes} problems={problems} />;
  return (
    <Preview
      id="draft-title"
      title={words.draftTitle(periodText(period))}
      totals={totalsOf(invoices)}
      notes={notes}
      actions={
        <div class="actions">
          <Button id="issue" look="primary" onClick={onIssue}>
            {words.issue(invoices.length)}
          </Button>
        </div>
      }
      problems={problems}
    >
      <SearchedList
        id="search"
        label={words.search}
        found={words.found}
        namesOf={({ child, family }) => [childName(child), child.code, familyName(family), family.code]}
        items={invoices}
        look="invoices"
      >
        {(invoice) => (
          <li key={`${invoice.child.code} ${invoice.family.code}`}>
            <InvoiceDetails invoice={invoice} />
          </li>
        )}
      </SearchedList>
    </Preview>
  );
}

function totalsOf(invoices: readonly Invoice[]): readonly Fact[] {
  return [
    [words.invoices, invoices.length],
    [words.creditNotes, invoices.filter((invoice) => totalOf(invoice) < 0).length || undefined],
    [words.meals, mealsOnInvoices(invoices)],
    [words.periodAmount, euros(sum(invoices.map(periodAmount)))],
    [words.otherAmount, euros(sum(invoices.map(otherAmount)))],
    [words.total, euros(sum(invoices.map(totalOf)))],
  ];
}

function InvoiceDetails({ invoice }: { readonly invoice: Invoice }) {
  const { child, family, lines } = invoice;
  const total = totalOf(invoice);
  return (
    <Entry
      who={
        <>
          {childName(child)} <span class="hint">{words.family(family.code, familyName(family))}</span>
        </>
      }
      amount={
        <>
          {total < 0 && <span class="mark">{words.creditNote}</span>} {euros(total)}
        </>
      }
    >
      <ul class="lines">
        {lines.map((line, index) => (
          <Line key={index} line={line} others={invoice.others} />
        ))}
      </ul>
    </Entry>
  );
}

function Line({ line, others }: { readonly line: InvoiceLine; readonly others: Invoice["others"] }) {
  const days = "days" in line ? line.days : [];
  return (
    <li class="line">
      <p>
        <span>{lineLabel(line)}</span>
        <span class="amount">{euros(line.amount)}</span>
      </p>
      <details class="why">
        <summary>{words.why}</summary>
        <p>{explainLine(line, others)}</p>
        {days.length > 0 && <p>{words.days(daysText(days))}</p>}
      </details>
    </li>
  );
}
