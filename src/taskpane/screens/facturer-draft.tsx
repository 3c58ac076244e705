import type { Issued } from "../../app/issue/facturer";
import type { LocatedProblem } from "../../app/deed/report";
import { compareByName, type Child } from "../../domain/families";
import {
  areOfMealsOnly,
  familiesWithoutQuotient,
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
import type { TownOverview } from "../../app/overview/accueil";
import { usePage } from "../page-context";
import { Button } from "../parts/button";
import type { Fact } from "../parts/facts";
import { NothingToDo, Preview } from "../parts/preview";
import { textColumn, numberColumn, type RecordColumns } from "../parts/record-table";
import { Records } from "../parts/records";
import { Searched } from "../parts/searched";

interface DraftProps {
  readonly issued: Issued;
  readonly problems: readonly LocatedProblem[];
  readonly onIssue: () => void;
}

/** Is there nobody yet to bill, or no price? */
const isUnready = (town: TownOverview | undefined): boolean =>
  town?.setup.some(({ kind, isDone }) => !isDone && (kind === "lists" || kind === "tariffs")) === true;

/** What issuing would give: the totals, then every invoice with its lines and the reason of each. */
export function Draft({ issued, problems, onIssue }: DraftProps) {
  const { overview } = usePage();
  const { invoices, period, belowFloor, heldBack, cutShort } = issued;
  const withoutQuotient = familiesWithoutQuotient(invoices).size;
  const notes = [
    withoutQuotient > 0 ? words.withoutQuotient(withoutQuotient) : undefined,
    belowFloor.length > 0 ? words.belowFloor(belowFloor.length) : undefined,
    heldBack.length > 0 ? words.heldBack(heldBack.length) : undefined,
    cutShort.length > 0 ? words.swept(cutShort.length) : undefined,
  ];
  if (invoices.length === 0) {
    const hint = isUnready(overview?.result?.town) ? words.nothingYet : words.nothingHint;
    return <NothingToDo title={words.nothing} hint={hint} notes={notes} problems={problems} />;
  }
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
      <Searched
        id="search"
        label={words.search}
        found={words.found}
        namesOf={({ ofChild }) => ofChild.flatMap(namesOn)}
        items={invoicesByChild(invoices)}
      >
        {(left) => (
          <Records
            items={left}
            keyOf={({ child }) => child.code}
            labelledBy="draft-title"
            who={(billed) => (
              <>
                {childName(billed.child)} <span class="hint">{debtorsText(billed)}</span>
              </>
            )}
            amount={TotalOfChild}
            columns={columns}
            detail={ChildDetails}
          />
        )}
      </Searched>
    </Preview>
  );
}

/** A child with its invoice, or those of everyone who pays for it. */
interface BilledChild {
  readonly child: Child;
  readonly ofChild: readonly Invoice[];
}

/** The invoices of each child, the children by name. */
function invoicesByChild(invoices: readonly Invoice[]): readonly BilledChild[] {
  const byChild = groupBy(invoices, ({ child }) => child);
  return [...byChild]
    .sort(([left], [right]) => compareByName(left, right))
    .map(([child, ofChild]) => ({ child, ofChild }));
}

const columns: RecordColumns<BilledChild> = [
  {
    name: words.columns.child,
    cell: ({ child }) => childName(child),
    // By last name, whichever comes first in what is shown.
    by: ({ child }) => `${child.lastName} ${child.firstName ?? ""}`,
  },
  textColumn(words.columns.className, ({ child }) => child.className),
  textColumn(words.columns.debtor, debtorsText, "spare"),
  numberColumn(words.meals, ({ ofChild }) => mealsOnInvoices(ofChild)),
  { name: words.total, cell: TotalOfChild, by: ({ ofChild }) => totalOfAll(ofChild), look: "number" },
];

const totalOfAll = (invoices: readonly Invoice[]) => sum(invoices.map(totalOf));

function debtorsText({ ofChild }: BilledChild): string {
  const [first, ...others] = ofChild;
  if (first === undefined) return "";
  return others.length > 0
    ? words.debtors(enumerated(ofChild.map(({ family }) => familyName(family))))
    : words.family(first.family.code, familyName(first.family));
}

function TotalOfChild({ ofChild }: BilledChild) {
  const amount = totalOfAll(ofChild);
  return <Total amount={amount} isCredit={ofChild.length === 1 && amount < 0} />;
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

/** The lines of a child's invoice, or the invoices of everyone who pays for it side by side. */
function ChildDetails({ ofChild }: BilledChild) {
  const [first, ...others] = ofChild;
  if (first === undefined) return null;
  if (others.length === 0) return <Lines invoice={first} />;
  return (
    <ul class="debtors">
      {ofChild.map((invoice) => (
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
