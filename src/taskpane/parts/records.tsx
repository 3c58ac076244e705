import type { ComponentChildren } from "preact";
import { useIsWide } from "../is-wide";
import { Entry } from "./entry";
import { LongList } from "./long-list";
import { RecordTable, type RecordTableProps } from "./record-table";

interface RecordsProps<T> extends RecordTableProps<T> {
  /** In a narrow page: whose it is, and how much. */
  readonly who: (item: T) => ComponentChildren;
  readonly amount: (item: T) => ComponentChildren;
}

/** A list of records: in a narrow page each unfolds, in a wide one a table stands beside what its chosen row says. */
export function Records<T>(props: RecordsProps<T>) {
  const isWide = useIsWide();
  if (isWide) return <RecordTable {...props} />;
  const { items, keyOf, labelledBy, who, amount, detail, atOnce = 50 } = props;
  return (
    <LongList
      items={items}
      look={detail === undefined ? "invoices families" : "invoices"}
      labelledBy={labelledBy}
      atOnce={atOnce}
    >
      {(item) =>
        detail === undefined ? (
          <li key={keyOf(item)}>
            <span class="who">{who(item)}</span>
            <span class="amount">{amount(item)}</span>
          </li>
        ) : (
          <li key={keyOf(item)}>
            <Entry who={who(item)} amount={amount(item)}>
              {detail(item)}
            </Entry>
          </li>
        )
      }
    </LongList>
  );
}
