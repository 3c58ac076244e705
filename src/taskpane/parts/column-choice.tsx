import { useState } from "preact/hooks";
import { Field } from "./field";
import { Form, Submit } from "./form";
import { Message } from "./message";

type Headers<K extends string> = Readonly<Partial<Record<K, string>>>;

interface ColumnWords<K extends string> {
  readonly unknownHeaders: (file: string) => string;
  readonly unknownHeadersHint: string;
  readonly columns: string;
  readonly columnNames: Readonly<Record<K, string>>;
  readonly noColumn: string;
  readonly readColumns: string;
  readonly columnsNeeded: string;
}

interface ColumnChoiceProps<K extends string> {
  readonly words: ColumnWords<K>;
  /** Of the file. */
  readonly name: string;
  readonly headers: readonly string[];
  readonly known: Headers<string>;
  /** Is what was named enough to read the table? */
  readonly isEnough: (isNamed: (column: K) => boolean) => boolean;
  readonly onRead: (named: Headers<K>) => void;
}

/** What stands under which header of a table, where the headers alone do not say. */
export function ColumnChoice<K extends string>(props: ColumnChoiceProps<K>) {
  const { words, name, headers, known, isEnough, onRead } = props;
  const columns = Object.keys(words.columnNames) as K[];
  const [chosen, choose] = useState(known);
  // What the clerk leaves at "none" is none, whatever the headers look like.
  const named = {
    ...chosen,
    ...Object.fromEntries(columns.map((column) => [column, chosen[column] ?? ""])),
  } as Headers<K>;
  const isReady = isEnough((column) => (named[column] ?? "") !== "");
  return (
    <section aria-labelledby="columns">
      <Message tone="warning" title={words.unknownHeaders(name)}>
        <p>{words.unknownHeadersHint}</p>
      </Message>
      <h2 id="columns">{words.columns}</h2>
      <Form isReady={isReady} onSubmit={() => onRead(named)}>
        <div class="pair">
          {columns.map((column) => (
            <Field key={column} id={`column-${column}`} label={words.columnNames[column]}>
              <select
                id={`column-${column}`}
                value={chosen[column] ?? ""}
                onChange={({ currentTarget: { value } }) => choose({ ...chosen, [column]: value })}
              >
                <option value="">{words.noColumn}</option>
                {headers.map((header) => (
                  <option key={header}>{header}</option>
                ))}
              </select>
            </Field>
          ))}
        </div>
        <div class="actions">
          <Submit id="read-columns" isNext isReady={isReady}>
            {words.readColumns}
          </Submit>
          {!isReady && <p class="hint">{words.columnsNeeded}</p>}
        </div>
      </Form>
    </section>
  );
}
