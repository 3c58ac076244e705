import { useEffect, useRef, useState } from "preact/hooks";
import {
  addDays,
  addMonths,
  daysOfMonth,
  eachDay,
  firstOfMonth,
  isWithin,
  monthOf,
  weekdayOf,
  type Day,
  type DayRange,
  type Weekday,
} from "../../kernel/day";
import { saisieWords as words, type DayState } from "../../wording/page/saisie";

interface MonthGridProps {
  readonly id: string;
  readonly label: string;
  /** The day shown first. */
  readonly today: Day;
  readonly chosen: DayRange | undefined;
  readonly stateOf: (day: Day) => DayState;
  readonly onChoose: (range: DayRange) => void;
}

const workWeek: readonly Weekday[] = [1, 2, 3, 4, 5];
const weekend: readonly Weekday[] = [6, 7];

/**
 * A month in which days are chosen, the first one and then the last; each shows what it is to the child. Arrows go from day to
 * day, Page précédente and Page suivante from month to month.
 */
export function MonthGrid({ id, label, today, chosen, stateOf, onChoose }: MonthGridProps) {
  const [focused, setFocused] = useState(chosen?.from ?? today);
  const grid = useRef<HTMLTableElement>(null);
  const moves = useRef(false);
  const { from, to } = daysOfMonth(monthOf(focused)) ?? { from: focused, to: focused };
  const days = eachDay({ from, to });
  const weekdays = [
    ...workWeek,
    ...weekend.filter((weekday) =>
      days.some((day) => weekdayOf(day) === weekday && stateOf(day) !== "closed"),
    ),
  ];
  const weeks = weeksOf(days);
  // Days of a weekend that is not shown are nowhere to go to.
  const reachable = weekdays.includes(weekdayOf(focused))
    ? focused
    : (days.find((day) => day >= focused && weekdays.includes(weekdayOf(day))) ??
      days.findLast((day) => weekdays.includes(weekdayOf(day))) ??
      focused);
  useEffect(() => {
    if (!moves.current) return;
    moves.current = false;
    grid.current?.querySelector<HTMLElement>("[tabindex='0']")?.focus();
  }, [reachable]);
  const go = (day: Day) => {
    moves.current = true;
    setFocused(day);
  };
  const step = (count: number) => {
    let day = addDays(reachable, count);
    while (!weekdays.includes(weekdayOf(day))) day = addDays(day, count > 0 ? 1 : -1);
    go(day);
  };
  const choose = (day: Day) => {
    setFocused(day);
    const isSecond = chosen !== undefined && chosen.from === chosen.to && day > chosen.from;
    onChoose(isSecond ? { from: chosen.from, to: day } : { from: day, to: day });
  };
  const onKey = (event: KeyboardEvent) => {
    const act = keys(event.key, { step, go, choose, at: reachable });
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  return (
    <div class="month" role="group" aria-label={label}>
      <div class="month-head">
        <button
          type="button"
          class="button plain"
          aria-label={words.monthBefore}
          onClick={() => setFocused(firstOfMonth(focused, -1))}
        >
          ‹
        </button>
        <p id={`${id}-month`} aria-live="polite">
          {words.month(focused)}
        </p>
        <button
          type="button"
          class="button plain"
          aria-label={words.monthAfter}
          onClick={() => setFocused(firstOfMonth(focused, 1))}
        >
          ›
        </button>
      </div>
      <table
        ref={grid}
        role="grid"
        aria-labelledby={`${id}-month`}
        aria-multiselectable="true"
        onKeyDown={onKey}
      >
        <thead>
          <tr>
            {weekdays.map((weekday) => (
              <th key={weekday} scope="col" abbr={words.weekday(weekday)}>
                {words.shortWeekday(weekday)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {weekdays.map((weekday) => {
                const day = week.find((one) => weekdayOf(one) === weekday);
                if (day === undefined) return <td key={weekday} />;
                const state = stateOf(day);
                return (
                  <td
                    key={weekday}
                    role="gridcell"
                    class={`${state}${day === today ? " today" : ""}`}
                    tabIndex={day === reachable ? 0 : -1}
                    aria-selected={chosen !== undefined && isWithin(day, chosen)}
                    aria-label={words.day(day, state)}
                    onClick={() => choose(day)}
                  >
                    {Number(day.slice(8))}
                    <span class="sign-of-day" aria-hidden="true">
                      {state === "planned" && <span class="dot" />}
                      {(state === "deducted" || state === "billed") && words.signs[state]}
                    </span>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="hint">
        <span class="dot" aria-hidden="true" /> {words.legend}
      </p>
    </div>
  );
}

interface Moves {
  readonly step: (count: number) => void;
  readonly go: (day: Day) => void;
  readonly choose: (day: Day) => void;
  readonly at: Day;
}

function keys(key: string, { step, go, choose, at }: Moves): (() => void) | undefined {
  switch (key) {
    case "ArrowRight":
      return () => step(1);
    case "ArrowLeft":
      return () => step(-1);
    case "ArrowDown":
      return () => go(addDays(at, 7));
    case "ArrowUp":
      return () => go(addDays(at, -7));
    case "PageDown":
      return () => go(addMonths(at, 1));
    case "PageUp":
      return () => go(addMonths(at, -1));
    case "Home":
      return () => go(addDays(at, 1 - weekdayOf(at)));
    case "End":
      return () => go(addDays(at, 5 - weekdayOf(at)));
    case "Enter":
    case " ":
      return () => choose(at);
    default:
      return undefined;
  }
}

function weeksOf(days: readonly Day[]): readonly (readonly Day[])[] {
  const weeks: Day[][] = [];
  for (const day of days) {
    const last = weeks.at(-1);
    if (last === undefined || weekdayOf(day) === 1) weeks.push([day]);
    else last.push(day);
  }
  return weeks;
}
