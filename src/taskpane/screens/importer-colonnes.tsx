import { useState } from "preact/hooks";
import type { ListColumn, ListTable, SaidColumns } from "../../formats/lists";
import { listFields } from "../../formats/lists/fields";
import type { ListField } from "../../formats/problems/lists";
import { listFieldLabels } from "../../wording/lists";
import { fieldGroupOf, importerWords as words } from "../../wording/page/importer";
import { Field, describedBy } from "../parts/field";
import { Form, Submit } from "../parts/form";
import { Message } from "../parts/message";

interface ListColumnsProps {
  readonly tables: readonly ListTable[];
  readonly said: readonly SaidColumns[];
  readonly onRead: (said: readonly SaidColumns[]) => void;
}

/** The tables that are read, for the clerk to see what was taken for what, and to correct it. */
export function ListColumns({ tables, said, onRead }: ListColumnsProps) {
  return (
    <>
      {distinctTables(tables).map((table, index) => {
        const read = table.columns.filter(({ play }) => isRead(play)).length;
        return (
          <details key={keyOf(table)} class="fold">
            <summary>
              {words.columnsOf(table.sheet, table.line)} – {words.columnsRead(read, table.columns.length)}
            </summary>
            <TableColumns
              id={`list-${String(index)}`}
              table={table}
              isAsked={false}
              said={said}
              onRead={onRead}
            />
          </details>
        );
      })}
    </>
  );
}

interface ColumnsAskedProps extends ListColumnsProps {
  readonly name: string;
}

/** What stands in which column, where the headers alone do not say. */
export function ColumnsAsked({ name, tables, said, onRead }: ColumnsAskedProps) {
  return (
    <>
      <Message tone="warning" title={words.columnsAsked(name)}>
        <p>{words.columnsAskedHint}</p>
      </Message>
      {distinctTables(tables).map((table, index) => (
        <section key={keyOf(table)} aria-labelledby={`asked-${String(index)}`}>
          <h2 id={`asked-${String(index)}`}>{words.columnsOf(table.sheet, table.line)}</h2>
          <TableColumns id={`list-${String(index)}`} table={table} isAsked said={said} onRead={onRead} />
        </section>
      ))}
    </>
  );
}

const isRead = (play: ListColumn["play"]) =>
  play.kind === "field" || play.kind === "sibling" || play.kind === "ticks";

const keyOf = ({ columns }: ListTable) => columns.map(({ header }) => header).join("|");

/** Sheets of one layout are said once. */
function distinctTables(tables: readonly ListTable[]): readonly ListTable[] {
  return [...new Map(tables.map((table) => [keyOf(table), table])).values()];
}

/** What a column is chosen to be: a field, nothing, or ticks as they were found. */
type Chosen = ListField | "" | "ticks";

interface TableColumnsProps extends Omit<ListColumnsProps, "tables"> {
  /** Of its fields, and of its button. */
  readonly id: string;
  readonly table: ListTable;
  /** Nothing is read yet: what is likely is proposed. */
  readonly isAsked: boolean;
}

function TableColumns({ id, table, isAsked, said, onRead }: TableColumnsProps) {
  const first = table.columns.map((column) => firstChoice(column, isAsked));
  const [chosen, choose] = useState<readonly Chosen[]>(first);
  const isNamed = chosen.some((field) => /Name$/.test(field));
  const set = (position: number, field: Chosen) =>
    choose(
      chosen.map((each, index) =>
        index === position ? field : isSame(each, field) ? unchosen(table.columns[index]) : each,
      ),
    );
  const read = () => {
    const headers = table.columns.map(({ header }) => header);
    const others = said.filter((each) => each.headers.join("|") !== headers.join("|"));
    onRead([...others, { headers, columns: saidBy(table, first, chosen, isAsked) }]);
  };
  return (
    <Form isReady={isNamed} onSubmit={read}>
      <div class="pair roomy">
        {table.columns.map((column, position) => (
          <ColumnChoice
            key={column.header + String(position)}
            id={`${id}-column-${String(position)}`}
            column={column}
            chosen={chosen[position] ?? ""}
            onChoose={(field) => set(position, field)}
          />
        ))}
      </div>
      <div class="actions">
        <Submit id={`${id}-read`} isNext={isAsked} isReady={isNamed}>
          {words.readColumns}
        </Submit>
      </div>
    </Form>
  );
}

const isSame = (left: Chosen, right: Chosen) => left === right && right !== "" && right !== "ticks";

/** What a column is where nobody chooses a field for it: ticks are read all the same, and enrol whom the clerk says. */
const unchosen = (column: ListColumn | undefined): Chosen => (column?.play.kind === "ticks" ? "ticks" : "");

function firstChoice({ play, likely }: ListColumn, isAsked: boolean): Chosen {
  if (play.kind === "field") return play.field;
  if (play.kind === "ticks") return "ticks";
  return isAsked && play.kind === "unknown" ? (likely ?? "") : "";
}

/** What differs from what was found, and what was said before. */
function saidBy(
  { columns }: ListTable,
  first: readonly Chosen[],
  chosen: readonly Chosen[],
  isAsked: boolean,
): SaidColumns["columns"] {
  const entries = columns.flatMap(({ header, play }, position): [ListField, string][] => {
    const [before = "", now = ""] = [first[position], chosen[position]];
    const wasSaid = play.kind === "field" && play.isSaid;
    const isGone = before !== now && before !== "" && before !== "ticks" && !chosen.includes(before);
    const isNew = now !== "" && now !== "ticks" && (isAsked || wasSaid || now !== before);
    return [
      ...(isGone ? [[before, ""] as [ListField, string]] : []),
      ...(isNew ? [[now, header] as [ListField, string]] : []),
    ];
  });
  return Object.fromEntries(entries);
}

interface ColumnChoiceProps {
  readonly id: string;
  readonly column: ListColumn;
  readonly chosen: Chosen;
  readonly onChoose: (field: Chosen) => void;
}

const groups = Object.keys(words.fieldGroups) as (keyof typeof words.fieldGroups)[];

function ColumnChoice({
  id,
  column: { header, play, likely, samples },
  chosen,
  onChoose,
}: ColumnChoiceProps) {
  const shown = words.example(samples);
  const fixed =
    play.kind === "private"
      ? words.neverRead
      : play.kind === "sibling"
        ? words.asSibling(listFieldLabels[play.field])
        : header === ""
          ? `${shown} – ${words.unnamed}`
          : undefined;
  if (fixed !== undefined)
    return (
      <div class="field">
        <strong>{header || "–"}</strong>
        <p class="hint">{fixed}</p>
      </div>
    );
  const hint =
    likely !== undefined && chosen !== likely ? `${shown} – ${words.likely(listFieldLabels[likely])}` : shown;
  return (
    <Field id={id} label={header} hint={hint}>
      <select
        id={id}
        value={chosen}
        aria-describedby={describedBy(id)}
        onChange={({ currentTarget: { value } }) => onChoose(value as Chosen)}
      >
        {play.kind === "ticks" ? (
          <option value="ticks">{words.asTicks}</option>
        ) : (
          <option value="">{words.notRead}</option>
        )}
        {groups.map((group) => (
          <optgroup key={group} label={words.fieldGroups[group]}>
            {listFields
              .filter((field) => fieldGroupOf(field) === group)
              .map((field) => (
                <option key={field} value={field}>
                  {listFieldLabels[field]}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </Field>
  );
}
