import type { VNode } from "preact";
import { Swatch, type BarLook } from "./bar";

/** A figure of a table: what it is called, how the bars draw it, and what it is of a row. */
export interface FigureColumn<F> {
  readonly name: string;
  readonly look?: BarLook;
  readonly shown: (of: F) => string;
}

interface FiguresTableProps<F, R extends F> {
  readonly labelledBy: string;
  readonly columns: readonly FigureColumn<F>[];
  readonly rows: readonly R[];
  readonly nameOf: (row: R) => string;
  /** What the rows are, for whoever hears their names. */
  readonly kind?: string;
  readonly detailOf: (of: F) => string;
  readonly barOf: (row: R) => VNode;
  /** What all rows come to; none where there is but one. */
  readonly total: F | undefined;
  readonly totalName: string;
}

/** A table of figures: each row has its name, a bar over the whole width, and its figures below. */
export function FiguresTable<F, R extends F>(props: FiguresTableProps<F, R>) {
  const { labelledBy, columns, rows, nameOf, kind, detailOf, barOf, total, totalName } = props;
  const heading = (name: string, of: F, what?: string) => (
    <tr>
      <th scope="rowgroup" colSpan={columns.length}>
        {what !== undefined && <span class="unseen">{`${what} `}</span>}
        {name} <span class="hint">{detailOf(of)}</span>
      </th>
    </tr>
  );
  const figures = (of: F) => (
    <tr>
      {columns.map(({ name, shown }) => (
        <td key={name} class="number">
          {shown(of)}
        </td>
      ))}
    </tr>
  );
  return (
    <table class="figures periods" aria-labelledby={labelledBy}>
      <thead>
        <tr>
          {columns.map(({ name, look }) => (
            <th key={name} scope="col">
              {look !== undefined && <Swatch look={look} />}
              {name}
            </th>
          ))}
        </tr>
      </thead>
      {rows.map((row, index) => (
        <tbody key={index}>
          {heading(nameOf(row), row, kind)}
          <tr>
            <td colSpan={columns.length} class="bar-cell">
              {barOf(row)}
            </td>
          </tr>
          {figures(row)}
        </tbody>
      ))}
      {total !== undefined && (
        <tfoot>
          {heading(totalName, total)}
          {figures(total)}
        </tfoot>
      )}
    </table>
  );
}
