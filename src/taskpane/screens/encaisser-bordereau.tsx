import { useState } from "preact/hooks";
import type { ChequeTyped, ChosenPart } from "../../app/takings/choices";
import { encaisserScreenWords as words } from "../../wording/page/encaisser";
import { personText } from "../../wording/problems/people";
import { DayField, Form, Submit, useDayAsked } from "../parts/form";
import { useDeed } from "../use-deed";
import { useReadingInSight } from "../use-reading";
import { ChequeRows } from "./encaisser-cheques";

interface ChequeSlipProps {
  /** What was shown of other cheques holds no more. */
  readonly onForget: () => void;
  readonly onNote: (cheques: readonly ChequeTyped[]) => void;
  readonly onCancel: () => void;
}

/** The cheques of a slip, typed in a row without any file of the bank. */
export function ChequeSlip({ onForget, onNote, onCancel }: ChequeSlipProps) {
  const [on, setOn] = useDayAsked();
  const [cheques, setCheques] = useState<readonly ChosenPart[]>([]);
  const families = useDeed("takeIn", { isTold: false });
  // Who may have paid is asked once; nothing is noted of it.
  useReadingInSight(() => void families.look({}, { isRenewal: true }));
  const payers = families.seen?.ran.result?.payers;
  if (payers === undefined) return null;
  const isReady = on !== undefined && cheques.length > 0;
  return (
    <section aria-labelledby="cheques-title">
      <h2 id="cheques-title">{words.chequesTitle}</h2>
      <datalist id="payers">
        {payers.map(({ code, name }) => (
          <option key={code} value={personText(name, code)} />
        ))}
      </datalist>
      <Form
        isReady={isReady}
        onSubmit={() => on !== undefined && onNote(cheques.map((cheque) => ({ ...cheque, date: on })))}
      >
        <DayField id="cheques-on" label={words.chequesOn} hint={words.chequesOnHint} day={on} onDay={setOn} />
        <ChequeRows
          id="slip"
          payers={payers}
          onRows={(rows) => {
            onForget();
            setCheques(rows);
          }}
          onCancel={onCancel}
        />
        <div class="actions">
          <Submit id="note-cheques" isNext isReady={isReady}>
            {words.noteCheques(cheques.length)}
          </Submit>
        </div>
      </Form>
    </section>
  );
}
