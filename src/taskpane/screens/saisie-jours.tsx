import { useEffect, useState } from "preact/hooks";
import type { ChildYear } from "../../app/entry/look-at-child";
import { parseDay, type Day } from "../../kernel/day";
import type { TableSheet } from "../../workbook/declaration";
import { saisieWords as words, type DayState } from "../../wording/page/saisie";
import { usePage } from "../page-context";
import { CellField } from "../parts/cell-field";
import { MonthGrid } from "../parts/month-grid";

/** The year of the child that is chosen; of nobody while it is not known. */
export function useChildYear(childCode: string | undefined): ChildYear | undefined {
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
  readonly sheet: TableSheet;
  readonly year: ChildYear | undefined;
  readonly typed: Readonly<Record<string, string>>;
  readonly onType: (typed: Readonly<Record<string, string>>) => void;
}

/** The first and the last day of a row: picked in the child's own months, or typed. */
export function DaysField({ id, sheet, year, typed, onType }: DaysFieldProps) {
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
        {["from", "to"].map((field) => (
          <CellField
            key={field}
            id={`${id}-${field}`}
            sheet={sheet}
            field={field}
            value={typed[field] ?? ""}
            onValue={(value) => onType({ [field]: value })}
          />
        ))}
      </div>
    </>
  );
}
