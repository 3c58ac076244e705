import { useState } from "preact/hooks";
import type { RejectHeaders, TableHeaders } from "../../formats/bank";
import { rejetsWords as words } from "../../wording/page/rejets";
import { Field } from "../parts/field";
import { Form, Submit } from "../parts/form";
import { Message } from "../parts/message";

type Column = keyof typeof words.columnNames;

const columns = Object.keys(words.columnNames) as readonly Column[];

interface ColumnChoiceProps extends TableHeaders {
  /** Of the file. */
  readonly name: string;
  readonly onRead: (headers: RejectHeaders) => void;
}

/** What stands under which header of the bank's table, where the headers alone do not say. */
export function ColumnChoice({ name, headers, known, onRead }: ColumnChoiceProps) {
  const [chosen, choose] = useState(known);
  // What the clerk leaves at "none" is none, whatever the headers look like.
  const named: RejectHeaders = {
    ...chosen,
    ...Object.fromEntries(columns.map((column) => [column, chosen[column] ?? ""])),
  };
  const isNamed = (column: Column) => (named[column] ?? "") !== "";
  const isEnough = isNamed("date") && (isNamed("endToEndId") || isNamed("mandateId"));
  return (
    <section aria-labelledby="columns">
      <Message tone="warning" title={words.unknownHeaders(name)}>
        <p>{words.unknownHeadersHint}</p>
      </Message>
      <h2 id="columns">{words.columns}</h2>
      <Form isReady={isEnough} onSubmit={() => onRead(named)}>
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
          <Submit id="read-columns" isNext isReady={isEnough}>
            {words.readColumns}
          </Submit>
          {!isEnough && <p class="hint">{words.columnsNeeded}</p>}
        </div>
      </Form>
    </section>
  );
}
