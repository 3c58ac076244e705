import { useEffect, useRef, useState } from "preact/hooks";
import { foldLabel } from "../../kernel/label";
import { saisieWords as words } from "../../wording/page/saisie";
import { describedBy, Field } from "./field";

/** Somebody who can be chosen by name. */
export interface Person {
  readonly code: string;
  readonly name: string;
  /** What tells people of one name apart, and is looked for as well. */
  readonly detail: string;
}

interface WhoFieldProps {
  readonly id: string;
  readonly label: string;
  readonly people: readonly Person[];
  readonly chosen: Person | undefined;
  readonly onChoose: (person: Person | undefined) => void;
  /** The keyboard begins here. */
  readonly isFirst?: boolean;
}

const mostShown = 8;

/** A field in which somebody is found by a few letters: arrows go through the names, Entrée chooses. */
export function WhoField({ id, label, people, chosen, onChoose, isFirst = false }: WhoFieldProps) {
  const [text, setText] = useState(chosen === undefined ? "" : spelled(chosen));
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isFirst) input.current?.focus();
  }, [isFirst]);
  const sought = foldLabel(text).split(" ");
  const found = people
    .filter((person) => {
      const said = foldLabel(`${person.name} ${person.code} ${person.detail}`);
      return sought.every((word) => said.includes(word));
    })
    .slice(0, mostShown);
  const shown = isOpen && text.trim() !== "" && chosen === undefined;
  const choose = (person: Person | undefined) => {
    if (person === undefined) return;
    setText(spelled(person));
    setOpen(false);
    onChoose(person);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setOpen(true);
      const step = event.key === "ArrowDown" ? 1 : -1;
      if (found.length > 0) setActive((active + step + found.length) % found.length);
    } else if (event.key === "Enter" && shown) {
      event.preventDefault();
      choose(found[active]);
    } else if (event.key === "Escape" && shown) {
      event.preventDefault();
      setOpen(false);
    }
  };
  const optionId = (person: Person) => `${id}-${person.code.replace(/[^\w-]/g, "_")}`;
  const current = shown ? found[active] : undefined;
  return (
    <Field id={id} label={label} hint={chosen === undefined ? words.whoHint : chosen.detail}>
      <div class="who-field">
        <input
          ref={input}
          id={id}
          type="text"
          role="combobox"
          autocomplete="off"
          required
          aria-autocomplete="list"
          aria-expanded={shown}
          aria-controls={`${id}-list`}
          aria-activedescendant={current && optionId(current)}
          aria-describedby={describedBy(id)}
          value={text}
          onInput={({ currentTarget: { value } }) => {
            setText(value);
            setOpen(true);
            setActive(0);
            onChoose(undefined);
          }}
          onKeyDown={onKey}
          onBlur={() => {
            // A single name that fits is what was meant.
            if (shown && found.length === 1) choose(found[0]);
            setOpen(false);
          }}
        />
        <ul id={`${id}-list`} role="listbox" aria-label={label} hidden={!shown || found.length === 0}>
          {shown &&
            found.map((person, index) => (
              <li
                key={person.code}
                id={optionId(person)}
                role="option"
                aria-selected={index === active}
                // The field keeps the keyboard.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => choose(person)}
              >
                {spelled(person)} <span class="hint">{person.detail}</span>
              </li>
            ))}
        </ul>
      </div>
      <p class="unseen" role="status">
        {shown && (found.length === 0 ? words.nobodyFound : words.found(found.length))}
      </p>
      {shown && found.length === 0 && <p class="hint">{words.nobodyFound}</p>}
    </Field>
  );
}

function spelled({ name, code }: Person): string {
  return `${name} (${code})`;
}
