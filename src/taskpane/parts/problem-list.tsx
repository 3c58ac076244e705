import { Fragment } from "preact";
import { useState } from "preact/hooks";
import type { LocatedProblem } from "../../app/deed/report";
import type { Severity } from "../../kernel/problem";
import { severityWords } from "../../wording/choices";
import { anomaliesWords } from "../../wording/page/anomalies";
import { commonWords } from "../../wording/page/common";
import { alike } from "../../wording/problems/alike";
import { useControls } from "../controls";
import { Answers } from "./answers";
import { Button } from "./button";
import { LongList } from "./long-list";

const marks: Record<Severity, string> = { blocking: "×", warning: "!", information: "i" };

interface ListProps {
  readonly problems: readonly LocatedProblem[];
}

/** Problems, each with the cell to click on, what is wrong and what to do; of many of one kind the first, and their number. */
export function ProblemList({ problems }: ListProps) {
  return (
    <LongList items={alike(problems)} look="problems" atOnce={30}>
      {({ shown, others }) => (
        <Fragment key={JSON.stringify(shown)}>
          {shown.map((problem, index) => (
            <Problem
              key={JSON.stringify(problem)}
              problem={problem}
              others={index === shown.length - 1 ? others : none}
            />
          ))}
        </Fragment>
      )}
    </LongList>
  );
}

const none: readonly LocatedProblem[] = [];

/** Made when they are asked for: there may be thousands. */
function Others({ problems }: ListProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="alike" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{anomaliesWords.alike(problems.length)}</summary>
      {isOpen && (
        <LongList items={problems} look="problems" atOnce={30}>
          {(problem) => <Problem key={JSON.stringify(problem)} problem={problem} others={none} />}
        </LongList>
      )}
    </details>
  );
}

interface ProblemProps {
  readonly problem: LocatedProblem;
  /** More of its kind. */
  readonly others: readonly LocatedProblem[];
}

function Problem({ problem, others }: ProblemProps) {
  const { goTo } = useControls();
  const { severity, sheet, cell, who, message, advice, answers } = problem;
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
        {who !== undefined && <span class="who">{who}</span>}
        <p>{message}</p>
        <p class="advice">{advice}</p>
        {answers !== undefined && <Answers answers={answers} />}
        {others.length > 0 && <Others problems={others} />}
      </div>
    </li>
  );
}
