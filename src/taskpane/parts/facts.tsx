import type { ComponentChildren } from "preact";

/** A name and what it comes to; one that comes to nothing is left out. */
export type Fact = readonly [name: string, value: ComponentChildren];

interface FactsProps {
  readonly facts: readonly Fact[];
  /** Large, side by side; or small, below each other. */
  readonly look: "totals" | "row";
}

export function Facts({ facts, look }: FactsProps) {
  return (
    <dl class={look}>
      {facts
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
