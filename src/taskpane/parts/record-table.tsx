import type { ComponentChildren } from "preact";
import { useId, useRef, useState } from "preact/hooks";
import { compareNames } from "../../kernel/order";
import type { Cents } from "../../kernel/cents";
import { euros } from "../../wording/amounts";
import { useBeginning } from "./beginning";

/** A column of a wide list, and what its header sorts by; without that it does not. */
interface RecordColumn<T> {
  readonly name: string;
  readonly cell: (item: T) => ComponentChildren;
  readonly by?: (item: T) => string | number;
  /** `spare`: what is left out first where there is not much room, for the row says it beside the table. */
  readonly look?: "number" | "spare" | "number spare";
}

/** The first one names the row. */
export type RecordColumns<T> = readonly [RecordColumn<T>, ...RecordColumn<T>[]];

/** Sorted by its texts. */
export function textColumn<T>(
  name: string,
  textOf: (item: T) => string | undefined,
  look?: "spare",
): RecordColumn<T> {
  return { name, cell: textOf, by: (item) => textOf(item) ?? "", ...(look && { look }) };
}

/** Sorted by its numbers, in whatever words they are shown. */
export function numberColumn<T>(
  name: string,
  numberOf: (item: T) => number,
  shown: (number: number) => ComponentChildren = (number) => number,
  look: "number" | "number spare" = "number",
): RecordColumn<T> {
  return { name, cell: (item) => shown(numberOf(item)), by: numberOf, look };
}

export function amountColumn<T>(name: string, amountOf: (item: T) => Cents): RecordColumn<T> {
  return { name, cell: (item) => euros(amountOf(item)), by: amountOf, look: "number" };
}

interface Sorting {
  readonly column: string;
  readonly isDescending: boolean;
}

export interface RecordTableProps<T> {
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  /** The heading above it. */
  readonly labelledBy: string;
  readonly columns: RecordColumns<T>;
  /** What more there is to say of one, where there is. */
  readonly detail?: (item: T) => ComponentChildren;
  readonly atOnce?: number;
}

/** A table whose headers sort it; its chosen row, the first until another is chosen, says the rest beside it. */
export function RecordTable<T>(props: RecordTableProps<T>) {
  const { items, keyOf, labelledBy, columns, detail, atOnce = 50 } = props;
  const [sorting, setSorting] = useState<Sorting>();
  const [chosenKey, setChosenKey] = useState<string>();
  const titleId = useId();
  const [shown, more] = useBeginning(sorted(items, columns, sorting), atOnce);
  const chosen = detail && (shown.find((item) => keyOf(item) === chosenKey) ?? shown[0]);
  return (
    <div class={detail === undefined ? "panes" : "panes two"}>
      <div class="list-pane">
        <table class="figures records" aria-labelledby={labelledBy}>
          <Headers columns={columns} sorting={sorting} onSort={setSorting} />
          <Rows {...props} shown={shown} chosen={chosen} onChoose={(item) => setChosenKey(keyOf(item))} />
        </table>
        {more}
      </div>
      {detail !== undefined && chosen !== undefined && (
        // It scrolls by itself, hence the keyboard must be able to stop here.
        <section class="detail-pane" aria-labelledby={titleId} tabIndex={0}>
          <h3 id={titleId}>{columns[0].cell(chosen)}</h3>
          {detail(chosen)}
        </section>
      )}
    </div>
  );
}

/** Among equals, and where nothing is asked for, the order in which they came. */
function sorted<T>(
  items: readonly T[],
  columns: readonly RecordColumn<T>[],
  sorting: Sorting | undefined,
): readonly T[] {
  const by = columns.find(({ name }) => name === sorting?.column)?.by;
  if (by === undefined) return items;
  const sign = sorting?.isDescending === true ? -1 : 1;
  return [...items].sort((left, right) => sign * compare(by(left), by(right)));
}

function compare(left: string | number, right: string | number): number {
  return typeof left === "number" && typeof right === "number"
    ? left - right
    : compareNames(String(left), String(right));
}

interface HeadersProps<T> {
  readonly columns: readonly RecordColumn<T>[];
  readonly sorting: Sorting | undefined;
  readonly onSort: (sorting: Sorting) => void;
}

function Headers<T>({ columns, sorting, onSort }: HeadersProps<T>) {
  return (
    <thead>
      <tr>
        {columns.map(({ name, by, look }) => {
          const isSorted = sorting?.column === name;
          const direction = !isSorted ? undefined : sorting.isDescending ? "descending" : "ascending";
          // The largest amount is looked for more often than the smallest.
          const isDescending = isSorted ? !sorting.isDescending : look?.startsWith("number") === true;
          return (
            <th key={name} scope="col" class={look} aria-sort={direction}>
              {by === undefined ? (
                name
              ) : (
                <button type="button" class="sorter" onClick={() => onSort({ column: name, isDescending })}>
                  {name}
                  <span class="direction" aria-hidden="true" />
                </button>
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

interface RowsProps<T> extends RecordTableProps<T> {
  readonly shown: readonly T[];
  readonly chosen: T | undefined;
  readonly onChoose: (item: T) => void;
}

const steps: Readonly<Record<string, (index: number, last: number) => number>> = {
  ArrowDown: (index, last) => Math.min(index + 1, last),
  ArrowUp: (index) => Math.max(index - 1, 0),
  Home: () => 0,
  End: (_index, last) => last,
};

/** Tab comes to the chosen row alone, and goes on to what it says; the arrows choose another. */
function Rows<T>({ shown, chosen, onChoose, keyOf, columns: [first, ...others], detail }: RowsProps<T>) {
  const body = useRef<HTMLTableSectionElement>(null);
  const move = (event: KeyboardEvent) => {
    const next = steps[event.key]?.(chosen === undefined ? 0 : shown.indexOf(chosen), shown.length - 1);
    const item = next === undefined ? undefined : shown[next];
    if (next === undefined || item === undefined) return;
    event.preventDefault();
    onChoose(item);
    body.current?.querySelectorAll<HTMLElement>(".row-name")[next]?.focus();
  };
  const areChosen = detail !== undefined;
  return (
    <tbody ref={body} {...(areChosen ? { onKeyDown: move } : {})}>
      {shown.map((item) => {
        const isChosen = item === chosen;
        return (
          <tr
            key={keyOf(item)}
            class={areChosen ? (isChosen ? "choosable chosen" : "choosable") : undefined}
            onClick={areChosen ? () => onChoose(item) : undefined}
          >
            <th scope="row">
              {areChosen ? (
                <button
                  type="button"
                  class="link row-name"
                  aria-current={isChosen ? "true" : undefined}
                  tabIndex={isChosen ? 0 : -1}
                >
                  {first.cell(item)}
                </button>
              ) : (
                first.cell(item)
              )}
            </th>
            {others.map(({ name, cell, look }) => (
              <td key={name} class={look}>
                {cell(item)}
              </td>
            ))}
          </tr>
        );
      })}
    </tbody>
  );
}
