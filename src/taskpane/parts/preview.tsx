import type { ComponentChildren } from "preact";
import type { LocatedProblem } from "../../app/deed/report";
import { Facts, type Fact } from "./facts";
import { Message } from "./message";
import { Notes } from "./notes";
import { ProblemFold } from "./problem-fold";

interface NothingProps {
  readonly title: string;
  readonly hint?: string;
  readonly notes: readonly (string | undefined)[];
  readonly problems: readonly LocatedProblem[];
}

/** There is nothing to do, and why. */
export function NothingToDo({ title, hint, notes, problems }: NothingProps) {
  return (
    <section class="draft">
      <Message tone="information" title={title}>
        {hint !== undefined && <p>{hint}</p>}
        <Notes lines={notes} />
      </Message>
      <ProblemFold problems={problems} />
    </section>
  );
}

interface PreviewProps extends Omit<NothingProps, "hint"> {
  readonly id: string;
  readonly totals: readonly Fact[];
  readonly actions: ComponentChildren;
  /** One by one. */
  readonly children: ComponentChildren;
}

/** What would be done: how much, what else is to be known, the way to do it, then each of its pieces. */
export function Preview({ id, title, totals, notes, actions, problems, children }: PreviewProps) {
  return (
    <section aria-labelledby={id} class="draft">
      <h2 id={id}>{title}</h2>
      <div class="summary">
        <div>
          <Facts look="totals" facts={totals} />
          <Notes lines={notes} />
          {actions}
        </div>
        <ProblemFold problems={problems} />
      </div>
      {children}
    </section>
  );
}
