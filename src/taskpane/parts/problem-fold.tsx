import type { LocatedProblem } from "../../app/deed/report";
import { anomaliesWords } from "../../wording/page/anomalies";
import { ProblemList } from "./problem-list";

/** Problems that do not stop what is shown: counted, unfolded where one is grave. */
export function ProblemFold({ problems }: { readonly problems: readonly LocatedProblem[] }) {
  if (problems.length === 0) return null;
  const hasBlocking = problems.some(({ severity }) => severity === "blocking");
  return (
    <details class="fold" open={hasBlocking}>
      <summary>{anomaliesWords.heading(problems.length)}</summary>
      <ProblemList problems={problems} />
    </details>
  );
}
