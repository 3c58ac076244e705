import type { ComponentChildren } from "preact";
import { parseDay, type Day } from "../../kernel/day";
import { useControls } from "../controls";
import { Field, describedBy } from "./field";
import { useState } from "preact/hooks";
import { usePage } from "../page-context";

interface FormProps {
  /** All is there that the question needs. */
  readonly isReady: boolean;
  readonly onSubmit: () => void;
  readonly children: ComponentChildren;
}

/** A form that waits while something else is done. */
export function Form({ isReady, onSubmit, children }: FormProps) {
  const { isBusy } = useControls();
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy && isReady) onSubmit();
      }}
    >
      {children}
    </form>
  );
}

interface SubmitProps {
  readonly id: string;
  /** What to do next; else that is below, and this does the same again. */
  readonly isNext: boolean;
  readonly isReady: boolean;
  readonly children: string;
}

export function Submit({ id, isNext, isReady, children }: SubmitProps) {
  const { isBusy } = useControls();
  return (
    <button
      type="submit"
      id={id}
      class={`button ${isNext ? "primary" : "plain"}`}
      disabled={isBusy || !isReady}
    >
      {children}
    </button>
  );
}

interface DayFieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly day: Day | undefined;
  readonly onDay: (day: Day | undefined) => void;
}

/** The day that is asked about: today, until the clerk says another one. */
export function useDayAsked() {
  const { now } = usePage();
  return useState<Day | undefined>(() => now().day);
}

export function DayField({ id, label, hint, day, onDay }: DayFieldProps) {
  return (
    <Field id={id} label={label} hint={hint}>
      <input
        id={id}
        type="date"
        required
        value={day ?? ""}
        aria-describedby={describedBy(id)}
        onInput={({ currentTarget: { value } }) => onDay(parseDay(value))}
      />
    </Field>
  );
}

interface DayFormProps extends DayFieldProps {
  /** What was shown for another day holds no more. */
  readonly walk: { readonly forget: () => void };
  readonly submit: Pick<SubmitProps, "id" | "isNext"> & { readonly text: string };
  readonly onSubmit: (day: Day) => void;
  /** Stands beside the button. */
  readonly children?: ComponentChildren;
}

/** A question that is a day. */
export function DayForm({ walk, submit, onSubmit, children, onDay, ...field }: DayFormProps) {
  const { day } = field;
  const isReady = day !== undefined;
  return (
    <Form isReady={isReady} onSubmit={() => day !== undefined && onSubmit(day)}>
      <DayField
        {...field}
        onDay={(typed) => {
          onDay(typed);
          walk.forget();
        }}
      />
      <div class="actions">
        <Submit id={submit.id} isNext={submit.isNext} isReady={isReady}>
          {submit.text}
        </Submit>
        {children}
      </div>
    </Form>
  );
}
