import { useState } from "preact/hooks";
import type { LocatedProblem } from "../../app/deed/report";
import type { Severity } from "../../kernel/problem";
import { severityWords } from "../../wording/choices";
import { commonWords } from "../../wording/page/common";
import { useControls } from "../controls";
import { Answers } from "./answers";
import { Button } from "./button";

const shownAtOnce = 30;

const marks: Record<Severity, string> = { blocking: "×", warning: "!", information: "i" };

/** Problems, each with the cell to click on, what is wrong and what to do. */
export function ProblemList({ problems }: { readonly problems: readonly LocatedProblem[] }) {
  const [shown, setShown] = useState(shownAtOnce);
  const rest = problems.length - shown;
  return (
    <>
      <ul class="problems">
        {problems.slice(0, shown).map((problem) => (
          <Problem key={JSON.stringify(problem)} problem={problem} />
        ))}
      </ul>
      {rest > 0 && (
        <Button look="quiet" onClick={() => setShown(shown + shownAtOnce)}>
          {commonWords.more(Math.min(rest, shownAtOnce))}
        </Button>
      )}
    </>
  );
}

function Problem({ problem }: { readonly problem: LocatedProblem }) {
  const { goTo } = useControls();
  const { severity, sheet, cell, message, advice, answers } = problem;
  return (
    <li class={`problem ${severity}`}>
      <span class="sign" title={severityWords[severity]}>
        <span aria-hidden="true">{marks[severity]}</span>
        <span class="unseen">{severityWords[severity]}</span>
      </span>
      <div class="said">
        {sheet !== "" && (
          <Button look="quiet" onClick={() => goTo(sheet, cell)}>
            {commonWords.goToCell(sheet, cell)}
          </Button>
        )}
        <p>{message}</p>
        <p class="advice">{advice}</p>
        {answers !== undefined && <Answers answers={answers} />}
      </div>
    </li>
  );
}
