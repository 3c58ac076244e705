import { useState } from "preact/hooks";
import type { Issued } from "../../app/issue/facturer";
import type { LocatedProblem } from "../../app/deed/report";
import {
  mealsCharged,
  otherAmount,
  periodAmount,
  totalOf,
  type Invoice,
  type InvoiceLine,
} from "../../domain/invoicing";
import { sum } from "../../kernel/cents";
import { foldLabel } from "../../kernel/label";
import { euros } from "../../wording/amounts";
import { daysText, periodText } from "../../wording/days";
import { childName, explainLine, familyName, lineLabel } from "../../wording/invoice-lines";
import { commonWords } from "../../wording/page/common";
import { facturerWords as words } from "../../wording/page/facturer";
import { Button } from "../parts/button";
import { Message } from "../parts/message";
import { ProblemFold } from "../parts/problem-fold";

const shownAtOnce = 50;
/** Below this a list is read faster than a name is typed. */
const worthSearching = 8;

interface DraftProps {
  readonly issued: Issued;
  readonly problems: readonly LocatedProblem[];
  readonly onIssue: () => void;
}

/** What issuing would give: the totals, then every invoice with its lines and the reason of each. */
export function Draft({ issued, problems, onIssue }: DraftProps) {
  const { invoices, period } = issued;
  if (invoices.length === 0) {
    return (
      <>
        <Message tone="information" title={words.nothing}>
          <p>{words.nothingHint}</p>
          <Waiting issued={issued} />
        </Message>
        <ProblemFold problems={problems} />
      </>
    );
  }
  return (
    <section aria-labelledby="draft-title" class="draft">
      <h2 id="draft-title">{words.draftTitle(periodText(period))}</h2>
      <Totals issued={issued} />
      <Waiting issued={issued} />
      <div class="actions">
        <Button id="issue" look="primary" onClick={onIssue}>
          {words.issue(invoices.length)}
        </Button>
      </div>
      <ProblemFold problems={problems} />
      <Invoices invoices={invoices} />
    </section>
  );
}

function Totals({ issued: { invoices } }: { readonly issued: Issued }) {
  const creditNotes = invoices.filter((invoice) => totalOf(invoice) < 0).length;
  const figures: readonly (readonly [string, string])[] = [
    [words.invoices, String(invoices.length)],
    ...(creditNotes > 0 ? [[words.creditNotes, String(creditNotes)] as const] : []),
    [words.meals, String(invoices.reduce((meals, invoice) => meals + mealsCharged(invoice), 0))],
    [words.periodAmount, euros(sum(invoices.map(periodAmount)))],
    [words.otherAmount, euros(sum(invoices.map(otherAmount)))],
    [words.total, euros(sum(invoices.map(totalOf)))],
  ];
  return (
    <dl class="totals">
      {figures.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Waiting({ issued }: { readonly issued: Issued }) {
  const { belowFloor, heldBack, cutShort } = issued;
  const lines = [
    belowFloor.length > 0 ? words.belowFloor(belowFloor.length) : undefined,
    heldBack.length > 0 ? words.heldBack(heldBack.length) : undefined,
    cutShort.length > 0 ? words.swept(cutShort.length) : undefined,
  ].filter((line) => line !== undefined);
  return lines.length === 0 ? null : (
    <ul class="notes">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function Invoices({ invoices }: { readonly invoices: readonly Invoice[] }) {
  const [search, setSearch] = useState("");
  const [most, setMost] = useState(shownAtOnce);
  const sought = foldLabel(search);
  const found = sought === "" ? invoices : invoices.filter((invoice) => namesOf(invoice).includes(sought));
  const rest = found.length - most;
  return (
    <>
      {invoices.length > worthSearching && (
        <div class="field search">
          <label for="search">{words.search}</label>
          <input
            id="search"
            type="search"
            value={search}
            onInput={({ currentTarget: { value } }) => setSearch(value)}
          />
          {sought !== "" && (
            <p class="hint" role="status">
              {words.found(found.length, invoices.length)}
            </p>
          )}
        </div>
      )}
      <ul class="invoices">
        {found.slice(0, most).map((invoice) => (
          <li key={invoice.child.code}>
            <InvoiceDetails invoice={invoice} />
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <Button look="quiet" onClick={() => setMost(most + shownAtOnce)}>
          {commonWords.more(Math.min(rest, shownAtOnce))}
        </Button>
      )}
    </>
  );
}

function namesOf({ child, family }: Invoice): string {
  return foldLabel([childName(child), child.code, familyName(family), family.code].join(" "));
}

function InvoiceDetails({ invoice }: { readonly invoice: Invoice }) {
  const { child, family, lines } = invoice;
  const total = totalOf(invoice);
  return (
    <details class="invoice">
      <summary>
        <span class="who">
          {childName(child)} <span class="hint">{words.family(family.code, familyName(family))}</span>
        </span>
        <span class="amount">
          {total < 0 && <span class="mark">{words.creditNote}</span>} {euros(total)}
        </span>
      </summary>
      <ul class="lines">
        {lines.map((line, index) => (
          <Line key={index} line={line} />
        ))}
      </ul>
    </details>
  );
}

function Line({ line }: { readonly line: InvoiceLine }) {
  const days = "days" in line ? line.days : [];
  return (
    <li class="line">
      <p>
        <span>{lineLabel(line)}</span>
        <span class="amount">{euros(line.amount)}</span>
      </p>
      <details class="why">
        <summary>{words.why}</summary>
        <p>{explainLine(line)}</p>
        {days.length > 0 && <p>{words.days(daysText(days))}</p>}
      </details>
    </li>
  );
}
