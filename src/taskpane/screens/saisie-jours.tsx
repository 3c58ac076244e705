import { useEffect, useState } from "preact/hooks";
import type { ChildYear } from "../../app/entry/look-at-child";
import { parseDay, type Day } from "../../kernel/day";
import type { TableSheet } from "../../workbook/declaration";
import { saisieWords as words, type DayState } from "../../wording/page/saisie";
import { usePage } from "../page-context";
import { MonthGrid } from "../parts/month-grid";
import { WhoField } from "../parts/who-field";
import { childPerson, useTypedRow, type EntryFormProps, type TypedFields } from "./saisie-formulaire";

/** A row about a child, who is found by its name, and about days of it: what is typed, and the fields that take it. */
export function useChildRow(
  { who, isNext }: EntryFormProps,
  id: string,
  sheet: TableSheet,
  first: () => TypedFields,
) {
  const { now } = usePage();
  const { typed, type, field } = useTypedRow(id, sheet, first);
  const child = who.children.find(({ code }) => code === typed["childCode"]);
  const year = useChildYear(child?.code);
  const from = parseDay(typed["from"] ?? "") ?? now().day;
  return {
    typed,
    child,
    year,
    range: { from, to: parseDay(typed["to"] ?? "") ?? from },
    whoField: (
      <WhoField
        id={`${id}-child`}
        label={words.child}
        people={who.children.map(childPerson)}
        chosen={child && childPerson(child)}
        onChoose={(person) => type({ childCode: person?.code ?? "" })}
        isFirst={isNext}
      />
    ),
    daysField: child !== undefined && (
      <DaysField id={id} year={year} typed={typed} onType={type} field={field} />
    ),
    field,
  };
}

/** The year of the child that is chosen; of nobody while it is not known. */
function useChildYear(childCode: string | undefined): ChildYear | undefined {
  const { workplace, read, now, revision } = usePage();
  const [year, setYear] = useState<ChildYear>();
  useEffect(() => {
    setYear(undefined);
    if (childCode === undefined) return;
    let isWanted = true;
    void read((onStep) => workplace.perform("lookAtChild", { childCode, now: now() }, onStep)).then(
      ({ result }) => isWanted && setYear(result),
    );
    return () => {
      isWanted = false;
    };
  }, [childCode, revision, read, workplace, now]);
  return year;
}

interface DaysFieldProps {
  readonly id: string;
  readonly year: ChildYear | undefined;
  readonly typed: TypedFields;
  readonly onType: (typed: TypedFields) => void;
  readonly field: ReturnType<typeof useTypedRow>["field"];
}

/** The first and the last day of a row: picked in the child's own months, or typed. */
function DaysField({ id, year, typed, onType, field }: DaysFieldProps) {
  const { now } = usePage();
  const from = parseDay(typed["from"] ?? "");
  const to = parseDay(typed["to"] ?? "") ?? from;
  const states = new Map<Day, DayState>(
    year?.days.map(({ day, isPlanned, absence }) => [day, absence ?? (isPlanned ? "planned" : "served")]),
  );
  const stateOf = (day: Day): DayState => states.get(day) ?? "closed";
  return (
    <>
      <MonthGrid
        id={`${id}-days`}
        label={words.days}
        today={now().day}
        chosen={from === undefined || to === undefined ? undefined : { from, to }}
        stateOf={stateOf}
        onChoose={(range) => onType({ from: range.from, to: range.to })}
      />
      <p class="hint">{words.daysHint}</p>
      <div class="pair">
        {field("from")}
        {field("to")}
      </div>
    </>
  );
}
