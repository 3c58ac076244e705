import { useState } from "preact/hooks";
import type { Entry } from "../../app/entry/entry";
import { contactFields } from "../../app/entry/look-at-entries";
import type { TableSheet } from "../../workbook/declaration";
import { childrenSheet, enrolmentsSheet, familiesSheet, weekdayColumns } from "../../workbook/sheets";
import { saisieWords as words } from "../../wording/page/saisie";
import { yesNoWords } from "../../wording/choices";
import { usePage } from "../page-context";
import { CellField } from "../parts/cell-field";
import { WhoField } from "../parts/who-field";
import { allFilled, EntryFrame, familyPerson, type EntryFormProps } from "./saisie-formulaire";

type TypedFields = Readonly<Record<string, string>>;

const childFields = ["lastName", "firstName", "birth", "school", "className", "level", "diet"] as const;
const familyFields = [...contactFields.filter((field) => field !== "onlineInvoice"), "resident", "quotient"];
/** A child who comes: of a family that is there, or of one that comes with it. */
export function ChildForm({ who, isNext, onEntered }: EntryFormProps) {
  const { now } = usePage();
  const [child, setChild] = useState<TypedFields>({});
  const [family, setFamily] = useState<TypedFields>({});
  const [familyCode, setFamilyCode] = useState("");
  const [isNew, setNew] = useState(false);
  const [ticks, setTicks] = useState<Readonly<Record<string, TypedFields>>>({});
  const [from, setFrom] = useState<string>(() => now().day);
  const known = who.families.find(({ code }) => code === familyCode);
  const isComplete =
    allFilled(child, "lastName") && (isNew ? allFilled(family, "lastName") : known !== undefined);
  const entry: Entry | undefined = isComplete
    ? {
        kind: "child",
        typed: child,
        family: isNew ? { typed: family } : { code: familyCode },
        enrolments: Object.entries(ticks)
          .filter(([, days]) => Object.values(days).some((day) => day !== ""))
          .map(([service, days]) => ({ service, ...days, from })),
      }
    : undefined;
  const lists: Readonly<Record<string, readonly string[]>> = {
    school: who.schools,
    className: who.classes,
    level: who.levels,
  };
  const fields = (
    sheet: TableSheet,
    names: readonly string[],
    typed: TypedFields,
    onType: (typed: TypedFields) => void,
  ) => (
    <div class="pair">
      {names.map((name) => (
        <CellField
          key={name}
          id={`${sheet.key}-${name}`}
          sheet={sheet}
          field={name}
          value={typed[name] ?? ""}
          known={lists[name] ?? []}
          onValue={(value) => onType({ ...typed, [name]: value })}
        />
      ))}
    </div>
  );
  const whose = (isOne: boolean, text: string) => (
    <label class="radio">
      <input type="radio" name="child-family" checked={isNew === isOne} onChange={() => setNew(isOne)} />
      {text}
    </label>
  );
  return (
    <EntryFrame
      kind="child"
      entry={entry}
      onEntered={onEntered}
      lineOf={() => words.ofChild([child["lastName"], child["firstName"]].filter(Boolean).join(" "))}
    >
      <fieldset>
        <legend>{words.ofFamily}</legend>
        {whose(false, words.knownFamily)}
        {whose(true, words.newFamily)}
      </fieldset>
      {isNew ? (
        fields(familiesSheet, familyFields, family, setFamily)
      ) : (
        <WhoField
          id="child-family"
          label={words.family}
          people={who.families.map(familyPerson)}
          chosen={known && familyPerson(known)}
          onChoose={(person) => setFamilyCode(person?.code ?? "")}
          isFirst={isNext}
        />
      )}
      <fieldset>
        <legend>{words.child}</legend>
        {fields(childrenSheet, childFields, child, setChild)}
      </fieldset>
      <p class="hint">{words.codesMade}</p>
      <fieldset>
        <legend>{words.services}</legend>
        {who.services.map((service) => (
          <div key={service} class="ticks" role="group" aria-label={words.weekdaysOf(service)}>
            <span class="service">{service}</span>
            {weekdayColumns.map(([day, weekday]) => (
              <label key={day} class="tick">
                <input
                  type="checkbox"
                  checked={(ticks[service]?.[day] ?? "") !== ""}
                  onChange={({ currentTarget: { checked } }) =>
                    setTicks({
                      ...ticks,
                      [service]: { ...ticks[service], [day]: checked ? yesNoWords.yes : "" },
                    })
                  }
                />
                {words.shortWeekday(weekday)}
              </label>
            ))}
          </div>
        ))}
      </fieldset>
      <CellField
        id="child-from"
        sheet={enrolmentsSheet}
        field="from"
        label={words.enrolledFrom}
        value={from}
        onValue={setFrom}
      />
    </EntryFrame>
  );
}
