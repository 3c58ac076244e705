import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { foldLabel } from "../../kernel/label";

/** Below this a list is read faster than a name is typed. */
export const worthSearching = 8;

interface SearchedProps<T> {
  /** The field's id and label, and what is said of what it leaves. */
  readonly id: string;
  readonly label: string;
  readonly found: (shown: number, all: number) => string;
  readonly namesOf: (item: T) => readonly string[];
  readonly items: readonly T[];
  /** The list of those that are left. */
  readonly children: (left: readonly T[]) => ComponentChildren;
}

/** A list in which names are looked for, however they are written. */
export function Searched<T>({ id, label, found, namesOf, items, children }: SearchedProps<T>) {
  const [search, setSearch] = useState("");
  const sought = foldLabel(search);
  const left =
    sought === "" ? items : items.filter((item) => foldLabel(namesOf(item).join(" ")).includes(sought));
  return (
    <>
      {items.length > worthSearching && (
        <div class="field search">
          <label for={id}>{label}</label>
          <input
            id={id}
            type="search"
            value={search}
            onInput={({ currentTarget: { value } }) => setSearch(value)}
          />
          {sought !== "" && (
            <p class="hint" role="status">
              {found(left.length, items.length)}
            </p>
          )}
        </div>
      )}
      {children(left)}
    </>
  );
}
