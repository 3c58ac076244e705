import type { Entry } from "../../app/entry/entry";
import { absencesSheet } from "../../workbook/sheets";
import { saisieWords as words } from "../../wording/page/saisie";
import { usePage } from "../page-context";
import { allFilled, EntryFrame, type EntryFormProps } from "./saisie-formulaire";
import { useChildRow } from "./saisie-jours";
import { clockText } from "../../kernel/minutes";

/** A child will not come: who, which days, why, and when the service was told. */
export function AbsenceForm(props: EntryFormProps) {
  const { now } = usePage();
  const { motives } = props.who;
  const row = useChildRow(props, "absence", absencesSheet, () => {
    const { day, at } = now();
    return { toldOn: day, toldAt: clockText(at) };
  });
  const { typed, child, range, field } = row;
  const isComplete = child !== undefined && allFilled(typed, "from");
  // One day is written as such.
  const to = typed["to"] === typed["from"] ? "" : (typed["to"] ?? "");
  const entry: Entry | undefined = isComplete ? { kind: "absence", typed: { ...typed, to } } : undefined;
  return (
    <EntryFrame
      kind="absence"
      entry={entry}
      onEntered={props.onEntered}
      lineOf={({ absence }) => words.ofAbsence(child?.name ?? "", range, absence?.verdict)}
    >
      {row.whoField}
      {row.daysField}
      {motives.length === 0
        ? field("motive", { hint: words.noRules })
        : field("motive", { known: motives, isOneOfKnown: true })}
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
