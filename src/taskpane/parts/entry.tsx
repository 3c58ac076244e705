import type { ComponentChildren } from "preact";

interface EntryProps {
  readonly who: ComponentChildren;
  readonly amount: ComponentChildren;
  readonly children: ComponentChildren;
}

/** Whose it is and how much, of a list; the rest unfolds. */
export function Entry({ who, amount, children }: EntryProps) {
  return (
    <details class="invoice">
      <summary>
        <span class="who">{who}</span>
        <span class="amount">{amount}</span>
      </summary>
      {children}
    </details>
  );
}
