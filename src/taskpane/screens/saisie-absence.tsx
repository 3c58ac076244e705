import { useState } from "preact/hooks";
import type { Entry } from "../../app/entry/entry";
import { parseDay } from "../../kernel/day";
import { absencesSheet } from "../../workbook/sheets";
import { saisieWords as words } from "../../wording/page/saisie";
import { usePage } from "../page-context";
import { CellField } from "../parts/cell-field";
import { WhoField } from "../parts/who-field";
import { allFilled, childPerson, EntryFrame, type EntryFormProps } from "./saisie-formulaire";
import { DaysField, useChildYear } from "./saisie-jours";

const minutesOfHour = 60;

/** A child will not come: who, which days, why, and when the service was told. */
export function AbsenceForm({ who, isNext, onEntered }: EntryFormProps) {
  const { now } = usePage();
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>(() => {
    const { day, at } = now();
    const hour = [Math.floor(at / minutesOfHour), at % minutesOfHour];
    return { toldOn: day, toldAt: hour.map((part) => String(part).padStart(2, "0")).join(":") };
  });
  const type = (more: Readonly<Record<string, string>>) => setTyped((before) => ({ ...before, ...more }));
  const child = who.children.find(({ code }) => code === typed["childCode"]);
  const year = useChildYear(child?.code);
  const isComplete = child !== undefined && allFilled(typed, "from");
  const entry: Entry | undefined = isComplete ? { kind: "absence", typed: asRow(typed) } : undefined;
  const field = (name: string, more: Partial<Parameters<typeof CellField>[0]> = {}) => (
    <CellField
      id={`absence-${name}`}
      sheet={absencesSheet}
      field={name}
      value={typed[name] ?? ""}
      onValue={(value) => type({ [name]: value })}
      {...more}
    />
  );
  return (
    <EntryFrame
      kind="absence"
      entry={entry}
      onEntered={onEntered}
      lineOf={({ absence }) => {
        const from = parseDay(typed["from"] ?? "") ?? now().day;
        const range = { from, to: parseDay(typed["to"] ?? "") ?? from };
        return words.ofAbsence(child?.name ?? "", range, absence?.verdict);
      }}
    >
      <WhoField
        id="absence-child"
        label={words.child}
        people={who.children.map(childPerson)}
        chosen={child && childPerson(child)}
        onChoose={(person) => type({ childCode: person?.code ?? "" })}
        isFirst={isNext}
      />
      {child !== undefined && (
        <DaysField id="absence" sheet={absencesSheet} year={year} typed={typed} onType={type} />
      )}
      {who.motives.length === 0
        ? field("motive", { hint: words.noRules })
        : field("motive", { known: who.motives, isOneOfKnown: true })}
      <div class="pair">
        {field("toldOn", { hint: words.toldHint })}
        {field("toldAt")}
      </div>
      <div class="pair">
        {field("writingReceived")}
        {field("documentReceivedOn")}
      </div>
    </EntryFrame>
  );
}

/** One day is written as such. */
function asRow(typed: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return typed["to"] === typed["from"] ? { ...typed, to: "" } : typed;
}
