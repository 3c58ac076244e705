import { Swatch, type BarLook } from "./bar";

export interface FigureColumn<K extends string> {
  readonly key: K;
  readonly name: string;
  /** How the bars draw it. */
  readonly look?: BarLook | undefined;
}

/** The head of a table of figures with a bar to each row: what a figure is called, and how the bars draw it. */
export function FiguresHead<K extends string>({ columns }: { readonly columns: readonly FigureColumn<K>[] }) {
  return (
    <thead>
      <tr>
        {columns.map(({ key, name, look }) => (
          <th key={key} scope="col">
            {look !== undefined && <Swatch look={look} />}
            {name}
          </th>
        ))}
      </tr>
    </thead>
  );
}
