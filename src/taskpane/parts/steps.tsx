import type { ComponentChildren } from "preact";
import type { LocatedProblem, Ran } from "../../app/deed/report";
import type { Question, ResultOf, Walk } from "../use-deed";
import { Dialog } from "./dialog";
import { Notes } from "./notes";
import { Refusal } from "./refusal";

interface StepsProps<A, T extends Ran<unknown>> {
  readonly walk: Walk<A, T>;
  readonly onRetry?: (() => void) | undefined;
  /** Why not, where that is more than its problems. */
  readonly refused?: (problems: readonly LocatedProblem[], question: Question<A>) => ComponentChildren;
  /** What would be done. */
  readonly preview?: (result: ResultOf<T>, problems: readonly LocatedProblem[]) => ComponentChildren;
  /** The question whether to do it. */
  readonly confirmation?: (result: ResultOf<T>, problems: readonly LocatedProblem[]) => ComponentChildren;
  readonly done: (result: ResultOf<T>, problems: readonly LocatedProblem[]) => ComponentChildren;
}

/** What stands below the form of a deed. */
export function Steps<A, T extends Ran<unknown>>(props: StepsProps<A, T>) {
  const { walk, onRetry, refused, preview, confirmation, done } = props;
  if (walk.shown === undefined) return null;
  const { question, ran } = walk.shown;
  const { problems } = ran;
  const result = ran.result as ResultOf<T> | undefined;
  if (result === undefined)
    return <>{refused?.(problems, question) ?? <Refusal problems={problems} onRetry={onRetry} />}</>;
  return (
    <>
      {walk.done === undefined ? preview?.(result, problems) : done(result, problems)}
      {walk.isConfirming && confirmation?.(result, problems)}
    </>
  );
}

interface ConfirmationProps {
  readonly walk: Pick<Walk<never, Ran<unknown>>, "setConfirming">;
  readonly title: string;
  readonly action: string;
  readonly text: string;
  readonly note: string;
  /** What was not shown of it before. */
  readonly problems?: readonly LocatedProblem[];
  readonly onConfirm: () => void;
}

/** The question whether to do what is shown. */
export function Confirmation(props: ConfirmationProps) {
  const { walk, title, action, text, note, problems = [], onConfirm } = props;
  return (
    <Dialog title={title} action={action} onAction={onConfirm} onClose={() => walk.setConfirming(false)}>
      <p>{text}</p>
      <Notes lines={problems.map(({ message, advice }) => `${message} ${advice}`)} />
      <p class="hint">{note}</p>
    </Dialog>
  );
}
