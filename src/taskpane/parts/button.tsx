import type { ComponentChildren } from "preact";
import { useControls } from "../controls";

interface ButtonProps {
  readonly id?: string;
  readonly look?: "primary" | "plain" | "quiet";
  readonly disabled?: boolean;
  readonly label?: string;
  readonly onClick: () => void;
  readonly children: ComponentChildren;
}

/** A button that begins something: it waits while something else is done. */
export function Button({ id, look = "plain", disabled = false, label, onClick, children }: ButtonProps) {
  const { isBusy } = useControls();
  return (
    <button
      type="button"
      id={id}
      class={`button ${look}`}
      aria-label={label}
      disabled={disabled || isBusy}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
