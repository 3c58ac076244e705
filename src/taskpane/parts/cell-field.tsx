import { whyUnreadable } from "../../app/entry/why-unreadable";
import { columnOf, type TableSheet } from "../../workbook/declaration";
import { describedBy, Field } from "./field";

interface CellFieldProps {
  readonly id: string;
  readonly sheet: TableSheet;
  readonly field: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  /** What it is called here, where that is not its header. */
  readonly label?: string;
  readonly hint?: string | undefined;
  /** Values that stand elsewhere already; others are taken too. */
  readonly known?: readonly string[];
  /** No others than the known ones can be chosen. */
  readonly isOneOfKnown?: boolean;
  /** Days and hours are picked, or typed as in the sheet. */
  readonly isPicked?: boolean;
  /** The keyboard begins here. */
  readonly isFirst?: boolean;
}

/** A field for a cell of a sheet: its column says what can be typed, and what is wrong with it. */
export function CellField(props: CellFieldProps) {
  const { id, sheet, field, value, onValue, label, known = [], isPicked = true } = props;
  const { isOneOfKnown = false, isFirst = false } = props;
  const { header, codec, hint: usualHint, valueNeeded } = columnOf(sheet, field);
  const hint = props.hint ?? usualHint;
  const error = whyUnreadable(sheet, field, value);
  const common = {
    id,
    value,
    autoFocus: isFirst,
    required: valueNeeded,
    "aria-invalid": error !== undefined,
    "aria-describedby":
      describedBy(id, { hint: hint !== undefined, error: error !== undefined }) || undefined,
  };
  const choices = codec.choices ?? (isOneOfKnown ? known : undefined);
  const proposed = choices === undefined ? known : [];
  const picked = isPicked ? pickers[codec.format] : undefined;
  return (
    <Field id={id} label={label ?? header} hint={hint} error={error}>
      {choices !== undefined ? (
        <select {...common} onChange={({ currentTarget }) => onValue(currentTarget.value)}>
          <option value="" />
          {choicesWith(choices, value).map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </select>
      ) : codec.format === "long-text" ? (
        <textarea {...common} rows={3} onInput={({ currentTarget }) => onValue(currentTarget.value)} />
      ) : (
        <input
          {...common}
          type={picked ?? "text"}
          inputMode={codec.format === "money" || codec.format === "decimal" ? "decimal" : undefined}
          autocomplete="off"
          list={proposed.length === 0 ? undefined : `${id}-known`}
          onInput={({ currentTarget }) => onValue(currentTarget.value)}
        />
      )}
      {proposed.length > 0 && (
        <datalist id={`${id}-known`}>
          {proposed.map((text) => (
            <option key={text} value={text} />
          ))}
        </datalist>
      )}
    </Field>
  );
}

const pickers: Readonly<Partial<Record<string, "date" | "time">>> = {
  day: "date",
  moment: "date",
  time: "time",
};

/** What stands in the cell stays a choice, in whatever words it was typed. */
function choicesWith(choices: readonly string[], value: string): readonly string[] {
  return value === "" || choices.includes(value) ? choices : [value, ...choices];
}
