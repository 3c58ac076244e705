import type { LocatedProblem } from "../../app/deed/report";
import type { Severity } from "../../kernel/problem";
import { severityWords } from "../../wording/choices";
import { commonWords } from "../../wording/page/common";
import { useControls } from "../controls";
import { Answers } from "./answers";
import { Button } from "./button";
import { LongList } from "./long-list";

const marks: Record<Severity, string> = { blocking: "×", warning: "!", information: "i" };

/** Problems, each with the cell to click on, what is wrong and what to do. */
export function ProblemList({ problems }: { readonly problems: readonly LocatedProblem[] }) {
  return (
    <LongList items={problems} look="problems" atOnce={30}>
      {(problem) => <Problem key={JSON.stringify(problem)} problem={problem} />}
    </LongList>
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
