import {
  countOverdue,
  latenessOf,
  latenesses,
  levelOf,
  type LetterLevel,
  type OverdueFilter,
  type OverdueOrder,
} from "../../app/reminders/filter-overdue";
import type { OverdueEntry } from "../../app/reminders/impayes";
import { cents, type Cents } from "../../kernel/cents";
import { compareNames } from "../../kernel/order";
import { impayesWords as words } from "../../wording/page/impayes";
import { useIsWide } from "../is-wide";
import { Choices } from "../parts/choice";
import { Field } from "../parts/field";
import { worthSearching } from "../parts/searched";

const levels: readonly LetterLevel[] = [0, 1, 2];
const orders: readonly OverdueOrder[] = ["amount", "lateness", "name"];

interface OverdueFiltersProps {
  readonly overdue: readonly OverdueEntry[];
  readonly filter: OverdueFilter;
  readonly order: OverdueOrder;
  readonly onFilter: (filter: OverdueFilter) => void;
  readonly onOrder: (order: OverdueOrder) => void;
}

/** What Excel's slicers are to a table: each choice says how many families it would leave. */
export function OverdueFilters({ overdue, filter, order, onFilter, onOrder }: OverdueFiltersProps) {
  // The headers of a wide list sort it.
  const isWide = useIsWide();
  const set = (part: OverdueFilter) => onFilter({ ...filter, ...part });
  const schools = [...new Set(overdue.flatMap((entry) => entry.schools))].sort(compareNames);
  const inSchools = countOverdue(overdue, { ...filter, school: undefined }, (entry) => entry.schools);
  return (
    <div class="filters" role="group" aria-label={words.filters}>
      <Choices
        label={words.level}
        all={words.all}
        names={words.levels}
        values={levels}
        chosen={filter.level}
        counts={countOverdue(overdue, { ...filter, level: undefined }, (entry) => [levelOf(entry)])}
        onChoose={(level) => set({ level })}
      />
      <Choices
        label={words.lateness}
        all={words.all}
        names={words.latenesses}
        values={latenesses}
        chosen={filter.lateness}
        counts={countOverdue(overdue, { ...filter, lateness: undefined }, (entry) => [latenessOf(entry)])}
        onChoose={(lateness) => set({ lateness })}
      />
      <div class="pair">
        {schools.length > 1 && (
          <Field id="overdue-school" label={words.school}>
            <select
              id="overdue-school"
              value={filter.school ?? ""}
              onChange={({ currentTarget: { value } }) => set({ school: value || undefined })}
            >
              <option value="">{words.allSchools}</option>
              {schools.map((school) => (
                <option key={school} value={school}>
                  {words.withCount(school, inSchools.get(school) ?? 0)}
                </option>
              ))}
            </select>
          </Field>
        )}
        {overdue.length > worthSearching && (
          <Field id="overdue-search" label={words.search}>
            <input
              id="overdue-search"
              type="search"
              onInput={({ currentTarget: { value } }) => set({ search: value.trim() || undefined })}
            />
          </Field>
        )}
      </div>
      <div class="pair tight">
        <Field id="overdue-least" label={words.least}>
          <input
            id="overdue-least"
            type="number"
            min="0"
            step="any"
            inputMode="decimal"
            onInput={({ currentTarget: { valueAsNumber } }) => set({ least: amountOf(valueAsNumber) })}
          />
        </Field>
        {!isWide && (
          <Field id="overdue-order" label={words.order}>
            <select
              id="overdue-order"
              value={order}
              onChange={({ currentTarget: { value } }) => {
                const next = orders.find((known) => known === value);
                if (next !== undefined) onOrder(next);
              }}
            >
              {orders.map((known) => (
                <option key={known} value={known}>
                  {words.orders[known]}
                </option>
              ))}
            </select>
          </Field>
        )}
      </div>
    </div>
  );
}

/** An empty field, or half a number, filters nothing. */
function amountOf(euros: number): Cents | undefined {
  return Number.isFinite(euros) ? cents(Math.round(euros * 100)) : undefined;
}
