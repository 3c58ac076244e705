import type { LocatedProblem } from "../../app/deed/report";
import { anomaliesWords } from "../../wording/page/anomalies";
import { ProblemList } from "./problem-list";

interface ProblemsProps {
  readonly problems: readonly LocatedProblem[];
}

/** Problems that do not stop what is shown: counted, unfolded where one is grave. */
export function ProblemFold({ problems }: ProblemsProps) {
  if (problems.length === 0) return null;
  const hasBlocking = problems.some(({ severity }) => severity === "blocking");
  return (
    <details class="fold" open={hasBlocking}>
      <summary>{anomaliesWords.heading(problems.length)}</summary>
      <ProblemList problems={problems} />
    </details>
  );
}

/** Problems of what was done, in full. */
export function ProblemSection({ problems }: ProblemsProps) {
  if (problems.length === 0) return null;
  return (
    <section aria-labelledby="problems-left">
      <h2 id="problems-left">{anomaliesWords.heading(problems.length)}</h2>
      <ProblemList problems={problems} />
    </section>
  );
}
