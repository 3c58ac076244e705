import type { Issued } from "../../app/issue/facturer";
import type { LocatedProblem } from "../../app/deed/report";
import { compareByName } from "../../domain/families";
import {
  areOfMealsOnly,
  mealsOnInvoices,
  otherAmount,
  periodAmount,
  totalOf,
  type Invoice,
  type InvoiceLine,
} from "../../domain/invoicing";
import { sum, type Cents } from "../../kernel/cents";
import { groupBy } from "../../kernel/group";
import { euros } from "../../wording/amounts";
import { daysText, enumerated, periodText } from "../../wording/days";
import { explainLine, lineLabel } from "../../wording/invoice-lines";
import { childName, familyName } from "../../wording/people-names";
import { facturerWords as words } from "../../wording/page/facturer";
import { personText } from "../../wording/problems/people";
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
        namesOf={(ofChild) => ofChild.flatMap(namesOn)}
        items={invoicesByChild(invoices)}
        look="invoices"
      >
        {(ofChild) => (
          <li key={ofChild[0]?.child.code}>
            <ChildDetails invoices={ofChild} />
          </li>
        )}
      </SearchedList>
    </Preview>
  );
}

/** The invoices of each child, the children by name. */
function invoicesByChild(invoices: readonly Invoice[]): readonly (readonly Invoice[])[] {
  const ofChild = groupBy(invoices, ({ child }) => child);
  return [...ofChild].sort(([left], [right]) => compareByName(left, right)).map(([, ofOne]) => ofOne);
}

/** Who may be looked for to find an invoice. */
function namesOn({ child, family }: Invoice): readonly string[] {
  return [childName(child), child.code, familyName(family), family.code];
}

function totalsOf(invoices: readonly Invoice[]): readonly Fact[] {
  return [
    [words.invoices, invoices.length],
    [words.creditNotes, invoices.filter((invoice) => totalOf(invoice) < 0).length || undefined],
    [words.meals, mealsOnInvoices(invoices)],
    [
      areOfMealsOnly(invoices) ? words.mealsAmount : words.periodAmount,
      euros(sum(invoices.map(periodAmount))),
    ],
    [words.otherAmount, euros(sum(invoices.map(otherAmount)))],
    [words.total, euros(sum(invoices.map(totalOf)))],
  ];
}

/** What a child costs: its invoice, or those of everyone who pays for it side by side. */
function ChildDetails({ invoices }: { readonly invoices: readonly Invoice[] }) {
  const [first, ...others] = invoices;
  if (first === undefined) return null;
  const { child, family } = first;
  const isShared = others.length > 0;
  const debtors = isShared
    ? words.debtors(enumerated(invoices.map((invoice) => familyName(invoice.family))))
    : words.family(family.code, familyName(family));
  return (
    <Entry
      who={
        <>
          {childName(child)} <span class="hint">{debtors}</span>
        </>
      }
      amount={<Total amount={sum(invoices.map(totalOf))} isCredit={!isShared && totalOf(first) < 0} />}
    >
      {isShared ? (
        <ul class="debtors">
          {invoices.map((invoice) => (
            <li key={invoice.family.code} class="debtor">
              <p>
                <strong>{personText(familyName(invoice.family), invoice.family.code)}</strong>
                <span class="amount">
                  <Total amount={totalOf(invoice)} isCredit={totalOf(invoice) < 0} />
                </span>
              </p>
              <Lines invoice={invoice} />
            </li>
          ))}
        </ul>
      ) : (
        <Lines invoice={first} />
      )}
    </Entry>
  );
}

function Total({ amount, isCredit }: { readonly amount: Cents; readonly isCredit: boolean }) {
  return (
    <>
      {isCredit && <span class="mark">{words.creditNote}</span>} {euros(amount)}
    </>
  );
}

function Lines({ invoice: { lines, others } }: { readonly invoice: Invoice }) {
  return (
    <ul class="lines">
      {lines.map((line, index) => (
        <Line key={index} line={line} others={others} />
      ))}
    </ul>
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
