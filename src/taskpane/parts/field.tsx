import type { ComponentChildren } from "preact";

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong with what was typed. */
  readonly error?: string | undefined;
  /** Said beside the label, such as "modifié". */
  readonly mark?: string | undefined;
  readonly children: ComponentChildren;
}

/** A labelled input. The input bears the same `id`, and `describedBy(id)` where there is a hint. */
export function Field({ id, label, hint, error, mark, children }: FieldProps) {
  return (
    <div class={error === undefined ? "field" : "field wrong"}>
      <label for={id}>
        {label}
        {mark !== undefined && <span class="mark">{mark}</span>}
      </label>
      {children}
      {error !== undefined && (
        <p class="error" id={`${id}-error`}>
          {error}
        </p>
      )}
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

/** The ids that tell more about an input. */
export function describedBy(id: string, has: { hint?: boolean; error?: boolean } = { hint: true }): string {
  return [has.error === true ? `${id}-error` : "", has.hint === true ? `${id}-hint` : ""].join(" ").trim();
}
