import type { ComponentChildren } from "preact";

type Column<T> = readonly [name: string, cell: (row: T, index: number) => ComponentChildren, look?: "number"];

interface TableProps<T> {
  readonly caption?: string;
  readonly isInside?: boolean;
  /** The first one names the row. */
  readonly columns: readonly [Column<T>, ...Column<T>[]];
  readonly rows: readonly T[];
  /** The row of the sum. */
  readonly children?: ComponentChildren;
}

interface TableHeadProps {
  readonly columns: readonly (readonly [name: string, look?: "number" | undefined])[];
}

export function TableHead({ columns }: TableHeadProps) {
  return (
    <thead>
      <tr>
        {columns.map(([name, look]) => (
          <th key={name} scope="col" class={look}>
            {name}
          </th>
        ))}
      </tr>
    </thead>
  );
}

export function Table<T>({ caption, isInside = false, columns, rows, children }: TableProps<T>) {
  const [[, nameOf], ...others] = columns;
  return (
    <table class={isInside ? "figures inside" : "figures"}>
      {caption !== undefined && <caption>{caption}</caption>}
      <TableHead columns={columns.map(([name, , look]) => [name, look])} />
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            <th scope="row">{nameOf(row, index)}</th>
            {others.map(([name, cell, look]) => (
              <td key={name} class={look}>
                {cell(row, index)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      {children !== undefined && <tfoot>{children}</tfoot>}
    </table>
  );
}
