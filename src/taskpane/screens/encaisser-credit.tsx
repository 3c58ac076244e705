import { useState } from "preact/hooks";
import type { ChosenPart } from "../../app/takings/choices";
import type { PayingFamily } from "../../app/takings/encaisser";
import type { MatchedCredit } from "../../domain/incoming";
import { euros } from "../../wording/amounts";
import { paymentMeansWords } from "../../wording/choices";
import { shortDay } from "../../wording/days";
import { encaisserScreenWords as words } from "../../wording/page/encaisser";
import { commonWords } from "../../wording/page/common";
import { proposalText } from "../../wording/takings";
import { Button } from "../parts/button";
import { Field } from "../parts/field";
import { ChequeRows } from "./encaisser-cheques";
import { FamilyField } from "./encaisser-famille";

interface CreditProps {
  readonly match: MatchedCredit;
  readonly payers: readonly PayingFamily[];
  readonly nameOf: (code: string) => string;
  /** What becomes of it so far; none: nothing. */
  readonly parts: readonly ChosenPart[];
  /** `undefined`: what becomes of it by itself. */
  readonly onParts: (parts: readonly ChosenPart[] | undefined) => void;
}

/** One credit: what the bank says of it, whose it may be, and what becomes of it. */
export function Credit({ match, payers, nameOf, parts, onParts }: CreditProps) {
  const { credit, state } = match;
  const [isSplitting, setSplitting] = useState(false);
  const id = credit.identity;
  const hasProposal = match.parts.length > 0;
  const facts = [
    shortDay(credit.date),
    credit.means === undefined ? undefined : paymentMeansWords[credit.means],
    state === "unknown" && match.basis === undefined && match.doubts.length === 0
      ? undefined
      : proposalText(match, nameOf),
  ];
  return (
    <>
      <p class="head">
        <span class="who">{credit.text}</span>
        <span class="amount">{euros(credit.amount)}</span>
      </p>
      <p class="hint">{facts.filter((fact) => fact !== undefined).join(" · ")}</p>
      {hasProposal && (
        <label class="check">
          <input
            type="checkbox"
            id={`note-${id}`}
            checked={parts.length > 0}
            aria-label={commonWords.actionOn(words.noteThis, credit.text)}
            onChange={({ currentTarget: { checked } }) => onParts(checked ? match.parts : [])}
          />
          {words.noteThis}
        </label>
      )}
      {state === "unknown" && !isSplitting && (
        <Payee match={match} payers={payers} parts={parts} onParts={onParts} />
      )}
      {state === "to-check" && (
        <details class="other">
          <summary>{words.otherFamily}</summary>
          <Payee match={match} payers={payers} parts={parts} onParts={onParts} />
        </details>
      )}
      {state === "unknown" && credit.means !== "transfer" && !isSplitting && (
        <Button look="quiet" onClick={() => setSplitting(true)}>
          {words.split}
        </Button>
      )}
      {isSplitting && (
        <ChequeRows
          id={`split-${id}`}
          payers={payers}
          whole={credit.amount}
          onRows={(rows) => onParts(rows.length === 0 ? undefined : rows)}
          onCancel={() => {
            setSplitting(false);
            onParts(undefined);
          }}
        />
      )}
    </>
  );
}

type PayeeProps = Omit<CreditProps, "nameOf">;

/** The family whose payment it is, and the invoice that it settles first. */
function Payee({ match: { credit, parts: proposed }, payers, parts, onParts }: PayeeProps) {
  const [first] = parts;
  const chosen = parts === proposed ? undefined : first;
  const payer = payers.find(({ code }) => code === chosen?.familyCode);
  const id = credit.identity;
  const choose = (familyCode: string, invoice: string | undefined) =>
    onParts([{ familyCode, invoice, amount: credit.amount }]);
  return (
    <div class="pair">
      <FamilyField
        id={`family-${id}`}
        payers={payers}
        about={credit.text}
        onFamily={(code) => (code === undefined ? onParts(undefined) : choose(code, undefined))}
      />
      {payer !== undefined && payer.open.length > 0 && (
        <InvoiceField
          id={`invoice-${id}`}
          payer={payer}
          invoice={chosen?.invoice}
          onInvoice={(invoice) => choose(payer.code, invoice)}
        />
      )}
    </div>
  );
}

interface InvoiceFieldProps {
  readonly id: string;
  readonly payer: PayingFamily;
  readonly invoice: string | undefined;
  readonly onInvoice: (invoice: string | undefined) => void;
}

function InvoiceField({ id, payer, invoice = "", onInvoice }: InvoiceFieldProps) {
  return (
    <Field id={id} label={words.invoice}>
      <select
        id={id}
        value={invoice}
        onChange={({ currentTarget: { value } }) => onInvoice(value === "" ? undefined : value)}
      >
        <option value="">{words.oldest}</option>
        {payer.open.map(({ invoice: number, remaining }) => (
          <option key={number} value={number}>
            {words.openInvoice(number, remaining)}
          </option>
        ))}
      </select>
    </Field>
  );
}
