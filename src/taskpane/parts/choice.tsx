interface ChoiceProps<K> {
  readonly label: string;
  /** The choice that filters nothing. */
  readonly all: string;
  readonly names: Readonly<Record<K & (string | number), string>>;
  readonly values: readonly K[];
  readonly chosen: K | undefined;
  readonly counts: ReadonlyMap<K, number>;
  readonly onChoose: (value: K | undefined) => void;
}

/** Ways to filter a list, each with how much it would leave; a second click takes a choice back. */
export function Choices<K extends string | number>(props: ChoiceProps<K>) {
  const { label, all, names, values, chosen, counts, onChoose } = props;
  const choice = (value: K | undefined, name: string) => (
    <button
      key={value}
      type="button"
      class="choice"
      aria-pressed={value === chosen}
      onClick={() => onChoose(value === chosen ? undefined : value)}
    >
      {name}
    </button>
  );
  return (
    <div class="choices" role="group" aria-label={label}>
      {choice(undefined, all)}
      {values
        .filter((value) => value === chosen || (counts.get(value) ?? 0) > 0)
        .map((value) => choice(value, `${names[value]} ${String(counts.get(value) ?? 0)}`))}
    </div>
  );
}
