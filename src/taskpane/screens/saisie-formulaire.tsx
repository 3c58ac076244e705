import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { Entered } from "../../app/entry/enter";
import type { Entry } from "../../app/entry/entry";
import type { ChildThere, FamilyThere, WhoIsThere } from "../../app/entry/look-at-entries";
import type { LocatedProblem } from "../../app/deed/report";
import { saisieWords as words } from "../../wording/page/saisie";
import { Form, Submit } from "../parts/form";
import { Refusal } from "../parts/refusal";
import { WhoField, type Person } from "../parts/who-field";
import { useEntry } from "../use-entry";
import { EntryOutcome } from "./saisie-resultat";
import type { TableSheet } from "../../workbook/declaration";
import { CellField } from "../parts/cell-field";

/** What the form of each kind is given. */
export interface EntryFormProps {
  readonly who: WhoIsThere;
  /** The keyboard begins in it: it stands there anew, after an entry. */
  readonly isNext: boolean;
  /** What another screen asks to begin with. */
  readonly given: TypedFields;
  readonly onEntered: (entered: Entered, line: string) => void;
}

export type TypedFields = Readonly<Record<string, string>>;

type FieldOptions = Partial<Parameters<typeof CellField>[0]> & { readonly key?: string };

/** What is typed of a row, and the fields that take it. */
export function useTypedRow(id: string, sheet: TableSheet, first: () => TypedFields) {
  const [typed, setTyped] = useState(first);
  const type = (more: TypedFields) => setTyped((before) => ({ ...before, ...more }));
  const field = (name: string, { key = name, ...more }: FieldOptions = {}) => (
    <CellField
      key={key}
      id={`${id}-${name}`}
      sheet={sheet}
      field={name}
      value={typed[name] ?? ""}
      onValue={(value) => type({ [name]: value })}
      {...more}
    />
  );
  return { typed, setTyped, type, field };
}

/** The same of a row about a family, which is found by its name. */
export function useFamilyRow(
  { who, isNext, given }: EntryFormProps,
  id: string,
  sheet: TableSheet,
  first: TypedFields = {},
) {
  const row = useTypedRow(id, sheet, () => ({ ...first, ...given }));
  const family = who.families.find(({ code }) => code === row.typed["familyCode"]);
  const whoField = (
    <WhoField
      id={`${id}-family`}
      label={words.family}
      people={who.families.map(familyPerson)}
      chosen={family && familyPerson(family)}
      onChoose={(person) => row.setTyped({ ...first, familyCode: person?.code ?? "" })}
      isFirst={isNext}
    />
  );
  return { ...row, family, whoField };
}

interface EntryFrameProps extends Pick<EntryFormProps, "onEntered"> {
  readonly kind: Entry["kind"];
  /** `undefined` while something lacks. */
  readonly entry: Entry | undefined;
  /** What is said of it once it is written. */
  readonly lineOf: (entered: Entered) => string;
  readonly children: ComponentChildren;
}

/** A form whose row is looked at while it is typed, then written. */
export function EntryFrame({ kind, entry, lineOf, onEntered, children }: EntryFrameProps) {
  const { seen, isCurrent, write } = useEntry(entry);
  const [refusal, setRefusal] = useState<readonly LocatedProblem[]>();
  const save = async () => {
    setRefusal(undefined);
    const ran = await write();
    if (ran?.result !== undefined) onEntered(ran.result, lineOf(ran.result));
    else if (ran !== undefined) setRefusal(ran.problems);
  };
  const isRefused = isCurrent && seen?.result === undefined;
  return (
    <Form isReady={entry !== undefined && !isRefused} onSubmit={() => void save()}>
      {children}
      <EntryOutcome seen={seen} isCurrent={isCurrent} isComplete={entry !== undefined} />
      {refusal !== undefined && <Refusal problems={refusal} />}
      <div class="actions">
        <Submit id={`add-${kind}`} isNext isReady={entry !== undefined && !isRefused}>
          {words.add[kind]}
        </Submit>
      </div>
    </Form>
  );
}

export function childPerson(child: ChildThere): Person {
  const detail = [child.className, child.school].filter((text) => text !== undefined).join(", ");
  return { code: child.code, name: child.name, detail: detail === "" ? child.familyCode : detail };
}

export function familyPerson({ code, name, children }: FamilyThere): Person {
  return { code, name, detail: children.join(", ") };
}

/** Are all these filled? */
export function allFilled(typed: Readonly<Record<string, string>>, ...fields: readonly string[]): boolean {
  return fields.every((field) => (typed[field] ?? "").trim() !== "");
}
