import type { Entry } from "../../app/entry/entry";
import { paymentsSheet } from "../../workbook/sheets";
import { saisieWords as words } from "../../wording/page/saisie";
import { usePage } from "../page-context";
import { WhoField } from "../parts/who-field";
import { allFilled, EntryFrame, familyPerson, useTypedRow, type EntryFormProps } from "./saisie-formulaire";

/** Money that a family brought: how much, how, and for which invoice. */
export function PaymentForm({ who, isNext, onEntered }: EntryFormProps) {
  const { now } = usePage();
  const { typed, type, field } = useTypedRow("payment", paymentsSheet, () => ({ date: now().day }));
  const family = who.families.find(({ code }) => code === typed["familyCode"]);
  const isComplete = family !== undefined && allFilled(typed, "date", "amount");
  const entry: Entry | undefined = isComplete ? { kind: "payment", typed } : undefined;
  const invoice = (number: string, text: string) => (
    <label key={number} class="radio">
      <input
        type="radio"
        name="payment-invoice"
        checked={(typed["invoice"] ?? "") === number}
        onChange={() => type({ invoice: number })}
      />
      {text}
    </label>
  );
  return (
    <EntryFrame
      kind="payment"
      entry={entry}
      onEntered={onEntered}
      lineOf={({ rows }) => {
        const cells = rows[0]?.cells ?? [];
        const amount = cells.find(({ text }) => text.endsWith("€"))?.text ?? typed["amount"] ?? "";
        return words.ofPayment(family?.name ?? "", amount);
      }}
    >
      <WhoField
        id="payment-family"
        label={words.family}
        people={who.families.map(familyPerson)}
        chosen={family && familyPerson(family)}
        onChoose={(person) => type({ familyCode: person?.code ?? "", invoice: "" })}
        isFirst={isNext}
      />
      {family !== undefined && <p>{words.owes(family.balance)}</p>}
      {family !== undefined && family.open.length > 0 && (
        <fieldset>
          <legend>{words.openInvoices}</legend>
          <div class="choices-list">
            {invoice("", words.oldestFirst)}
            {family.open.map(({ number, remaining, dueOn }) =>
              invoice(number, words.invoice(number, remaining, dueOn)),
            )}
          </div>
        </fieldset>
      )}
      <div class="pair">
        {field("date")}
        {field("amount")}
      </div>
      <div class="pair">
        {field("means")}
        {field("reference")}
      </div>
      {field("observation")}
    </EntryFrame>
  );
}
