interface ChoiceProps {
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly children: string;
}

/** One way to filter a list, pressed or not: stands in a group `.choices` with a name. */
export function Choice({ isChosen, onChoose, children }: ChoiceProps) {
  return (
    <button type="button" class="choice" aria-pressed={isChosen} onClick={onChoose}>
      {children}
    </button>
  );
}
