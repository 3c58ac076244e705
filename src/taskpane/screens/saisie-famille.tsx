import { useState } from "preact/hooks";
import type { Entry } from "../../app/entry/entry";
import { contactFields, type FamilyThere } from "../../app/entry/look-at-entries";
import { familiesSheet, mandatesSheet, quotientsSheet, requestsSheet } from "../../workbook/sheets";
import { saisieWords as words } from "../../wording/page/saisie";
import { usePage } from "../page-context";
import {
  allFilled,
  EntryFrame,
  useFamilyRow,
  type EntryFormProps,
  type TypedFields,
} from "./saisie-formulaire";

/** A family has another quotient from a day on. */
export function QuotientForm(props: EntryFormProps) {
  const { now } = usePage();
  const { typed, family, whoField, field } = useFamilyRow(props, "quotient", quotientsSheet, {
    from: now().day,
  });
  const isComplete = family !== undefined && allFilled(typed, "quotient", "from");
  const entry: Entry | undefined = isComplete ? { kind: "quotient", typed } : undefined;
  return (
    <EntryFrame
      kind="quotient"
      entry={entry}
      onEntered={props.onEntered}
      lineOf={() => words.ofQuotient(family?.name ?? "", typed["quotient"] ?? "")}
    >
      {whoField}
      {family !== undefined && <p>{words.quotientNow(family.quotient)}</p>}
      <div class="pair">
        {field("quotient")}
        {field("from", { hint: words.fromHint })}
      </div>
    </EntryFrame>
  );
}

/** What a family's own row says: its address, how it is reached, how it pays. */
export function ContactForm(props: EntryFormProps) {
  const { typed, family, whoField, field } = useFamilyRow(props, "contact", familiesSheet);
  const changed = Object.fromEntries(
    contactFields.flatMap((name) => {
      const value = typed[name];
      return value === undefined || value === (family?.contact[name] ?? "") ? [] : [[name, value]];
    }),
  );
  const isComplete = family !== undefined && Object.keys(changed).length > 0;
  const entry: Entry | undefined = isComplete
    ? { kind: "contact", familyCode: family.code, typed: changed }
    : undefined;
  return (
    <EntryFrame
      kind="contact"
      entry={entry}
      onEntered={props.onEntered}
      lineOf={() => words.ofContact(family?.name ?? "")}
    >
      {whoField}
      {family !== undefined && (
        <div class="pair">
          {contactFields.map((name) =>
            field(name, {
              key: `${family.code} ${name}`,
              value: typed[name] ?? family.contact[name] ?? "",
            }),
          )}
        </div>
      )}
    </EntryFrame>
  );
}

const mandateFields = ["mandate", "holder", "iban", "bic", "signedOn", "receivedOn"] as const;

/** A family lets the town debit an account; a mandate that it had before ends. */
export function MandateForm(props: EntryFormProps) {
  const { now } = usePage();
  const { typed, family, whoField, field } = useFamilyRow(props, "mandate", mandatesSheet);
  const [paysByDebit, setPaysByDebit] = useState(true);
  const all = family === undefined ? typed : { ...proposed(family, now().day), ...typed };
  const isComplete = family !== undefined && allFilled(all, "mandate", "iban", "signedOn");
  const entry: Entry | undefined = isComplete ? { kind: "mandate", typed: all, paysByDebit } : undefined;
  return (
    <EntryFrame
      kind="mandate"
      entry={entry}
      onEntered={props.onEntered}
      lineOf={() => words.ofMandate(family?.name ?? "")}
    >
      {whoField}
      {family?.hasMandate === true && <p class="hint">{words.mandateEnds}</p>}
      {family !== undefined && (
        <>
          <div class="pair roomy">
            {mandateFields.map((name) =>
              field(name, { key: `${family.code} ${name}`, value: all[name] ?? "" }),
            )}
          </div>
          <label class="radio">
            <input
              type="checkbox"
              id="mandate-pays"
              checked={paysByDebit}
              onChange={({ currentTarget }) => setPaysByDebit(currentTarget.checked)}
            />
            {words.paysByDebit}
          </label>
        </>
      )}
    </EntryFrame>
  );
}

function proposed({ name, newReference }: FamilyThere, today: string): TypedFields {
  return { mandate: newReference, holder: name, signedOn: today, receivedOn: today };
}

const requestFields = ["date", "subject", "before", "wanted", "from"] as const;

/** What a family asks to have changed: noted now, applied on another screen. */
export function RequestForm(props: EntryFormProps) {
  const { now } = usePage();
  const { typed, family, whoField, field } = useFamilyRow(props, "request", requestsSheet, {
    date: now().day,
  });
  const isComplete = family !== undefined && allFilled(typed, "subject", "wanted");
  const entry: Entry | undefined = isComplete ? { kind: "request", typed } : undefined;
  return (
    <EntryFrame
      kind="request"
      entry={entry}
      onEntered={props.onEntered}
      lineOf={() => words.ofRequest(family?.name ?? "")}
    >
      {whoField}
      <p class="hint">{words.requestHint}</p>
      {requestFields.map((name) => field(name))}
    </EntryFrame>
  );
}
