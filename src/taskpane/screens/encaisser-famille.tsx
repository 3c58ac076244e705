import { useState } from "preact/hooks";
import type { PayingFamily } from "../../app/takings/encaisser";
import { foldLabel } from "../../kernel/label";
import { encaisserScreenWords as words } from "../../wording/page/encaisser";
import { commonWords } from "../../wording/page/common";
import { personText } from "../../wording/problems/people";
import { describedBy, Field } from "../parts/field";

interface FamilyFieldProps {
  readonly id: string;
  readonly payers: readonly PayingFamily[];
  /** What it is asked about, for whoever hears the fields one by one. */
  readonly about: string;
  /** How a family is found was said before. */
  readonly isTold?: boolean;
  /** The family that is named; `undefined` as long as none is. */
  readonly onFamily: (code: string | undefined) => void;
}

/** A family by its name or its code, completed from the list of all of them (`#payers`). */
export function FamilyField({ id, payers, about, isTold = false, onFamily }: FamilyFieldProps) {
  const [typed, setTyped] = useState("");
  const [isLeft, setLeft] = useState(false);
  const isWrong = isLeft && typed.trim() !== "" && familyTyped(typed, payers) === undefined;
  const hint = isWrong || isTold ? undefined : words.familyHint;
  return (
    <Field id={id} label={words.family} hint={hint} error={isWrong ? words.unknownFamily : undefined}>
      <input
        id={id}
        type="text"
        list="payers"
        autocomplete="off"
        value={typed}
        aria-label={commonWords.actionOn(words.family, about)}
        aria-describedby={describedBy(id, { error: isWrong, hint: hint !== undefined })}
        aria-invalid={isWrong}
        onInput={({ currentTarget: { value } }) => {
          setTyped(value);
          setLeft(false);
          onFamily(familyTyped(value, payers));
        }}
        onBlur={() => setLeft(true)}
      />
    </Field>
  );
}

/** Which family does a text name: by all that the list shows of it, by its code, or by a name that no other one bears? */
function familyTyped(text: string, payers: readonly PayingFamily[]): string | undefined {
  const sought = foldLabel(text);
  if (sought === "") return undefined;
  const exact = payers.find(
    ({ code, name }) => foldLabel(code) === sought || foldLabel(personText(name, code)) === sought,
  );
  if (exact !== undefined) return exact.code;
  const [only, another] = payers.filter(({ name = "" }) => foldLabel(name) === sought);
  return another === undefined ? only?.code : undefined;
}
